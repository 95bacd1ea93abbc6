/* The same graph, the same places and the same years in the libraries people would use instead.
   Each way shows a year by its own fastest means and says when it has drawn. */
(async () => {
  "use strict";
  const way = new URLSearchParams(location.search).get("way");
  const graph = await (await fetch("/graph.json")).json();
  const box = document.getElementById("box");
  const slider = document.getElementById("year");
  const label = document.getElementById("label");
  const shown = (year) => ({ nodes: new Set(graph.years[year].nodes), ties: new Set(graph.years[year].ties) });
  const at = (year) => graph.years[year];

  const ways = {
    /* The least there is: a number changes. */
    floor: () => ({ show: () => Promise.resolve() }),

    vis() {
      const nodes = new vis.DataSet(graph.nodes.map(([id, x, y]) => ({ id, label: id, x, y, hidden: true })));
      const edges = new vis.DataSet(graph.ties.map(([from, to], id) => ({ id, from, to, hidden: true })));
      const options = {
        physics: false,
        nodes: { shape: "dot", size: 5, font: { size: 11 } },
        edges: { smooth: { type: "continuous" }, color: "#9AA5B1" },
      };
      const network = new vis.Network(box, { nodes, edges }, options);
      return {
        show(year) {
          const now = shown(year);
          const drawn = new Promise((done) => network.once("afterDrawing", done));
          nodes.update(graph.nodes.map(([id], i) => ({ id, hidden: !now.nodes.has(i) })));
          edges.update(graph.ties.map((_, id) => ({ id, hidden: !now.ties.has(id) })));
          return drawn;
        },
      };
    },

    cytoscape() {
      const cy = window.cytoscape({
        container: box,
        layout: { name: "preset" },
        elements: [
          ...graph.nodes.map(([id, x, y]) => ({ data: { id }, position: { x, y }, classes: "off" })),
          ...graph.ties.map(([source, target], i) => ({ data: { id: `t${i}`, source, target }, classes: "off" })),
        ],
        style: [
          { selector: "node", style: { width: 10, height: 10, label: "data(id)", "font-size": 11 } },
          { selector: "edge", style: { width: 1, "curve-style": "bezier" } },
          { selector: ".off", style: { display: "none" } },
        ],
      });
      const nodes = graph.nodes.map(([id]) => cy.getElementById(id));
      const ties = graph.ties.map((_, i) => cy.getElementById(`t${i}`));
      return {
        show(year) {
          const now = shown(year);
          const drawn = new Promise((done) => cy.one("render", done));
          cy.batch(() => {
            nodes.forEach((node, i) => node.toggleClass("off", !now.nodes.has(i)));
            ties.forEach((tie, i) => tie.toggleClass("off", !now.ties.has(i)));
          });
          return drawn;
        },
      };
    },

    sigma() {
      const held = new graphology.Graph({ multi: true });
      graph.nodes.forEach(([id, x, y], i) => held.addNode(id, { x, y: -y, size: 5, label: id, i }));
      graph.ties.forEach(([a, b], i) => held.addEdge(a, b, { i }));
      let now = { nodes: new Set(), ties: new Set() };
      const renderer = new Sigma(held, box, {
        nodeReducer: (_, data) => ({ ...data, hidden: !now.nodes.has(data.i) }),
        edgeReducer: (_, data) => ({ ...data, hidden: !now.ties.has(data.i) }),
      });
      return {
        show(year) {
          now = shown(year);
          const drawn = new Promise((done) => renderer.once("afterRender", done));
          renderer.refresh({ skipIndexation: true });
          return drawn;
        },
      };
    },

    /* Plotly given whole traces in the browser, without a canvas. */
    plotly() {
      const traces = (year) => {
        const nodes = at(year).nodes.map((i) => graph.nodes[i]);
        const ties = at(year).ties.map((i) => graph.ties[i]);
        const place = Object.fromEntries(graph.nodes.map(([id, x, y]) => [id, [x, y]]));
        const line = (axis) => ties.flatMap(([a, b]) => [place[a][axis], place[b][axis], null]);
        return [
          { mode: "lines", x: line(0), y: line(1) },
          { mode: "markers+text", x: nodes.map((n) => n[1]), y: nodes.map((n) => n[2]), text: nodes.map((n) => n[0]) },
        ];
      };
      return { show: (year) => Plotly.react(box, traces(year), { width: 900, height: 700 }) };
    },
  };

  const { show } = ways[way]();
  const drawn = (year) => {
    label.textContent = year;
    return show(year);
  };
  await drawn(Number(slider.value));
  window.firstDrawn = true;
  /* the probe's own listener calls it, within the slider's event */
  window.drawn = drawn;
})();

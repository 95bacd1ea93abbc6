/* What a stop of a film shows, as parts: some points of a strip, and how they look. Motion
   draws parts on its canvas; for the picture at rest the same parts become Plotly's traces. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});

  /* The rule that Python's `frame` follows too: a mark shows from its first to its last stop. */
  const shows = (run, at) => run.first <= at && at <= run.last;

  const kept = ({ first, last }, at) => {
    const found = [];
    for (let i = 0; i < first.length; i += 1) if (first[i] <= at && at <= last[i]) found.push(i);
    return found;
  };

  /* --- the parts of a stop ------------------------------------------------------------------ */

  const part = (strip, keep, look = {}) => ({
    kind: strip.trace.name,
    trace: { ...strip.trace, ...look },
    columns: strip.columns,
    ids: strip.ids,
    keep,
  });

  /* A selected actor and its ties, whatever the year: a tie is named actor~actor. */
  const isOf = (selected, id) => id.split("~").includes(selected);

  /* Ids of what is lit; a tie of "who met whom" is named actor/meeting. */
  const isLit = (lit, id) => {
    if (!lit.selected) return false;
    if (!id.includes("/")) return isOf(lit.selected, id) || lit.marks.includes(id);
    const [actor, meeting] = id.split("/");
    return meeting === lit.selected || actor === lit.selected;
  };

  const band = ({ film }, strip, keep) => {
    const line = { color: film.selected.fill, width: strip.trace.line.width + 4.4 };
    return part(strip, keep, { name: "band", opacity: 1, hoverinfo: "skip", line });
  };

  const ring = ({ film }, strip, keep) => {
    const { x, y, "marker.symbol": symbol, "marker.size": size } = strip.columns;
    const around = [];
    for (const i of keep) around[i] = size[i] + 9;
    const line = { color: film.selected.ink, width: 1 };
    const marker = { ...strip.trace.marker, color: film.selected.fill, line };
    return {
      ...part(strip, keep, { name: "ring", hoverinfo: "skip", marker }),
      columns: { x, y, "marker.symbol": symbol, "marker.size": around },
    };
  };

  /* What is selected on a map has an edge of two strokes, over all its neighbours. */
  const edges = ({ film }, strip, keep) => {
    const { x, y } = strip.columns;
    const stroke = (color, width) => ({
      ...part(strip, keep),
      trace: { name: "edge", mode: "lines", hoverinfo: "skip", line: { color, width, dash: "solid" } },
      columns: { x, y },
    });
    return [stroke(film.selected.ink, 5.4), stroke(film.selected.fill, 3)];
  };

  /* A selected meeting lies as a diamond on the heaviest tie it belongs to. */
  const diamond = ({ film, lit }, ties) => {
    if (!ties.length || !lit.meeting) return [];
    const { strip, i } = ties.at(-1);
    const { x, y } = strip.columns;
    const at = Math.round(x[i].length * 0.72);
    const line = { color: film.selected.ink, width: 1 };
    const marker = { symbol: "diamond", size: 13, color: film.selected.fill, line };
    return [
      {
        kind: "ties",
        marks: [strip.ids[i]],
        trace: { name: "selected", mode: "markers", hoverinfo: "skip", marker },
        columns: { x: [x[i][at]], y: [y[i][at]] },
        ids: [lit.selected],
        keep: [0],
      },
    ];
  };

  /* What is of no concern to the reader fades, and cannot be touched. */
  const FADED = 0.13;
  const parted = ({ concerns }, strip, keep) => {
    if (!concerns) return [part(strip, keep)];
    const isMeant = (i) => concerns(strip.ids[i], strip.trace.name);
    const pale = { name: "faded", hoverinfo: "skip", opacity: FADED * (strip.trace.opacity ?? 1) };
    const parts = [
      part(strip, keep.filter((i) => !isMeant(i)), pale),
      part(strip, keep.filter(isMeant)),
    ];
    return parts.filter((each) => each.keep.length);
  };

  /* The parts of a stop, lowest first. A scene is a film, what is lit or of concern, the zoom. */
  const partsOf = (scene, at) => {
    const [below, parts, around, ties] = [[], [], [], []];
    for (const strip of scene.film.strips) {
      const keep = kept(strip, at);
      const { name } = strip.trace;
      const bright = scene.lit.selected ? keep.filter((i) => isLit(scene.lit, strip.ids[i])) : [];
      if (bright.length && name === "ties") {
        below.push(band(scene, strip, bright));
        ties.push(...bright.map((i) => ({ strip, i })));
      } else if (bright.length && ["dots", "stances"].includes(name)) {
        parts.push(ring(scene, strip, bright));
      } else if (bright.length && name === "areas") {
        around.push(...edges(scene, strip, bright));
      }
      if (keep.length) parts.push(...parted(scene, strip, keep));
    }
    return [...below, ...parts, ...around, ...diamond(scene, ties)];
  };

  const layoutOf = ({ film, zoom }, at) => {
    const { layout } = film;
    const now = film.shapes.filter((each) => shows(each, at)).map((each) => each.shape);
    return {
      ...layout,
      shapes: [...layout.shapes, ...now],
      xaxis: zoom ? { ...layout.xaxis, range: zoom.x } : layout.xaxis,
      yaxis: zoom ? { ...layout.yaxis, range: zoom.y } : layout.yaxis,
    };
  };

  /* Ids of what shows at a stop, by kind of mark, whatever it looks like. */
  const idsOf = (film, at) => {
    const shown = {};
    for (const strip of film?.strips ?? []) {
      const ids = (shown[strip.trace.name] ??= []);
      for (const i of kept(strip, at)) ids.push(strip.ids[i]);
    }
    return shown;
  };

  /* --- from one stop to another --------------------------------------------------------------- */

  /* Part what another stop shows as well from what it does not. */
  const compared = (parts, other) => {
    const [both, alone] = [[], []];
    for (const each of parts) {
      const [names, theirs] = [each.marks ?? each.ids, other[each.kind]];
      const isTheirs = (i) => Boolean(theirs?.has(names[i]));
      both.push({ ...each, keep: each.keep.filter(isTheirs) });
      alone.push({ ...each, keep: each.keep.filter((i) => !isTheirs(i)) });
    }
    return { both, alone };
  };

  const asSets = (lists) =>
    Object.fromEntries(Object.entries(lists).map(([name, ids]) => [name, new Set(ids)]));

  /* What goes, what stays in its old and its new form, and what comes between two frames; each
     is told by its reel, its stop and its parts. */
  const change = ([earlier, before, from], [later, after, to]) => {
    const old = compared(from.parts, asSets(idsOf(later, after)));
    const now = compared(to.parts, asSets(idsOf(earlier, before)));
    return { gone: old.alone, before: old.both, stays: now.both, fresh: now.alone, from: from.layout, to: to.layout };
  };

  /* --- Plotly's traces ------------------------------------------------------------------------ */

  const put = (trace, path, value) => {
    const parts = path.split(".");
    const leaf = parts.pop();
    const parent = parts.reduce((into, each) => (into[each] ??= {}), trace);
    parent[leaf] = value;
  };

  /* Join the points of lines with gaps between them; repeat what is said once a line. */
  const joined = (column, keep, xs) => {
    const all = [];
    for (const i of keep) {
      const value = column[i];
      if (Array.isArray(value)) for (const each of value) all.push(each);
      else for (let n = xs[i].length; n > 0; n -= 1) all.push(value);
      all.push(null);
    }
    return all;
  };

  /* A tie is not to be touched where it meets a dot: there the dot is meant. */
  const ENDS = 2;
  const touchable = (keep, xs) => {
    const all = [];
    for (const i of keep) {
      const points = xs[i].length;
      for (let n = 0; n < points; n += 1) all.push(n < ENDS || n >= points - ENDS ? "skip" : "text");
      all.push("skip");
    }
    return all;
  };

  /* A trace of its own, since Plotly writes into what it is given. */
  const traceOf = ({ trace, columns, ids, keep }) => {
    const made = structuredClone(trace);
    const isLine = trace.mode === "lines";
    for (const [path, column] of Object.entries({ ...columns, customdata: ids })) {
      put(made, path, isLine ? joined(column, keep, columns.x) : keep.map((i) => column[i]));
    }
    if (trace.name === "ties") made.hoverinfo = touchable(keep, columns.x);
    return made;
  };

  memcon.frame = {
    of: (scene, at) => ({ parts: partsOf(scene, at), layout: layoutOf(scene, at) }),
    figure: ({ parts, layout }) => ({ traces: parts.map(traceOf), layout: structuredClone(layout) }),
    ids: idsOf,
    isOf,
    change,
  };
})();

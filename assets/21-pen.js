/* The pen: it draws the parts of a frame on a canvas as Plotly would draw their traces, so that
   the picture in motion and the one at rest are one; it knows just what those traces use. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});

  /* Marks drawn between two looks at the clock by who paints little by little. */
  const SLICE = 250;

  /* What is worked out once, as long as places, letters and colours are the same. */
  let known = {};
  const renew = () => (known = { outlines: new Map(), shapes: new Map(), texts: new Map(), halo: null });
  renew();
  const remembered = (map, key, make) => {
    if (!map.has(key)) map.set(key, make());
    return map.get(key);
  };

  /* What a point of a part says of itself, or its trace of all points. */
  const reader = ({ trace, columns }, path) => {
    const column = columns[path];
    if (column) return (i) => column[i];
    const value = path.split(".").reduce((of, name) => of?.[name], trace);
    return () => value;
  };

  /* --- strokes and fills -------------------------------------------------------------------- */

  const SOLID = [];
  const dashes = (dash) => (!dash || dash === "solid" ? SOLID : dash.split(",").map(parseFloat));

  const stroke = (pen, path, color, width, dash) => {
    if (!width) return;
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.setLineDash(dashes(dash));
    pen.stroke(path);
  };

  const hatches = new Map();
  const hatch = (pen, colour) => {
    const tile = remembered(hatches, colour, () => {
      const made = new OffscreenCanvas(6, 6);
      const inked = made.getContext("2d");
      inked.strokeStyle = colour;
      inked.lineWidth = 1;
      for (const x of [-6, 0, 6]) {
        inked.moveTo(x, 6);
        inked.lineTo(x + 6, 0);
      }
      inked.stroke();
      return made;
    });
    return pen.createPattern(tile, "repeat");
  };

  /* --- lines and areas ----------------------------------------------------------------------- */

  const addLine = (path, xs, ys, place) => {
    let down = false;
    for (let n = 0; n < xs.length; n += 1) {
      if (xs[n] === null) down = false;
      else {
        path[down ? "lineTo" : "moveTo"](place.x(xs[n]), place.y(ys[n]));
        down = true;
      }
    }
  };

  function* drawLines(pen, { trace, columns, keep }, place) {
    const path = new Path2D();
    for (const [n, i] of keep.entries()) {
      addLine(path, columns.x[i], columns.y[i], place);
      if (n % SLICE === SLICE - 1) yield;
    }
    if (trace.fill) {
      pen.fillStyle = trace.fillcolor;
      pen.fill(path);
      if (trace.fillpattern) {
        pen.fillStyle = hatch(pen, trace.fillpattern.fgcolor);
        pen.fill(path);
      }
    }
    stroke(pen, path, trace.line.color, trace.line.width, trace.line.dash);
    yield;
  }

  /* --- markers ------------------------------------------------------------------------------- */

  /* Outlines as Plotly has them, for a marker of radius r. */
  const OUTLINES = {
    circle: (path, r) => path.arc(0, 0, r, 0, 2 * Math.PI),
    square: (path, r) => path.rect(-r, -r, 2 * r, 2 * r),
    octagon: (path, r) => polygon(path, r, [[0.383, -0.924], [0.924, -0.383], [0.924, 0.383], [0.383, 0.924],
      [-0.383, 0.924], [-0.924, 0.383], [-0.924, -0.383], [-0.383, -0.924]]),
    diamond: (path, r) => polygon(path, 1.3 * r, [[1, 0], [0, 1], [-1, 0], [0, -1]]),
    "triangle-up": (path, r) => polygon(path, r, [[-1.1547, 0.5], [1.1547, 0.5], [0, -1]]),
    "triangle-down": (path, r) => polygon(path, r, [[-1.1547, -0.5], [1.1547, -0.5], [0, 1]]),
    "triangle-right": (path, r) => polygon(path, r, [[-0.5, -1.1547], [-0.5, 1.1547], [1, 0]]),
    "line-ns": (path, r) => (path.moveTo(0, 1.4 * r), path.lineTo(0, -1.4 * r)),
  };

  const polygon = (path, r, corners) => {
    corners.forEach(([x, y], i) => path[i ? "lineTo" : "moveTo"](x * r, y * r));
    path.closePath();
  };

  const outline = (symbol, size) =>
    remembered(known.outlines, `${symbol} ${size}`, () => {
      const path = new Path2D();
      OUTLINES[symbol]?.(path, size / 2);
      return path;
    });

  const MARKER = ["marker.symbol", "marker.size", "marker.angle", "marker.color"];
  const RIM = ["marker.line.color", "marker.line.width", "marker.line.dash"];

  function* drawMarkers(pen, part, place) {
    const { x, y } = part.columns;
    const [symbol, size, angle, colour] = MARKER.map((path) => reader(part, path));
    const [edge, width, dash] = RIM.map((path) => reader(part, path));
    for (const [n, i] of part.keep.entries()) {
      place.turn(pen, x[i], y[i], angle(i) ?? 0);
      const path = outline(symbol(i), size(i));
      if (symbol(i) !== "line-ns") {
        pen.fillStyle = colour(i);
        pen.fill(path);
      }
      stroke(pen, path, edge(i), width(i), dash(i));
      if (n % SLICE === SLICE - 1) yield;
    }
    yield;
  }

  /* --- letters ------------------------------------------------------------------------------- */

  const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
  const plain = (text) => text.replace(/&(amp|lt|gt);/g, (entity) => ENTITIES[entity]);
  const SHARES = { "middle right": 0, "middle center": 0.5, "middle left": 1 };

  /* A label may have a lead in bold and a quotation in serif, as lettering.py dresses it. */
  const PIECE = /<(b|span)(?: style='font-family:([^']*)')?>(.*?)<\/\1>|([^<]+)/g;
  const measured = (pen, text, size, weight, family) =>
    remembered(known.texts, `${weight} ${size} ${family} ${text}`, () =>
      [...text.matchAll(PIECE)].map(([, element, own, dressed, bare]) => {
        const letters = plain(dressed ?? bare);
        pen.font = `${element === "b" ? 700 : weight} ${size}px ${own ?? family}`;
        return { letters, font: pen.font, width: pen.measureText(letters).width };
      }),
    );

  const FONT = ["textfont.size", "textfont.weight", "textfont.family", "textfont.color"];

  function* drawTexts(pen, part, place) {
    const { x, y, text } = part.columns;
    const [size, weight, family, colour] = FONT.map((path) => reader(part, path));
    const position = reader(part, "textposition");
    Object.assign(pen, { lineJoin: "round", textAlign: "left", lineWidth: 3.2 });
    pen.setLineDash(SOLID);
    const halo = haloOf();
    for (const [n, i] of part.keep.entries()) {
      const pieces = measured(pen, text[i], size(i), weight(i), family(i));
      const wide = pieces.reduce((sum, piece) => sum + piece.width, 0);
      let left = place.x(x[i]) - wide * SHARES[position(i)];
      const base = place.y(y[i]) + 0.25 * size(i);
      pen.strokeStyle = colour(i) === halo.turned ? halo.onLevel : halo.plain;
      pen.fillStyle = colour(i);
      for (const { letters, font, width } of pieces) {
        pen.font = font;
        pen.strokeText(letters, left, base);
        pen.fillText(letters, left, base);
        left += width;
      }
      if (n % SLICE === SLICE - 1) yield;
    }
    pen.lineJoin = "miter";
    yield;
  }

  /* The edge of letters: of the ground, or of the strong fill on which letters turn over. */
  const haloOf = () => {
    if (!known.halo) {
      const style = getComputedStyle(document.getElementById("work-network"));
      const token = (name) => style.getPropertyValue(name).trim();
      known.halo = { plain: token("--halo"), turned: token("--on-level"), onLevel: token("--level-1-fill") };
    }
    return known.halo;
  };

  /* --- a whole frame ------------------------------------------------------------------------- */

  const drawShapes = (pen, shapes, place) => {
    for (const { path, fillcolor, line } of shapes) {
      const placed = remembered(known.shapes, path, () => {
        const made = new Path2D();
        made.addPath(new Path2D(path), place.matrix);
        return made;
      });
      pen.fillStyle = fillcolor;
      pen.fill(placed);
      stroke(pen, placed, line.color, line.width, line.dash);
    }
  };

  /* Data to pixels, as the axes have it; a marker has a place and an angle. */
  const places = ({ width, height, xaxis, yaxis }, fine) => {
    const [left, right] = xaxis.range;
    const [bottom, top] = yaxis.range;
    const [across, down] = [width / (right - left), height / (bottom - top)];
    const x = (value) => (value - left) * across;
    const y = (value) => (value - top) * down;
    const turn = (pen, at, over, angle) => {
      const [cos, sin] = [fine * Math.cos((angle * Math.PI) / 180), fine * Math.sin((angle * Math.PI) / 180)];
      pen.setTransform(cos, sin, -sin, cos, fine * x(at), fine * y(over));
    };
    return { fine, x, y, turn, matrix: new DOMMatrix([across, 0, 0, down, -left * across, -top * down]) };
  };

  const DRAW = { lines: drawLines, markers: drawMarkers, text: drawTexts };

  function* drawParts(pen, parts, place, alpha = 1) {
    for (const part of parts) {
      if (!part.keep.length) continue;
      pen.setTransform(place.fine, 0, 0, place.fine, 0, 0);
      pen.globalAlpha = alpha * (part.trace.opacity ?? 1);
      yield* DRAW[part.trace.mode](pen, part, place);
    }
    pen.globalAlpha = 1;
  }

  /* Draw the ground and some lists of parts, each as dense as is told; yield now and then. */
  function* painting(pen, layout, fine, layers) {
    const place = places(layout, fine);
    pen.setTransform(fine, 0, 0, fine, 0, 0);
    pen.globalAlpha = 1;
    pen.fillStyle = layout.paper_bgcolor;
    pen.fillRect(0, 0, layout.width, layout.height);
    drawShapes(pen, layout.shapes, place);
    for (const { parts, alpha } of layers) yield* drawParts(pen, parts, place, alpha);
  }

  memcon.pen = {
    renew,
    /* Pixels of the screen for each of the picture, which a page may enlarge as a whole. */
    fineness: () => (window.devicePixelRatio || 1) * (memcon.enlarged ?? 1),
    slowly: (pen, { parts, layout }, fine) => painting(pen, layout, fine, [{ parts, alpha: 1 }]),
    atOnce(pen, layout, fine, layers) {
      const all = painting(pen, layout, fine, layers);
      while (!all.next().done);
    },
  };
})();

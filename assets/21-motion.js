/* Motion: the frame of a stop on a canvas over the picture, faster than Plotly can draw it. It
   draws the very traces and layout that Plotly is given when the slider rests, so that both
   pictures are one; it knows just what those traces use. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  const STAGE_MS = 80;
  const MANY = 2000;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");

  const canvas = () => document.querySelector("canvas.motion");

  /* --- what Plotly's traces say, on a canvas ------------------------------------------------ */

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

  const dashes = (dash) => (!dash || dash === "solid" ? [] : dash.split(",").map(parseFloat));
  const at = (value, i) => (Array.isArray(value) ? value[i] : value);

  const hatches = new Map();
  const hatch = (pen, colour) => {
    if (!hatches.has(colour)) {
      const tile = new OffscreenCanvas(6, 6);
      const inked = tile.getContext("2d");
      inked.strokeStyle = colour;
      inked.lineWidth = 1;
      for (const x of [-6, 0, 6]) {
        inked.moveTo(x, 6);
        inked.lineTo(x + 6, 0);
      }
      inked.stroke();
      hatches.set(colour, tile);
    }
    return pen.createPattern(hatches.get(colour), "repeat");
  };

  const stroke = (pen, path, { color, width, dash }) => {
    if (!width) return;
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.setLineDash(dashes(dash));
    pen.stroke(path);
  };

  const drawLines = (pen, trace, place) => {
    const path = new Path2D();
    let down = false;
    trace.x.forEach((x, i) => {
      if (x === null) {
        down = false;
        return;
      }
      path[down ? "lineTo" : "moveTo"](place.x(x), place.y(trace.y[i]));
      down = true;
    });
    if (trace.fill) {
      pen.fillStyle = trace.fillcolor;
      pen.fill(path);
      if (trace.fillpattern) {
        pen.fillStyle = hatch(pen, trace.fillpattern.fgcolor);
        pen.fill(path);
      }
    }
    stroke(pen, path, trace.line);
  };

  const drawMarkers = (pen, { x, y, marker }, place) => {
    x.forEach((each, i) => {
      const path = new Path2D();
      const symbol = at(marker.symbol, i);
      OUTLINES[symbol]?.(path, at(marker.size, i) / 2);
      pen.save();
      pen.translate(place.x(each), place.y(y[i]));
      pen.rotate(((at(marker.angle, i) ?? 0) * Math.PI) / 180);
      if (symbol !== "line-ns") {
        pen.fillStyle = at(marker.color, i);
        pen.fill(path);
      }
      const { color, width, dash } = marker.line;
      stroke(pen, path, { color: at(color, i), width: at(width, i), dash: at(dash, i) });
      pen.restore();
    });
  };

  const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
  const plain = (text) => text.replace(/&(amp|lt|gt);/g, (entity) => ENTITIES[entity]);
  const ALIGN = { "middle right": "left", "middle center": "center", "middle left": "right" };

  /* A label may have a lead in bold and a quotation in serif, as lettering.py dresses it. */
  const PIECE = /<(b|span)(?: style='font-family:([^']*)')?>(.*?)<\/\1>|([^<]+)/g;
  const pieces = (text) =>
    [...text.matchAll(PIECE)].map(([, element, family, dressed, bare]) => ({
      text: plain(dressed ?? bare),
      weight: element === "b" ? 700 : null,
      family,
    }));

  const SHARES = { left: 0, center: 0.5, right: 1 };

  const drawTexts = (pen, { x, y, text, textposition, textfont }, place, halo) => {
    pen.lineJoin = "round";
    pen.setLineDash([]);
    pen.textAlign = "left";
    pen.lineWidth = 3.2;
    x.forEach((each, i) => {
      const size = at(textfont.size, i);
      const parts = pieces(text[i]).map((piece) => {
        const font = `${piece.weight ?? at(textfont.weight, i)} ${size}px ${piece.family ?? at(textfont.family, i)}`;
        pen.font = font;
        return { text: piece.text, font, width: pen.measureText(piece.text).width };
      });
      const wide = parts.reduce((sum, part) => sum + part.width, 0);
      let left = place.x(each) - wide * SHARES[ALIGN[at(textposition, i)]];
      const base = place.y(y[i]) + 0.25 * size;
      pen.strokeStyle = at(textfont.color, i) === halo.turned ? halo.onLevel : halo.plain;
      pen.fillStyle = at(textfont.color, i);
      for (const part of parts) {
        pen.font = part.font;
        pen.strokeText(part.text, left, base);
        pen.fillText(part.text, left, base);
        left += part.width;
      }
    });
  };

  const drawShapes = (pen, shapes, place) => {
    for (const { path, fillcolor, line } of shapes) {
      const placed = new Path2D();
      placed.addPath(new Path2D(path), place.matrix);
      pen.fillStyle = fillcolor;
      pen.fill(placed);
      stroke(pen, placed, { ...line, color: line.color });
    }
  };

  /* Data to pixels, as the axes have it. */
  const places = ({ width, height, xaxis, yaxis }) => {
    const [left, right] = xaxis.range;
    const [bottom, top] = yaxis.range;
    const [across, down] = [width / (right - left), height / (bottom - top)];
    return {
      x: (value) => (value - left) * across,
      y: (value) => (value - top) * down,
      matrix: new DOMMatrix([across, 0, 0, down, -left * across, -top * down]),
    };
  };

  const drawTraces = (pen, traces, place, halo, alpha = 1) => {
    for (const trace of traces) {
      pen.save();
      pen.globalAlpha = alpha * (trace.opacity ?? 1);
      if (trace.mode === "lines") drawLines(pen, trace, place);
      else if (trace.mode === "markers") drawMarkers(pen, trace, place);
      else drawTexts(pen, trace, place, halo);
      pen.restore();
    }
  };

  /* --- frames ------------------------------------------------------------------------------- */

  /* Pixels of the screen for each of the picture, which a page may enlarge as a whole. */
  const fineness = () => (window.devicePixelRatio || 1) * (memcon.enlarged ?? 1);

  const prepare = (layout) => {
    const sheet = canvas();
    if (!sheet) return null;
    const fine = fineness();
    const [width, height] = [Math.round(layout.width * fine), Math.round(layout.height * fine)];
    if (sheet.width !== width || sheet.height !== height) Object.assign(sheet, { width, height });
    Object.assign(sheet.style, { width: `${layout.width}px`, height: `${layout.height}px`, display: "block" });
    const pen = sheet.getContext("2d");
    pen.setTransform(fine, 0, 0, fine, 0, 0);
    return pen;
  };

  const ground = (pen, layout) => {
    pen.fillStyle = layout.paper_bgcolor;
    pen.fillRect(0, 0, layout.width, layout.height);
  };

  /* The edge of letters: of the ground, or of the strong fill on which letters turn over. */
  const haloOf = () => {
    const style = getComputedStyle(document.getElementById("work-network"));
    const token = (name) => style.getPropertyValue(name).trim();
    return { plain: token("--halo"), turned: token("--on-level"), onLevel: token("--level-1-fill") };
  };

  const paint = (pen, { traces, layout }) => {
    ground(pen, layout);
    const place = places(layout);
    drawShapes(pen, layout.shapes, place);
    drawTraces(pen, traces, place, haloOf());
  };

  /* Where there are many marks, each stop is painted ahead while nobody waits. */
  const painted = new Map();
  const ahead = (stops, frameAt, size) => {
    painted.clear();
    if (size < MANY) return;
    const todo = [...stops];
    const next = () => {
      const stop = todo.shift();
      if (stop === undefined) return;
      const frame = frameAt(stop);
      const fine = fineness();
      const sheet = new OffscreenCanvas(frame.layout.width * fine, frame.layout.height * fine);
      const pen = sheet.getContext("2d");
      pen.scale(fine, fine);
      paint(pen, frame);
      painted.set(stop, sheet);
      requestIdleCallback(next);
    };
    requestIdleCallback(next);
  };

  let staging = 0;

  const cut = (stop, frame) => {
    cancelAnimationFrame(staging);
    const pen = prepare(frame.layout);
    if (!pen) return;
    canvas().dataset.stop = stop;
    const ready = painted.get(stop);
    if (ready) {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(ready, 0, 0);
    } else paint(pen, frame);
  };

  /* What is gone fades, what stays takes its new form, what is new appears: 80 ms each. */
  const stage = ({ gone, before, stays, fresh, from, to }) => {
    cancelAnimationFrame(staging);
    const began = performance.now();
    const step = (now) => {
      const stageAt = (now - began) / STAGE_MS;
      const layout = stageAt < 1 ? from : to;
      const pen = prepare(layout);
      if (!pen) return;
      const [place, halo] = [places(layout), haloOf()];
      ground(pen, layout);
      drawShapes(pen, layout.shapes, place);
      drawTraces(pen, stageAt < 1 ? before : stays, place, halo);
      if (stageAt < 1) drawTraces(pen, gone, place, halo, 1 - stageAt);
      if (stageAt > 2) drawTraces(pen, fresh, place, halo, Math.min(1, stageAt - 2));
      if (stageAt < 3) staging = requestAnimationFrame(step);
    };
    step(began);
  };

  memcon.motion = {
    STAGED_MS: 3 * STAGE_MS,
    cut,
    stage,
    ahead,
    calm: () => still.matches,
    forget: () => painted.clear(),
    hide() {
      cancelAnimationFrame(staging);
      const sheet = canvas();
      if (sheet) sheet.style.display = "none";
    },
  };
})();

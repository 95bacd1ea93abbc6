/* Motion: the frame of a stop on a canvas over the picture, faster than Plotly can draw it. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  const STAGE_MS = 80;
  /* Marks beyond which a picture takes longer than a frame: there a step is a cut. */
  const MANY = 2000;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");

  const canvas = () => document.querySelector("canvas.motion");
  let staging = 0;

  /* The sheet as large as the picture, and its pen; writing what is so already costs a layout. */
  const open = (layout) => {
    const sheet = canvas();
    if (!sheet) return null;
    const fine = memcon.pen.fineness();
    const [width, height] = [Math.round(layout.width * fine), Math.round(layout.height * fine)];
    if (sheet.width !== width || sheet.height !== height) Object.assign(sheet, { width, height });
    const style = { width: `${layout.width}px`, height: `${layout.height}px`, display: "block" };
    for (const [name, value] of Object.entries(style)) if (sheet.style[name] !== value) sheet.style[name] = value;
    return { sheet, fine, pen: sheet.getContext("2d", { alpha: false }) };
  };

  const cut = (stop, frame) => {
    cancelAnimationFrame(staging);
    const opened = open(frame.layout);
    if (!opened) return;
    const { sheet, pen, fine } = opened;
    sheet.dataset.stop = stop;
    const ready = memcon.ahead.of(stop, sheet);
    if (ready) {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.globalAlpha = 1;
      pen.drawImage(ready, 0, 0);
    } else memcon.pen.atOnce(pen, frame.layout, fine, [{ parts: frame.parts, alpha: 1 }]);
  };

  /* What is gone fades, what stays takes its new form, what is new appears: 80 ms each. */
  const stage = (stop, { gone, before, stays, fresh, from, to }) => {
    cancelAnimationFrame(staging);
    const began = performance.now();
    const step = (now) => {
      const at = (now - began) / STAGE_MS;
      const layout = at < 1 ? from : to;
      const opened = open(layout);
      if (!opened) return;
      opened.sheet.dataset.stop = stop;
      const layers = at < 1 ? [{ parts: before, alpha: 1 }] : [{ parts: stays, alpha: 1 }];
      if (at < 1) layers.push({ parts: gone, alpha: 1 - Math.max(0, at) });
      if (at > 2) layers.push({ parts: fresh, alpha: Math.min(1, at - 2) });
      memcon.pen.atOnce(opened.pen, layout, opened.fine, layers);
      if (at < 3) staging = requestAnimationFrame(step);
    };
    step(began);
  };

  const marks = ({ parts }) => parts.reduce((sum, { keep }) => sum + keep.length, 0);

  memcon.motion = {
    STAGED_MS: 3 * STAGE_MS,
    cut,
    stage,
    /* Whether a step is to be a cut: its reader wants no motion, or there is too much to move. */
    calm: (frame) => still.matches || marks(frame) > MANY,
    hide() {
      cancelAnimationFrame(staging);
      const sheet = canvas();
      if (sheet) sheet.style.display = "none";
    },
  };
})();

/* A film as it is sent, made the film that is drawn: curves become points along them, and
   numbers the texts they stand for (dashboard/figures/strip.py). */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  const STEPS = 16;

  const weights = Array.from({ length: STEPS + 1 }, (_, i) => {
    const [t, u] = [i / STEPS, 1 - i / STEPS];
    return [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3];
  });

  /* The points along a curve of four, as x and y in turn: those of one axis (0 or 1). */
  const along = (curve, axis) =>
    weights.map(
      ([a, b, c, d]) =>
        Math.round(10 * (a * curve[axis] + b * curve[axis + 2] + c * curve[axis + 4] + d * curve[axis + 6])) / 10,
    );

  /* A strip as it is sent, and the texts of its film. */
  memcon.opened = (strip, texts) => {
    const { curve, ...columns } = strip.columns;
    if (columns.hovertext) columns.hovertext = columns.hovertext.map((number) => texts[number]);
    if (curve) Object.assign(columns, { x: curve.map((each) => along(each, 0)), y: curve.map((each) => along(each, 1)) });
    return { ...strip, columns };
  };

  memcon.unfolded = (text) => {
    const { texts, ...film } = JSON.parse(text);
    return film.strips ? { ...film, strips: film.strips.map((strip) => memcon.opened(strip, texts)) } : film;
  };
})();

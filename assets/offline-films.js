/* The films of a page without a server, as `dashboard/snapshots/packing.py` made them small. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});

  const tenth = (value) => Math.round(10 * value) / 10;

  /* Lines come as steps of steps, in tenths of a pixel ... */
  const unfolded = (line) => {
    let [last, step] = [0, 0];
    return line.map((change) => {
      if (change === null) return null;
      step += change;
      last += step;
      return last / 10;
    });
  };

  /* ... or, where they are curves, as the four points that bend them. */
  const weights = (t) => [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  const alongBy = (steps) => {
    const places = Array.from({ length: steps + 1 }, (_, i) => weights(i / steps));
    return (bends) => places.map((place) => tenth(place.reduce((sum, weight, i) => sum + (weight * bends[i]) / 10, 0)));
  };

  const opened = (strip, { texts, columns }) => {
    const held = Object.fromEntries(Object.entries(strip.columns).map(([name, number]) => [name, columns[number]]));
    if (held.hovertext) held.hovertext = held.hovertext.map((number) => texts[number]);
    const line = strip.bent ? alongBy(strip.bent) : strip.folded ? unfolded : null;
    for (const axis of line ? ["x", "y"] : []) held[axis] = held[axis].map(line);
    const [ids, first, last] = [strip.ids, strip.first, strip.last].map((number) => columns[number]);
    return { ...strip, columns: held, ids, first, last };
  };

  /* Opens the films of what a page carries, each when it is first asked for. */
  memcon.films = (data) => {
    const ready = new Map();
    return {
      has: (lang, surface, theme) => Boolean(data.films[lang]?.[surface]?.[theme]),
      get(lang, surface, theme) {
        const name = `${lang} ${surface} ${theme}`;
        if (!ready.has(name)) {
          const film = data.films[lang][surface][theme];
          ready.set(name, { ...film, strips: film.strips.map((strip) => opened(strip, data)) });
        }
        return ready.get(name);
      },
    };
  };
})();

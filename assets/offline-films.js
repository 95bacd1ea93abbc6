/* The films of a page without a server, as `dashboard/snapshots/packing.py` made them small. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});

  /* Lines come as steps of steps, in tenths of a pixel. */
  const unfolded = (line) => {
    let [last, step] = [0, 0];
    return line.map((change) => {
      if (change === null) return null;
      step += change;
      last += step;
      return last / 10;
    });
  };

  const opened = (strip, { texts, columns }) => {
    const held = Object.fromEntries(Object.entries(strip.columns).map(([name, number]) => [name, columns[number]]));
    for (const axis of strip.folded ? ["x", "y"] : []) held[axis] = held[axis].map(unfolded);
    const [ids, first, last] = [strip.ids, strip.first, strip.last].map((number) => columns[number]);
    return memcon.opened({ ...strip, columns: held, ids, first, last }, texts);
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

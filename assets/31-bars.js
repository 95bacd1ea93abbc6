/* The chart of the time bar, from plain counts: one column per year, one row per count. A band
   lies behind the years shown and a veil over the others, so that a year step touches no bar;
   what the years add up to is written beside the names. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  const LEAST = 6; // per cent of a row: a bar of one is still seen

  let chart = { place: null, first: 0, years: 0, rows: [], band: null, veils: [] };
  let shown = { begin: -Infinity, end: -Infinity };

  const element = (name, className, ...within) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...within);
    return made;
  };

  const bar = (side, number, tallest) => {
    if (!number) return [];
    const made = element("div", `bar ${side}`);
    made.style.height = `${Math.max(LEAST, Math.round((100 * number) / tallest))}%`;
    return [made];
  };

  const cells = ({ above, below, said }, first) => {
    const format = new Intl.NumberFormat(document.documentElement.lang);
    const tallest = Math.max(1, ...above, ...below);
    return above.map((up, nth) => {
      const cell = element(
        "div",
        "bar-cell",
        element("div", "half upper", ...bar("above", up, tallest)),
        element("div", "half lower", ...bar("below", below[nth], tallest)),
      );
      const values = { year: first + nth, above: format.format(up), below: format.format(below[nth]) };
      cell.title = said.replace(/\{(year|above|below)\}/g, (_, name) => values[name]);
      return cell;
    });
  };

  /* The row of documents is the way to what lies behind them; the film says if they change sharply. */
  const name = ({ name: text, note, opens }) => {
    if (!opens) return element("span", "bar-name", text, element("span", "bar-note", note));
    const sharp = element("span", "bar-note sharp");
    sharp.dataset.words = "sharp";
    const button = element("button", "bar-name", element("span", "bar-open", text), sharp);
    Object.assign(button, { type: "button", title: opens });
    button.dataset.do = "behind";
    return button;
  };

  const row = (told) => {
    const bars = element("div", "bar-cells");
    bars.setAttribute("role", "img");
    const head = element("div", "bar-head", name(told), element("span", "bar-n"));
    return element("div", "bar-row", head, bars);
  };

  const heads = (first, years) => {
    const year = (nth) => String(first + nth);
    const made = element(
      "div",
      "bar-row years",
      element("div", "bar-head"),
      ...Array.from({ length: years }, (_, nth) =>
        element("div", "bar-year", element("span", "", year(nth).slice(0, 2)), element("span", "", year(nth).slice(2))),
      ),
    );
    made.setAttribute("aria-hidden", "true");
    return made;
  };

  /* Lay an element over some years, counted from the first of the chart. */
  const lay = ({ style }, from, shown) => {
    style.setProperty("--from", from);
    style.setProperty("--shown", Math.max(0, shown));
  };

  const mark = () => {
    if (!chart.band) return;
    const [from, after] = [shown.begin - chart.first, shown.end - chart.first + 1];
    lay(chart.band, from, after - from);
    lay(chart.veils[0], 0, from);
    lay(chart.veils[1], after, chart.years - after);
  };

  const add = () => {
    for (const { above, below, line } of chart.rows) {
      const isShown = (_, nth) => shown.begin <= chart.first + nth && chart.first + nth <= shown.end;
      const numbers = [...above.filter(isShown), ...below.filter(isShown)];
      memcon.write(line.querySelector(".bar-n"), numbers.reduce((sum, number) => sum + number, 0));
    }
  };

  const namesOf = ({ rows }) => JSON.stringify(rows.map(({ key, name, note, opens }) => [key, name, note, opens]));

  /* The rows stay when only their counts change: the film has written into one of them. */
  const build = (place) => {
    const told = JSON.parse(place.dataset.bars);
    const stays = place.isConnected && chart.place === place && namesOf(chart) === namesOf(told);
    const lines = stays ? chart.rows.map(({ line }) => line) : told.rows.map(row);
    const band = stays ? chart.band : element("div", "bar-band");
    const veils = stays ? chart.veils : [element("div", "bar-veil"), element("div", "bar-veil")];
    if (!stays) place.replaceChildren(band, heads(told.first, told.years), ...lines, ...veils);
    chart = { ...told, place, band, veils, rows: told.rows.map((each, i) => ({ ...each, line: lines[i] })) };
    for (const each of chart.rows) {
      const { line } = each;
      line.className = `bar-row ${each.key} ${each.below.some(Boolean) ? "two-sided" : "one-sided"}`;
      const bars = line.querySelector(".bar-cells");
      bars.setAttribute("aria-label", each.label);
      bars.replaceChildren(...cells(each, told.first));
    }
    mark();
    add();
  };

  memcon.planted.by("data-bars", build);

  memcon.bars = {
    /* The years from begin to end are shown: say what each row has in them. */
    of(begin, end) {
      shown = { begin, end };
      mark();
      add();
    },
  };
})();

/* Paper is white: a page in dark colours is printed in light ones, its picture turned over. And
   nothing scrolls on it: a table is written out. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  const MOST_ROWS = 1000;
  const { dataset, style } = document.documentElement;

  const make = (name, look, ...children) => {
    const element = document.createElement(name);
    element.className = look;
    element.append(...children);
    return element;
  };

  const turn = () => {
    const network = document.querySelector(".network");
    if (network) {
      style.setProperty("--dark-ground", getComputedStyle(network.parentElement).backgroundColor);
      style.setProperty("--dark-halo", getComputedStyle(network).getPropertyValue("--halo"));
    }
    dataset.theme = "light";
    dataset.paper = "turned";
  };

  const row = (kind, cells) => make("tr", "", ...cells.map((cell) => make(kind, "", String(cell))));

  const writeOut = () => {
    const { heads, rows } = memcon.table.told();
    const body = rows.slice(0, MOST_ROWS).map((cells) => row("td", cells));
    const table = make("table", "", make("thead", "", row("th", heads)), make("tbody", "", ...body));
    const place = document.querySelector(".picture");
    const more = rows.length - body.length;
    const said = more > 0 ? [make("p", "", place.dataset.leftOut.replace("{n}", more))] : [];
    place.append(make("div", "written-out", table, ...said));
  };

  window.addEventListener("beforeprint", () => {
    const address = document.querySelector(".printed-address");
    if (address && !address.dataset.told && location.protocol !== "file:") address.textContent = location.href;
    if (memcon.table?.here()) writeOut();
    if (dataset.theme === "dark") turn();
  });

  window.addEventListener("afterprint", () => {
    document.querySelector(".written-out")?.remove();
    if (!dataset.paper) return;
    dataset.theme = "dark";
    delete dataset.paper;
  });
})();

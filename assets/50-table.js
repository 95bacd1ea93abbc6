/* The Records page: what the table needs of the browser, its search, its count and its file. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  const GRID = "listed-grid";
  const FIND = "listed-find";
  const PATH = "/records";

  const here = () => document.getElementById(GRID) !== null;
  const api = () => (here() ? window.dash_ag_grid?.getApi(GRID) : undefined);
  const set = (id, props) => window.dash_clientside.set_props(id, props);

  /* --- what the library asks for by name --------------------------------------------------- */

  /* A cell that leads to its row's own address; its text stays text. */
  const RecordLink = ({ value, data }) =>
    window.React.createElement("a", { href: `/record/${data.id}`, tabIndex: -1 }, value);

  /* Dates, stances and counts read otherwise than they sort: they carry their order. */
  const inOrder = (key) => (_a, _b, before, after) => {
    const [a, b] = [before, after].map(({ data }) => data[`${key}:order`] ?? data[key]);
    return typeof a === "number" ? a - b : a.localeCompare(b, document.documentElement.lang);
  };

  window.dashAgGridComponentFunctions = { ...window.dashAgGridComponentFunctions, RecordLink };
  window.dashAgGridFunctions = { ...window.dashAgGridFunctions, inOrder };

  /* The library is heavy: it is fetched when its page is first asked for. */
  const load = (path) => (path.replace(/\/$/, "") === PATH ? memcon.later("table") : null);

  /* --- the table --------------------------------------------------------------------------- */

  const shown = () => {
    const ids = [];
    api()?.forEachNodeAfterFilterAndSort((node) => ids.push(node.id));
    return ids;
  };

  const count = () => {
    const place = document.querySelector(".listed-count");
    if (!place || !api()) return;
    let all = 0;
    api().forEachNode(() => (all += 1));
    place.textContent = place.dataset.said.replace("{shown}", shown().length).replace("{n}", all);
  };

  const order = () => {
    const by = api().getColumnState().find((column) => column.sort);
    return by ? `${by.sort === "desc" ? "-" : ""}${by.colId}` : "";
  };

  let selected = "";
  const select = (id = selected) => {
    selected = id;
    const table = api();
    if (!table) return;
    for (const row of table.getSelectedNodes()) if (row.id !== id) row.setSelected(false);
    const row = id && table.getRowNode(id);
    if (!row || row.isSelected()) return;
    row.setSelected(true);
    table.ensureNodeVisible(row);
  };

  const attached = new WeakSet();
  const attach = async (id) => {
    selected = id;
    const table = await window.dash_ag_grid.getApiAsync(GRID);
    if (attached.has(table)) return;
    attached.add(table);
    table.addEventListener("modelUpdated", count);
    table.addEventListener("rowDataUpdated", () => select());
    table.addEventListener("sortChanged", () => memcon.tuning.tune({ order: order() }));
    select();
    count();
  };

  /* The rows shown as they read, for paper, on which nothing scrolls. */
  const told = () => {
    const columns = api()?.getAllDisplayedColumns() ?? [];
    const rows = [];
    api()?.forEachNodeAfterFilterAndSort(({ data }) => rows.push(columns.map((each) => data[each.getColId()] ?? "")));
    return { heads: columns.map((each) => each.getColDef().headerName), rows };
  };

  memcon.table = {
    here,
    told,
    load,
    attach,
    select,
    shown,
    csv: () => set("listed-wanted", { data: { ids: shown(), at: Date.now() } }),
  };

  /* --- what a reader does ------------------------------------------------------------------ */

  document.addEventListener("input", (event) => {
    if (event.target.id === FIND) api()?.setGridOption("quickFilterText", event.target.value);
  });

  document.addEventListener("change", (event) => {
    if (event.target.id === FIND) memcon.tuning.tune({ find: event.target.value.trim() });
  });

  const rowOf = (event) => event.target.closest(`#${GRID} .ag-row`)?.getAttribute("row-id");

  document.addEventListener("click", (event) => {
    const id = rowOf(event);
    if (!id || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (window.getSelection().isCollapsed) memcon.page.pick(id);
  });

  /* The library would take these keys for itself. */
  document.addEventListener(
    "keydown",
    (event) => {
      const id = rowOf(event);
      if (!id || ![" ", "Enter"].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      memcon.page.pick(id);
    },
    true,
  );
})();

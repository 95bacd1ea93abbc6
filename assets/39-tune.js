/* The controls of a page: each tunes the field of the view that it names (data-tune). */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});

  /* All values of each filter. */
  let all = {};

  const valueOf = (control) => (/^[0-9]+$/.test(control.value) ? Number(control.value) : control.value);

  /* Filters of which all values are chosen are none: the view has no list for them. */
  const chosen = (field, values) => (values.length === all[field]?.length ? null : values);

  /* Boxes of one field are read together, and so are lists whose order tells something. */
  const tuned = (control) => {
    const field = control.dataset.tune;
    const parts = [...document.querySelectorAll(`[data-tune="${field}"]`)];
    if (control.type === "checkbox") {
      return chosen(field, parts.filter((box) => box.checked).map((box) => box.value).sort());
    }
    if (control.dataset.part !== undefined) return parts.map((part) => part.value);
    return valueOf(control);
  };

  /* What was tuned since the view was last written; two wishes at once are one. */
  let wishes = {};
  const tune = (values) => {
    wishes = { ...wishes, ...values };
    window.dash_clientside.set_props("work-tuned", { data: { values: wishes, at: Date.now() } });
  };

  /* A list of some values or all of a filter: it sets the filter's boxes, and follows them. */
  const only = ({ dataset, value }) => tune({ [dataset.only]: value ? value.split(",").sort() : null });

  /* How many years are shown: one, all up to it, or as many as the field beside says. */
  const spanned = () => {
    const mode = document.querySelector('[data-span="mode"]:checked').value;
    const { value, max } = document.querySelector('[data-span="width"]');
    return { year: 1, upto: 0, span: Math.min(Math.max(2, Math.floor(Number(value)) || 2), Number(max)) }[mode];
  };

  const modeOf = ({ span }) => (span === 1 ? "year" : span === 0 ? "upto" : "span");

  /* Every control is as the view is, whoever has changed it. */
  const follow = (of) => {
    const values = (field) => of[field] ?? all[field] ?? [];
    for (const box of document.querySelectorAll("input[type=checkbox][data-tune]")) {
      box.checked = values(box.dataset.tune).includes(box.value);
    }
    for (const button of document.querySelectorAll("input[type=radio][data-tune]")) {
      button.checked = of[button.dataset.tune] === button.value;
    }
    for (const list of document.querySelectorAll("[data-only]")) {
      list.value = of[list.dataset.only]?.join(",") ?? "";
      if (list.selectedIndex < 0) list.value = "";
    }
    for (const mode of document.querySelectorAll('[data-span="mode"]')) mode.checked = mode.value === modeOf(of);
    if (of.span > 1) document.querySelector('[data-span="width"]').value = of.span;
    document.querySelector(".spans").dataset.mode = modeOf(of);
    memcon.actors.show(of.actors);
  };

  document.addEventListener("change", (event) => {
    const { tune: field, only: filter, span } = event.target.dataset ?? {};
    if (field) tune({ [field]: tuned(event.target) });
    if (filter) only(event.target);
    if (span) tune({ span: spanned() });
  });

  memcon.tuning = {
    tune,
    follow,
    /* The view holds what was wished for; these are all values of its filters. */
    settle(values) {
      all = values;
      wishes = {};
    },
  };
})();

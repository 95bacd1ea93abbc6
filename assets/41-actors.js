/* The field in which actors are chosen by name: what is typed narrows a list, arrow keys and
   Enter choose, Backspace takes the last one out. It tunes the view's actors and follows them. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  const MOST = 12;
  const LISTED = 60;

  let chosen = [];
  let at = -1;

  const field = () => document.getElementById("work-actors");
  const list = () => document.getElementById("work-actors-list");
  const place = () => document.querySelector("[data-actors]");
  const names = () => JSON.parse(place().dataset.actors);

  /* Letters without their marks: "walesa" finds Wałęsa. */
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l").toLowerCase();

  const options = () => [...list().querySelectorAll("[role=option]")];

  const point = (to) => {
    const all = options();
    at = all.length ? (to + all.length) % all.length : -1;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) field().removeAttribute("aria-activedescendant");
    else {
      field().setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    }
  };

  const close = () => {
    if (!list()) return;
    list().hidden = true;
    field().setAttribute("aria-expanded", "false");
    field().removeAttribute("aria-activedescendant");
    at = -1;
  };

  const open = () => {
    const typed = plain(field().value.trim());
    const found = names().filter(([id, name]) => !chosen.includes(id) && plain(name).includes(typed));
    const made = found.slice(0, LISTED).map(([id, name], i) => {
      const option = document.createElement("li");
      option.id = `work-actors-${i}`;
      option.textContent = name;
      option.dataset.actor = id;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      return option;
    });
    list().replaceChildren(...made);
    list().dataset.nobody = found.length ? "" : place().dataset.nobody;
    list().hidden = chosen.length >= MOST;
    field().setAttribute("aria-expanded", String(!list().hidden));
    field().removeAttribute("aria-activedescendant");
    at = -1;
  };

  const tune = (ids) => memcon.tuning.tune({ actors: [...ids].sort() });

  const choose = (option) => {
    field().value = "";
    close();
    tune([...chosen, option.dataset.actor]);
  };

  const keys = {
    ArrowDown: () => (list().hidden ? open() : point(at + 1)),
    ArrowUp: () => (list().hidden ? open() : point(at < 0 ? -1 : at - 1)),
    Enter: () => at >= 0 && choose(options()[at]),
    Escape: () => close(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "work-actors") return;
    if (event.key === "Backspace" && !field().value && chosen.length) tune(chosen.slice(0, -1));
    if (!keys[event.key] || (event.key === "Escape" && list().hidden)) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  }, true);

  document.addEventListener("input", (event) => event.target.id === "work-actors" && open());
  document.addEventListener("focusout", (event) => event.target.id === "work-actors" && close());

  // a press, since the field would lose the focus, and the list be closed, before a click
  document.addEventListener("mousedown", (event) => {
    const option = event.target.closest("#work-actors-list [role=option]");
    if (event.target.id === "work-actors") open();
    if (event.target.closest("#work-actors-list")) event.preventDefault();
    if (option && !event.button) choose(option);
  });

  document.addEventListener("click", (event) => {
    const chip = event.target.closest("[data-remove-actor]");
    if (!chip) return;
    tune(chosen.filter((id) => id !== chip.dataset.removeActor));
    field().focus();
  });

  memcon.actors = {
    /* These actors are chosen. */
    show(ids) {
      if (!place()) return;
      chosen = ids;
      const known = new Map(names());
      const chips = ids.map((id) => {
        const chip = document.createElement("button");
        Object.assign(chip, { type: "button", className: "chip", textContent: known.get(id) });
        chip.title = place().dataset.remove.replace("{name}", known.get(id));
        chip.dataset.removeActor = id;
        return chip;
      });
      document.querySelector(".chips").replaceChildren(...chips);
      field().classList.toggle("beside-chips", ids.length > 0);
    },
  };
})();

/* The page: address, clicks, theme, size; and what Dash calls in the browser. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const set = (id, props) => window.dash_clientside.set_props(id, props);
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  let view = null;
  let untouched = null;
  let pickedFrom = null;

  /* --- address ------------------------------------------------------------------------ */

  /* The query part of an address: all that differs from an untouched page, as in view.py. */
  const address = (of) => {
    const params = [];
    for (const [name, value] of Object.entries(untouched.values)) {
      if (of[name] === null || same(of[name], value)) continue;
      const text = Array.isArray(of[name]) ? of[name].join(",") : String(of[name]);
      params.push(`${name}=${encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%7E", "~")}`);
    }
    return params.length ? `?${params.join("&")}` : "";
  };

  const write = (next) => {
    const before = view;
    view = next;
    for (const link of document.querySelectorAll("a[data-lang]")) {
      link.href = location.pathname + (address({ ...next, lang: link.dataset.lang }) || "?");
    }
    for (const link of document.querySelectorAll("a[data-page]")) {
      if (link.dataset.page) link.href = link.dataset.page + address({ ...next, tour: 0 });
    }
    const search = address(next);
    if (!before || search === location.search) return;
    const how = memcon.time.playing ? "replaceState" : "pushState";
    history[how](null, "", location.pathname + search + location.hash);
  };

  /* Go to another page, or back, without loading the app anew. */
  const go = (href) => {
    history.pushState(null, "", href);
    leave();
    toServer();
  };

  /* The picture that the server sent with the page, until the page has drawn its own. */
  const endOpening = () => document.querySelector(".opening")?.remove();

  const leave = () => {
    endOpening();
    memcon.time.pause();
    memcon.reels.forget();
    memcon.film.forget();
    view = null;
    if (page()) page().dataset.open = "";
  };

  const here = () => ({ path: location.pathname, search: location.search, at: Date.now() });
  const toServer = async () => {
    await memcon.table.load(location.pathname);
    set("shell-address", { data: here() });
  };

  window.addEventListener("popstate", () => {
    leave();
    toServer();
  });

  /* --- theme and size ------------------------------------------------------------------ */

  /* A page without a view of its own keeps the look its address names. */
  let look = ["light", "dark"].find((each) => location.search.includes(`theme=${each}`)) ?? "";
  const theme = () => (view ? view.theme : look) || (dark.matches ? "dark" : "light");

  const dress = () => {
    document.documentElement.dataset.theme = theme();
    measure();
  };

  let measured = null;
  let measuring = null;
  const measure = () => {
    clearTimeout(measuring);
    measuring = setTimeout(() => {
      const box = document.getElementById("work-network")?.getBoundingClientRect();
      if (!box?.width) return;
      const now = { width: Math.floor(box.width), height: Math.floor(box.height), theme: theme() };
      if (same(now, measured)) return;
      measured = now;
      memcon.reels.measure(now);
    }, 60);
  };

  dark.addEventListener("change", dress);

  /* --- clicks -------------------------------------------------------------------------- */

  const pick = (id, year) => {
    const [wish, actor] = id.split(":");
    if (actor) {
      memcon.tuning.tune({ actors: [actor], ...(wish === "unfold" ? { lens: "everything" } : {}) });
      return;
    }
    pickedFrom = document.activeElement;
    if (year) memcon.time.set(Number(year));
    set("work-picked", { data: { id, at: Date.now() } });
    page().dataset.open = id ? "evidence" : "";
  };

  const page = () => document.getElementById("shell-page");

  const open = (drawer) => (page().dataset.open = page().dataset.open === drawer ? "" : drawer);

  const close = () => {
    if (page().dataset.open) page().dataset.open = "";
    if (view?.selected) pick("");
    if (pickedFrom?.isConnected) pickedFrom.focus();
  };

  const copy = async (button) => {
    const text = button.dataset.copy === "link" ? location.href : button.dataset.copy;
    const label = button.textContent;
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 1500);
  };

  const help = () => document.querySelector("dialog.help");
  const box = () => document.querySelector("dialog.behind");

  const does = {
    play: () => memcon.time.toggle(),
    back: () => memcon.time.step(-1),
    forward: () => memcon.time.step(1),
    speed: (button) => memcon.time.faster(button),
    close,
    theme() {
      look = theme() === "dark" ? "light" : "dark";
      if (view) set("work-theme", { data: look });
      else dress();
    },
    filters: () => open("rail"),
    pages: () => open("pages"),
    documents: () => open("evidence"),
    help: () => help().showModal(),
    "help-close": () => help().close(),
    behind() {
      set("work-looked", { data: { at: Date.now() } });
      box().showModal();
    },
    "behind-close": () => box().close(),
    clear() {
      const { certainty, subjects } = untouched.values;
      memcon.tuning.tune({ actors: [], blocs: null, issues: null, audiences: null, kinds: null, certainty, subjects });
    },
    csv: () => memcon.table.csv(),
    fullscreen: () =>
      document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen(),
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.do) does[button.dataset.do]?.(button);
    if (button.dataset.pick) pick(button.dataset.pick, button.dataset.year);
    if (button.dataset.copy) copy(button);
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-page]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(link.getAttribute("href"));
  });

  /* --- what Dash calls ------------------------------------------------------------------ */

  /* A promise that what was drawn is on the screen; nothing is painted of a page out of sight. */
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
      setTimeout(done, 100);
    });

  /* Whether a film is on its way, and how many have come. */
  let waiting = true;
  let films = 0;

  /* The first reel of a film is drawn; what Dash does about it comes after the picture. */
  const shown = async () => {
    endOpening();
    memcon.time.mark(memcon.film.stop);
    waiting = false;
    await painted();
    set("work-network", { "data-film": (films += 1) });
  };

  /* Something went wrong that no callback of Dash's tells of; how is for the console. */
  const trouble = (error) => {
    console.error(error);
    const place = document.getElementById("shell-trouble");
    place.textContent = place.dataset.said;
  };

  memcon.page = { pick, go, close, shown, trouble, address: () => address(view) };

  window.dash_clientside = Object.assign(window.dash_clientside ?? {}, {
    memcon: {
      async address() {
        dress();
        await memcon.table.load(location.pathname);
        return here();
      },

      /* The page has been built, at first or after Back: watch its size, show its year. */
      attach(_id, stored, from) {
        memcon.reels.forget();
        memcon.film.forget();
        measured = null;
        waiting = true;
        document.documentElement.lang = stored.lang;
        memcon.planted.all(page(), true);
        untouched = from;
        memcon.tuning.settle(from.all);
        memcon.tuning.follow(stored);
        new ResizeObserver(measure).observe(document.getElementById("work-network"));
        if (stored.selected && document.querySelector(".work.wide")) page().dataset.open = "evidence";
        // dcc.Input calls it on every input with a debounce, and a range has none: it would throw
        document.getElementById("work-year").setSelectionRange = () => {};
        memcon.time.show(stored.year);
        return stored.year;
      },

      ask(year, picked, look, tuned, stored, asked) {
        const next = {
          ...stored,
          ...tuned?.values,
          year: Number(year),
          selected: picked ? picked.id : stored.selected,
          theme: look ?? "",
        };
        // a year outside the film's stops is another question: it has another window
        const known = memcon.film.holds(next.year) !== false;
        const question = { ...next, year: known ? asked.year : next.year, selected: "", tour: 0, find: "", order: "" };
        // a film that never comes must not keep the panel of what is asked next
        waiting = !same(question, asked);
        const none = window.dash_clientside.no_update;
        return [same(next, stored) ? none : next, same(question, asked) ? none : question];
      },

      /* The panel and the bars of a view: once the film of its question is shown. */
      tell(next, _film, asked, told, shown) {
        const none = window.dash_clientside.no_update;
        if (waiting) return [none, none];
        return [same(next, told) ? none : next, same(asked, shown) ? none : asked];
      },

      write(next, from) {
        untouched = from;
        memcon.tuning.settle(from.all);
        memcon.planted.all(page());
        const before = view?.theme;
        write(next);
        memcon.tuning.follow(next);
        if (before !== next.theme) dress();
        return location.search;
      },

      /* The question of a table: another year, filter or language has other rows. */
      list(next, question) {
        memcon.table.attach(next.selected);
        const now = { ...next, selected: "", theme: "", tour: 0, find: "", order: "" };
        return same(now, question) ? window.dash_clientside.no_update : now;
      },

      /* Another question, of a page that is attached. */
      film(asked, _attached, here) {
        memcon.reels.ask(asked, here);
        return window.dash_clientside.no_update;
      },

      light(lit) {
        memcon.film.light(lit);
        memcon.table.select(lit?.selected ?? "");
        return lit?.selected ?? "";
      },
    },
  });
})();

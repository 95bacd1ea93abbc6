/* A page without a server: it opens what it carries, and answers hands and keys. Film, motion
   and time are the scripts of the other pages; memcon.page is what they ask of a page. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  const NARROW = 600;
  /* The least a picture is reduced to; one for phones has small letters to begin with. */
  const SMALLEST = { wide: 0.55, narrow: 0.66 };
  const REST_MS = 200;

  let data = null;
  let films = null;
  let lang = "";
  let surface = "";
  let selected = "";
  let sieve = { actor: "", issue: "" };
  let pickedFrom = null;

  const page = () => document.getElementById("shell-page");
  const one = (selector) => document.querySelector(selector);
  const picture = () => one(".picture");
  const slider = () => document.getElementById("work-year");
  const theme = () => document.documentElement.dataset.theme;
  const film = () => films.get(lang, surface, theme());

  /* --- what the page carries ------------------------------------------------------------ */

  const unpacked = async (element) => {
    const text = element.textContent;
    if (!("packed" in element.dataset)) return text;
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(opened).text();
  };

  const run = async (element) => {
    const script = document.createElement("script");
    script.textContent = await unpacked(element);
    document.head.append(script);
  };

  /* --- the picture in the room it has ----------------------------------------------------- */

  const room = () => ({ width: picture().clientWidth, height: picture().clientHeight });
  const surfaceFor = ({ width }) => (width < NARROW && films.has(lang, "narrow", theme()) ? "narrow" : "wide");

  /* The film is drawn as large as it was made, and enlarged or reduced as a whole; where it
     would be too small to read, it fills the width alone, or keeps its least size, and scrolls. */
  const scaleOf = ({ width, height }, made) => {
    const [across, down] = [width / made.width, height / made.height];
    const whole = Math.min(across, down);
    if (whole >= SMALLEST[surface]) return whole;
    return surface === "narrow" ? across : SMALLEST.wide;
  };

  const fit = () => {
    const { width, height } = room();
    if (!width || !height) return;
    if (surfaceFor({ width }) !== surface) load();
    const made = film().layout;
    memcon.enlarged = scaleOf({ width, height }, made);
    const style = picture().style;
    style.setProperty("--film-width", made.width);
    style.setProperty("--film-height", made.height);
    style.setProperty("--enlarged", memcon.enlarged);
    style.setProperty("--left", `${Math.max(0, (width - memcon.enlarged * made.width) / 2)}px`);
    style.setProperty("--top", `${Math.max(0, (height - memcon.enlarged * made.height) / 2)}px`);
  };

  const load = () => {
    surface = surfaceFor(room());
    memcon.film.load(film());
  };

  const watching = new ResizeObserver(fit);

  /* --- the body in a language ---------------------------------------------------------------- */

  const speak = (next) => {
    const year = memcon.film.stop ?? data.year;
    memcon.time.pause();
    memcon.film.forget();
    watching.disconnect();
    lang = next;
    surface = "";
    memcon.panel.speak(data, lang);
    document.documentElement.lang = lang;
    document.title = data.said[lang].title;
    const body = [...document.querySelectorAll("template[data-lang]")].find((each) => each.dataset.lang === lang);
    page().replaceChildren(body.content.cloneNode(true));
    memcon.planted.all(page());
    // what only a server could answer is no button here
    for (const button of document.querySelectorAll("[data-do]")) {
      if (does[button.dataset.do]) continue;
      const said = document.createElement("span");
      said.className = button.className;
      said.append(...button.childNodes);
      button.replaceWith(said);
    }
    const other = theme() === "dark" ? "light" : "dark";
    one('[data-do="theme"]')?.toggleAttribute("hidden", !films.has(lang, "wide", other));
    for (const list of document.querySelectorAll("[data-sieve]")) list.value = sieve[list.dataset.sieve];
    slider().value = year;
    load();
    fit();
    memcon.time.show(year);
    follow();
    watching.observe(picture());
  };

  /* --- what is open, and what is picked out ---------------------------------------------------- */

  const follow = () => {
    const { stop, span } = memcon.film;
    memcon.panel.years(span === 0 ? -Infinity : stop - span + 1, stop);
    memcon.panel.show(one(".evidence-body"), selected, sieve);
    light(selected ? memcon.panel.lit(selected) : null);
    const behind = one(".credit-behind");
    if (behind) memcon.write(behind, one('[data-words="behind"]').textContent);
    sift();
  };

  /* The picture is drawn anew only if something in it changes: that would end a hover. */
  let lit = "null";
  const light = (next) => {
    if (JSON.stringify(next) === lit) return;
    lit = JSON.stringify(next);
    memcon.film.light(next);
  };

  const sift = () => {
    const is = Boolean(sieve.actor || sieve.issue);
    const { meetings, positions, marks } = memcon.panel.concerned(sieve);
    if (is || page().classList.contains("is-sifted")) memcon.film.sift(is ? isConcerned(marks) : null);
    memcon.write(one(".sifted"), is ? told(meetings.length, positions.length) : "");
    page().classList.toggle("is-sifted", is);
  };

  /* A mark that is none of the records is left as it is; ticks belong to ties. */
  const isConcerned = (marks) => (id, name) => {
    if (name === "ticks") return false;
    const parts = id.split("/");
    return !id || parts.some((part) => !memcon.panel.knows(part)) || parts.every((part) => marks.has(part));
  };

  const told = (meetings, positions) => {
    const { actors, issues, say } = memcon.panel.said;
    const what = [actors[sieve.actor]?.[1], issues[sieve.issue]?.[1]].filter(Boolean).join(" · ");
    const values = { what, years: memcon.film.years, meetings, positions };
    return say.sifted.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  };

  const pick = (id) => {
    if (!memcon.panel.knows(id)) return;
    pickedFrom = document.activeElement;
    selected = id;
    page().dataset.open = id ? "evidence" : "";
    follow();
    one(".evidence").scrollTop = 0;
    if (id) one(".evidence-title")?.focus({ preventScroll: true });
  };

  const close = () => {
    pick("");
    if (pickedFrom?.isConnected) pickedFrom.focus();
  };

  memcon.page = { pick };

  /* --- hands and keys ---------------------------------------------------------------------------- */

  const does = {
    play: () => memcon.time.toggle(),
    back: () => memcon.time.step(-1),
    forward: () => memcon.time.step(1),
    speed: (button) => memcon.time.faster(button),
    close,
    /* Both looks are at hand: the picture is drawn anew, its words stay. */
    theme() {
      document.documentElement.dataset.theme = theme() === "dark" ? "light" : "dark";
      load();
    },
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.do) does[button.dataset.do]?.(button);
    if (button.dataset.pick) pick(button.dataset.pick);
    if (button.dataset.say) {
      speak(button.dataset.say);
      one(`[data-say="${lang}"]`).focus();
    }
  });

  document.addEventListener("change", (event) => {
    const { sieve: name } = event.target.dataset;
    if (!name) return;
    sieve = { ...sieve, [name]: event.target.value };
    follow();
  });

  let resting = null;
  document.addEventListener("input", (event) => {
    if (event.target !== slider()) return;
    clearTimeout(resting);
    resting = setTimeout(follow, REST_MS);
  });

  const keys = {
    ArrowLeft: () => memcon.time.step(-1),
    ArrowRight: () => memcon.time.step(1),
    Home: () => memcon.time.toFirst(),
    End: () => memcon.time.toLast(),
    " ": () => memcon.time.toggle(),
    0: () => memcon.film.whole(),
    Escape: close,
  };

  const isOwnKey = ({ key, target }) =>
    target.matches("select") ||
    (key === " " && target.matches("button, a")) ||
    (key !== " " && key !== "Escape" && key !== "0" && target.matches("input"));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key] || isOwnKey(event)) return;
    event.preventDefault();
    keys[event.key]();
  });

  /* --- beginning ------------------------------------------------------------------------------------ */

  const start = async () => {
    data = JSON.parse(await unpacked(document.getElementById("kept")));
    films = memcon.films(data);
    const bundle = document.getElementById("bundle");
    if (bundle) await run(bundle);
    selected = data.selected;
    if (selected) page().dataset.open = "evidence";
    speak(data.lang);
  };

  start().catch((error) => {
    page().append(document.querySelector("noscript").textContent.replace(/<[^>]*>/g, ""));
    throw error;
  });
})();

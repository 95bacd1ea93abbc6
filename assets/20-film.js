/* The picture: one owner of the graph. It is given a film (all years of a question), whole or
   reel by reel, and shows the frame of a stop without asking the server: on a canvas while the
   year moves, as a Plotly figure when it rests. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});

  /* The reel of each stop that is there, and the one that was shown last. */
  let reels = new Map();
  let film = null;
  let stop = null;
  let lit = { selected: "", meeting: false, marks: [] };
  /* What a reader picks out of the picture, by id and kind of mark; null for nothing. */
  let concerns = null;
  let zoom = null;
  const REST_MS = 150;
  let frames = new Map();
  let resting = null;

  const graph = () => document.getElementById("work-network");

  const frame = (at) => {
    if (!frames.has(at)) frames.set(at, memcon.frame.of({ film: reels.get(at), lit, concerns, zoom }, at));
    return frames.get(at);
  };

  /* What was drawn is no longer right: marks, light, zoom or letters have changed. */
  const renew = () => {
    frames = new Map();
    memcon.pen.renew();
    memcon.ahead.forget();
  };

  /* A film without strips has words alone: there is nothing to draw. */
  const isShown = () => Boolean(graph() && reels.get(stop)?.strips);

  const paintAhead = () => {
    if (isShown()) memcon.ahead.around(stop, [...reels.keys()], frame);
  };

  /* Rest: the frame as a Plotly figure, on which hover, click, zoom and keys work. */
  const settle = async () => {
    await memcon.later("plotly");
    places = null;
    const gd = graph();
    if (!isShown() || !window.Plotly) return;
    const at = stop;
    const { traces, layout } = memcon.frame.figure(frame(at));
    await window.Plotly.react(gd, traces, layout, film.config);
    listen(gd);
    gd.dataset.stop = at;
    if (at !== stop) return;
    memcon.motion.hide();
    paintAhead();
  };

  const restAfter = (ms) => {
    memcon.ahead.rest();
    clearTimeout(resting);
    resting = setTimeout(settle, ms);
  };

  /* Motion: the frame on the canvas at once; a step of one is staged, a drag is cut. */
  const move = (before, staged) => {
    if (!isShown()) return;
    if (staged && reels.has(before) && !memcon.motion.calm(frame(stop))) {
      const scene = (at) => [reels.get(at), at, frame(at)];
      const change = memcon.frame.change(scene(before), scene(stop));
      memcon.motion.stage(stop, change);
      restAfter(memcon.motion.STAGED_MS + REST_MS);
    } else {
      memcon.motion.cut(stop, frame(stop));
      restAfter(REST_MS);
    }
  };

  /* Keep a reel; the page tells when the film is whole. */
  const keep = (reel) => {
    for (const at of reel.stops) reels.set(at, reel);
    graph()?.toggleAttribute("data-whole", reel.whole.every((at) => reels.has(at)));
  };

  /* How large the picture was made; the style for paper and pages that enlarge it ask. */
  const tellSize = () => {
    const { style } = graph().parentElement;
    style.setProperty("--film-width", film.layout.width);
    style.setProperty("--film-height", film.layout.height);
  };

  const draw = () => {
    renew();
    if (!isShown()) return;
    tellSize();
    memcon.motion.cut(stop, frame(stop));
    // once that is on the screen: before its second frame a page has only been told to paint;
    // who has moved on meanwhile rests when that movement does
    const at = stop;
    requestAnimationFrame(() => requestAnimationFrame(() => at === stop && restAfter(0)));
  };

  /* The dot under a pointer: Plotly's own answer may be of where the pointer was a moment ago. */
  const dotAt = (gd, { clientX, clientY }) => {
    const { xaxis, yaxis } = gd._fullLayout;
    const box = gd.getBoundingClientRect();
    // a page that enlarges the picture as a whole enlarges its box
    const enlarged = box.width / gd.offsetWidth || 1;
    const left = (clientX - box.left) / enlarged - xaxis._offset;
    const top = (clientY - box.top) / enlarged - yaxis._offset;
    for (const name of ["dots", "stances"]) {
      const dots = gd.data.find((trace) => trace.name === name);
      const away = (i) => Math.hypot(xaxis.d2p(dots.x[i]) - left, yaxis.d2p(dots.y[i]) - top);
      // of marks that lie on one another the one whose middle is nearest is meant
      const under = Object.keys(dots?.x ?? [])
        .filter((i) => away(i) <= dots.marker.size[i] / 2 + 1)
        .sort((a, b) => away(a) - away(b));
      if (under.length) return dots.customdata[under[0]];
    }
    return null;
  };

  const listen = (gd) => {
    if (gd.memconListens) return;
    gd.memconListens = true;
    gd.on("plotly_click", (event) => {
      const [point] = event.points;
      const id = dotAt(gd, event.event) ?? point?.customdata ?? point?.data?.meta;
      if (id) memcon.page.pick(String(id).split("/").pop());
    });
    gd.on("plotly_relayout", () => {
      const { xaxis, yaxis } = gd._fullLayout;
      const whole = xaxis.range[0] === 0 && xaxis.range[1] === film.layout.width;
      zoom = whole ? null : { x: [...xaxis.range], y: [...yaxis.range] };
      renew();
      paintAhead();
    });
  };

  /* Letters that came late are other letters than those that were painted. */
  document.fonts?.addEventListener("loadingdone", () => {
    if (!film) return;
    renew();
    if (graph()?.dataset.stop === String(stop)) paintAhead();
  });

  /* Where words and counts stand; looked for once a movement, since a picture has many elements. */
  let places = null;
  const placesNow = () => (places ??= [...document.querySelectorAll("[data-words], [data-count]")]);

  const say = () => {
    const words = film?.words[stop];
    if (!words) return;
    const counts = film.counts[stop] ?? {};
    for (const place of placesNow()) {
      const { words: name, count } = place.dataset;
      if (count) memcon.write(place, counts[count] ?? 0);
      else if (name in words) memcon.write(place, words[name]);
      if (name === "nothing") place.hidden = !words.nothing;
    }
    document.querySelector(".years")?.classList.toggle("span", words.years.length > 4);
    const told = `${words.years}. ${words.sentence} ${words.second}`;
    if (graph()?.getAttribute("aria-label") !== told) graph()?.setAttribute("aria-label", told);
  };

  memcon.film = {
    /* Show another film, at the stop it had. */
    load(next) {
      reels = new Map();
      keep(next);
      const measured = film?.layout && next?.layout && (film.layout.width !== next.layout.width || film.layout.height !== next.layout.height);
      if (measured) zoom = null;
      film = next;
      places = null;
      say();
      draw();
    },
    /* Take more of the film that is shown; a stop that was waited for is shown now. */
    add(reel) {
      keep(reel);
      if (reel.stops.includes(stop)) {
        film = reel;
        say();
        draw();
      } else if (graph()?.dataset.stop === String(stop)) paintAhead();
    },
    /* Show a stop: words and picture at once. */
    at(year, staged = false) {
      const before = stop;
      stop = year;
      film = reels.get(stop) ?? film;
      say();
      move(before, staged);
    },
    light(next) {
      const { selected, meeting, marks } = next ?? { selected: "", meeting: false, marks: [] };
      // the ties of an actor are others each year, which is no reason to draw all anew
      const now = { selected, meeting, marks: marks.filter((id) => !memcon.frame.isOf(selected, id)) };
      if (JSON.stringify(now) === JSON.stringify(lit)) return;
      lit = now;
      draw();
    },
    /* Let all fade that is of no concern; null for nothing. */
    sift(next) {
      concerns = next;
      draw();
    },
    whole() {
      zoom = null;
      draw();
    },
    forget() {
      reels = new Map();
      film = null;
      zoom = null;
      places = null;
      clearTimeout(resting);
      memcon.ahead.forget();
      memcon.motion.hide();
    },
    get stop() {
      return stop;
    },
    /* Whether the film has a stop, be it there or not; null before there is a film. */
    holds: (year) => film && film.whole.includes(year),
    /* The stops of the film that are not there yet. */
    get lacked() {
      return film?.whole.filter((at) => !reels.has(at)) ?? [];
    },
    get years() {
      return film?.words[stop]?.years ?? "";
    },
    get span() {
      return film?.span ?? 1;
    },
    /* What is shown at a stop, by kind of mark: for tests and for readers of the console. */
    ids: (at) => memcon.frame.ids(reels.get(at), at),
  };
})();

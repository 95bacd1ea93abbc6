/* The picture: one owner of the graph. It is given a film (all years of a question) and shows
   the frame of a stop without asking the server: on a canvas while the year moves, as a Plotly
   figure when it rests. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});

  let film = null;
  let stop = null;
  let lit = { selected: "", meeting: false, marks: [] };
  let zoom = null;
  const REST_MS = 150;
  let frames = new Map();
  let resting = null;

  const graph = () => document.getElementById("work-network");

  /* The rule that Python's `frame` follows too: a mark shows from its first to its last stop. */
  const shows = (run, at) => run.first <= at && at <= run.last;

  const kept = (strip, at) =>
    strip.ids.flatMap((_, i) => (shows({ first: strip.first[i], last: strip.last[i] }, at) ? [i] : []));

  const put = (trace, path, value) => {
    const parts = path.split(".");
    const leaf = parts.pop();
    const parent = parts.reduce((into, part) => (into[part] ??= {}), trace);
    parent[leaf] = value;
  };

  /* Join the points of lines with gaps between them; repeat what is said once a line. */
  const joined = (values, lengths) =>
    values.flatMap((value, i) => [...(Array.isArray(value) ? value : Array(lengths[i]).fill(value)), null]);

  /* A tie is not to be touched where it meets a dot: there the dot is meant. */
  const ENDS = 2;
  const touchable = (points) =>
    Array.from({ length: points }, (_, i) => (i < ENDS || i >= points - ENDS ? "skip" : "text"));

  const trim = (strip, keep) => {
    const trace = structuredClone(strip.trace);
    const lengths = trace.mode === "lines" ? keep.map((i) => strip.columns.x[i].length) : null;
    for (const [path, column] of Object.entries({ ...strip.columns, customdata: strip.ids })) {
      const values = keep.map((i) => column[i]);
      put(trace, path, lengths ? joined(values, lengths) : values);
    }
    if (trace.name === "ties") trace.hoverinfo = lengths.flatMap((n) => [...touchable(n), "skip"]);
    return trace;
  };

  /* Ids of what is lit; a tie of "who met whom" is named actor/meeting. */
  const isLit = (id) => {
    if (!lit.selected) return false;
    if (!id.includes("/")) return lit.marks.includes(id);
    const [actor, meeting] = id.split("/");
    return meeting === lit.selected || actor === lit.selected;
  };

  const band = (strip, keep) => {
    const trace = trim(strip, keep);
    return {
      ...trace,
      opacity: 1,
      hoverinfo: "skip",
      name: "band",
      line: { color: film.selected.fill, width: trace.line.width + 4.4 },
    };
  };

  const ring = (strip, keep) => {
    const trace = trim(strip, keep);
    const line = { color: film.selected.ink, width: 1 };
    const size = trace.marker.size.map((pixels) => pixels + 9);
    return {
      ...trace,
      name: "ring",
      hoverinfo: "skip",
      marker: { ...trace.marker, size, color: film.selected.fill, line },
    };
  };

  /* What a reader picks out of the picture, by id and kind of mark; the rest fades. */
  let concerns = null;
  const FADED = 0.13;
  const pale = (trace) => ({
    ...trace,
    name: "faded",
    hoverinfo: "skip",
    opacity: FADED * (trace.opacity ?? 1),
  });

  const parted = (strip, keep) => {
    if (!concerns) return [trim(strip, keep)];
    const isMeant = (i) => concerns(strip.ids[i], strip.trace.name);
    const [stays, fades] = [keep.filter(isMeant), keep.filter((i) => !isMeant(i))];
    return [...(fades.length ? [pale(trim(strip, fades))] : []), ...(stays.length ? [trim(strip, stays)] : [])];
  };

  /* What is selected on a map has an edge of two strokes, over all its neighbours. */
  const edges = (strip, keep) => {
    const { x, y } = trim(strip, keep);
    const edge = { name: "edge", mode: "lines", hoverinfo: "skip", x, y };
    const stroke = (color, width) => ({ ...edge, line: { color, width, dash: "solid" } });
    return [stroke(film.selected.ink, 5.4), stroke(film.selected.fill, 3)];
  };

  /* A selected meeting lies as a diamond on the heaviest tie it belongs to. */
  const diamond = (ties) => {
    if (!ties.length || !lit.meeting) return [];
    const { strip, i } = ties.at(-1);
    const at = Math.round(strip.columns.x[i].length * 0.72);
    return [
      {
        name: "selected",
        mode: "markers",
        hoverinfo: "skip",
        x: [strip.columns.x[i][at]],
        y: [strip.columns.y[i][at]],
        customdata: [lit.selected],
        marker: { symbol: "diamond", size: 13, color: film.selected.fill, line: { color: film.selected.ink, width: 1 } },
      },
    ];
  };

  /* Ids of what shows at a stop, by kind of mark, whatever it looks like. */
  const idsAt = (at) => {
    const shown = {};
    for (const strip of film?.strips ?? []) {
      (shown[strip.trace.name] ??= []).push(...kept(strip, at).map((i) => strip.ids[i]));
    }
    return shown;
  };

  const asSets = (lists) =>
    Object.fromEntries(Object.entries(lists).map(([name, ids]) => [name, new Set(ids)]));

  /* The traces of a stop; of those marks alone that another stop shows too, or does not. */
  const tracesOf = (at, asWell = null, other = null) => {
    const below = [];
    const traces = [];
    const ties = [];
    const around = [];
    const theirs = other === null ? null : asSets(idsAt(other));
    for (const strip of film.strips) {
      const mine = ({ name }, id) => !theirs || Boolean(theirs[name]?.has(id)) === asWell;
      const keep = kept(strip, at).filter((i) => mine(strip.trace, strip.ids[i]));
      if (!keep.length) continue;
      const bright = keep.filter((i) => isLit(strip.ids[i]));
      if (bright.length && strip.trace.name === "ties") {
        below.push(band(strip, bright));
        ties.push(...bright.map((i) => ({ strip, i })));
      } else if (bright.length && ["dots", "stances"].includes(strip.trace.name)) {
        traces.push(ring(strip, bright));
      } else if (bright.length && strip.trace.name === "areas") {
        around.push(...edges(strip, bright));
      }
      traces.push(...parted(strip, keep));
    }
    return [...below, ...traces, ...around, ...diamond(ties)];
  };

  const frame = (at) => {
    if (!frames.has(at)) frames.set(at, { traces: tracesOf(at), layout: layout(at) });
    return frames.get(at);
  };

  /* What was drawn is no longer right: marks, light or zoom have changed. */
  const renew = () => {
    frames = new Map();
    if (!film?.strips) return;
    const size = Math.max(...film.strips.map((strip) => strip.ids.length));
    memcon.motion.ahead(film.stops, frame, size);
  };

  const layout = (at) => {
    const made = structuredClone(film.layout);
    made.shapes.push(...film.shapes.filter((each) => shows(each, at)).map((each) => each.shape));
    if (zoom) {
      made.xaxis.range = zoom.x;
      made.yaxis.range = zoom.y;
    }
    return made;
  };

  /* A film without strips has words alone: there is nothing to draw. */
  const isShown = () => Boolean(graph() && film?.strips && film.stops.includes(stop));

  /* Rest: the frame as a Plotly figure, on which hover, click, zoom and keys work. */
  const settle = async () => {
    await memcon.plotly();
    const gd = graph();
    if (!isShown() || !window.Plotly) return;
    const at = stop;
    const { traces, layout: made } = structuredClone(frame(at));
    await window.Plotly.react(gd, traces, made, film.config);
    listen(gd);
    gd.dataset.stop = at;
    if (at === stop) memcon.motion.hide();
  };

  const restAfter = (ms) => {
    clearTimeout(resting);
    resting = setTimeout(settle, ms);
  };

  /* Motion: the frame on the canvas at once; a step of one is staged, a drag is cut. */
  const move = (before, staged) => {
    if (!isShown()) return;
    if (staged && film.stops.includes(before) && !memcon.motion.calm()) {
      memcon.motion.stage({
        gone: tracesOf(before, false, stop),
        before: tracesOf(before, true, stop),
        stays: tracesOf(stop, true, before),
        fresh: tracesOf(stop, false, before),
        from: frame(before).layout,
        to: frame(stop).layout,
      });
      restAfter(memcon.motion.STAGED_MS + REST_MS);
    } else {
      memcon.motion.cut(stop, frame(stop));
      restAfter(REST_MS);
    }
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
    requestAnimationFrame(() => restAfter(0)); // once that is painted
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
    });
  };

  const say = () => {
    const words = film?.words[stop];
    if (!words) return;
    for (const [name, text] of Object.entries(words)) {
      const place = document.querySelector(`[data-words="${name}"]`);
      if (place) place.textContent = text;
    }
    document.querySelector(".years")?.classList.toggle("span", words.years.length > 4);
    const nothing = document.querySelector('[data-words="nothing"]');
    if (nothing) nothing.hidden = !words.nothing;
    graph()?.setAttribute("aria-label", `${words.years}. ${words.sentence} ${words.second}`);
    const counts = film.counts[stop] ?? {};
    for (const place of document.querySelectorAll("[data-count]")) {
      place.textContent = counts[place.dataset.count] ?? 0;
    }
  };

  memcon.film = {
    /* Show another film, at the stop it had. */
    load(next) {
      const measured = film?.layout && next?.layout && (film.layout.width !== next.layout.width || film.layout.height !== next.layout.height);
      if (measured) zoom = null;
      film = next;
      say();
      draw();
    },
    /* Show a stop: words and picture at once. */
    at(year, staged = false) {
      const before = stop;
      stop = year;
      say();
      move(before, staged);
    },
    light(next) {
      lit = next ?? { selected: "", meeting: false, marks: [] };
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
      film = null;
      zoom = null;
      clearTimeout(resting);
      memcon.motion.forget();
      memcon.motion.hide();
    },
    get stop() {
      return stop;
    },
    /* Whether the film has a stop; null before there is a film. */
    holds: (year) => film && film.stops.includes(year),
    get years() {
      return film?.words[stop]?.years ?? "";
    },
    get span() {
      return film?.span ?? 1;
    },
    /* What is shown at a stop, by kind of mark: for tests and for readers of the console. */
    ids: idsAt,
  };
})();

/* The evidence of a page without a server: what a click shows, from the records in the page.
   All text goes into the page as text. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});

  /* The records of the page, and what is said of them in the language in use. */
  let record = null;
  let said = null;
  let shown = { begin: 0, end: 0 };

  const make = (name, look, ...children) => {
    const element = document.createElement(name);
    if (look) element.className = look;
    element.append(...children.filter((child) => child !== null && child !== ""));
    return element;
  };

  const pick = (id, look, ...children) => {
    const button = make("button", `pick ${look}`.trim(), ...children);
    button.type = "button";
    button.dataset.pick = id;
    return button;
  };

  const term = (list, word) => said.terms[list][word] ?? word;
  const overlaps = ({ years: [first, last] }) => first <= shown.end && last >= shown.begin;

  const section = (title, parts) => (parts.length ? [make("h3", "", title), ...parts] : []);

  const heading = (kind, title, when) => {
    const close = make("button", "close", "×");
    Object.assign(close, { type: "button", title: said.say.close, ariaLabel: said.say.close });
    close.dataset.do = "close";
    const name = make("h2", "evidence-title", title);
    name.tabIndex = -1;
    return [
      make("div", "evidence-top", make("div", "evidence-kind", kind), close),
      name,
      make("p", "evidence-when", when),
    ];
  };

  const who = (actor, role = "") =>
    pick(
      actor,
      "who",
      make("span", record.actors[actor] ?? "dot"),
      said.actors[actor]?.[1] ?? actor,
      role && make("span", "role", term("role", role)),
    );

  const line = (id) => {
    const [title, , , , day, short] = said.meetings[id];
    const when = shown.begin === shown.end ? short : day;
    return pick(id, "line-of-list", make("span", "when", when), make("span", "", title));
  };

  const quotation = ({ quote }) => {
    if (!quote) return null;
    const block = make("blockquote", "", `“${quote[0]}”`);
    block.lang = quote[1];
    return block;
  };

  const glyphOf = ({ glyph, stance }) => {
    const mark = make("span", glyph[1], glyph[0]);
    mark.setAttribute("role", "img");
    mark.ariaLabel = term("stance", String(stance));
    return mark;
  };

  const stanceOf = (position) =>
    `${said.issues[position.issue][1]} · ${term("stance", String(position.stance))}`;

  const voice = (id) => {
    const position = record.positions[id];
    const head = pick(
      id,
      "said-head",
      glyphOf(position),
      make("span", "said-who", said.actors[position.actor]?.[1] ?? position.actor),
      make("span", "said-issue", `${stanceOf(position)} · ${said.positions[id][0]}`),
    );
    return make("div", "said", head, quotation(position), make("p", "paraphrase", said.positions[id][1]));
  };

  const source = ([id, locator]) => {
    const { reference, url, kind, read } = record.sources[id];
    const told = make("span", "", [reference, locator && `${locator.replace(/\.+$/, "")}.`].filter(Boolean).join(" "));
    told.lang = "en";
    const parts = [told, make("span", "source-kind", `${term("source", kind)} · ${term("read", read)}`)];
    if (/^https?:\/\//.test(url)) {
      const link = make("a", "", said.say.open);
      Object.assign(link, { href: url, target: "_blank", rel: "noopener noreferrer" });
      parts.push(link);
    }
    return make("div", "source", ...parts);
  };

  const sources = (cited) => section(said.say.sources, cited.map(source));
  const known = (certainty) => make("p", `certainty ${certainty}`, term("certainty", certainty));

  const keys = (table, holds) =>
    Object.entries(table)
      .filter(([id, each]) => holds(each, id))
      .map(([id]) => id);

  const took = (actor) => (meeting) => meeting.people.some(([id]) => id === actor);

  const panels = {
    meetings(id) {
      const { people, certainty, cited } = record.meetings[id];
      const [title, when, summary, kind] = said.meetings[id];
      return [
        ...heading(kind, title, when),
        make("div", "people", ...people.map(([actor, role]) => who(actor, role))),
        make("p", "", summary),
        known(certainty),
        ...section(said.say.there, keys(record.positions, (each) => each.meeting === id).map(voice)),
        ...sources(cited),
      ];
    },
    positions(id) {
      const position = record.positions[id];
      const kind = make("span", "", glyphOf(position), stanceOf(position));
      const audience = make("span", `line ${position.audience}`);
      const met = said.meetings[position.meeting] ? [line(position.meeting)] : [];
      return [
        ...heading(kind, said.actors[position.actor]?.[0] ?? position.actor, said.positions[id][0]),
        make("div", "people", audience, term("audience", position.audience), ...position.to.map((to) => who(to))),
        quotation(position),
        make("p", "paraphrase", said.positions[id][1]),
        known(position.certainty),
        ...section(said.say.voicedAt, met),
        ...sources(position.cited),
      ].filter(Boolean);
    },
    actors(id) {
      const [name, , kind] = said.actors[id];
      const met = keys(record.meetings, (each) => overlaps(each) && took(id)(each));
      const voiced = keys(record.positions, (each) => overlaps(each) && each.actor === id);
      return [
        ...heading(make("span", "", make("span", record.actors[id]), kind), name, ""),
        ...(said.offices[id] ?? []).map((office) => make("p", "office", office)),
        ...section(said.say.positions, voiced.map(voice)),
        ...section(said.say.meetings, met.map(line)),
      ];
    },
    issues(id) {
      const [name, , definition] = said.issues[id];
      const voiced = keys(record.positions, (each) => overlaps(each) && each.issue === id);
      return [
        ...heading("", name, ""),
        make("p", "", definition),
        ...section(said.say.positions, voiced.map(voice)),
      ];
    },
  };

  const tie = (id) => {
    const [a, b] = id.split("~");
    const met = keys(record.meetings, (each) => overlaps(each) && each.ties.includes(id));
    const between = ({ actor, to }) => (actor === a && to.includes(b)) || (actor === b && to.includes(a));
    const voiced = keys(record.positions, (each) => overlaps(each) && between(each));
    const title = said.say.tie.replace("{a}", said.actors[a][1]).replace("{b}", said.actors[b][1]);
    return [
      ...heading("", title, ""),
      ...section(said.say.meetings, met.map(line)),
      ...section(said.say.positions, voiced.map(voice)),
    ];
  };

  const tables = ["meetings", "positions", "actors", "issues"];
  const tableOf = (id) => tables.find((name) => Object.hasOwn(said[name], id));
  const isTie = (id) => id.includes("~") && id.split("~").every((end) => Object.hasOwn(said.actors, end));

  /* With nothing selected: the meetings of the years shown, or what is picked out of them. */
  const digest = (sieve) => {
    const { meetings, positions } = concerned(sieve);
    const is = sieve.actor || sieve.issue;
    return [
      make("p", "lead", said.say.lead),
      ...section(said.say.meetings, meetings.map(line)),
      ...section(said.say.positions, is ? positions.map(voice) : []),
    ];
  };

  /* The marks that belong to what is selected. */
  const lit = (id) => {
    const position = record.positions[id];
    const meeting = record.meetings[id];
    const marks = [id];
    if (isTie(id)) marks.push(...id.split("~"));
    if (position) marks.push(position.actor, position.meeting, ...position.to.map((to) => tieOf(position.actor, to)));
    if (meeting) marks.push(...meeting.people.map(([actor]) => actor), ...meeting.ties);
    if (Object.hasOwn(record.actors, id)) {
      for (const met of Object.values(record.meetings)) {
        if (overlaps(met)) marks.push(...met.ties.filter((each) => each.split("~").includes(id)));
      }
    }
    return { selected: id, meeting: Boolean(meeting), marks: marks.filter(Boolean) };
  };

  const tieOf = (a, b) => [a, b].sort().join("~");

  /* What an actor and an issue are concerned with in the years shown: meetings, positions, and
     the ids of all marks that tell of them. */
  const concerned = ({ actor, issue }) => {
    const fits = (each) =>
      (!issue || each.issue === issue) && (!actor || each.actor === actor || each.to.includes(actor));
    const positions = keys(record.positions, (each) => overlaps(each) && fits(each));
    const told = new Set(
      Object.values(record.positions).filter((each) => !issue || each.issue === issue).map((each) => each.meeting),
    );
    const meetings = keys(
      record.meetings,
      (each, id) => overlaps(each) && (!issue || told.has(id)) && (!actor || took(actor)(each)),
    );
    const marks = new Set([actor, issue, ...positions, ...meetings].filter(Boolean));
    // a stance may still stand that was voiced before these years
    for (const id of keys(record.positions, fits)) marks.add(id);
    for (const id of positions) {
      const { actor: from, to, meeting } = record.positions[id];
      for (const mark of [from, meeting, ...to, ...to.map((each) => tieOf(from, each))]) marks.add(mark);
    }
    for (const id of meetings) {
      const { ties, people } = record.meetings[id];
      const mine = ties.filter((each) => !actor || each.split("~").includes(actor));
      const ends = actor ? mine.flatMap((each) => each.split("~")) : people.map(([each]) => each);
      for (const mark of [...mine, ...ends]) marks.add(mark);
    }
    return { meetings, positions, marks };
  };

  memcon.panel = {
    speak(data, lang) {
      record = data.record;
      said = data.said[lang];
    },
    years(begin, end) {
      shown = { begin, end };
    },
    knows: (id) => id === "" || Boolean(tableOf(id)) || isTie(id),
    show(place, id, sieve) {
      const table = tableOf(id);
      place.replaceChildren(...(table ? panels[table](id) : isTie(id) ? tie(id) : digest(sieve)));
    },
    lit,
    concerned,
    get said() {
      return said;
    },
  };
})();

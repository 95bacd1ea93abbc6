/* Films as they come from the server. A film of a large archive takes seconds, so a page asks
   first for the stop that is looked at, then for the others while nobody waits, the nearest
   first. Each answer is a reel: the part of the film with some of its stops. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  const PATH = "/film";
  /* How long other work of the page may put off the stops that nobody has asked for yet. */
  const PATIENCE_MS = 200;

  let question = null;
  let canvas = null;
  let asking = null;

  const fetched = async (stops, signal) => {
    const answer = await fetch(PATH, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...question, canvas, ...stops }),
      signal,
    });
    if (!answer.ok) throw new Error(`${PATH}: ${answer.status}`);
    return memcon.unfolded(await answer.text());
  };

  /* The nearest stops that are lacking, of two as near the later one: one after another, away
     from where one is, at most so many; null if none is. */
  const lacking = (lacked, at, most) => {
    if (!lacked.length) return null;
    const [near] = [...lacked].sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || b - a);
    const step = near < at ? -1 : 1;
    let far = near;
    while (Math.abs(far - near) + 1 < most && lacked.includes(far + step)) far += step;
    return { first: Math.min(near, far), last: Math.max(near, far) };
  };

  const quiet = () =>
    new Promise((done) => {
      if (window.requestIdleCallback) requestIdleCallback(done, { timeout: PATIENCE_MS });
      else setTimeout(done);
    });

  const forget = () => {
    asking?.abort();
    asking = null;
  };

  const ask = async () => {
    forget();
    if (!question || !canvas) return;
    asking = new AbortController();
    const { signal } = asking;
    const { film } = memcon;
    try {
      const reel = await fetched({ first: film.stop, last: film.stop }, signal);
      film.load(reel);
      await memcon.page.shown();
      const next = () => lacking(film.lacked, film.stop, reel.at_once);
      for (let stops = next(); stops; stops = next()) {
        await quiet();
        film.add(await fetched(stops, signal));
      }
    } catch (error) {
      if (error.name !== "AbortError") memcon.page.trouble(error);
    }
  };

  memcon.reels = {
    lacking,
    /* Another question of a page. */
    ask(asked, here) {
      question = { asked, here };
      ask();
    },
    /* Another surface to draw on: its size and theme. */
    measure(measured) {
      canvas = measured;
      ask();
    },
    forget() {
      question = canvas = null;
      forget();
    },
  };
})();

/* The year: slider, play, step, speed. The slider's own event moves the picture; Dash hears
   of the year only when it has come to rest (the slider's debounce). */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  const SPEEDS = [1, 2, 4, 0.5];
  const STEP_MS = 1200;

  let timer = null;
  let speed = 0;

  const slider = () => document.getElementById("work-year");
  const section = () => document.querySelector(".timebar");
  const first = () => Number(section()?.dataset.first);
  const last = () => Number(section()?.dataset.last);

  /* Set the slider as a reader would, so that Dash hears of it too. */
  const set = (year) => {
    const input = slider();
    if (!input) return;
    const clamped = Math.min(Math.max(year, first()), last());
    if (Number(input.value) === clamped) return;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, clamped);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const show = (year, staged = false) => {
    memcon.film.at(year, staged);
    const thumb = section()?.querySelector(".thumb");
    if (!thumb) return;
    // on the thumb itself: what the whole bar would be told, each of its bars would look at
    thumb.style.setProperty("--at", year - first());
    memcon.write(thumb, year);
    mark(year);
  };

  /* Which years are shown. */
  const mark = (year) => {
    const span = memcon.film.span;
    memcon.bars.of(Math.max(span === 0 ? first() : year - span + 1, first()), year);
  };

  const pause = () => {
    clearInterval(timer);
    timer = null;
    playing(false);
  };

  const play = () => {
    if (Number(slider().value) >= last()) set(first());
    timer = setInterval(() => {
      set(Number(slider().value) + 1);
      if (Number(slider().value) >= last()) pause();
    }, STEP_MS / SPEEDS[speed]);
    playing(true);
  };

  const playing = (yes) => {
    const button = document.querySelector(".time-button.play");
    if (!button) return;
    button.textContent = yes ? "❚❚" : "▶";
    button.setAttribute("aria-pressed", String(yes));
  };

  memcon.time = {
    set,
    show,
    mark,
    pause,
    step: (by) => set(Number(slider().value) + by),
    toFirst: () => set(first()),
    toLast: () => set(last()),
    toggle: () => (timer === null ? play() : pause()),
    faster(button) {
      speed = (speed + 1) % SPEEDS.length;
      button.querySelector(".times").textContent = `${SPEEDS[speed]}×`.replace("0.5", "½");
      if (timer !== null) {
        pause();
        play();
      }
    },
    get playing() {
      return timer !== null;
    },
  };

  document.addEventListener("input", (event) => {
    // a hand on the slider is followed at once; a step by key, button or play is staged
    if (event.target.id === "work-year") show(Number(event.target.value), !event.isTrusted);
  });
})();

/* Put into every page that is measured: how long from the slider's own event to the painted
   picture, the same for all. A page that draws later than in the event says when, by
   `drawn(year)`, which gives a promise. */
window.probe = { steps: [] };
window.probe.painted = (then) =>
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  });
addEventListener(
  "input",
  (event) => {
    if (event.target.type !== "range") return;
    const step = { year: Number(event.target.value), began: performance.now(), painted: null, script: null };
    window.probe.steps.push(step);
    const end = () => window.probe.painted((now) => (step.painted = now));
    if (window.drawn) window.drawn(step.year).then(end);
    else end();
  },
  true,
);
addEventListener("input", () => {
  const step = window.probe.steps.at(-1);
  if (step) step.script = performance.now() - step.began;
});
/* The first picture, which may stand still, and the first that follows the slider. */
window.probe.when = (isThere) =>
  new Promise((done) => {
    const look = () => {
      if (isThere()) window.probe.painted(done);
      else requestAnimationFrame(look);
    };
    look();
  });
window.probe.live = window.probe.when(() => {
  const canvas = document.querySelector("canvas.motion");
  return canvas?.style.display === "block" || document.querySelector("#work-network[data-stop]") || window.firstDrawn;
});
window.probe.first = Promise.race([
  window.probe.live,
  window.probe.when(() => document.querySelector(".opening svg")),
]);

/* Keys and fingers: years, the tour's steps, search, help, and a picture that scrolls. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});

  /* While the tour is on, arrow keys and swipes turn its steps. */
  const turn = (way) => {
    const link = document.querySelector(`a[data-turn="${way}"]`);
    if (link) memcon.page.go(link.getAttribute("href"));
    return Boolean(document.querySelector(".tour"));
  };

  const SWIPE = 50;
  let touched = null;
  document.addEventListener("touchstart", (event) => {
    touched = event.target.closest(".tour") ? event.changedTouches[0] : null;
  }, { passive: true });
  document.addEventListener("touchend", (event) => {
    if (!touched) return;
    const { clientX, clientY } = event.changedTouches[0];
    const [right, down] = [clientX - touched.clientX, clientY - touched.clientY];
    touched = null;
    if (Math.abs(right) > SWIPE && Math.abs(right) > 2 * Math.abs(down)) turn(right > 0 ? "back" : "forward");
  }, { passive: true });

  const keys = {
    ArrowLeft: () => turn("back") || memcon.time.step(-1),
    ArrowRight: () => turn("forward") || memcon.time.step(1),
    Home: () => memcon.time.toFirst(),
    End: () => memcon.time.toLast(),
    " ": () => memcon.time.toggle(),
    "/": () => document.getElementById(memcon.table.here() ? "listed-find" : "work-search")?.focus(),
    "?": () => document.querySelector("dialog.help")?.showModal(),
    0: () => memcon.film.whole(),
    Escape: () => memcon.page.close(),
  };

  const isTyping = (target) =>
    target.matches("input:not([type=range]):not([type=checkbox]), textarea, select, [contenteditable]") ||
    target.closest("[role=listbox], dialog");

  const isOwnKey = (event) =>
    event.target.closest(".ag-root") ||
    (event.key === " " && event.target.matches("button, input, summary, a")) ||
    (event.key.startsWith("Arrow") && event.target.matches("input")) ||
    (["Home", "End"].includes(event.key) && event.target.matches("input"));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    if (event.key !== "Escape" && (isTyping(event.target) || isOwnKey(event))) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    keys[event.key]();
  });

  /* A picture taller than its place scrolls: touch and wheel are then not for zooming. */
  for (const kind of ["touchstart", "wheel"]) {
    const leaveToScroll = (event) => {
      const picture = event.target.closest?.(".work.wide .picture");
      if (picture && picture.scrollHeight > picture.clientHeight + 1) event.stopPropagation();
    };
    document.addEventListener(kind, leaveToScroll, { capture: true, passive: true });
  }
})();

/* Dash's polyfill puts a regular expression in the place of String.trim, some eighty times
   slower, and Plotly trims the colour of each mark. A frame of its own has the browser's. */
(() => {
  "use strict";
  const frame = Object.assign(document.createElement("iframe"), { hidden: true });
  document.documentElement.append(frame);
  const { trim } = frame.contentWindow.String.prototype;
  frame.remove();
  Object.defineProperty(String.prototype, "trim", { value: trim, writable: true, configurable: true });
})();

/* Scripts that come when they are needed: Plotly after the first picture, which the canvas draws
   without it; the library of the table with its page. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  const coming = {};

  const fetched = (name, src) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = src;
      script.onload = done;
      script.onerror = () => {
        delete coming[name];
        failed(new Error(`cannot load ${src}`));
      };
      document.head.append(script);
    });

  /* A promise that a script is there; a page that brings it along names no address of it. */
  memcon.later = (name) => {
    const src = document.querySelector(`meta[name=memcon-${name}]`)?.content;
    return src ? (coming[name] ??= fetched(name, src)) : Promise.resolve();
  };
})();

/* Plotly comes after the first picture, which the canvas draws without it. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});
  let coming = null;

  /* A promise that Plotly is there; a page that brings it along names no address of it. */
  memcon.plotly = () => {
    const src = document.querySelector("meta[name=memcon-plotly]")?.content;
    if (window.Plotly || !src) return Promise.resolve();
    return (coming ??= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = src;
      script.onload = done;
      script.onerror = () => {
        coming = null;
        failed(new Error(`cannot load ${src}`));
      };
      document.head.append(script);
    }));
  };
})();

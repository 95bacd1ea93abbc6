/* A text where another stands, in its own node: a new node would be styled and laid out anew, and
   what is so already is not touched. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});

  memcon.write = (place, text) => {
    const { firstChild: node } = place;
    const isText = node?.nodeType === Node.TEXT_NODE && !node.nextSibling;
    if (!isText) place.textContent = text;
    else if (node.data !== String(text)) node.data = text;
  };
})();

/* Parts of a page that come as plain data: the browser builds them by itself, since Dash would
   go through all their elements at every change of the page (dashboard/components/planted.py). */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});

  /* A text, or an element: its name, its attributes, and what is within. */
  const grown = (tree) => {
    if (typeof tree === "string") return tree;
    const [name, attributes, ...within] = tree;
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...within.map(grown));
    return element;
  };

  const plant = (place) => {
    const trees = JSON.parse(place.dataset.tree || "[]");
    // who was on a button that is there again stays on it
    const held = place.contains(document.activeElement) ? document.activeElement.dataset.pick : undefined;
    place.replaceChildren(...trees.map(grown));
    if (held) place.querySelector(`[data-pick="${CSS.escape(held)}"]`)?.focus();
  };

  const builders = { "data-tree": plant };

  /* What is told in an attribute is built when the page comes, and anew whenever it changes. */
  new MutationObserver((changes) => {
    for (const { target, attributeName } of changes) builders[attributeName](target);
  }).observe(document.documentElement, { attributes: true, subtree: true, attributeFilter: ["data-tree", "data-bars"] });

  memcon.planted = {
    /* Let another attribute be built by a function of the element. */
    by: (attribute, build) => (builders[attribute] = build),
    all(within) {
      for (const [attribute, build] of Object.entries(builders)) {
        for (const place of within.querySelectorAll(`[${attribute}]`)) build(place);
      }
    },
  };
})();

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
  const built = new WeakMap();

  const build = (place, attribute, anew = false) => {
    const told = place.getAttribute(attribute);
    if (!anew && built.get(place) === told) return;
    built.set(place, told);
    builders[attribute](place);
  };

  /* What is told in an attribute is built anew whenever the attribute changes. */
  new MutationObserver((changes) => {
    for (const { target, attributeName } of changes) build(target, attributeName);
  }).observe(document.documentElement, { attributes: true, subtree: true, attributeFilter: ["data-tree", "data-bars"] });

  memcon.planted = {
    /* Let another attribute be built by a function of the element. */
    by: (attribute, builder) => (builders[attribute] = builder),
    /* Build all that is not built yet; or all anew, since controls forget what they were told. */
    all(within, anew = false) {
      for (const attribute of Object.keys(builders)) {
        for (const place of within.querySelectorAll(`[${attribute}]`)) build(place, attribute, anew);
      }
    },
  };
})();

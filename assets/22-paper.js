/* Paper is white: a page in dark colours is printed in light ones, its picture turned over. */
(() => {
  "use strict";
  const { dataset } = document.documentElement;

  const { style } = document.documentElement;

  window.addEventListener("beforeprint", () => {
    const address = document.querySelector(".printed-address");
    if (address) address.textContent = location.href;
    if (dataset.theme !== "dark") return;
    const network = document.querySelector(".network");
    if (network) {
      style.setProperty("--dark-ground", getComputedStyle(network.parentElement).backgroundColor);
      style.setProperty("--dark-halo", getComputedStyle(network).getPropertyValue("--halo"));
    }
    dataset.theme = "light";
    dataset.paper = "turned";
  });

  window.addEventListener("afterprint", () => {
    if (!dataset.paper) return;
    dataset.theme = "dark";
    delete dataset.paper;
  });
})();

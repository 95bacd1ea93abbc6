/* The Share box: copies link, citation and code to embed; fetches files and keeps them. */
(() => {
  "use strict";
  const memcon = window.memcon;
  const SLOW_MS = 500;

  const box = () => document.querySelector("dialog.share");
  const status = (text) => (box().querySelector(".share-status").textContent = text);

  const absolute = (path) => new URL(path, location.origin).href;

  const texts = {
    link: () => location.href,
    citation({ dataset }) {
      const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date());
      const years = document.getElementById("work-network") ? memcon.film.years : "";
      const cited = dataset.template.replace(", [years]", years && `, ${years}`);
      return cited.replace("[date]", date).replace("[url]", location.href);
    },
    embed({ dataset }) {
      const address = memcon.page.address() || "?";
      const source = absolute(`/embed${address}${address === "?" ? "" : "&"}page=${dataset.pageName}`);
      const [from, title] = [source, dataset.title].map((text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
      return `<iframe src="${from}" title="${title}" width="100%" height="640" style="border:0"></iframe>`;
    },
  };

  /* Where a browser lets no page copy (no https, or the reader forbids it), the text is shown. */
  const copy = async (button) => {
    const label = (button.dataset.label ??= button.textContent);
    const text = texts[button.dataset.share](button);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      show(text);
      return;
    }
    status("");
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 1500);
  };

  const show = (text) => {
    const field = Object.assign(document.createElement("textarea"), { value: text, readOnly: true, rows: 3 });
    field.setAttribute("aria-label", box().dataset.byHand);
    status(box().dataset.byHand);
    box().querySelector(".share-status").append(field);
    field.select();
  };

  /* Where the file of the present view is fetched. */
  const addressOf = ({ dataset }) => {
    const { width, height } = document.getElementById("work-network")?.getBoundingClientRect() ?? {};
    const size = width && !dataset.more.includes("size=") ? `width=${Math.floor(width)}&height=${Math.floor(height)}` : "";
    const look = `theme=${document.documentElement.dataset.theme}`;
    const asked = [memcon.page.address().slice(1).replace(/(^|&)theme=[^&]*/, ""), dataset.more, size, look];
    return `${dataset.take}?${asked.filter(Boolean).join("&")}`;
  };

  const nameIn = (response) =>
    /filename="?([^";]+)/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "memcon";

  const keep = (blob, name) => {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  const take = async (link) => {
    const slow = setTimeout(() => status(box().dataset.making), SLOW_MS);
    link.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(addressOf(link));
      if (!response.ok) throw new Error(await response.text());
      keep(await response.blob(), nameIn(response));
      status("");
    } catch (error) {
      status(box().dataset.failed.replace("[why]", error.message.slice(0, 300)));
    } finally {
      clearTimeout(slow);
      link.removeAttribute("aria-busy");
      if (box().querySelector(".share-status").textContent === box().dataset.making) status("");
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-take]");
    const button = event.target.closest("button[data-share]");
    if (link) {
      event.preventDefault();
      take(link);
    }
    if (button) copy(button);
    if (event.target.closest('[data-do="share"]')) box()?.showModal();
    if (event.target.closest('[data-do="share-close"]')) box()?.close();
  });
})();

"""Languages: no English is left in the Japanese interface, and no Japanese in the English."""

import re
from collections.abc import Iterable

from playwright.sync_api import expect

from tests.browser.reader import Reader

# What a page says: its visible texts, its labels, tips and hover texts. Left out is what is
# English or else foreign on purpose: quotations, references, own names, caps of keys.
TEXTS = """() => {
  const foreign = "[lang]:not(html), blockquote, .brand, .native, kbd, script, style";
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (element.checkVisibility() && !element.closest(foreign)) texts.push(walker.currentNode.data);
  }
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest(foreign)) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt", "data-title", "data-done"]) {
      const text = element.getAttribute(name);
      if (text) texts.push(text);
    }
  }
  for (const trace of document.getElementById("work-network").data ?? [])
    for (const text of trace.hovertext ?? [])
      if (text) texts.push(...text.split("<br>"));
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
}"""
LATIN = r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'-]*"
OWN_NAMES = re.compile(r"\b(?:[A-Z][A-Z0-9]+|PfP|memcon)\b")
ENGLISH = re.compile(rf"{LATIN}[\s,.;:]+{LATIN}")
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
EVERY_KIND_OF_PAGE = (
    "?year=1994&lang={}",
    "?year=2004&lang={}&lens=met&selected=ev-19931022-yeltsin",
    "?year=1993&lang={}&lens=stood&selected=pos-9093-095",
    "?year=1997&lang={}&lens=everything&span=2&selected=yeltsin",
    "?year=1994&lang={}&selected=clinton-bill~yeltsin",
    "?year=1999&lang={}&selected=enlargement",
    "?year=1999&lang={}&selected=poland",
    "?year=2002&lang={}&actors=baker&issues=pfp&kinds=letter",
)


def _all_texts(reader: Reader, lang: str, addresses: Iterable[str]) -> set[str]:
    page = reader.page
    reader.open(f"?year=1994&lang={lang}")
    for summary in page.locator("details.kinds summary").all():
        summary.click()
    page.locator("#work-search").fill("yeltsin")
    expect(page.locator(".found-item").first).to_be_visible()
    texts = set(page.evaluate(TEXTS))
    page.locator("#work-search").fill("zzzz")
    expect(page.locator(".nothing-found")).to_be_visible()
    page.locator('[data-do="help"]').click()
    texts |= set(page.evaluate(TEXTS))
    page.locator('[data-do="help-close"]').click()
    for search in addresses:
        view = reader.go(search.format(lang))
        expect(page.locator("html")).to_have_attribute("lang", lang)
        if view.selected:
            expect(reader.panel.locator('[data-do="close"]')).to_be_visible()
        texts |= set(page.evaluate(TEXTS))
    return texts


def test_the_japanese_page_has_no_english_left_in_its_interface(reader: Reader):
    texts = _all_texts(reader, "ja", EVERY_KIND_OF_PAGE)
    assert len(texts) > 300, "the texts of the page were found"
    english = [text for text in sorted(texts) if ENGLISH.search(OWN_NAMES.sub(" ・ ", text))]
    assert not english, "\n".join(english)


def test_the_english_page_has_no_japanese_in_its_interface(reader: Reader):
    texts = _all_texts(reader, "en", EVERY_KIND_OF_PAGE[1:3])
    assert len(texts) > 300, "the texts of the page were found"
    japanese = [text for text in sorted(texts) if JAPANESE.search(text)]
    assert not japanese, "\n".join(japanese)


def test_the_language_link_keeps_the_view(reader: Reader):
    view = reader.open("?year=1999&lens=stood&selected=yeltsin")
    reader.page.get_by_role("link", name="日本語").click()
    reader.page.wait_for_load_state()
    reader.at(view.year)
    assert reader.here == reader.view("?year=1999&lens=stood&selected=yeltsin&lang=ja")
    reader.sees(reader.here)
    expect(reader.title).to_have_text("ボリス・エリツィン")

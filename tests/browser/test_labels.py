"""Labels, by the text boxes the browser really sets: none overlaps, none is hidden or cut."""

from dataclasses import replace

import pytest

from tests.browser.reader import Reader

# Texts of the network with their boxes on the screen.
BOXES = """() => {
  const picture = document.querySelector(".picture").getBoundingClientRect();
  return [...document.querySelectorAll("#work-network .textpoint text")].map((text) => {
    const { left, top, right, bottom } = text.getBoundingClientRect();
    const cut = left < picture.left || right > picture.right
      || top < picture.top || bottom > picture.bottom;
    return { text: text.textContent, left, top, right, bottom, cut };
  });
}"""
TOUCHING = 1.0


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_in_no_year_of_dealings_do_two_labels_overlap_or_is_an_actor_unnamed(
    reader: Reader, lang: str
):
    view = reader.open(f"?year=1990&lang={lang}")
    reader.page.evaluate("document.fonts.ready")
    faults: list[str] = []
    for year in reader.context.archive.package.years:
        reader.slider.fill(str(year))
        reader.sees(replace(view, year=year))
        boxes = reader.page.evaluate(BOXES)
        shown = reader.shown
        assert len(boxes) == len(shown["labels"])
        named = {label.split(": ")[0] for label in shown["labels"]}
        faults += [f"{year}: {actor} has no label" for actor in shown["dots"] if actor not in named]
        faults += [f"{year}: “{box['text']}” leaves the picture" for box in boxes if box["cut"]]
        faults += [f"{year}: {pair}" for pair in _overlaps(boxes)]
    assert not faults, "\n".join(faults)


def _overlaps(boxes: list[dict[str, float]]) -> list[str]:
    found = []
    for number, a in enumerate(boxes):
        for b in boxes[number + 1 :]:
            across = min(a["right"], b["right"]) - max(a["left"], b["left"])
            down = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
            if across > TOUCHING and down > TOUCHING:
                found.append(f"“{a['text']}” over “{b['text']}” by {across:.1f} × {down:.1f} px")
    return found

"""The tokens of both themes: the same in Python and CSS, and readable."""

import re
from itertools import pairwise, product
from pathlib import Path

import pytest

from dashboard.theme import FONT, HUES, SERIF, TONES, Theme, fill, ink, stance_hue

TOKENS = Path(__file__).parents[2] / "assets" / "10-tokens.css"
BLOCS = ("us", "nato", "cee", "russia", "others")
SURFACES = ("ground", "table", "page", "rail")
TEXTS = (*BLOCS, "for", "against", "text-1", "text-2", "text-3")


def declared(selector: str) -> dict[str, str]:
    """The custom properties of one rule of the style sheet."""
    css = TOKENS.read_text(encoding="utf-8")
    start = css.index(f"\n{selector} {{")
    return dict(re.findall(r"--([a-z0-9-]+):\s*([^;]+);", css[start : css.index("}", start)]))


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a: str, b: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("theme", "selector", "more"),
    [
        (Theme.LIGHT, ":root", {"font": FONT, "serif": SERIF}),
        (Theme.DARK, ':root[data-theme="dark"]', {}),
    ],
)
def test_the_style_sheet_has_the_same_tokens(
    theme: Theme, selector: str, more: dict[str, str]
) -> None:
    hues = HUES[theme].items()
    expected = {f"{name}-fill": hue.fill for name, hue in hues}
    expected |= {f"{name}-ink": hue.ink for name, hue in hues}
    assert declared(selector) == {**expected, **TONES[theme], **more}


def test_both_themes_have_the_same_tokens() -> None:
    light, dark = Theme.LIGHT, Theme.DARK
    assert (HUES[light].keys(), TONES[light].keys()) == (HUES[dark].keys(), TONES[dark].keys())


@pytest.mark.parametrize(
    ("colours", "ratio"),
    [
        (("#FFFFFF", "#000000"), 21.0),
        (("#777777", "#777777"), 1.0),
        (("#767676", "#FFFFFF"), 4.54),
    ],
)
def test_contrast_is_computed_as_wcag_says(colours: tuple[str, str], ratio: float) -> None:
    assert round(contrast(*colours), 2) == ratio


@pytest.mark.parametrize(("theme", "token", "surface"), list(product(Theme, TEXTS, SURFACES)))
def test_what_is_read_has_contrast_for_text(theme: Theme, token: str, surface: str) -> None:
    assert contrast(ink(theme, token), fill(theme, surface)) >= 4.5


@pytest.mark.parametrize(
    ("theme", "token", "surface"),
    [
        *product(Theme, ("neutral", "selected"), SURFACES),
        *product(Theme, ("control",), ("page", "rail")),
    ],
)
def test_what_is_only_seen_has_contrast_for_marks(theme: Theme, token: str, surface: str) -> None:
    assert contrast(ink(theme, token), fill(theme, surface)) >= 3


@pytest.mark.parametrize(
    ("stance", "hue"),
    [(-2, "against"), (-1, "against"), (0, "neutral"), (1, "for"), (2, "for")],
)
def test_a_stance_has_a_hue(stance: int, hue: str) -> None:
    assert stance_hue(stance) == hue


def test_a_token_is_a_hue_or_a_tone() -> None:
    assert (fill(Theme.LIGHT, "us"), ink(Theme.LIGHT, "us")) == ("#56B4E9", "#1D6FA5")
    assert (fill(Theme.DARK, "ground"), ink(Theme.DARK, "ground")) == ("#171C22", "#171C22")


@pytest.mark.parametrize("theme", Theme)
def test_names_on_a_map_have_contrast_for_text(theme: Theme) -> None:
    grounds = {"on-level": ("level-1", "level-2"), "text-1": ("level-3", "level-4", "table")}
    ratios = {
        (tone, ground): contrast(ink(theme, tone), fill(theme, ground))
        for tone, found in grounds.items()
        for ground in found
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", Theme)
def test_levels_of_a_map_run_from_strong_to_weak(theme: Theme) -> None:
    levels = [fill(theme, name) for name in ("level-1", "level-2", "level-3", "level-4", "page")]
    strength = [contrast(level, fill(theme, "page")) for level in levels]
    assert strength == sorted(strength, reverse=True)
    steps = [contrast(a, b) for a, b in pairwise(levels)]
    assert min(steps) > 1.25


@pytest.mark.parametrize("theme", Theme)
def test_states_on_a_map_are_parted_by_lines_that_are_seen(theme: Theme) -> None:
    assert contrast(ink(theme, "page"), fill(theme, "level-1")) >= 3
    assert contrast(ink(theme, "page"), fill(theme, "level-2")) >= 3
    assert contrast(ink(theme, "axis"), fill(theme, "table")) >= 3
    assert contrast(ink(theme, "text-1"), fill(theme, "level-2")) >= 3

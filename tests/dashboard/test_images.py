"""PNG and PDF: sizes, text that can be searched, Japanese, and what is said without the library."""

import struct
import sys
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from dashboard.context import Context
from dashboard.files import assets_folder
from dashboard.pages.explore import EXPLORE
from dashboard.snapshots import images
from dashboard.snapshots.errors import LibraryMissing
from dashboard.snapshots.frame import framed
from dashboard.snapshots.snapshot import Size, Snapshot
from dashboard.view import View
from graphdata.archive import Archive


@pytest.fixture(autouse=True)
def forget() -> None:
    """Look for the library anew in each test."""
    images._library.cache_clear()


@pytest.fixture
def slide(napkin: Archive) -> Snapshot:
    """A slide of a year of the napkin archive, in Japanese."""
    view = View(year=1990, lang="ja").within(napkin)
    return Snapshot(Context(napkin), EXPLORE, view, size=Size.SLIDE, scale=2)


def test_a_png_has_as_many_pixels_as_its_scale_says(slide: Snapshot) -> None:
    png = images.png(slide)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (2560, 1440)


def test_a_pdf_has_one_page_whose_text_can_be_searched(slide: Snapshot) -> None:
    reader = PdfReader(BytesIO(images.pdf(slide)))
    (page,) = reader.pages
    text = page.extract_text()
    assert (page.mediabox.width / page.mediabox.height) == pytest.approx(16 / 9)
    for said in ("1990", "エイダ", "ボリス", "渡河施設", slide.caption.sources):
        assert said in text
    assert text.count("エイダ") == framed(slide).count(">エイダ<")


@pytest.mark.skipif(
    not any((assets_folder() / "vendor").glob("*.ttf")), reason="npm fetched no fonts"
)
def test_text_is_set_in_the_fonts_of_the_page(answers: Context) -> None:
    snapshot = Snapshot(answers, EXPLORE, View(year=1994))
    (page,) = PdfReader(BytesIO(images.pdf(snapshot))).pages
    resources: Any = page["/Resources"]
    fonts = {str(font["/BaseFont"]) for font in resources["/Font"].values()}
    assert {font.split("+")[1] for font in fonts} == {
        "Inter-Regular",
        "Inter-Medium",
        "Inter-SemiBold",
        "Inter-Bold",
    }


@pytest.mark.parametrize("write", [images.png, images.pdf])
def test_without_the_library_it_is_said_how_to_install_it(
    slide: Snapshot, monkeypatch: pytest.MonkeyPatch, write: object
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(LibraryMissing, match=r"pip install 'memcon\[images\]'"):
        write(slide)  # type: ignore[operator]

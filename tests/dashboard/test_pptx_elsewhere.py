"""A file for PowerPoint in the hands of another: LibreOffice."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from dashboard.context import Context
from dashboard.pages.paths import careers_of
from dashboard.snapshots.pptx_deck import pptx
from tests.dashboard.slides import of, with_series

OFFICE = shutil.which("soffice")


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_libreoffice_shows_each_slide_with_its_words_and_charts(
    answers: Context, tmp_path: Path, lang: str
) -> None:
    assert OFFICE, "LibreOffice is not installed; make test does so where there is apt-get"
    snapshot = with_series(of(answers, "paths", year=1994, lang=lang), "1994-1995")
    path = tmp_path / "talk.pptx"
    path.write_bytes(pptx(snapshot))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [OFFICE, home, "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*command, tmp_path, path], check=True, capture_output=True, timeout=180)
    pages = PdfReader(tmp_path / "talk.pdf").pages
    assert len(pages) == 2
    for part, page in zip(snapshot.slides, pages, strict=True):
        text = "".join(page.extract_text().split())
        assert "".join(part.caption.headline.split()) in text
        # the grid of the first chart, and the numbers over the columns of the last
        numbers = map(str, careers_of(answers, part.view).documents)
        assert [each for each in ("0%", *numbers) if each not in text] == []

"""PNG and PDF from our SVG, by a library that needs no browser.

The library is the extra ``images``. It draws with font files alone: Inter and Source Serif 4
from ``assets/vendor`` where they were fetched, Japanese in a font of the system.
"""

from functools import lru_cache
from threading import Lock
from types import ModuleType

from dashboard.files import assets_folder
from dashboard.snapshots.errors import LibraryMissing
from dashboard.snapshots.frame import framed
from dashboard.snapshots.snapshot import Snapshot

MISSING = (
    "PNG and PDF need the library vl-convert-python, which is not installed; "
    "install it with: pip install 'memcon[images]'. SVG works without it."
)
_ONE_AT_A_TIME = Lock()
"""The library keeps its fonts in one place for all threads."""


def png(snapshot: Snapshot) -> bytes:
    """Return a snapshot as a PNG image, `scale` pixels for each pixel of the page.

    Raises
    ------
    LibraryMissing
        If the library is not installed.
    """
    with _ONE_AT_A_TIME:
        drawn: bytes = _library().svg_to_png(
            framed(snapshot, whole_weights=True), scale=snapshot.scale
        )
    return drawn


def pdf(snapshot: Snapshot) -> bytes:
    """Return a snapshot as a PDF of one page; its text can be searched and copied.

    Raises
    ------
    LibraryMissing
        If the library is not installed.
    """
    with _ONE_AT_A_TIME:
        drawn: bytes = _library().svg_to_pdf(framed(snapshot, halo=False, whole_weights=True))
    return drawn


@lru_cache(1)
def _library() -> ModuleType:
    try:
        import vl_convert
    except ImportError:
        raise LibraryMissing(MISSING) from None
    fonts = assets_folder() / "vendor"
    if any(fonts.glob("*.ttf")):
        vl_convert.register_font_directory(str(fonts))
    found: ModuleType = vl_convert
    return found

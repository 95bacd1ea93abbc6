"""Where the files beside the code are."""

from importlib.resources import files
from pathlib import Path


def assets_folder() -> Path:
    """Return the folder of style sheets and scripts: in the wheel, or beside the package."""
    packed = Path(str(files("dashboard") / "assets"))
    return packed if packed.is_dir() else packed.parent.parent / "assets"

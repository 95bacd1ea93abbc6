"""``python -m dashboard`` does what ``memcon`` does; without a command it serves."""

import sys

from dashboard.cli import main

sys.exit(main(sys.argv[1:] or ["serve"]))

"""How far two readers code positions alike: a second, blind reading and Cohen's kappa.

The second reader saw paraphrase, quotation and issue of a random sample, nothing else, and
wrote a stance. ``python -m graphdata.agreement`` prints how the two readings agree;
``--sample`` prints the sample anew, from its seed.

References
----------
J. Cohen, "Weighted kappa: nominal scale agreement with provision for scaled disagreement or
partial credit", Psychological Bulletin 70 (1968).
"""

import csv
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from graphdata.archive import Archive, bundled, load_archive
from graphdata.records import Position
from graphdata.vocabulary import Stance

SEED = 1993
SIZE = 60
FILE = "second-reading.csv"


def sample(archive: Archive, size: int = SIZE, seed: int = SEED) -> list[Position]:
    """Draw positions at random, the same ones for the same record, size and seed."""
    positions = [archive.records.positions[key] for key in sorted(archive.records.positions)]
    return random.Random(seed).sample(positions, min(size, len(positions)))


def weighted_kappa(first: Sequence[int], second: Sequence[int]) -> float:
    """Return Cohen's kappa with quadratic weights for two codings from -2 to +2.

    Parameters
    ----------
    first, second : sequence of int
        Stances of the same positions in the same order, at least one.

    Returns
    -------
    float
        1 for full agreement, 0 for what chance alone would give; 1 also if both readers
        gave one and the same stance throughout.

    Raises
    ------
    ValueError
        If the two differ in length or are empty.

    Examples
    --------
    >>> weighted_kappa([2, -2, 1], [2, -2, 1])
    1.0
    """
    if not first or len(first) != len(second):
        raise ValueError(f"two codings of the same positions, found {len(first)}, {len(second)}")
    values = [int(stance) for stance in Stance]
    observed = sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) / len(first)
    often, often_too = Counter(first), Counter(second)
    chance = sum(often[a] * often_too[b] * (a - b) ** 2 for a in values for b in values)
    expected = chance / len(first) ** 2
    return 1.0 if not expected else 1 - observed / expected


def read_second(folder: Path) -> list[dict[str, str]]:
    """Read the second reading: position, first stance then, second, resolved, why."""
    with (folder / FILE).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def report(rows: Sequence[dict[str, str]]) -> list[str]:
    """Say in lines how far two readings agree."""
    first = [int(row["first"]) for row in rows]
    second = [int(row["second"]) for row in rows]
    same = sum(a == b for a, b in zip(first, second, strict=True))
    sign = sum((a > 0) - (a < 0) == (b > 0) - (b < 0) for a, b in zip(first, second, strict=True))
    resolved = sum(row["resolved"] != row["first"] for row in rows)
    return [
        f"positions read twice        {len(rows)}",
        f"same stance                 {same} ({same / len(rows):.0%})",
        f"same direction              {sign} ({sign / len(rows):.0%})",
        f"kappa, quadratic weights    {weighted_kappa(first, second):.2f}",
        f"stances changed since       {resolved}",
    ]


def main(arguments: Sequence[str]) -> int:
    """Print the agreement, or with ``--sample`` what a second reader is given."""
    out = csv.writer(sys.stdout, lineterminator="\n")
    if "--sample" in arguments:
        out.writerow(["number", "issue", "paraphrase", "quote"])
        for number, position in enumerate(sample(load_archive(bundled())), 1):
            out.writerow([number, position.issue, position.paraphrase.en, position.quote])
    else:
        sys.stdout.write("\n".join([*report(read_second(bundled())), ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

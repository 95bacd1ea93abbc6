"""Made-up archives of any size, the same for the same seed, written through the real tables.

A network grows over twenty years: actors come in groups, most meetings stay within a group,
and each lasts from one year to eight, so that a year shows about a quarter of all ties. There
are three ties to an actor over all the years.
"""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from graphdata.schema import TABLES, table

FIRST, LAST = 1990, 2009
SIDES = ("west", "north", "east", "south")
GUESTS = 5
TIES_PER_ACTOR = 3
LASTING = 8
GROUP = 25
STRANGERS = 0.15
"""Share of guests who come from another group."""

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Size:
    """How large an archive is: its actors; the rest follows."""

    actors: int

    @property
    def meetings(self) -> int:
        """Meetings of one host and five guests, so that there are three ties to an actor."""
        return max(1, self.actors * TIES_PER_ACTOR // GUESTS)

    @property
    def positions(self) -> int:
        """One position to five actors."""
        return max(1, self.actors // 5)


def write_archive(folder: Path, actors: int, seed: int = 1) -> Path:
    """Write an archive of so many actors into a folder and return the folder.

    Parameters
    ----------
    folder : Path
        Where to; it is made.
    actors : int
        How many, from 2.
    seed : int
        The same seed gives the same bytes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows = synthetic_rows(Size(actors), Random(seed))
    for declared in TABLES:
        _write(folder / declared.file, declared.column_names, rows.get(declared.name, []))
    (folder / "datapackage.json").write_text(_package(actors), encoding="utf-8")
    return folder


def synthetic_rows(size: Size, random: Random) -> Mapping[str, Sequence[Row]]:
    """Return the rows of each table that is not empty, by its name."""
    meetings, attendances = _meetings(size, random)
    positions = [_position(nth, size, random) for nth in range(size.positions)]
    cited = [row["id"] for row in (*meetings, *positions)]
    return {
        "blocs": [_bloc(side) for side in SIDES],
        "actors": [_actor(nth) for nth in range(size.actors)],
        "sources": [_source()],
        "meetings": meetings,
        "attendances": attendances,
        "issues": [_issue("bridge"), _issue("ferry")],
        "positions": positions,
        "citations": [
            {"record": each, "source": "s-register", "locator": f"p. {page}"}
            for page, each in enumerate(cited, 1)
        ],
    }


def row_count(folder: Path) -> int:
    """Return how many rows the tables of an archive have together."""
    return sum(
        (folder / declared.file).read_text(encoding="utf-8").count("\n") - 1 for declared in TABLES
    )


def _write(path: Path, columns: list[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _package(actors: int) -> str:
    memcon = {
        "title_en": f"A made-up archive of {actors:,} actors",
        "title_ja": f"{actors:,}人の架空の記録",
        "first_year": FIRST,
        "last_year": LAST,
        "bars": ["bridge", "ferry"],
        "worn": ["bridge", "ferry"],
    }
    resources = [{"name": declared.name, "path": declared.file} for declared in TABLES]
    whole = {"name": f"synthetic-{actors}", "version": "1.0.0", "memcon": memcon}
    return json.dumps({**whole, "resources": resources}, ensure_ascii=False, indent=1)


def _actor_id(nth: int) -> str:
    return f"a{nth}"


def _bloc(side: str) -> Row:
    names = {key: side.title() for key in ("name_en", "name_ja", "short_en", "short_ja")}
    return {"id": f"bloc-{side}", **names, "side": side}


def _actor(nth: int) -> Row:
    name = {"name_en": f"Actor {nth}", "name_ja": f"人物{nth}"}
    short = {"short_en": f"A. {nth}", "short_ja": f"人{nth}"}
    bloc = f"bloc-{SIDES[nth // GROUP % len(SIDES)]}"
    return {"id": _actor_id(nth), "kind": "person", **name, **short, "bloc": bloc}


def _source() -> Row:
    made_up = {"title": "A made-up register", "consulted": "text"}
    return {"id": "s-register", "kind": "report", **made_up}


def _issue(name: str) -> Row:
    letters = {"letter_en": name[0].upper(), "letter_ja": name[0].upper()}
    names = {f"{key}_{lang}": name.title() for key in ("name", "short") for lang in ("en", "ja")}
    said = {f"definition_{lang}": f"On the {name}." for lang in ("en", "ja")}
    return {"id": name, **names, **letters, **said}


def _meetings(size: Size, random: Random) -> tuple[list[Row], list[Row]]:
    meetings, attendances = [], []
    for nth in range(size.meetings):
        key = f"m{nth}"
        meetings.append(_meeting(key, random))
        host, *guests = _party(size.actors, random)
        attendances.append(_attendance(key, host, "host"))
        attendances += [_attendance(key, guest, "guest") for guest in guests]
    return meetings, attendances


def _meeting(key: str, random: Random) -> Row:
    start = random.randint(FIRST, LAST)
    end = min(LAST, start + random.randrange(LASTING))
    kind = random.choice(table_words("meetings", "kind"))
    titles = {f"title_{lang}": f"Occasion {key}" for lang in ("en", "ja")}
    said = {f"summary_{lang}": f"Those present spoke at {key}." for lang in ("en", "ja")}
    known = {"certainty": random.choice(("documented", "reported")), "subject": "nato"}
    dates = {"start": str(start), "end": str(end) if end > start else ""}
    return {"id": key, "kind": kind, **dates, **titles, **said, **known}


def table_words(name: str, column: str) -> tuple[str, ...]:
    """Return the closed list of a column."""
    return next(each.words for each in table(name).columns if each.name == column)


def _party(actors: int, random: Random) -> list[int]:
    """Draw a host and guests, most of them from the host's group."""
    host = random.randrange(actors)
    group = host // GROUP * GROUP
    party = [host]
    for _ in range(GUESTS):
        is_stranger = random.random() < STRANGERS
        near = random.randrange(group, min(group + GROUP, actors))
        guest = random.randrange(actors) if is_stranger else near
        if guest not in party:
            party.append(guest)
    return party


def _attendance(meeting: str, actor: int, role: str) -> Row:
    return {"meeting": meeting, "actor": _actor_id(actor), "role": role}


def _position(nth: int, size: Size, random: Random) -> Row:
    said = {f"paraphrase_{lang}": f"Statement {nth}." for lang in ("en", "ja")}
    return {
        "id": f"p{nth}",
        "actor": _actor_id(random.randrange(size.actors)),
        "issue": random.choice(("bridge", "ferry")),
        "date": f"{random.randint(FIRST, LAST)}-{random.randint(1, 12):02}",
        "stance": random.choice(table_words("positions", "stance")),
        "audience": random.choice(table_words("positions", "audience")),
        "certainty": "documented",
        **said,
    }

"""Make the outlines of the bundled record's map, once, by hand.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python .ci/shapes.py package/countries-50m.json

Takes Natural Earth's countries (public domain, version 4.1, 1:50 million) as the TopoJSON
file of the npm package world-atlas. Gives graphdata/nato/shapes.json: rings in kilometres,
in Lambert's azimuthal equal-area projection about 52 N 10 E, y to the north.

Neighbours share their arcs, so an arc is thinned once and no gap opens between two states;
the outline of a union is what is left when the arcs that two of its parts share are taken
away. Crimea, which Natural Earth draws with Russia, is put back with Ukraine, as in the
years of the record.
"""

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from math import cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

from outlines import Arcs, Point, Ring, area, clipped, dissolved, is_inside, middle, thinned

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "graphdata" / "nato"

EARTH = 6371.0
CENTRE = (10.0, 52.0)
FRAME = (-2450, -2080, 4980, 2260)
"""What the map shows, in kilometres: left, bottom, right, top."""
NARROW = (-2150, -2080, 2700, 2260)
"""The same on a narrow screen."""
KEPT = (-2700, -2330, 5230, 2510)
"""Outlines are kept a little beyond the frame, so that the cut is out of sight."""
THIN = 4.0
"""An arc may leave its true course by so many kilometres."""
ISLAND = 350.0
"""Smaller islands, in square kilometres, are left out, unless a state has no larger one."""
CRIMEA = (34.3, 45.2)

SQUARES = {
    "luxembourg": None,
    "malta": None,
    "united-states": (-2050, -560),
    "canada": (-2050, -300),
}
"""Too small or too far: a square, at the state's middle or in the ocean."""

NAMES = {
    "Bosnia and Herz.": "bosnia-and-herzegovina",
    "Czechia": "czech-republic",
    "Macedonia": "north-macedonia",
    "United States of America": "united-states",
}
WITH = {"finland": ["Åland"], "united-kingdom": ["Isle of Man", "Jersey", "Guernsey"]}

YUGOSLAV = ["bosnia-and-herzegovina", "croatia", "north-macedonia", "slovenia"]
SERBIAN = ["serbia", "montenegro", "kosovo"]
SOVIET = [
    "armenia",
    "azerbaijan",
    "belarus",
    "estonia",
    "georgia",
    "kazakhstan",
    "kyrgyzstan",
    "latvia",
    "lithuania",
    "moldova",
    "russia",
    "tajikistan",
    "turkmenistan",
    "ukraine",
    "uzbekistan",
]

UNIONS: list[dict[str, Any]] = [
    {"id": "soviet-union", "covers": SOVIET},
    {"id": "czechoslovakia", "covers": ["czech-republic", "slovakia"]},
    {
        "id": "sfr-yugoslavia",
        "name_en": "Yugoslavia",
        "name_ja": "ユーゴスラビア",
        "note_en": "The Socialist Federal Republic, before the Federal Republic of 1992.",
        "note_ja": "1992年の連邦共和国より前の社会主義連邦共和国。",
        "end": "1992-04-26",
        "covers": [*YUGOSLAV, "yugoslavia", *SERBIAN],
    },
    {"id": "yugoslavia", "begin": "1992-04-27", "end": "2006-06-02", "covers": SERBIAN},
    {"id": "serbia", "end": "2008-02-16", "covers": ["kosovo"]},
]
"""States that hold others until they end; days that actors.csv has do not stand here."""

MORE: dict[str, dict[str, Any]] = {
    "serbia": {"begin": "2008-02-17"},
    "kosovo": {
        "name_en": "Kosovo",
        "name_ja": "コソボ",
        "begin": "2008-02-17",
        "note_en": "Declared independent on 17 February 2008; states differ on its status.",
        "note_ja": "2008年2月17日に独立を宣言。その地位をめぐる各国の立場は分かれる。",
    },
}
"""What is said of a shape beside its outline."""


def project(longitude: float, latitude: float) -> Point:
    """Return the kilometres east and north of the centre, equal in area."""
    east, north = radians(longitude - CENTRE[0]), radians(latitude)
    middle = radians(CENTRE[1])
    nearness = sin(middle) * sin(north) + cos(middle) * cos(north) * cos(east)
    scale = EARTH * sqrt(2 / max(1e-9, 1 + nearness))
    y = cos(middle) * sin(north) - sin(middle) * cos(north) * cos(east)
    return scale * cos(north) * sin(east), scale * y


def arcs_of(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the arcs in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * sx + tx, y * sy + ty))
        arcs.append(arc)
    return arcs


def rings_of(geometry: dict[str, Any]) -> list[Arcs]:
    """Return the rings of a country, holes included, as lists of arcs."""
    parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [ring for polygon in parts for ring in polygon]


def recorded() -> list[str]:
    """Return the states that are drawn: those of the record, and those only drawn."""
    with (RECORD / "actors.csv").open(encoding="utf-8", newline="") as file:
        states = [row["id"] for row in csv.DictReader(file) if row["kind"] == "state"]
    return [*states, *(name for name in MORE if name not in states)]


class Atlas:
    """The countries of the file, by the record's names, as rings of arcs."""

    def __init__(self, topology: dict[str, Any]) -> None:
        degrees = arcs_of(topology)
        self.ends = {n: (arc[0], arc[-1]) for n, arc in enumerate(degrees)}
        self.ends |= {~n: (end, start) for n, (start, end) in self.ends.items()}
        self.arcs = [thinned([project(*point) for point in arc], THIN) for arc in degrees]
        named = {
            each["properties"]["name"]: rings_of(each)
            for each in topology["objects"]["countries"]["geometries"]
        }
        self.rings = {NAMES.get(n, n.lower().replace(" ", "-")): r for n, r in named.items()}
        self.states = [state for state in recorded() if state in self.rings]
        self._crimea(degrees)
        for state, more in WITH.items():
            parts = [self.rings.pop(name.lower().replace(" ", "-")) for name in more]
            self.rings[state] += [ring for part in parts for ring in part]

    def _crimea(self, degrees: list[list[Point]]) -> None:
        for ring in self.rings["russia"]:
            line = [p for arc in ring for p in (degrees[arc] if arc >= 0 else degrees[~arc][::-1])]
            if len(line) < 2000 and is_inside(CRIMEA, line):
                self.rings["russia"].remove(ring)
                self.rings["ukraine"] = dissolved([*self.rings["ukraine"], ring], self.ends)
                return
        raise SystemExit("Crimea is not a part of its own in this file.")

    def outline(self, names: Iterable[str]) -> list[Ring]:
        """Return the rings of some countries as one, largest first, within the frame."""
        rings = dissolved([ring for name in names for ring in self.rings[name]], self.ends)
        kept = (clipped(self._line(ring), KEPT) for ring in rings)
        found = sorted(filter(None, kept), key=area, reverse=True)
        return [ring for ring in found if area(ring) > ISLAND] or found[:1]

    def _line(self, ring: Arcs) -> Ring:
        line: Ring = []
        for arc in ring:
            line += (self.arcs[arc] if arc >= 0 else self.arcs[~arc][::-1])[:-1]
        return line

    def elsewhere(self) -> list[Ring]:
        """Return the land of the frame that belongs to no state of the record, as one."""
        near = [
            name
            for name, rings in self.rings.items()
            if name not in self.states and any(map(_is_near, map(self._line, rings)))
        ]
        return self.outline(near)


def _is_near(line: Ring) -> bool:
    left, bottom, right, top = FRAME
    return any(left < x < right and bottom < y < top for x, y in line)


def shapes(atlas: Atlas) -> Iterator[dict[str, Any]]:
    """Return the shapes in the order in which they are drawn."""
    for union in UNIONS:
        parts = [name for name in union["covers"] if name in atlas.states]
        own = [union["id"]] if union["id"] in atlas.states else []
        yield union | _drawn(atlas.outline([*own, *parts]))
    for state in atlas.states:
        if state not in SQUARES:
            yield {"id": state} | MORE.get(state, {}) | _drawn(atlas.outline([state]))
    for state, place in SQUARES.items():
        at = place or middle(atlas.outline([state])[0], FRAME)
        yield {"id": state, "at": [round(at[0]), round(at[1])], "rings": []}


def _drawn(rings: list[Ring]) -> dict[str, Any]:
    x, y = middle(rings[0], FRAME)
    return {"at": [round(x), round(y)], "rings": [_whole(ring) for ring in rings]}


def _whole(ring: Ring) -> list[int]:
    points = [(round(x), round(y)) for x, y in ring]
    return [n for p, before in zip(points, [None, *points], strict=False) if p != before for n in p]


def written(atlas: Atlas) -> str:
    """Return the file: one shape a line."""
    head = {
        "source": "Natural Earth 4.1, 1:50 million, by way of world-atlas 2.0.2",
        "licence": "public domain",
        "projection": "Lambert azimuthal equal-area, 52 N 10 E, kilometres, y to the north",
        "frame": FRAME,
        "narrow": NARROW,
        "sheet": KEPT,
        "elsewhere": [_whole(ring) for ring in atlas.elsewhere()],
    }
    lines = [f'"{key}": {_json(value)}' for key, value in head.items()]
    drawn = ",\n".join(map(_json, shapes(atlas)))
    return "{\n" + ",\n".join(lines) + ',\n"shapes": [\n' + drawn + "\n]}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main(arguments: Sequence[str]) -> int:
    """Write the shapes of the record's states."""
    topology = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    (RECORD / "shapes.json").write_text(written(Atlas(topology)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The GEXF file in the hands of another: graphology, which Gephi Lite reads files with."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from graphdata.archive import Archive
from graphdata.exchange.formats import gexf
from graphdata.exchange.graphs import plain_graph
from graphdata.slicing import GraphQuery, slice_graph

ROOT = Path(__file__).parents[3]

READ = """
const { MultiDirectedGraph } = require("graphology");
const graph = require("graphology-gexf/node").parse(
  MultiDirectedGraph, require("fs").readFileSync(process.argv[1], "utf8"));
const nodes = Object.fromEntries(graph.mapNodes((node, told) => [node, told]));
const ties = graph.mapEdges((_, told, start, end) => [start, end, told.kind, told.sources]);
console.log(JSON.stringify({ nodes, ties }));
"""


def test_graphology_reads_a_gexf_file_with_nothing_lost(nato: Archive, tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "graphology-gexf").is_dir():
        pytest.fail(f"Node.js or graphology is missing: run `make test`, or `npm ci` in {ROOT}")
    year = slice_graph(nato, GraphQuery(1994, 1994))
    path = tmp_path / "year.gexf"
    path.write_bytes(gexf(year))
    command = [node, "-e", READ, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    read, plain = json.loads(done.stdout), plain_graph(year)
    assert set(read["nodes"]) == set(plain)
    for key, told in plain.nodes(data=True):
        kept = {name: value for name, value in told.items() if name not in ("start", "end")}
        assert {name: read["nodes"][key].get(name, "") for name in kept} == kept
    ties = [(a, b, told["kind"], told["sources"]) for a, b, told in plain.edges(data=True)]
    assert sorted(map(tuple, read["ties"])) == sorted(ties)

"""A memcon that runs as a reader would start it, and what its server costs."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 300
READERS = 200


@dataclass(frozen=True, slots=True)
class Running:
    """A server: where it is, its process, and the seconds it took to start."""

    address: str
    process: int
    started: float


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


@contextmanager
def memcon_served(folder: Path | None) -> Iterator[Running]:
    """Serve an archive, or the bundled record, by the command that readers use."""
    port = free_port()
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port)]
    command += ["--archive", str(folder)] if folder else []
    with served(command, f"http://127.0.0.1:{port}", "/health") as running:
        yield running


@contextmanager
def served(command: list[str], address: str, ready: str) -> Iterator[Running]:
    """Run a server until it is no longer needed."""
    clean = {name: v for name, v in os.environ.items() if not name.startswith("MEMCON_")}
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    began = time.perf_counter()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command, cwd=ROOT, env={**clean, "PYTHONPATH": path}, stdout=quiet, stderr=quiet
    )
    try:
        _wait(address + ready, process, began)
        yield Running(address, process.pid, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(10)


def _wait(address: str, process: "subprocess.Popen[bytes]", began: float) -> None:
    while time.perf_counter() - began < STARTS_WITHIN and process.poll() is None:
        try:
            urlopen(address, timeout=2).close()
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(0.02)
        else:
            return
    raise SystemExit(f"A server did not start: {' '.join(map(str, process.args))}")  # type: ignore[arg-type]


def memory(running: Running) -> float | None:
    """Return the largest worker's memory in MB, its part of what is shared; None without /proc."""
    task = Path(f"/proc/{running.process}/task/{running.process}/children")
    if not task.is_file():
        return None
    workers = task.read_text().split() or [str(running.process)]
    return max(map(_resident, workers))


def _resident(process: str) -> float:
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def readers(address: str, number: int = READERS) -> dict[str, float]:
    """Let many readers ask for the page at once; return how long they wait, in ms."""

    def ask(_: int) -> float | None:
        began = time.perf_counter()
        try:
            with urlopen(f"{address}/_dash-layout", timeout=30) as answer:
                answer.read()
        except OSError:
            return None
        return 1000 * (time.perf_counter() - began)

    with ThreadPoolExecutor(number) as crowd:
        waited = list(crowd.map(ask, range(number)))
    served_ones = [each for each in waited if each is not None]
    failed = float(len(waited) - len(served_ones))
    if len(served_ones) < 2:
        return {"readers failed": failed}
    p95 = quantiles(served_ones, n=20)[-1]
    return {"readers p50": median(served_ones), "readers p95": p95, "readers failed": failed}

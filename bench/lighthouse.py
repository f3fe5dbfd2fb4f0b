"""What Lighthouse says of the largest page of an issue: python -m bench.lighthouse [SITE] [RUNS] (site, 3).

The site is served as hosts serve it, gzipped, on this machine. Printed is the middle of the runs for a phone:
performance, accessibility, best practices, search engines, of 100. Performance is also this machine's: run it
where nothing else runs. Needs the npm package `lighthouse` on the path, and Chromium.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median_low
from typing import Any

ZIPPED = (".html", ".css", ".js", ".json", ".svg", ".xml")


class Gzipped(SimpleHTTPRequestHandler):
    """Serves a folder; what is text is gzipped, and may be kept for ten minutes."""

    def do_GET(self) -> None:
        """Answer with a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        zipped = path.suffix in ZIPPED
        content = gzip.compress(path.read_bytes()) if zipped else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        if zipped:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main(site: Path, runs: int) -> None:
    """Measure the largest issue of a built site, and print."""
    page = max((site / "issues").glob("*/index.html"), key=lambda path: path.stat().st_size)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Gzipped, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/{page.parent.relative_to(site).as_posix()}/"
        found = [_scores(address) for _ in range(runs)]
        server.shutdown()
    print(f"{page.relative_to(site)}, {page.stat().st_size / 1e3:.0f} kB")
    for name in found[0]:
        print(f"{name}: {median_low(one[name] for one in found):.0f} ({[one[name] for one in found]})")


def _scores(address: str) -> Mapping[str, int]:
    """Return the scores of a page, of 100."""
    program = shutil.which("lighthouse")
    if program is None:
        raise SystemExit("lighthouse is not on the path (npm install --global lighthouse)")
    flags = "--headless=new --no-sandbox"
    command = [program, address, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    categories: Mapping[str, Any] = json.loads(said)["categories"]
    return {name: round(100 * (one["score"] or 0)) for name, one in categories.items()}


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "site"), int(sys.argv[2]) if len(sys.argv) > 2 else 3)

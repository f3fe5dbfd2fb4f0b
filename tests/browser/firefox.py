"""Debian's Firefox, driven in the protocol that it speaks itself, W3C WebDriver BiDi.

Playwright drives a Firefox of its own making. The system's it can start, but not the long-lived release that
Debian has: that lacks a command which Playwright sends to every tab (emulation.setMediaFeaturesOverride).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from websockets.sync.client import ClientConnection, connect

NAMES = ("firefox-esr", "firefox")
PATIENCE = 30
"""Seconds after which something awaited counts as not coming."""
CONTROL = "\ue009"
"""The key, as WebDriver writes it."""


def find_firefox() -> str | None:
    """Return the path of a Firefox on this machine."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def started(path: str) -> Iterator[Firefox]:
    """Start the Firefox at `path` without a window and with a profile of its own; it ends with the block."""
    with TemporaryDirectory(prefix="briefs-firefox-", ignore_cleanup_errors=True) as profile:
        command = [path, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                with connect(_address(Path(profile)), max_size=None) as connection:
                    yield Firefox(connection)
            finally:
                process.kill()


def _address(profile: Path) -> str:
    """Return where a Firefox that starts listens, once it has written that into its profile."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        # A file that is not whole yet is read again.
        with suppress(FileNotFoundError, json.JSONDecodeError):
            at = json.loads((profile / "WebDriverBiDiServer.json").read_text(encoding="utf-8"))
            return f"ws://{at['ws_host']}:{at['ws_port']}/session"
        time.sleep(0.05)
    raise AssertionError(f"Firefox does not listen within {PATIENCE} s")


class Firefox:
    """One tab of a Firefox."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection, self.numbers = connection, count(1)
        self.send("session.new", capabilities={})
        self.tab = self.send("browsingContext.create", type="tab")["context"]

    def send(self, method: str, **params: object) -> dict[str, Any]:
        """Send a command and return its result."""
        number = next(self.numbers)
        self.connection.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer = json.loads(self.connection.recv(timeout=PATIENCE))
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                result: dict[str, Any] = answer["result"]
                return result

    def open(self, url: str) -> None:
        """Go to a page and return when it has loaded."""
        self.send("browsingContext.navigate", context=self.tab, url=url, wait="complete")

    def back(self) -> None:
        """Go back, as the button does."""
        self.send("browsingContext.traverseHistory", context=self.tab, delta=-1)

    def run(self, script: str) -> Any:
        """Return the value of an expression on the page, which counts as the reader's doing."""
        target, expression = {"context": self.tab}, f"JSON.stringify(({script}) ?? null)"
        given = {"target": target, "expression": expression, "awaitPromise": True, "userActivation": True}
        answer = self.send("script.evaluate", **given)
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    def until(self, script: str) -> Any:
        """Return the value of an expression once it is true of the page, which may be loading."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := self.run(script):
                return found
            time.sleep(0.05)
        raise AssertionError(f"not within {PATIENCE} s: {script}")

    def keys(self, typed: str, held: str = "") -> None:
        """Press keys one after another while others are held."""
        hold = [{"type": "keyDown", "value": key} for key in held]
        press = [{"type": kind, "value": key} for key in typed for kind in ("keyDown", "keyUp")]
        let_go = [{"type": "keyUp", "value": key} for key in held]
        self._act({"type": "key", "id": "keyboard", "actions": [*hold, *press, *let_go]})

    def click(self, selector: str) -> None:
        """Click with the mouse on the middle of the first element that `selector` finds."""
        found = f"document.querySelector({json.dumps(selector)})"
        self.run(f"{found}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
        box = self.run(f"{found}.getBoundingClientRect()")
        x, y = round(box["x"] + box["width"] / 2), round(box["y"] + box["height"] / 2)
        actions = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._act({"type": "pointer", "id": "mouse", "actions": actions})

    def _act(self, source: dict[str, object]) -> None:
        self.send("input.performActions", context=self.tab, actions=[source])

"""Small builds to publish, and disks that fail at a chosen step."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from rapport.findings import Finding
from rapport.publishing import manifest, publish
from rapport.publishing.disk import DISK, Disk

NAMES = ("jaarverslag.pdf", "jaarverslag.docx")
# The order of flushing is what counts here; really waiting for the platter proves nothing more.
QUICK = replace(DISK, fsync=lambda _: None, sleep=lambda _: None)
CHANGING = (
    "mkdir",
    "create",
    "write",
    "fsync",
    "link",
    "replace",
    "unlink",
    "rmdir",
    "set_times",
)

Act = Callable[[str, tuple[object, ...]], None]
State = dict[str, bytes]


def staged(stage: Path, folder: Path, text: str, names: tuple[str, ...] = NAMES) -> Path:
    """A stage with `names` and their manifest; `text` makes one build differ from another."""
    stage.mkdir()
    for name in names:
        (stage / name).write_text(f"{name}: € ë – − {text}", encoding="utf-8")
    record = manifest.build(
        inputs={"rapport.yaml": "0" * 64},
        stage=stage,
        names=names,
        folder=folder,
        findings=(),
        checks={"tekst": text},
    )
    (stage / manifest.NAME).write_bytes(manifest.render(record))
    return stage


def built(
    base: Path, folder: Path, text: str, names: tuple[str, ...] = NAMES
) -> tuple[Finding, ...]:
    """Publish one build whole, as a build without trouble does."""
    return publish(staged(base / f"stage-{text}", folder, text, names), folder, names, QUICK)


def state(folder: Path) -> State:
    """What a reader finds in the folder: each name with its content."""
    if not folder.exists():
        return {}
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def listed(folder: Path) -> list[str]:
    """The names in a folder, hidden ones too; none when it does not exist."""
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def times(root: Path) -> dict[str, int]:
    """The time of change of a folder and of all that is in it, in nanoseconds."""
    return {str(path): path.stat().st_mtime_ns for path in (root, *sorted(root.rglob("*")))}


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """The codes of the findings, in order."""
    return [item.code for item in findings]


def failing(step: int, act: Act, disk: Disk = QUICK) -> tuple[Disk, list[str]]:
    """A disk that calls `act` before changing operation number `step`, and the list of calls."""
    calls: list[str] = []

    def watch(name: str) -> Callable[..., object]:
        real = getattr(disk, name)

        def operation(*arguments: object) -> object:
            calls.append(name)
            if len(calls) == step:
                act(name, arguments)
            return real(*arguments)

        return operation

    operations: dict[str, Any] = {name: watch(name) for name in CHANGING}
    return replace(disk, **operations), calls


def killed_at(step: int, run: Callable[[Disk], object]) -> bool:
    """Run in a child process that dies before operation `step`; whether it did come to that.

    It dies in the middle of a write, when the step is one.
    """

    def die(name: str, arguments: tuple[object, ...]) -> None:
        if name == "write":
            DISK.write(arguments[0], arguments[1][: len(arguments[1]) // 2])  # type: ignore[arg-type, index] # the arguments of write
        os._exit(9)

    with warnings.catch_warnings():
        # The child only touches files; it never takes a lock that another thread may hold.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            run(failing(step, die)[0])
        except BaseException:  # noqa: BLE001 - nothing may return into the test of the parent
            os._exit(3)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, 9)
    return code == 9

"""Bring the files of a build to the output folder: all of them or none, and say from what.

The order of use: `recover(folder)` at the start of a run; `lock(folder)` once the checks pass;
write and verify in `turn.stage`; `manifest.build` and `manifest.render` into the stage;
`publish(turn.stage, folder, names)`. When nothing was written: `ages(folder, names)`.
"""

from rapport.findings.about_publishing import BUSY_CODES, ENVIRONMENT_CODES
from rapport.publishing.ages import ages
from rapport.publishing.publish import publish
from rapport.publishing.recovery import recover
from rapport.publishing.turn import Turn, lock

__all__ = [
    "BUSY_CODES",
    "ENVIRONMENT_CODES",
    "Turn",
    "ages",
    "lock",
    "publish",
    "recover",
]

"""Makes the profile for the printing press that comes with the house style `basis`.

    apt-get install argyll icc-profiles-free
    python scripts/make_print_profile.py /usr/share/color/icc/FOGRA39L.ti3

What goes in are the measurements of FOGRA (offset, coated paper, ISO 12647-2) as Debian's
`icc-profiles-free` has them under the zlib licence; `colprof` of Argyll makes a profile of them.
The date in the profile is a fixed one, so that making it again gives the same bytes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

TARGET: Final = Path(__file__).resolve().parent.parent / "templates/basis/fogra39.icc"
NAME: Final = "rapport FOGRA39L coated 300%"
RIGHTS: Final = (
    "Made by rapport from the characterisation data FOGRA39L (Fogra; Kai-Uwe Behrmann, zlib "
    "licence). Free to use, copy and change under the zlib licence."
)
# Most ink together, in percent, in the dark tones that the profile makes itself.
MOST_INK: Final = 300
# The header of a profile holds when it was made as six numbers of two bytes: 1 January 2000.
DATE_AT: Final = 24
DATE: Final = b"".join(number.to_bytes(2, "big") for number in (2000, 1, 1, 0, 0, 0))


def make(measurements: Path) -> bytes:
    """The profile of these measurements (a .ti3 of Argyll). Takes a minute."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name) / "profile"
        shutil.copy(measurements, work.with_suffix(".ti3"))
        options = ["-qm", "-al", f"-l{MOST_INK}", "-nc", "-D", NAME, "-C", RIGHTS, str(work)]
        subprocess.run(["colprof", *options], check=True)  # noqa: S603, S607  from the PATH, our own options
        content = work.with_suffix(".icc").read_bytes()
    return content[:DATE_AT] + DATE + content[DATE_AT + len(DATE) :]


if __name__ == "__main__":
    TARGET.write_bytes(make(Path(sys.argv[1])))
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")

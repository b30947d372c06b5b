"""What this machine has and lacks for making reports, with the exact remedy."""

from rapport.machine.check import Check
from rapport.machine.examine import examine

__all__ = ["Check", "examine"]

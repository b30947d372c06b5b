"""From what the files say to what the gemeente accounts for; every fault keeps its place."""

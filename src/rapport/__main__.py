"""`python -m rapport` is the same as `rapport`."""

from rapport.cli import main

if __name__ == "__main__":
    main()

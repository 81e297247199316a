"""The command `dragoman`, also as `python -m dragoman`."""

import sys

_INTERRUPTED = 130  # as in `dragoman.cli.exits`, which cannot be asked while it is being loaded


def main() -> None:
    """Load the command line and run it; an interrupt while it loads is as quiet as one later."""
    try:
        from dragoman.cli.app import main as run
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    run()


if __name__ == "__main__":
    main()

"""`python -m fashionlib` is the command line."""

from fashionlib.cli import main

if __name__ == "__main__":
    main()

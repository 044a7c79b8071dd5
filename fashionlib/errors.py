"""The one error that bad input raises."""


class FashionError(ValueError):
    """Bad input. The message names the file, row or value, and says what to do about it.

    The command line prints it as one line and exits with code 2.
    """

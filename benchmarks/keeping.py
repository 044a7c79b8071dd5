"""Where benchmarks keep their latest figures."""

import json
import pathlib

from fashionlib.catalogue.catalogue import whole_file

FOLDER = pathlib.Path(__file__).parent / "results"


def kept(name: str) -> dict:
    """Return the figures of results/<name>.json; none if there are none."""
    path = FOLDER / f"{name}.json"
    return json.loads(path.read_text()) if path.is_file() else {}


def keep(name: str, figures: dict) -> None:
    """Print the figures and write them to results/<name>.json."""
    FOLDER.mkdir(exist_ok=True)
    with whole_file(FOLDER / f"{name}.json") as partial:
        partial.write_text(json.dumps(figures, indent=1) + "\n")
    print(json.dumps(figures, indent=1))

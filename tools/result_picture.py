"""Make book/web/found.png, the picture of README and front page, from the stored outputs of the first notebook.

    python tools/result_picture.py

So the picture always shows what the notebook really found; a test compares both.
"""

import base64
import io
import pathlib

import nbformat
from PIL import Image

ROOT = pathlib.Path(__file__).resolve().parents[1]
NOTEBOOK = ROOT / "notebooks" / "0-start" / "1-ten-minutes.ipynb"
PICTURE = ROOT / "book" / "web" / "found.png"


def result_picture(notebook: pathlib.Path = NOTEBOOK) -> Image.Image:
    """Return the figures of the cell tagged `result-picture`, one below the other."""
    cells = nbformat.read(notebook, as_version=4).cells
    cell = next(cell for cell in cells if "result-picture" in cell.metadata.get("tags", ()))
    encoded = [output.data["image/png"] for output in cell.outputs if "image/png" in output.get("data", {})]
    figures = [Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB") for data in encoded]
    sheet = Image.new("RGB", (max(each.width for each in figures), sum(each.height for each in figures)), "white")
    top = 0
    for figure in figures:
        sheet.paste(figure, (0, top))
        top += figure.height
    return sheet


if __name__ == "__main__":
    result_picture().save(PICTURE, optimize=True)
    print(f"written: {PICTURE.relative_to(ROOT)}")

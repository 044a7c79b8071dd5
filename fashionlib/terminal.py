"""What commands share: checks of the paths that they are given, and their figures as tables."""

import json
import pathlib

from PIL import Image

from fashionlib.catalogue.catalogue import decode, whole_file
from fashionlib.errors import FashionError

PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")


def check_writable(path: pathlib.Path, suffixes: tuple[str, ...] = ()) -> None:
    """Complain before hours of work, not after them, that a result cannot be written: FashionError."""
    if path.is_dir():
        raise FashionError(f"{path}: is a folder; give the name of a file")
    if not path.parent.is_dir():
        raise FashionError(f"{path.parent}: no such folder; create it first (mkdir -p {path.parent})")
    if suffixes and path.suffix.lower() not in suffixes:
        raise FashionError(f"{path}: no file of this kind is written; end its name in {' or '.join(suffixes)}")


def check_folder(path: pathlib.Path) -> None:
    """Complain of a path that cannot become a folder, because it is a file: FashionError."""
    if path.is_file():
        raise FashionError(f"{path}: is a file; give the name of a folder")


def write_json(path: pathlib.Path, figures: dict) -> None:
    """Write figures to a file, which appears whole or not at all."""
    with whole_file(path) as partial:
        partial.write_text(json.dumps(figures, indent=1) + "\n")


def is_photo(query: str) -> bool:
    """Return whether a query is the path of a photo, not words."""
    path = pathlib.Path(query)
    return path.suffix.lower() in PHOTO_SUFFIXES or (len(query) < 255 and path.is_file())


def read_photo(path: pathlib.Path) -> Image.Image:
    """Return the photo of a file, upright, RGB. Raises FashionError if there is none, or none that opens."""
    if not path.is_file():
        raise FashionError(f"{path}: no such photo; check the path")
    return decode(path.read_bytes(), str(path))


def epoch_line(line: dict) -> str:
    """Return one line of a training's history as text."""
    parts = [f"epoch {line['epoch']}"] + [f"{name} {value:.3f}" for name, value in line.items() if name != "epoch"]
    return "  ".join(parts)


def retrieval_table(figures: dict) -> str:
    """Return the figures of `evaluate` as a table."""
    lines = [f"{figures['n']} products, 95 % bootstrap intervals in brackets"]
    for group in ("text_to_image", "image_to_text", "accuracy", "distance"):
        for name, value in figures[group].items():
            low, high = figures["intervals"].get(f"{group}.{name}", (None, None))
            shown = "unknown" if value is None else f"{value:8.3f}  [{low:.3f}, {high:.3f}]"
            lines.append(f"{group:<14} {name:<20} {shown}")
    return "\n".join(lines)


def detection_table(figures: dict) -> str:
    """Return the figures of `evaluate-detector` as a table."""
    lines = [f"{figures['n']} scenes, IoU of at least {figures['iou']}, 95 % bootstrap intervals in brackets"]
    for k, share in figures["top"].items():
        low, high = figures["intervals"][f"top.{k}"]
        lines.append(f"{'valid box in top ' + k:<28} {share:8.3f}  [{low:.3f}, {high:.3f}]")
    lines.append(f"{'ceiling of the proposals':<28} {figures['ceiling']:8.3f}")
    if figures["overlap_error"] is not None:
        lines.append(f"{'error of the overlap':<28} {figures['overlap_error']:8.3f}")
    lines += [f"{name.replace('_', ' ') + ', top 3':<28} {of['3']:8.3f}" for name, of in figures["baselines"].items()]
    return "\n".join(lines)

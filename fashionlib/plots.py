"""One look for every figure, and the plots that several chapters need: data in, Axes or Figure out."""

import textwrap
from collections.abc import Collection, Mapping, Sequence
from itertools import cycle

import matplotlib.pyplot as plt
import numpy as np
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import LogLocator, MaxNLocator, NullLocator
from PIL import Image

from fashionlib.errors import FashionError

PALETTE: tuple[str, ...] = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#4D4D4D")
"""Okabe and Ito's colours, told apart by colour-blind readers; the ones that stand out most on white come first."""

RIGHT, INK, GROUND = "#009E73", "#1D2733", "#FFFFFF"
"""The colour of a right answer, of text, and of the ground that keeps figures readable on a dark page."""

STYLES: tuple[tuple[str, str], ...] = (("-", "o"), ("--", "s"), (":", "^"), ("-.", "D"))
"""Line and marker, so that no two series differ by colour alone."""


def use_theme() -> None:
    """Set the look of all figures that follow: colours, an opaque ground, and letters a phone can show.

    A figure is 6 inches wide: on a phone of 360 pixels its 12 point letters are 10 pixels high.
    """
    sizes = {"font.size": 12, "axes.titlesize": 14, "axes.labelsize": 12, "legend.fontsize": 11}
    ticks = {"xtick.labelsize": 11.5, "ytick.labelsize": 11.5}
    grounds = dict.fromkeys(("figure.facecolor", "savefig.facecolor", "axes.facecolor"), GROUND)
    inks = dict.fromkeys(("text.color", "axes.labelcolor", "xtick.color", "ytick.color"), INK)
    shape = {"figure.figsize": (6, 3.6), "figure.dpi": 144, "savefig.dpi": 144, "figure.constrained_layout.use": True}
    frame = {"axes.spines.top": False, "axes.spines.right": False, "grid.color": "#E4E0D8", "axes.edgecolor": "#8B929B"}
    title = {"axes.titlelocation": "left", "axes.titleweight": "bold", "savefig.pad_inches": 0.16}
    look = sizes | ticks | grounds | inks | shape | frame | title | {"lines.linewidth": 2.2, "legend.frameon": False}
    sns.set_theme(style="whitegrid", palette=list(PALETTE), rc=look)


def plot_word_neighbours(neighbours: Sequence[tuple[str, float]], ax: Axes | None = None) -> Axes:
    """Plot (word, similarity) pairs as bars, in the given order from the top, each with its value.

    Raises FashionError if there are none.
    """
    if not neighbours:
        raise FashionError("no neighbours to plot: ask for at least one")
    words, similarities = zip(*neighbours, strict=True)
    ax = ax or plt.subplots(figsize=(6, 0.7 + 0.34 * len(words)))[1]
    bars = ax.barh(range(len(words)), similarities, color=PALETTE[0], height=0.68)
    ax.bar_label(bars, fmt="%.2f", padding=4, fontsize=11)
    ax.set_yticks(range(len(words)), words)
    ax.invert_yaxis()
    ax.set(xlabel="cosine similarity", xlim=(min(0, *similarities), max(1, *similarities)))
    ax.grid(False, axis="y")
    return ax


def plot_losses(
    history: Sequence[Mapping[str, float]],
    ax: Axes | None = None,
    *,
    names: Sequence[str] = ("loss", "contrastive", "picture_class", "text_class"),
) -> Axes:
    """Plot values of a training history, one mapping an epoch, on a logarithmic scale: one line a name.

    Raises FashionError if the history is empty or lacks a name.
    """
    missing = [name for name in names if not history or name not in history[0]]
    if missing:
        known = ", ".join(history[0]) if history else "nothing, it is empty"
        raise FashionError(f"the history lacks {', '.join(missing)}; it holds {known}")
    ax = ax or plt.subplots()[1]
    epochs = [line.get("epoch", place) for place, line in enumerate(history, 1)]
    for name, (line, marker), colour in zip(names, cycle(STYLES), cycle(PALETTE), strict=False):
        values = [row[name] for row in history]
        ax.plot(epochs, values, line, marker=marker, color=colour, label=name.replace("_", " "), markersize=5)
    ax.set(xlabel="epoch", ylabel="mean over the epoch", yscale="log")
    ax.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    ax.yaxis.set_major_formatter("{x:g}")
    ax.yaxis.set_minor_locator(NullLocator())
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2)
    return ax


def picture_grid(
    pictures: Sequence[Image.Image | np.ndarray],
    titles: Sequence[str] | None = None,
    *,
    columns: int = 5,
    right: Collection[int] = (),
) -> Figure:
    """Show pictures in rows of `columns`, each with a short title below; `right` holds the places of right answers.

    A right answer has a thick frame and a check mark, so that it does not hang on colour. Raises FashionError if
    there are no pictures, or not as many titles as pictures.
    """
    if not len(pictures) or (titles is not None and len(titles) != len(pictures)):
        raise FashionError(f"{len(pictures)} pictures, {len(titles or ())} titles: give at least one, and one each")
    rows, side = -(-len(pictures) // columns), min(6 / columns, 2.2)
    wrapped = [_wrap(title, side) for title in titles or [""] * len(pictures)]
    below = 0.08 + 0.18 * max(title.count("\n") + bool(title) for title in wrapped)  # inches
    height = rows * (side + below)
    figure, axes = plt.subplots(rows, columns, figsize=(columns * side, height), squeeze=False, layout="none")
    # By hand, because an automatic layout makes columns with long titles wider than others.
    figure.subplots_adjust(0.01, below / height, 0.99, 1, wspace=0.08, hspace=below / side)
    for place, ax in enumerate(axes.flat):
        ax.set_axis_off()
        if place < len(pictures):
            _show(ax, pictures[place], wrapped[place], right=place in right)
    return figure


def plot_boxes(
    picture: Image.Image | np.ndarray,
    boxes: Sequence[Sequence[float]] | np.ndarray,
    labels: Sequence[str],
    ax: Axes | None = None,
) -> Axes:
    """Show a picture with boxes (x, y, width, height in its pixels), each in its own colour and line, and a key.

    Raises FashionError if there are not as many labels as boxes.
    """
    if len(boxes) != len(labels):
        raise FashionError(f"{len(boxes)} boxes, {len(labels)} labels: give one each")
    ax = ax or plt.subplots(figsize=(4.2, 4.6))[1]
    ax.imshow(np.asarray(picture))
    ax.set_axis_off()
    key: list[Patch] = []
    for (x, y, width, height), (line, _), colour in zip(boxes, cycle(STYLES), cycle(PALETTE), strict=False):
        # A white line below lets the colour stand out from any garment.
        ax.add_patch(Rectangle((x, y), width, height, fill=False, edgecolor=GROUND, linewidth=5, alpha=0.9))
        outline = Rectangle((x, y), width, height, fill=False, edgecolor=colour, linestyle=line, linewidth=2.8)
        key.append(ax.add_patch(outline))
    if key:
        ax.legend(key, labels, loc="upper center", bbox_to_anchor=(0.5, 0), ncols=2)
    return ax


def _wrap(title: str, inches: float) -> str:
    """Break a title into lines that fit; a slash, as in crossbody/messenger, may end a line."""
    lines = textwrap.wrap(title.replace("/", "/ "), width=round(inches * 12))
    return "\n".join(lines).replace("/ ", "/")


def _show(ax: Axes, picture: Image.Image | np.ndarray, title: str, *, right: bool) -> None:
    pixels = np.asarray(picture)
    height, width = pixels.shape[:2]
    ax.imshow(pixels, cmap="gray", interpolation="bicubic")
    colour, weight = (RIGHT, "bold") if right else (INK, "normal")
    text = f"✓ {title}".strip() if right else title
    ax.text(0.5, -0.04, text, transform=ax.transAxes, ha="center", va="top", color=colour, weight=weight, fontsize=10)
    if right:
        corner, size = (-0.5, -0.5), (width, height)
        ax.add_patch(Rectangle(corner, *size, fill=False, edgecolor=RIGHT, linewidth=4, clip_on=False))

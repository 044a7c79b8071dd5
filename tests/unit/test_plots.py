"""The plots show the data they are given, and the theme is readable on a light and on a dark page."""

import itertools

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import Rectangle
from PIL import Image

from fashionlib.errors import FashionError
from fashionlib.plots import (
    GROUND,
    INK,
    PALETTE,
    picture_grid,
    plot_boxes,
    plot_losses,
    plot_word_neighbours,
    use_theme,
)

HISTORY = [
    {"epoch": 1, "loss": 2.0, "contrastive": 0.5, "picture_class": 3.0, "text_class": 2.5},
    {"epoch": 2, "loss": 1.0, "contrastive": 0.2, "picture_class": 2.0, "text_class": 1.5},
]


@pytest.fixture(autouse=True)
def own_figures():
    """Give each test the theme, and leave neither figures nor settings behind."""
    with matplotlib.rc_context():
        use_theme()
        yield
    plt.close("all")


def luminance(colour):
    """WCAG 2 relative luminance, 0 to 1."""
    channels = np.array(to_rgb(colour))
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(one, two):
    """WCAG 2 contrast ratio, 1 to 21."""
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def words_of(ax):
    return [text.get_text() for text in ax.texts]


def test_the_theme_paints_an_opaque_light_ground_with_dark_letters():
    figure = plt.figure()
    assert figure.get_facecolor() == (1, 1, 1, 1)
    assert matplotlib.rcParams["savefig.facecolor"] == GROUND
    assert contrast(INK, GROUND) > 7  # WCAG AAA


def test_the_palette_is_the_one_of_every_figure_and_its_first_colours_stand_out():
    assert [to_hex(look["color"]).upper() for look in matplotlib.rcParams["axes.prop_cycle"]] == list(PALETTE)
    assert all(contrast(colour, GROUND) >= 3 for colour in PALETTE[:4])  # WCAG for graphics


def test_the_palette_stays_apart_for_red_blind_and_green_blind_readers():
    # Viénot, Brettel and Mollon 1999: what protanopes and deuteranopes see, as a map of linear RGB.
    maps = {
        "protan": [[0.1124, 0.8876, 0.0], [0.1124, 0.8876, 0.0], [0.0040, -0.0040, 1.0]],
        "deutan": [[0.2927, 0.7073, 0.0], [0.2927, 0.7073, 0.0], [-0.0223, 0.0223, 1.0]],
    }
    colours = np.array([to_rgb(colour) for colour in PALETTE]) ** 2.2
    for name, matrix in maps.items():
        seen = np.clip(colours @ np.array(matrix).T, 0, 1) ** (1 / 2.2)
        gaps = [np.linalg.norm(one - two) for one, two in itertools.combinations(seen, 2)]
        assert min(gaps) > 0.1, name


def test_neighbours_are_bars_of_their_similarity_best_on_top():
    ax = plot_word_neighbours([("tee", 0.75), ("blouse", 0.5)])
    assert [bar.get_width() for bar in ax.patches] == [0.75, 0.5]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["tee", "blouse"]
    assert words_of(ax) == ["0.75", "0.50"]
    assert ax.yaxis_inverted()


def test_a_negative_similarity_stays_on_the_page():
    low, high = plot_word_neighbours([("shirt", 0.9), ("boot", -0.4)]).get_xlim()
    assert low <= -0.4 and high >= 1


def test_no_neighbours_is_an_error():
    with pytest.raises(FashionError, match="at least one"):
        plot_word_neighbours([])


def test_losses_are_lines_over_the_epochs_that_differ_by_more_than_colour():
    ax = plot_losses(HISTORY)
    lines = {line.get_label(): line for line in ax.lines}
    assert list(lines) == ["loss", "contrastive", "picture class", "text class"]
    assert lines["picture class"].get_xydata().tolist() == [[1, 3.0], [2, 2.0]]
    assert len({(line.get_linestyle(), line.get_marker()) for line in ax.lines}) == 4
    assert ax.get_yscale() == "log"


def test_losses_shows_the_names_it_is_asked_for_on_the_given_axes():
    given = plt.subplots()[1]
    ax = plot_losses(HISTORY, given, names=["loss"])
    assert ax is given and len(ax.lines) == 1


@pytest.mark.parametrize(("history", "names"), [(HISTORY, ["margin"]), ([], ["loss"])])
def test_losses_without_the_name_is_an_error_that_tells_what_is_there(history, names):
    with pytest.raises(FashionError, match=r"lacks (margin; it holds epoch, loss|loss; it holds nothing)"):
        plot_losses(history, names=names)


def test_the_grid_shows_every_picture_and_marks_the_right_one_by_frame_and_sign():
    pictures = [np.full((8, 6, 3), shade, np.uint8) for shade in (10, 20, 30)] + [Image.new("RGB", (6, 8), "red")]
    figure = picture_grid(pictures, ["a", "b", "c", "d"], columns=3, right=[1])
    assert len(figure.axes) == 6  # two rows of three
    shown = [ax for ax in figure.axes if ax.images]
    assert [ax.images[0].get_array()[0, 0, 0] for ax in shown] == [10, 20, 30, 255]
    assert [words_of(ax)[0] for ax in shown] == ["a", "✓ b", "c", "d"]
    assert [len(ax.patches) for ax in shown] == [0, 1, 0, 0]
    assert shown[1].patches[0].get_bbox().bounds == (-0.5, -0.5, 6, 8)


def test_a_grid_needs_no_titles():
    assert words_of(picture_grid([np.zeros((4, 4, 3))], columns=1, right=[0]).axes[0]) == ["✓"]


def test_a_long_title_is_broken_at_its_blanks_and_slashes():
    figure = picture_grid([np.zeros((4, 4, 3))] * 5, ["crossbody/messenger bag", "hats", "a/b", "", "dress"])
    titles = [words_of(ax)[0] for ax in figure.axes]
    assert titles == ["crossbody/\nmessenger bag", "hats", "a/b", "", "dress"]


def test_a_single_picture_stays_small():
    width, height = picture_grid([np.zeros((4, 4, 3))], columns=1).get_size_inches()
    assert width == 2.2 and 2.2 <= height < 2.4


def test_every_picture_of_a_grid_is_of_one_size_whatever_its_title():
    titles = ["crossbody/messenger bag", "a", "travel bags · 0.33"] * 2
    figure = picture_grid([np.zeros((4, 4, 3))] * 6, titles, columns=3, right=[2])
    figure.canvas.draw()
    sizes = {tuple(np.round(ax.get_window_extent().size, 3)) for ax in figure.axes}
    assert len(sizes) == 1


def test_the_theme_asks_for_no_font_that_is_missing(caplog):
    plot_word_neighbours([("tee", 0.75)]).set_title("closest to shirt")
    plt.gcf().canvas.draw()
    assert "findfont" not in caplog.text


@pytest.mark.parametrize(("pictures", "titles"), [([], None), ([np.zeros((4, 4, 3))], ["a", "b"])])
def test_a_grid_of_nothing_or_with_wrong_titles_is_an_error(pictures, titles):
    with pytest.raises(FashionError, match="one each"):
        picture_grid(pictures, titles)


def test_boxes_lie_where_they_are_said_to_and_have_a_key():
    ax = plot_boxes(Image.new("RGB", (40, 60)), [[5, 6, 20, 30], (1, 2, 3, 4)], ["found", "truth"])
    outlines = ax.get_legend().legend_handles
    drawn = [patch for patch in ax.patches if isinstance(patch, Rectangle)]
    assert [patch.get_bbox().bounds for patch in drawn] == [(5, 6, 20, 30)] * 2 + [(1, 2, 3, 4)] * 2
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["found", "truth"]
    assert len({(patch.get_edgecolor(), patch.get_linestyle()) for patch in outlines}) == 2


def test_a_picture_without_boxes_has_no_key():
    assert plot_boxes(np.zeros((4, 4, 3)), np.empty((0, 4)), []).get_legend() is None


def test_boxes_without_labels_are_an_error():
    with pytest.raises(FashionError, match="1 boxes, 0 labels"):
        plot_boxes(np.zeros((4, 4, 3)), [[0, 0, 1, 1]], [])

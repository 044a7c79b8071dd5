"""The animation of main product detection: what it tells, where things go, one piece of HTML, and a GIF for slides."""

import base64
import io
import itertools
import re

import numpy as np
import pytest
from bs4 import BeautifulSoup
from PIL import Image, ImageSequence

from fashionlib.detection import animation_gif
from fashionlib.detection.animation import animate_gif, animate_html
from fashionlib.detection.animation_scene import COLOURS, ENDS, arrange
from fashionlib.detection.animation_story import choose, tell
from fashionlib.detection.proposals import overlap
from fashionlib.errors import FashionError

TITLE = 'Red <b>"dress"</b> & </script> more'
TRUTH = np.array([30.0, 60, 50, 70])


def photo(width: int = 120, height: int = 180) -> Image.Image:
    """Return a red dress on a slope of grey."""
    pixels = np.linspace(200, 240, width * height).reshape(height, width, 1).repeat(3, axis=2).astype(np.uint8)
    pixels[60:130, 30:80] = 200, 30, 40
    return Image.fromarray(pixels)


def boxes_of(count: int = 40) -> tuple[np.ndarray, np.ndarray]:
    """Return boxes all over the photo and their distances: the better they fit the dress, the nearer."""
    rng = np.random.default_rng(0)
    sizes = rng.uniform(15, 60, (count, 2))
    boxes = np.hstack([rng.uniform(0, [60, 120], (count, 2)), sizes])
    boxes[0] = 32, 62, 48, 66
    return boxes, 2 - overlap(boxes, TRUTH) + rng.uniform(0, 0.01, count)


@pytest.fixture(scope="module")
def html() -> str:
    return animate_html(photo(), TITLE, *boxes_of(), true_box=TRUTH)


@pytest.fixture(scope="module")
def gif() -> bytes:
    return animate_gif(photo(), TITLE, *boxes_of(), true_box=TRUTH)


def test_the_sample_has_the_nearest_and_goes_to_the_farthest():
    boxes, distances = boxes_of(300)
    rows = choose(boxes, distances, 12)
    assert len(set(rows.tolist())) == 12
    assert rows[0] == distances.argmin()
    assert (np.diff(distances[rows]) >= 0).all()
    assert distances[rows].max() > np.quantile(distances, 0.8)
    few = choose(boxes[:5], distances[:5], 12)
    assert few.tolist() == np.argsort(distances[:5]).tolist()


def test_the_sample_has_the_nearest_valid_box_where_the_first_is_wrong():
    boxes, distances = boxes_of(300)
    distances[0], distances[7] = 2.0, 0.1
    boxes[7] = 0, 0, 20, 20
    rows = choose(boxes, distances, 12, TRUTH)
    valid = np.flatnonzero(overlap(boxes, TRUTH) >= 0.5)
    assert rows[0] == 7
    assert valid[distances[valid].argmin()] in rows


def test_the_story_tells_the_result_in_words():
    boxes, distances = boxes_of()
    story = tell(photo(), TITLE, boxes, distances, truth=TRUTH)
    assert len(story.says()) == len(ENDS)
    assert "12 of its 40 boxes" in story.says()[1]
    assert f"distance {distances.min():.2f}" in story.says()[4]
    assert "48 × 66 pixels, 32 from the left and 62 from the top" in story.says()[5]
    assert f"IoU is {overlap(boxes[:1], TRUTH)[0]:.2f}" in story.says()[5] and "finds the true box" in story.says()[5]
    assert "true box" not in " ".join(tell(photo(), TITLE, boxes, distances).says())
    wrong = tell(photo(), TITLE, boxes, distances, truth=np.array([0, 0, 20, 20]))
    assert not wrong.right and "misses the true box" in wrong.says()[5]


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize("size", [(120, 180), (300, 90), (20, 900)])
@pytest.mark.parametrize("count", [1, 2, 12, 24])
def test_pieces_start_on_the_photo_and_end_at_their_distance(wide, size, count):
    boxes, distances = boxes_of(count)
    scene = arrange(tell(Image.new("RGB", size), "x", boxes, distances, count=24), wide)
    pieces = {it.shapes[0][1]: it for it in scene.moving if it.shapes[0][0] == "image" and len(it.shapes) == 3}
    assert len(pieces) == count
    middles = [pieces[row].at(ENDS[-1])[1] + pieces[row].shapes[0][3] / 2 for row in range(1, count + 1)]
    if count > 2:
        assert np.corrcoef(middles, np.sort(distances))[0, 1] == pytest.approx(1)
    for it in scene.moving:
        assert it.stops[0][0] == 0 and it.stops[-1][0] == ENDS[-1]
        assert all(later[0] > sooner[0] for sooner, later in itertools.pairwise(it.stops))
        for seconds in np.arange(0, ENDS[-1], 0.4):
            x, y, scale, opacity = it.at(seconds)
            assert 0 <= opacity <= 1
            if it.shapes[0][0] == "image" and opacity:
                assert x >= -1 and x + it.shapes[0][2] * scale <= scene.width + 1
                assert y >= -1 and y + it.shapes[0][3] * scale <= scene.height + 1


def test_nothing_flashes():
    story = tell(photo(), TITLE, *boxes_of(), truth=TRUTH)
    for it in arrange(story, wide=True).moving:
        shown = np.array([it.at(seconds)[3] for seconds in np.arange(0, ENDS[-1] + 0.01, 0.05)])
        turns = np.diff(np.sign(np.diff(shown))[np.diff(shown) != 0]) != 0
        assert turns.sum() <= 1, "it comes once and may grow pale once"


def test_the_html_is_one_piece_that_asks_nobody(html):
    assert not re.search(r"https?://|src=|@import|url\(", html)
    assert html.count("<script") == html.count("</script>") == 1
    assert html.count("<style") == 1
    assert len(html) < 200_000
    assert set(re.findall(r'href="(.)', html)) == {"#", "d"}


def test_the_html_depends_on_the_content_alone(html):
    assert html == animate_html(photo(), TITLE, *boxes_of(), true_box=TRUTH)
    other = animate_html(photo(), "Another text", *boxes_of(), true_box=TRUTH)
    ids, others = (re.findall(r'\bid="([^"]+)"', text) for text in (html, other))
    assert len(ids) == len(set(ids)) > 15
    assert not set(ids) & set(others)
    names, more = (set(re.findall(r"@keyframes ([\w-]+)", text)) for text in (html, other))
    assert names and not names & more
    assert set(re.findall(r"animation-name:([\w-]+)", html)) == names


def test_the_text_is_escaped(html):
    soup = BeautifulSoup(html, "html.parser")
    assert soup.select_one(".nb-text").get_text() == TITLE
    assert not soup.find("b")
    assert TITLE not in html
    assert all(TITLE in title.get_text() for title in soup.find_all("title"))


def test_both_shapes_are_pictures_with_a_name_and_a_description(html):
    soup = BeautifulSoup(html, "html.parser")
    pictures = soup.find_all("svg", role="img")
    assert [it["class"] for it in pictures] == [["nb-wide"], ["nb-slim"]]
    for it in pictures:
        assert soup.find(id=it["aria-labelledby"]).name == "title"
        told = soup.find(id=it["aria-describedby"]).get_text()
        assert "wins" in told and "finds the true box" in told
    assert soup.find("svg", class_="nb-store")["aria-hidden"] == "true"
    used = {it["href"][1:] for it in soup.find_all("use")}
    assert used == {it["id"] for it in soup.find_all("image")} and len(used) == 13
    slider = soup.find("input")
    assert slider["aria-label"] and (slider["min"], slider["max"], slider["step"]) == ("1", "6", "1")
    assert soup.find("button").get_text() == "Play"


def test_without_scripts_the_result_stands_there(html):
    soup = BeautifulSoup(html, "html.parser")
    wins = arrange(tell(photo(), TITLE, *boxes_of(), truth=TRUTH), wide=True).moving
    for group, it in zip(soup.select(".nb-wide .nb-move"), wins, strict=True):
        x, y, scale, opacity = it.stops[-1][1:]
        last = f"transform:translate({x:.1f}px,{y:.1f}px) scale({scale:.4f});opacity:{opacity:g}"
        assert group["style"].split(";animation")[0] == last
    assert soup.select_one(".nb-says").get_text().startswith("The winner is")


def test_the_pieces_are_what_the_boxes_show(html):
    uris = re.findall(r'href="data:image/jpeg;base64,([^"]+)"', html)
    first = Image.open(io.BytesIO(base64.b64decode(uris[1])))
    assert first.size == (48, 66)
    assert np.asarray(first).mean(axis=(0, 1)) == pytest.approx([200, 30, 40], abs=6)


def test_colours_can_be_read_on_their_ground():
    def light(colour: str) -> float:
        parts = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return float(linear @ [0.2126, 0.7152, 0.0722])

    for name in ("ink", "quiet", "right", "wrong", "truth"):
        for colour, ground in zip(COLOURS[name], COLOURS["card"], strict=True):
            low, high = sorted([light(colour), light(ground)])
            assert (high + 0.05) / (low + 0.05) >= 4.5, f"{name} {colour} on {ground}"


def test_a_wrong_winner_gets_no_check_mark():
    right, wrong = (
        animate_html(photo(), "dress", *boxes_of(), true_box=truth) for truth in (TRUTH, np.array([0, 0, 20, 20]))
    )
    assert "stroke:var(--nb-wrong)" in wrong and "stroke:var(--nb-right)" not in wrong
    assert "stroke:var(--nb-right)" in right and "stroke:var(--nb-wrong)" not in right
    lines = [len(re.findall("stroke:var\\(--nb-card\\)", text)) for text in (right, wrong)]
    assert lines == [4, 8], "a check mark is one line, a cross is two; two marks in each of two shapes"


def test_the_gif_is_small_and_ends_on_the_result(gif):
    assert len(gif) <= animation_gif.LIMIT
    picture = Image.open(io.BytesIO(gif))
    assert picture.format == "GIF" and picture.width == 640
    frames = [(frame.convert("RGB"), frame.info["duration"]) for frame in ImageSequence.Iterator(picture)]
    assert len(frames) > 60
    assert frames[-1][1] >= animation_gif.HOLD
    lasts = sum(time for _, time in frames)
    assert lasts == pytest.approx(ENDS[-1] * 1000 + animation_gif.HOLD, abs=3 * animation_gif.TICK)
    first, last = np.asarray(frames[0][0], float), np.asarray(frames[-1][0], float)
    green = np.array([int(COLOURS["right"][0][place : place + 2], 16) for place in (1, 3, 5)])
    near = [(np.abs(shown - green).max(axis=2) < 20).sum() for shown in (first, last)]
    assert near[0] < 20 < 500 < near[1], "the green frames are there at the end"


def test_the_gif_is_the_same_every_time(monkeypatch):
    monkeypatch.setattr(animation_gif, "TICK", 800)
    once, again = (animate_gif(photo(), TITLE, *boxes_of()) for _ in range(2))
    assert once == again


def test_a_gif_that_is_too_large_is_made_smaller(monkeypatch):
    monkeypatch.setattr(animation_gif, "TICK", 800)
    whole = len(animate_gif(photo(), TITLE, *boxes_of(8)))
    monkeypatch.setattr(animation_gif, "LIMIT", round(0.8 * whole))
    assert len(animate_gif(photo(), TITLE, *boxes_of(8))) <= 0.8 * whole


def test_grey_and_clear_photos_boxes_outside_and_equal_distances():
    boxes, _ = boxes_of(3)
    boxes[1], boxes[2] = (-50, -50, 500, 500), (400, 400, 5, 5)
    for mode in ("L", "RGBA", "P"):
        assert "wins" in animate_html(photo().convert(mode), "dress", boxes, np.ones(3))
    assert not re.search(r"\bnan\b", animate_html(photo(), "dress", boxes[:1], np.zeros(1)))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"boxes": np.zeros((0, 4)), "distances": np.zeros(0)}, "no boxes"),
        ({"boxes": []}, "no boxes"),
        ({"boxes": np.ones((3, 5))}, "(3, 5)"),
        ({"boxes": np.ones(4)}, "(4,)"),
        ({"distances": np.ones(39)}, "40 boxes but distances of the shape (39,)"),
        ({"distances": np.full(40, np.nan)}, "not a finite number"),
        ({"title": " \n"}, "text is empty"),
        ({"count": 0}, "count is 0"),
        ({"count": 25}, "count is 25"),
        ({"true_box": np.ones((1, 4))}, "(1, 4)"),
        ({"true_box": [1, 2, np.inf, 3]}, "not a finite number"),
    ],
)
@pytest.mark.parametrize("animate", [animate_html, animate_gif])
def test_bad_input_is_refused_with_a_reason(animate, changes, message):
    boxes, distances = boxes_of()
    given = {"photo": photo(), "title": TITLE, "boxes": boxes, "distances": distances} | changes
    with pytest.raises(FashionError, match=re.escape(message)) as caught:
        animate(**given)
    assert "\n" not in str(caught.value)

"""Phase A: boxes of a photo, ranked by the distance of what they show to the text."""

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from fashionlib.catalogue.catalogue import decode
from fashionlib.detection.phase_a_full_images import Detection, crop, detect, first_valid, rank_boxes
from fashionlib.errors import FashionError


@pytest.fixture(scope="module")
def photo(toys) -> Image.Image:
    """Four toy products side by side, each 120 pixels wide, on white."""
    canvas = Image.new("RGB", (520, 260), "white")
    for place in range(4):
        canvas.paste(toys.picture(place).resize((120, 120)), (10 + 125 * place, 70))
    return canvas


def test_boxes_come_nearest_first(run, photo):
    found = detect(run, photo, "red shirt")
    assert found.boxes.shape == (len(found.distances), 4)
    assert 10 < len(found.boxes) <= 300
    assert (np.diff(found.distances) >= 0).all()
    point = run.encode_texts(["red shirt"])
    for place in (0, len(found.boxes) - 1):
        shown = run.encode_pictures([crop(photo, found.boxes[place])])
        assert found.distances[place] == pytest.approx(np.linalg.norm(shown - point), abs=1e-4)


def test_the_number_of_boxes_can_be_chosen(run, photo):
    assert len(detect(run, photo, "red shirt", count=7).boxes) == 7


def test_another_text_ranks_the_same_boxes(run, photo):
    one, other = detect(run, photo, "red shirt"), detect(run, photo, "black boots")
    assert sorted(map(tuple, one.boxes)) == sorted(map(tuple, other.boxes))
    assert not np.array_equal(one.boxes, other.boxes)


def test_the_box_of_the_text_is_nearer_than_the_others(run, toys, photo):
    boxes = np.array([[10 + 125 * place, 70, 120, 120] for place in range(4)], dtype=np.float32)
    points = run.encode_pictures([toys.picture(place).resize((120, 120)) for place in range(4)])
    for place in range(4):
        found = rank_boxes(run, photo, points[place : place + 1], boxes)[0]
        assert found.boxes[0].tolist() == boxes[place].tolist()
        assert found.distances[0] == pytest.approx(0, abs=1e-4)


def test_repr_tells_sizes():
    found = Detection(np.zeros((3, 4)), np.array([0.5, 0.7, 1.25]))
    assert repr(found) == "Detection(3 boxes, distances 0.50 to 1.25)"


def test_crop_is_cut_at_the_edge():
    photo = Image.fromarray(np.arange(20 * 30 * 3, dtype=np.uint16).astype(np.uint8).reshape(20, 30, 3))
    pixels = np.asarray(photo)
    np.testing.assert_array_equal(crop(photo, np.array([5, 6, 7, 8])), pixels[6:14, 5:12])
    np.testing.assert_array_equal(crop(photo, np.array([-5, -6, 10, 10])), pixels[:4, :5])
    np.testing.assert_array_equal(crop(photo, np.array([25, 15, 100, 100])), pixels[15:, 25:])
    np.testing.assert_array_equal(crop(photo, np.array([0, 0, 30, 20])), pixels)


@given(st.tuples(*[st.floats(-100, 100)] * 2, *[st.floats(0, 200)] * 2))
def test_a_crop_always_has_a_pixel_of_the_photo(box):
    found = crop(Image.new("RGB", (30, 20), "red"), np.array(box))
    assert 1 <= found.width <= 30
    assert 1 <= found.height <= 20
    # Outside the photo there would be black.
    assert found.getextrema() == ((255, 255), (0, 0), (0, 0))


def test_first_valid_box():
    boxes = np.array([[50.0, 50, 10, 10], [0, 0, 10, 6], [0, 0, 10, 10]])
    found = Detection(boxes, np.array([0.1, 0.2, 0.3]))
    truth = np.array([0.0, 0, 10, 10])
    assert first_valid(found, truth) == 2
    assert first_valid(found, truth, iou=0.6) == 2
    assert first_valid(found, truth, iou=0.61) == 3
    assert first_valid(found, np.array([200.0, 200, 5, 5])) is None


@pytest.mark.parametrize("size", [(1, 1), (7, 300), (300, 7)])
def test_a_photo_that_is_too_small(run, size):
    with pytest.raises(FashionError, match=f"the photo has {size[0]} x {size[1]} pixels; use one of at least 8"):
        detect(run, Image.new("RGB", size), "red shirt")


def test_a_photo_of_one_colour(run):
    with pytest.raises(FashionError, match="no box found"):
        detect(run, Image.new("RGB", (100, 80), "pink"), "red shirt")


def test_an_unknown_text(run, photo):
    with pytest.raises(FashionError, match="no word of 'zzyzx' is known"):
        detect(run, photo, "zzyzx")


@pytest.mark.parametrize("size", [(8, 8), (9, 40), (2400, 3000)])
def test_tiny_and_huge_photos(run, size):
    pixels = np.full((size[1], size[0], 3), 255, np.uint8)
    pixels[size[1] // 4 : size[1] // 2 + 1, size[0] // 4 : size[0] // 2 + 1] = (200, 30, 30)
    found = detect(run, Image.fromarray(pixels), "red shirt", count=20)
    assert (found.boxes[:, :2] + found.boxes[:, 2:] <= np.array(size) + 1e-3).all()


def file_of(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def test_a_rotated_photo_is_turned_upright_first(run, photo):
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: show it a quarter turn clockwise
    lying = photo.transpose(Image.Transpose.ROTATE_90)
    upright = decode(file_of(lying, "PNG", exif=exif), "photo.png")
    assert upright.size == photo.size
    np.testing.assert_array_equal(detect(run, upright, "red shirt").boxes, detect(run, photo, "red shirt").boxes)


def test_see_through_and_grey_photos(run, photo):
    see_through = photo.convert("RGBA")
    see_through.putalpha(photo.convert("L").point(lambda value: 0 if value > 240 else 255))
    grey, palette = photo.convert("L"), photo.convert("P")
    for picture in (see_through, grey, grey.convert("LA"), palette, photo.convert("CMYK")):
        kind = "TIFF" if picture.mode == "CMYK" else "PNG"
        found = decode(file_of(picture, kind), f"photo.{kind}")
        assert found.mode == "RGB"
        # The ground stays white: what is see-through shows white and not black.
        assert min(found.getpixel((2, 2))) > 240
        assert len(detect(run, found, "red shirt").boxes) > 3

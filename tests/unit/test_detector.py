"""Detectors of every phase learn toy scenes, are kept whole, and say clearly what is wrong."""

import dataclasses
import io
import json

import numpy as np
import pyarrow as pa
import pytest
import torch
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.schema import SCENES
from fashionlib.detection.detector import Detector, fit_detector, load_detector, save_detector
from fashionlib.detection.evaluate_detector import ask_all, evaluate_detector
from fashionlib.detection.examples import Boxes, ask, propose, see
from fashionlib.detection.keeping import load_or_fit_detector, load_or_see
from fashionlib.detection.more_scenes import more_scenes
from fashionlib.detection.phase_b_boxes import without_hubs
from fashionlib.detection.plug_in import PlugIn
from fashionlib.detection.proposals import overlap
from fashionlib.detection.settings import PHASES, DetectorSettings
from fashionlib.detection.the_problem import fingerprints, photos_of
from fashionlib.errors import FashionError

COLOURS = {"red": (210, 40, 40), "blue": (40, 60, 200), "green": (30, 150, 60), "black": (20, 20, 20)}


def toy_scenes(count: int, seed: int = 0) -> Catalogue:
    """Photos of two coloured things on grey, a wide hat above and a tall dress below; each photo asks for both."""
    rng, rows = np.random.default_rng(seed), []
    for number in range(count):
        colours = rng.choice(list(COLOURS), 2, replace=False)
        pixels = np.full((160, 120, 3), 225, np.uint8) + rng.integers(0, 10, (160, 120, 3), np.uint8)
        x, y = rng.integers(5, 40, 2)
        boxes = [(x, 8, 70, 30), (x + 20, y + 45, 30, 70)]
        for colour, (left, top, w, h) in zip(colours, boxes, strict=True):
            pixels[top : top + h, left : left + w] = COLOURS[colour]
        file = io.BytesIO()
        Image.fromarray(pixels).save(file, "PNG")
        marked = [
            {"label": label} | dict(zip("xywh", map(float, box), strict=True))
            for label, box in zip(("hats", "dress"), boxes, strict=True)
        ]
        rows += [
            {
                "id": f"{number}-{main}", "image": {"bytes": file.getvalue(), "path": None}, "boxes": marked,
                "main": main, "title": f"{colours[main]} {marked[main]['label']}", "description": "", "tags": "",
                "shop": "toy",
            }
            for main in (0, 1)
        ]  # fmt: skip
    return Catalogue(pa.Table.from_pylist(rows, schema=SCENES), "toy scenes")


def short(phase: str, **changes: object) -> DetectorSettings:
    return dataclasses.replace(PHASES[phase], epochs=8, photos=4, boxes=48, dropout=0.1, **changes)


@pytest.fixture(scope="module")
def scenes() -> Catalogue:
    return toy_scenes(24)


@pytest.fixture(scope="module")
def unseen() -> Catalogue:
    return toy_scenes(12, seed=1)


@pytest.fixture(scope="module")
def seen(run, scenes):
    return see(without_hubs(run), scenes)


@pytest.fixture(scope="module")
def ours(run, scenes, seen) -> Detector:
    return fit_detector(run, scenes, short("ours"), seen=seen)[0]


@pytest.mark.parametrize("phase", ["c", "d"])
def test_descriptors_learn(run, scenes, seen, phase):
    detector, history = fit_detector(run, scenes, short(phase), seen=seen)
    assert history[-1]["loss"] < history[0]["loss"]
    assert ("overlap" in history[0]) == (phase == "d")
    assert detector.network.pair is None or phase == "d"


def test_ours_finds_what_the_text_names_on_photos_never_seen(ours, unseen):
    figures = evaluate_detector(ours, unseen)
    assert figures["top"]["3"] > 0.9
    assert figures["ceiling"] == 1
    assert figures["overlap_error"] < 0.1
    assert figures["top"]["1"] > max(figures["baselines"][name]["1"] for name in ("random", "largest", "text_blind"))
    assert {"1", "3", "5", "10"} == set(figures["top"]) == set(figures["baselines"]["category_position"])
    assert set(figures["seconds_per_photo"]) == {"proposals", "ranking"}


def test_a_plug_in_is_measured_as_a_detector_is(ours, unseen):
    knows = PlugIn.beside(
        ours, lambda _, texts: (np.array([[0, 8, 115, 30]]), np.float32([["hats" in t] for t in texts]))
    )
    figures = evaluate_detector(knows, unseen)
    assert figures["n"] == len(unseen)
    assert figures["top"]["3"] >= 0.4, "it knows hats, and half of the questions ask for one"
    assert figures["overlap_error"] is None
    assert (
        figures["baselines"]["category_position"] == evaluate_detector(ours, unseen)["baselines"]["category_position"]
    )


def test_another_text_moves_the_first_box(ours, unseen):
    photo, boxes = unseen.picture(0), propose(unseen.picture(0))
    first = [found.boxes[0] for found in ours.rank(photo, boxes, unseen["title"][:2])]
    for box, truth in zip(first, unseen[0]["boxes"], strict=True):
        assert overlap(box[None], np.array([truth[side] for side in "xywh"]))[0] > 0.4


def test_phase_b_changes_pictures_and_leaves_texts(run, scenes):
    before = without_hubs(run)
    detector, history = fit_detector(run, scenes, dataclasses.replace(short("b"), epochs=2))
    assert np.isfinite([line["loss"] for line in history]).all() and len(history) == 2
    text = ["red dress"]
    np.testing.assert_array_equal(before.encode_texts(text), detector.run.encode_texts(text))
    picture = [scenes.picture(0)]
    assert not np.allclose(before.encode_pictures(picture), detector.run.encode_pictures(picture))
    assert len(detector.detect(scenes.picture(0), "red dress").boxes) > 10


def test_training_twice_gives_equal_weights(run, scenes, seen):
    settings = dataclasses.replace(short("ours"), epochs=1)
    one, other = (fit_detector(run, scenes, settings, seen=seen)[0].network.state_dict() for _ in range(2))
    assert all(torch.equal(one[name], other[name]) for name in one)


@pytest.mark.parametrize("phase", ["a", "c", "ours"])
def test_what_is_read_ranks_as_what_was_written(run, scenes, seen, phase, tmp_path):
    settings = dataclasses.replace(short(phase), epochs=1)
    detector, _ = fit_detector(run, scenes, settings, seen=seen)
    save_detector(detector, tmp_path / "detector")
    again = load_detector(tmp_path / "detector")
    assert again.settings == settings
    photo, boxes = scenes.picture(3), propose(scenes.picture(3))
    for one, other in zip(detector.rank(photo, boxes, ["red hat"]), again.rank(photo, boxes, ["red hat"]), strict=True):
        np.testing.assert_array_equal(one.boxes, other.boxes)
        np.testing.assert_array_equal(one.distances, other.distances)
    size = boxes.size
    for kind in ("dress", None):
        np.testing.assert_allclose(
            detector.prior.score(boxes.boxes, size, kind), again.prior.score(boxes.boxes, size, kind)
        )


def test_kept_detectors_are_read_again(run, scenes, tmp_path, monkeypatch):
    settings = dataclasses.replace(short("c"), epochs=1)
    first, history = load_or_fit_detector(run, scenes, settings, cache=tmp_path)
    monkeypatch.setattr("fashionlib.detection.keeping.fit_detector", None)
    again, same = load_or_fit_detector(run, scenes, settings, cache=tmp_path)
    assert same == history
    assert all(torch.equal(one, again.network.state_dict()[name]) for name, one in first.network.state_dict().items())
    monkeypatch.setattr("fashionlib.detection.keeping.see", None)
    photos, photo = load_or_see(without_hubs(run), scenes, settings, cache=tmp_path)
    assert len(photos.boxes) == 24 and photo.max() == 23


def test_every_box_is_judged_in_its_own_photo(ours, unseen):
    found, _, boxes, _ = ask_all(ours, unseen)
    for one, given in zip(found, boxes, strict=True):
        assert (one.boxes[:, :2] >= 0).all()
        assert (one.boxes[:, :2] + one.boxes[:, 2:] <= np.array(given.size) + 1e-3).all()
        assert len(set(one.rows.tolist())) == len(one.rows)


def test_questions_know_how_far_each_box_is_right(run, scenes, seen):
    photos, photo = seen
    asked = ask(without_hubs(run), scenes, photos.boxes, photo)
    np.testing.assert_allclose(
        asked.overlaps[5].numpy(), overlap(photos.boxes[photo[5]].boxes, asked.truths[5]), atol=1e-6
    )


def test_mirrored_twice_is_the_same():
    boxes = Boxes(np.array([[10.0, 20, 30, 40]]), np.array([0.1]), (100, 200))
    np.testing.assert_array_equal(boxes.mirrored().boxes, [[60, 20, 30, 40]])
    np.testing.assert_array_equal(boxes.mirrored().mirrored().boxes, boxes.boxes)


def test_a_text_that_nobody_knows(ours, scenes):
    with pytest.raises(FashionError, match="no word of 'qwxyz' is known"):
        ours.detect(scenes.picture(0), "qwxyz")


def test_a_photo_of_one_colour(ours):
    with pytest.raises(FashionError, match="no box found"):
        ours.detect(Image.new("RGB", (100, 100), "white"), "red dress")


def test_grey_transparent_and_turned_photos(ours, scenes):
    photo, text = scenes.picture(0), scenes["title"][0]
    plain = ours.detect(photo, text)
    see_through, turned = photo.convert("RGBA"), photo.transpose(Image.Transpose.ROTATE_90)
    turned.getexif()[0x0112] = 6  # the camera was turned: show it a quarter turn clockwise
    for picture in (see_through, turned):
        np.testing.assert_array_equal(ours.detect(picture, text).boxes, plain.boxes)
    assert len(ours.detect(photo.convert("L"), text).boxes)


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_text_is_refused(ours, scenes, text):
    with pytest.raises(FashionError, match="is known; try words such as"):
        ours.detect(scenes.picture(0), text)


@pytest.mark.parametrize("size", [(8, 9), (20, 300), (1500, 400)])
def test_tiny_and_huge_photos(ours, size):
    noise = np.random.default_rng(0).integers(0, 255, (*size[::-1], 3), np.uint8)
    try:
        found = ours.detect(Image.fromarray(noise), "red dress")
    except FashionError as error:
        assert "no box found" in str(error)
    else:
        assert (found.boxes[:, 2:] > 0).all()


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("detector.json", "{", "cannot be read"),
        ("detector.json", "{}", "cannot be read"),
        ("boxes.safetensors", "x", "no weights"),
        ("bag.npz", "x", "bag of words"),
    ],
)
def test_damaged_folders(ours, tmp_path, file, content, says):
    save_detector(ours, tmp_path)
    (tmp_path / file).write_text(content)
    with pytest.raises(FashionError, match=says):
        load_detector(tmp_path)


def test_no_detector(tmp_path):
    with pytest.raises(FashionError, match="holds no detector"):
        load_detector(tmp_path)


def test_unknown_settings():
    with pytest.raises(FashionError, match="phase 'e'"):
        DetectorSettings("e")


def test_nothing_to_learn_from(run, scenes):
    few = scenes[np.array([0])]
    photos, photo = see(without_hubs(run), few)
    empty = dataclasses.replace(photos.boxes[0], boxes=np.array([[0.0, 0, 1, 1]]), scores=np.array([0.1]))
    alone = dataclasses.replace(photos, boxes=[empty], descriptors=[photos.descriptors[0][:1]], mirrored=[])
    for phase in ("b", "c"):
        with pytest.raises(FashionError, match="no box covers"):
            fit_detector(run, few, short(phase), seen=(alone, photo))


def test_scenes_learnt_once_more_are_described_beside_the_given_ones(run, scenes, tmp_path, monkeypatch):
    settings = dataclasses.replace(short("c"), epochs=1, mirror=False, more="closer")
    detector, _ = load_or_fit_detector(run, scenes, settings, cache=tmp_path)
    alike = fit_detector(run, more_scenes(scenes, settings), settings)[0].network.state_dict()
    assert all(torch.equal(alike[name], value) for name, value in detector.network.state_dict().items())
    monkeypatch.setattr("fashionlib.detection.keeping.see", None)  # the given ones are there for whoever asks
    photos, _ = load_or_see(without_hubs(run), scenes, settings, cache=tmp_path)
    assert len(photos.descriptors) == len(photos_of(scenes)[0])


def test_commands(command, run_folder, scenes, unseen, tmp_path):
    scenes.save(tmp_path / "scenes.parquet")
    unseen.save(tmp_path / "unseen.parquet")
    out = tmp_path / "detector"
    options = ["--data", tmp_path / "scenes.parquet", "--split", "all", "--epochs", 2, "--more", "closer"]
    code, _, err = command("train-detector", "--run", run_folder, "--out", out, *options)
    assert (code, err) == (0, "")
    trained = load_detector(out)
    assert trained.settings.more == "closer" and len(trained.trained) > len(set(fingerprints(scenes)))
    options = ["--data", tmp_path / "unseen.parquet", "--split", "all", "--json", tmp_path / "figures.json"]
    code, shown, err = command("evaluate-detector", "--run", out, *options)
    assert (code, err) == (0, "")
    figures = json.loads((tmp_path / "figures.json").read_text())
    assert figures["n"] == 24 and "top 3" in shown
    unseen.picture(0).save(tmp_path / "look.png")
    options = ["--image", tmp_path / "look.png", "--text", unseen["title"][0], "--out", tmp_path / "boxed.png"]
    code, shown, err = command("detect", "--run", out, *options)
    assert (code, err) == (0, "") and len(shown.splitlines()) == 5
    assert (tmp_path / "boxed.png").is_file()
    code, _, err = command("evaluate-detector", "--run", run_folder, "--data", tmp_path / "unseen.parquet")
    assert code == 2 and "holds no detector" in err
    options = ["--data", tmp_path / "scenes.parquet", "--min-area", 0.9]
    code, _, err = command("train-detector", "--run", run_folder, "--out", out, *options)
    assert code == 2 and "no scene" in err

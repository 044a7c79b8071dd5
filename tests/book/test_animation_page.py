"""The animation of main product detection in a real browser: it plays, pauses, steps, and fits a phone."""

import re

import numpy as np
import pytest
from PIL import Image

from fashionlib.detection.animation import animate_html
from fashionlib.detection.animation_scene import ENDS

pytestmark = pytest.mark.browser
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Two</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main>{}</main></body></html>"""
RED, BLUE = '.nearest-box:has-text("red dress")', '.nearest-box:has-text("blue")'


def fragment(title: str, nearest: int) -> str:
    """Return an animation of a photo with a red and a blue thing, 0 and 1; one of them is the nearest to the text."""
    pixels = np.full((180, 120, 3), 225, np.uint8)
    pixels[60:130, 30:80], pixels[140:170, 20:100] = (200, 30, 40), (30, 60, 200)
    rng = np.random.default_rng(1)
    boxes = np.vstack([[(30, 60, 50, 70), (20, 140, 80, 30)], rng.uniform((0, 0, 20, 20), (60, 60, 80, 80), (18, 4))])
    distances = np.linspace(1.2, 2, len(boxes))
    distances[nearest] = 0.9
    return animate_html(Image.fromarray(pixels), title, boxes, distances, true_box=boxes[nearest])


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Return the address of a page that holds two animations."""
    path = tmp_path_factory.mktemp("animation") / "two.html"
    both = fragment("A red dress", 0) + fragment('blue <b>shoes</b> & "more"', 1)
    path.write_text(PAGE.format(both), encoding="utf-8")
    return path.resolve().as_uri()


@pytest.fixture
def watch(reader, address):
    """Return a function that opens the page; at the end nothing has gone wrong on it, and nobody was asked."""
    faults = []

    def go(motion="no-preference", **look):
        page, wrong = reader(**look)
        faults.append(wrong)
        page.emulate_media(reduced_motion=motion)
        page.goto(address)
        page.wait_for_selector(".nearest-box.nb-live")
        return page

    yield go
    assert not any(faults)


def time_of(page, root=RED) -> float:
    return float(page.locator(root).get_attribute("data-time"))


def moves(page) -> bool:
    before = time_of(page)
    page.wait_for_timeout(400)
    return time_of(page) != before


def test_it_plays_pauses_and_goes_on(watch):
    page = watch()
    button = page.locator(RED).get_by_role("button")
    page.wait_for_function("root => +document.querySelector('.nearest-box').dataset.time > 0.3")
    assert button.inner_text() == "Pause"
    button.click()
    assert button.inner_text() == "Play"
    assert not moves(page)
    button.press("Enter")
    assert moves(page)
    assert page.locator(f"{RED} .nb-says").inner_text()


def test_it_ends_on_the_result_and_plays_again(watch):
    page = watch()
    root, button = page.locator(RED), page.locator(RED).get_by_role("button")
    root.get_by_role("slider").press("End")
    assert time_of(page) == ENDS[-1]
    assert "finds the true box" in root.locator(".nb-says").inner_text()
    assert not moves(page)
    button.click()
    assert time_of(page) < ENDS[0] and moves(page)


def test_the_keyboard_steps_through_it(watch):
    page = watch()
    root, slider = page.locator(RED), page.locator(RED).get_by_role("slider")
    slider.press("End")
    slider.press("Home")
    for step, end in enumerate(ENDS, 1):
        assert time_of(page) == pytest.approx(end)
        assert slider.get_attribute("aria-valuetext").startswith(f"Step {step} of {len(ENDS)}: ")
        assert root.locator(".nb-says").inner_text() in slider.get_attribute("aria-valuetext")
        slider.press("ArrowRight")
    slider.press("ArrowLeft")
    assert time_of(page) == pytest.approx(ENDS[-2])
    assert time_of(page, BLUE) < ENDS[0], "the other one on the page keeps its own time"
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"


def test_pieces_are_where_the_scene_has_them(watch):
    page = watch()
    slider = page.locator(RED).get_by_role("slider")
    places = []
    for key in ("Home", "End"):
        slider.press(key)
        places.append(page.locator(f"{RED} .nb-wide .nb-move use").evaluate_all(
            "all => all.map((it) => [+getComputedStyle(it.parentNode).opacity, it.getBoundingClientRect().top])"
        ))  # fmt: skip
    first, last = np.array(places[0]), np.array(places[1])
    assert (first[1:, 0] == 0).all(), "no piece is there at the beginning"
    shown = last[1:, 0]
    assert sorted(shown.round(1).tolist()) == [0.3] * 11 + [1, 1], "the winner, once more on the photo, and pale losers"


def test_those_who_want_no_motion_see_the_result(watch):
    page = watch(motion="reduce")
    page.wait_for_timeout(300)
    assert time_of(page) == ENDS[-1] and not moves(page)
    page.locator(RED).get_by_role("button").click()
    seen = set()
    for _ in range(12):
        seen.add(time_of(page))
        page.wait_for_timeout(200)
    assert seen <= set(ENDS) and len(seen) > 1, "even where they play it, it steps and does not slide"


def test_without_scripts_the_result_stands_there(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator(f"{RED} .nb-says").inner_text().startswith("The winner is")
    assert not page.locator(f"{RED} input").is_visible()
    assert page.locator(f"{RED} .nb-wide").is_visible()
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("key", ["Home", "End"])
def test_axe_finds_no_serious_fault(watch, theme, size, key):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    page = watch(size=size, theme=theme)
    for root in (RED, BLUE):
        page.locator(root).get_by_role("slider").press("End")
        page.locator(root).get_by_role("slider").press(key)
    found = axe.run(page, context="main", options={"preload": False}).response["violations"]
    assert not [(it["id"], it["nodes"][0]["html"][:200]) for it in found if it["impact"] in ("serious", "critical")]


def test_a_phone_has_room_for_it(watch):
    page = watch(size="phone")
    page.set_viewport_size({"width": 360, "height": 740})
    page.locator(RED).get_by_role("slider").press("End")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.locator(f"{RED} .nb-slim").is_visible() and not page.locator(f"{RED} .nb-wide").is_visible()
    small = page.locator(".nearest-box :is(button, input)").evaluate_all(
        "all => all.map((it) => it.getBoundingClientRect()).filter((it) => it.height < 43.5 || it.width < 44).length"
    )
    assert small == 0
    letters = page.locator(f"{RED} .nb-slim text").evaluate_all(
        "all => all.map((it) => parseFloat(getComputedStyle(it).fontSize) * it.getScreenCTM().a)"
    )
    turned = page.locator(f"{RED} .nb-slim text[transform]").count()
    assert turned == 1 and sorted(letters)[turned] >= 11, "letters that lie flat are at least 11 pixels high"
    high = page.locator(RED).bounding_box()["height"]
    page.locator(RED).get_by_role("slider").press("Home")
    assert page.locator(RED).bounding_box()["height"] == high, "nothing jumps when the words change"


def test_a_turned_phone_keeps_the_time(watch):
    page = watch(size="phone")
    page.locator(RED).get_by_role("slider").press("End")
    page.set_viewport_size({"width": 844, "height": 390})
    page.wait_for_timeout(200)
    times = page.locator(RED).evaluate("it => it.getAnimations({ subtree: true }).map((one) => one.currentTime)")
    assert len(times) > 12 and set(times) == {1000 * ENDS[-1]}


@pytest.mark.parametrize("attribute", ["data-theme", "data-jp-theme-light"])
def test_the_theme_of_the_page_counts_more_than_the_systems(watch, attribute):
    page = watch(theme="dark")
    ground = "getComputedStyle(document.querySelector('.nb-card')).backgroundColor"
    dark = page.evaluate(ground)
    where, light = ("documentElement", "light") if attribute == "data-theme" else ("body", "true")
    page.evaluate(f"document.{where}.setAttribute('{attribute}', '{light}')")
    assert page.evaluate(ground) == "rgb(255, 255, 255)" != dark
    assert re.match(r"rgb\(29, 35, 43\)", dark)

"""The site in a real browser, opened from the folder: no request, no error, no sideways scrolling, both themes."""

import os
import pathlib
import shutil

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
GROUND = {"light": "rgb(253, 251, 247)", "dark": "rgb(20, 24, 29)"}


@pytest.fixture(scope="module")
def browser():
    """Return a Chromium of this machine, or else Playwright's own; in CI there must be one."""
    own = next(filter(None, map(shutil.which, BROWSERS)), None)
    with playwright.sync_playwright() as runner:
        ways = [{"executable_path": own}] if own else [{"channel": "chrome"}, {}]
        for way in ways:
            try:
                opened = runner.chromium.launch(**way, args=FLAGS)
            except playwright.Error as error:
                reason = str(error).splitlines()[0]
                continue
            yield opened
            opened.close()
            return
        if os.environ.get("CI"):
            pytest.fail(f"no browser in CI: {reason}")
        pytest.skip(f"no browser: {reason} Install chromium, or run `playwright install chromium`")


@pytest.fixture
def visit(browser):
    """Return a function that opens a file in a theme and returns the page and what went wrong on it."""
    contexts = []

    def open_page(path: pathlib.Path, size=DESKTOP, theme="light", query=""):
        context = browser.new_context(viewport=size, color_scheme=theme)
        contexts.append(context)
        context.add_init_script(f"localStorage.setItem('mode', '{theme}'); localStorage.setItem('theme', '{theme}')")
        page, wrong = context.new_page(), []
        page.on("request", lambda it: wrong.append(f"asks {it.url}") if it.url.startswith(("http", "ws")) else None)
        page.on("requestfailed", lambda it: wrong.append(f"fails {it.url}"))
        page.on("pageerror", lambda it: wrong.append(str(it)))
        page.on("console", lambda it: wrong.append(it.text) if it.type == "error" else None)
        page.goto(path.resolve().as_uri() + query, wait_until="load")
        return page, wrong

    yield open_page
    for context in contexts:
        context.close()


def pages_of(site):
    return [path for path in sorted(site.rglob("*.html")) if "_static" not in path.parts]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_opens_without_a_request_or_an_error_in_both_themes(site, visit, theme):
    for path in pages_of(site):
        page, wrong = visit(path, theme=theme)
        assert page.evaluate("document.documentElement.dataset.theme") == theme, path
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == GROUND[theme], path
        assert not wrong, path


def test_no_page_scrolls_sideways_on_a_phone(site, visit):
    for path in pages_of(site):
        page, wrong = visit(path, PHONE)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"] + 1, f"{path.name} is {width} pixels wide"
        assert not wrong, path


def test_the_course_brings_its_own_letters(site, visit):
    page, _ = visit(site / "index.html")
    page.evaluate("document.fonts.ready.then(() => true)")
    loaded = page.evaluate("[...document.fonts].filter(it => it.status === 'loaded').map(it => it.family)")
    assert {"Fraunces", "Source Sans 3"} <= {family.strip('"') for family in loaded}


def test_formulas_are_set_from_the_local_copy(site, visit, tmp_path):
    formula = '<!doctype html><script async src="{}"></script><p>\\(\\sqrt{{x^2}}\\)</p>'
    script = (site / "_static" / "mathjax" / "tex-chtml.js").as_uri()
    (tmp_path / "formula.html").write_text(formula.format(script), encoding="utf-8")
    page, wrong = visit(tmp_path / "formula.html")
    page.wait_for_selector("mjx-container mjx-msqrt", timeout=10_000)
    assert not wrong


def test_the_search_works_from_a_folder(site, visit):
    page, wrong = visit(site / "search.html", query="?q=catalogue")
    page.wait_for_selector("#search-results li a", timeout=10_000)
    assert not wrong


def test_a_reader_can_change_the_theme(site, visit):
    page, wrong = visit(site / "index.html", theme="light")
    page.locator(".theme-switch-button:visible").first.click()
    page.wait_for_function("document.documentElement.dataset.theme === 'dark'")
    assert not wrong


def test_the_three_doors_of_the_front_page_lead_somewhere(site, visit):
    doors = visit(site / "index.html")[0].locator(".door a.sd-stretched-link")
    assert doors.count() == 3
    for href in doors.evaluate_all("links => links.map(link => link.getAttribute('href'))"):
        assert (site / href.split("#")[0]).is_file()

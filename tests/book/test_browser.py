"""The site in a real browser, opened from the folder: no request, no error, no sideways scrolling, both themes."""

import pytest

pytestmark = pytest.mark.browser

GROUND = {"light": "rgb(253, 251, 247)", "dark": "rgb(20, 24, 29)"}


@pytest.fixture(scope="module")
def addresses(site):
    """Return the address of every page, as a reader opens it from a folder."""
    return [path.resolve().as_uri() for path in sorted(site.rglob("*.html")) if "_static" not in path.parts]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_opens_without_a_request_or_an_error_in_both_themes(addresses, reader, theme):
    page, wrong = reader(theme=theme)
    for address in addresses:
        page.goto(address)
        assert page.evaluate("document.documentElement.dataset.theme") == theme, address
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == GROUND[theme], address
    assert not wrong


def test_no_page_scrolls_sideways_on_a_phone(addresses, reader):
    page, wrong = reader("phone")
    wide = []
    for address in addresses:
        page.goto(address)
        width = page.evaluate("document.documentElement.scrollWidth")
        wide += [f"{address}: {width} pixels"] if width > page.viewport_size["width"] + 1 else []
    assert not wide and not wrong


def test_the_course_brings_its_own_letters(site, reader):
    page, _ = reader()
    page.goto((site / "index.html").as_uri())
    page.evaluate("document.fonts.ready.then(() => true)")
    loaded = page.evaluate("[...document.fonts].filter(it => it.status === 'loaded').map(it => it.family)")
    assert {"Fraunces", "Source Sans 3"} <= {family.strip('"') for family in loaded}


def test_formulas_are_set_from_the_local_copy(site, reader, tmp_path):
    formula = '<!doctype html><script async src="{}"></script><p>\\(\\sqrt{{x^2}}\\)</p>'
    script = (site / "_static" / "mathjax" / "tex-chtml.js").as_uri()
    (tmp_path / "formula.html").write_text(formula.format(script), encoding="utf-8")
    page, wrong = reader()
    page.goto((tmp_path / "formula.html").as_uri())
    page.wait_for_selector("mjx-container mjx-msqrt", timeout=10_000)
    assert not wrong


def test_the_search_works_from_a_folder(site, reader):
    page, wrong = reader()
    page.goto((site / "search.html").as_uri() + "?q=catalogue")
    page.wait_for_selector("#search-results li a", timeout=10_000)
    assert not wrong


def test_a_reader_can_change_the_theme(site, reader):
    page, wrong = reader()
    page.goto((site / "index.html").as_uri())
    seen = set()
    for _ in range(3):
        page.locator(".theme-switch-button:visible").first.click()
        seen.add(page.evaluate("document.documentElement.dataset.mode"))
    assert seen == {"light", "dark", "auto"}
    assert not wrong


def test_the_three_doors_of_the_front_page_lead_somewhere(site, reader):
    page, _ = reader()
    page.goto((site / "index.html").as_uri())
    doors = page.locator(".door a.sd-stretched-link")
    assert doors.count() == 3
    for href in doors.evaluate_all("links => links.map(link => link.getAttribute('href'))"):
        assert (site / href.split("#")[0]).is_file()

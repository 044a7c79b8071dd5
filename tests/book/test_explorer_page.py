"""The word explorer in a real browser: what a reader types, clicks, hears and links, and the sums of Python."""

import pathlib
import re

import pytest

import fashionlib.text
from fashionlib.catalogue.synthetic.attributes import sample_attributes
from fashionlib.catalogue.synthetic.wording import write_text
from fashionlib.text.cleaning import clean_text
from fashionlib.text.explorer import Explorer
from fashionlib.text.exploring_words import compare, nearest, odd_one_out
from fashionlib.text.packing import pack_text, shipped, unpack_text
from fashionlib.text.word2vec import Word2Vec

pytestmark = pytest.mark.browser
MATHS = (pathlib.Path(fashionlib.text.__file__).parent / "explorer_maths.js").read_text(encoding="utf-8")
CHAPTER = "notebooks/1-text/8-exploring-words.html"


@pytest.fixture(scope="module")
def texts():
    """Return two texts: a small synthetic shop, trained here, and the real shop's words."""
    products = [write_text(sample_attributes(0, index), 0, index) for index in range(700)]
    raw = [clean_text(f"{product.title} {product.description}") for product in products]
    models = {
        "CBOW, 300 numbers": Word2Vec(30, epochs=25).fit(raw),
        "Skip-gram, 20 numbers": Word2Vec(20, epochs=8, skip_gram=True).fit(raw),
    }
    return [pack_text(models, raw, name="synthetic", label="Synthetic shop", frequent=400), shipped()]


@pytest.fixture(scope="module")
def address(texts, tmp_path_factory):
    """Return the address of a page that holds nothing but the explorer."""
    path = tmp_path_factory.mktemp("explorer") / "words.html"
    Explorer(texts).save(path)
    return path.resolve().as_uri()


@pytest.fixture
def explore(reader, address):
    """Return a function that opens the explorer, with a hash if wanted, and what went wrong; at the end nothing has."""
    faults = []

    def go(state="", **look):
        page, wrong = reader(**look)
        faults.append(wrong)
        page.goto(address + state)
        shown(page)
        return page

    yield go
    assert not any(faults)


def shown(page, what="") -> None:
    """Wait until the explorer has drawn: mode, number of the text, number of the model, word."""
    # CSS finds nothing that begins with nothing.
    page.wait_for_selector(f'.word-explorer[data-shown^="{what}"]' if what else "[data-shown]", timeout=20_000)


def words(page, part="list"):
    return page.locator(f'[data-part="{part}"] .we-bars .we-word').all_inner_texts()


def type_word(page, word, use="walk"):
    field = page.locator(f'[data-use="{use}"] input')
    field.fill(word)
    field.press("Enter")


def trail(page):
    return page.locator('[data-part="trail"] li').all_inner_texts()


def tab(page, name):
    page.get_by_role("tab", name=name, exact=True).click()


def faults_of(page):
    """Return the serious and critical faults that axe finds in the explorer."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    # Without preload: it would fetch the style sheets again, which a browser refuses to a page opened from a folder.
    found = axe.run(page, context=".word-explorer", options={"preload": False}).response["violations"]
    return [(it["id"], it["nodes"][0]["html"][:200]) for it in found if it["impact"] in ("serious", "critical")]


def test_it_opens_with_the_first_example(explore, texts):
    page = explore()
    assert page.get_by_role("heading", level=3).inner_text() == "shirt"
    expected = unpack_text(texts[0])["CBOW, 300 numbers"].similar("shirt")
    assert words(page) == [word for word, _ in expected]
    numbers = page.locator('[data-part="list"] .we-number').all_inner_texts()
    assert [float(it.replace("−", "-")) for it in numbers] == pytest.approx([it for _, it in expected], abs=0.0051)
    assert page.locator('[data-part="sketch"] text').count() == 11
    assert page.locator('[data-part="examples"] button').all_inner_texts()[:2] == ["shirt", "blue"]


def test_typing_completes_and_walks(explore):
    page = explore("#words=shirt&text=real")
    field = page.get_by_role("combobox", name="Type a word")
    field.press_sequentially("den")
    suggested = page.get_by_role("listbox", name="Known words").get_by_role("option")
    options = suggested.all_inner_texts()
    assert options[0] == "denim" and len(options) <= 8 and all("den" in option for option in options)
    suggested.first.click()
    shown(page, "near 1 0 denim")
    assert trail(page) == ["shirt", "denim"]
    assert field.input_value() == ""
    for typed, word in (
        ("SHIRTS", "shirt"),
        (" women's", "woman"),
        ("T-Shirts", "tshirt"),
        ("superheroes", "superhero"),
    ):
        type_word(page, typed)
        shown(page, f"near 1 0 {word}")


def test_clicking_examples_neighbours_and_the_trail(explore):
    page = explore()
    page.locator('[data-part="examples"]').get_by_role("button", name="blue").click()
    shown(page, "near 0 0 blue")
    first = words(page)[0]
    page.locator(".we-bars li").first.click()
    shown(page, f"near 0 0 {first}")
    assert trail(page) == ["shirt", "blue", first]
    page.locator('[data-part="trail"]').get_by_role("button", name="blue").click()
    shown(page, "near 0 0 blue")
    assert trail(page) == ["shirt", "blue"]
    page.locator('[data-part="sketch"] g[data-word]').last.click()
    page.wait_for_function("document.querySelectorAll('[data-part=trail] li').length === 3")
    page.get_by_role("button", name="start again").click()
    page.wait_for_function("document.querySelectorAll('[data-part=trail] li').length === 1")


def test_an_unknown_word_gets_the_closest_spellings(explore):
    page = explore("#words=blue&text=real")
    type_word(page, "shrit")
    message = page.locator('[data-part="message"]')
    assert message.get_attribute("role") == "status"
    assert re.search(r"shrit is not among the 1,\d+ words of the real shop\. Closest spellings:", message.inner_text())
    assert trail(page) == ["blue"]
    message.get_by_role("button", name="shirt", exact=True).click()
    shown(page, "near 1 0 shirt")
    assert message.inner_text() == ""


def test_by_keys_alone(explore):
    page = explore("#words=blue&text=real")
    field = page.get_by_role("combobox", name="Type a word")
    field.focus()
    page.keyboard.type("sho")
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    active = page.locator(f"#{field.get_attribute('aria-activedescendant')}")
    assert active.get_attribute("aria-selected") == "true"
    word = active.inner_text()
    page.keyboard.press("Enter")
    shown(page, f"near 1 0 {word}")
    page.keyboard.type("sho")
    page.keyboard.press("Escape")
    assert field.get_attribute("aria-expanded") == "false" and field.input_value() == "sho"
    page.keyboard.press("Escape")
    assert field.input_value() == ""
    page.get_by_role("tab", name="Near").focus()
    page.keyboard.press("ArrowRight")
    shown(page, "sum")
    page.keyboard.press("End")
    shown(page, "map")
    assert page.evaluate("document.activeElement.textContent") == "Map"
    page.keyboard.press("Home")
    shown(page, "near")
    # From a neighbour's button the reader lands on the new word, not at the top of the page.
    page.locator(".we-bars button").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.tagName === 'H3'")
    assert page.evaluate("document.activeElement.textContent") == trail(page)[-1]


def test_sums(explore, texts):
    page = explore("#words=shirt&text=real&mode=sum")
    tab(page, "Sums")
    type_word(page, "shirt", "sum")
    type_word(page, "woman", "sum")
    page.get_by_role("button", name="subtract", exact=True).click()
    type_word(page, "man", "sum")
    model = unpack_text(texts[1])["CBOW, 300 numbers"]
    page.wait_for_function("document.querySelectorAll('[data-part=equation] .we-chip').length === 3")
    assert words(page, "sumList") == [word for word, _ in nearest(model, ["shirt", "woman"], subtract=["man"])]
    page.get_by_role("button", name="man is subtracted; add it instead").click()
    page.get_by_role("button", name="Remove woman").click()
    page.wait_for_function("document.querySelectorAll('[data-part=equation] .we-chip').length === 2")
    assert words(page, "sumList") == [word for word, _ in nearest(model, ["shirt", "man"])]
    assert "add=shirt,man" in page.url
    page.locator('[data-part="sums"] button').first.click()
    page.wait_for_function("document.querySelectorAll('[data-part=equation] .we-chip').length === 3")


def test_odd_one_out(explore, texts):
    page = explore("#words=shirt&text=real&mode=odd")
    for word in ("red", "blue"):
        type_word(page, word, "odd")
    assert "1 more word to go" in page.locator('[data-part="oddEmpty"]').inner_text()
    type_word(page, "batman", "odd")
    page.wait_for_selector('[data-part="oddList"] .we-bars')
    odd = odd_one_out(unpack_text(texts[1])["CBOW, 300 numbers"], ["red", "blue", "batman"])
    assert words(page, "oddList")[0] == odd == "batman"
    assert re.search(
        r"batman is the odd one out: .* [−\d.]+, which is \d\.\d\d less",
        page.locator('[data-part="oddList"] p').inner_text().replace("\n", " "),
    )


def test_comparing(explore, texts):
    page = explore("#words=shirt&text=real&mode=pair")
    type_word(page, "boot", "first")
    type_word(page, "sandal", "second")
    page.wait_for_selector(".we-columns")
    found = compare(unpack_text(texts[1])["CBOW, 300 numbers"], "boot", "sandal", count=8)
    columns = [page.locator(".we-columns > div").nth(at).locator(".we-word").all_inner_texts() for at in range(3)]
    assert columns == [found.first, found.shared, found.second]
    assert f"{found.similarity:.2f}" in page.locator(".we-verdict").last.inner_text()
    page.get_by_role("button", name="Swap the two words").click()
    page.wait_for_function("document.querySelector('[data-use=first] input').value === 'sandal'")


def test_a_link_restores_everything_and_back_goes_back(explore, reader):
    page = explore()
    page.locator('[data-part="examples"]').get_by_role("button", name="blue").click()
    shown(page, "near 0 0 blue")
    page.get_by_role("button", name="Real shop").click()
    shown(page, "near 1 0 blue")
    page.get_by_label("Model").select_option(label="Skip-gram, 300 numbers")
    shown(page, "near 1 3 blue")
    page.locator(".we-bars button").first.click()
    shown(page, "near 1 3 ")
    tab(page, "Map")
    shown(page, "map 1 3 ")
    link, steps, state = page.url, trail(page), page.locator(".word-explorer").get_attribute("data-shown")
    assert len(steps) == 3 and "#words=shirt,blue," in link

    other, wrong = reader()
    other.goto(link)
    shown(other, state)
    assert trail(other) == steps and other.url == link
    assert not wrong

    for expected in ("near 1 3 ", "near 1 3 blue", "near 1 0 blue", "near 0 0 blue", "near 0 0 shirt"):
        page.go_back()
        shown(page, expected)
    page.go_forward()
    shown(page, "near 0 0 blue")


def test_the_link_can_be_copied(explore):
    page = explore("#words=blue,green")
    page.evaluate("navigator.clipboard.writeText = async (words) => { window.copied = words; }")
    page.get_by_role("button", name="copy link").click()
    page.get_by_text("Link copied.").wait_for()
    state = "#words=blue,green&text=synthetic&model=cbow-300-numbers&mode=near"
    assert page.evaluate("window.copied") == page.url.split("#")[0] + state


@pytest.mark.parametrize(
    "state", ["#words=", "#words=%E0%A4%A", "#words=shirt&text=none&model=x&mode=constructor", "#other"]
)
def test_a_broken_link_still_opens(explore, state):
    page = explore(state)
    assert page.locator("h3").count() >= 1 or page.locator('[data-part="message"]').inner_text()


def test_switching_model_and_text_keeps_the_word(explore, texts):
    page = explore("#words=shirt,blue")
    page.get_by_label("Model").select_option(label="Skip-gram, 20 numbers")
    shown(page, "near 0 1 blue")
    assert words(page) == [word for word, _ in unpack_text(texts[0])["Skip-gram, 20 numbers"].similar("blue")]
    page.get_by_role("button", name="Real shop").click()
    shown(page, "near 1 0 blue")
    assert page.get_by_label("Model").locator("option").count() == 4
    only_real = next(word for word in texts[1]["words"] if word not in texts[0]["words"] and len(word) > 6)
    type_word(page, only_real)
    shown(page, f"near 1 0 {only_real}")
    page.get_by_role("button", name="Synthetic shop").click()
    shown(page, "near 0 0")
    assert f"{only_real} is not among" in page.locator('[data-part="message"]').inner_text()
    assert page.locator('[data-part="near"]').is_hidden()


def test_the_map(explore, texts):
    page = explore("#words=shirt&text=real&mode=map", theme="dark")
    canvas = page.get_by_role("application")
    page.wait_for_timeout(700)
    painted = "(canvas) => canvas.toDataURL()"
    before = canvas.evaluate(painted)
    page.get_by_role("button", name="brands").click()
    assert page.get_by_role("button", name="brands").get_attribute("aria-pressed") == "false"
    page.wait_for_timeout(200)
    after = canvas.evaluate(painted)
    assert before != after
    page.get_by_role("button", name="show all").click()
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_timeout(200)
    assert canvas.evaluate(painted) not in (before, after)
    rows = page.locator(".we-kinds tr")
    assert rows.count() == len(set(texts[1]["kinds"]))
    assert "colours" in rows.first.inner_text()
    # A search keeps the map open and moves it; a click beside the middle picks the word there.
    type_word(page, "batman")
    shown(page, "map 1 0 batman")
    page.wait_for_timeout(700)
    box = canvas.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2 + 40, box["y"] + box["height"] / 2 + 30)
    page.wait_for_function("document.querySelectorAll('[data-part=trail] li').length >= 2")
    canvas.focus()
    for key in ("ArrowRight", "ArrowDown", "+", "-", "0", "+"):
        page.keyboard.press(key)
    assert page.locator('[data-part="news"]').inner_text().endswith("in the middle")
    page.keyboard.press("Enter")
    shown(page, "map 1 0 ")
    state = canvas.evaluate(painted)
    page.mouse.move(box["x"] + 200, box["y"] + 200)
    page.mouse.move(box["x"] + 210, box["y"] + 200)
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(300)
    assert canvas.evaluate(painted) != state


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("mode", ["near", "sum", "odd", "pair", "map"])
def test_axe_finds_no_serious_fault(explore, theme, mode):
    state = "&add=shirt,woman&subtract=man&odd=red,blue,batman&pair=boot,sandal"
    page = explore(f"#words=shirt,blue&text=real&mode={mode}{state}", theme=theme)
    page.wait_for_timeout(500)
    assert not faults_of(page)
    if mode == "near":
        type_word(page, "shrit")
        assert not faults_of(page)


def test_a_phone_has_room_for_it(explore):
    state = "&add=superhero,woman&subtract=man&odd=red,blue,batman&pair=boot,sandal"
    page = explore(f"#words=shirt,blue&text=real{state}", size="phone")
    for name in ("Sums", "Odd one out", "Compare", "Map", "Near"):
        tab(page, name)
        page.wait_for_timeout(200)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        small = page.evaluate(
            """[...document.querySelectorAll('.word-explorer :is(button, input, select)')]
            .filter((it) => it.offsetParent).map((it) => [it.textContent, it.getBoundingClientRect()])
            .filter(([, box]) => box.height < 43.5 || box.width < 30)
            .map(([text, box]) => `${text} ${box.width} x ${box.height}`)"""
        )
        assert not small


@pytest.mark.parametrize("attribute", ["data-theme", "data-jp-theme-light"])
def test_the_theme_of_the_page_counts_more_than_the_systems(explore, attribute):
    page = explore(theme="dark")
    ground = "getComputedStyle(document.querySelector('.word-explorer')).backgroundColor"
    dark = page.evaluate(ground)
    where, light = ("documentElement", "light") if attribute == "data-theme" else ("body", "true")
    page.evaluate(f"document.{where}.setAttribute('{attribute}', '{light}')")
    assert page.evaluate(ground) == "rgb(255, 255, 255)" != dark


def test_in_a_notebook_the_address_stays(texts, reader, tmp_path):
    html = Explorer(texts[0])._repr_html_()
    page_of = '<!doctype html><meta charset="utf-8"><body data-jp-theme-light="true">{}{}</body>'
    (tmp_path / "twice.html").write_text(page_of.format(html, html), encoding="utf-8")
    page, wrong = reader()
    page.goto((tmp_path / "twice.html").as_uri() + "#words=blue")
    page.wait_for_function("document.querySelectorAll('.word-explorer[data-shown]').length === 2")
    first, second = page.locator(".word-explorer").first, page.locator(".word-explorer").nth(1)
    first.locator('[data-part="examples"] button').nth(1).click()
    page.wait_for_function("document.querySelector('.word-explorer').dataset.shown === 'near 0 0 blue'")
    assert second.get_attribute("data-shown") == "near 0 0 shirt"
    assert page.url.endswith("#words=blue")
    assert first.get_by_role("button", name="copy trail").count() == 1
    ids = page.evaluate("[...document.querySelectorAll('.word-explorer [id]')].map((it) => it.id)")
    assert len(ids) == len(set(ids))
    assert not wrong


def test_without_scripts_it_says_what_to_do(texts, browser, tmp_path):
    Explorer(texts[0]).save(tmp_path / "words.html")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "words.html").as_uri())
    assert "run this cell" in page.locator(".word-explorer").inner_text()
    context.close()


def test_the_browser_calculates_as_python_does(texts, reader):
    page, wrong = reader()
    page.evaluate(f"{MATHS}; Object.assign(window, {{readVectors, nearest, oddOneOut, compareWords}})")
    for text in texts:
        for packed, model in zip(text["models"], unpack_text(text).values(), strict=True):
            unpacking = "async ([model, count]) => { window.v = await readVectors(model, count) }"
            page.evaluate(unpacking, [packed, len(model.words_)])
            asked = text["words"][5:120:10]
            for trio in zip(asked, asked[1:], asked[2:], strict=False):
                check_sum(page, model, *trio)
                check_odd_one(page, model, *trio)
                check_pair(page, model, *trio[:2])
    assert page.evaluate("nearest(v, [3], [3])") is None
    assert not wrong


def check_sum(page, model, one, other, less):
    found = page.evaluate("([a, b, c]) => nearest(v, [a, b], [c])", [model.place(word) for word in (one, other, less)])
    everything = nearest(model, [one, other], subtract=[less], count=len(model.words_))
    agree(found, [value for _, value in everything], dict(everything), model)


def check_odd_one(page, model, *trio):
    found = page.evaluate("(places) => oddOneOut(v, places)", [model.place(word) for word in trio])
    assert model.words_[found[0]["place"]] == odd_one_out(model, trio) or found[1]["similarity"] == pytest.approx(
        found[0]["similarity"], abs=1e-5
    )


def check_pair(page, model, one, other):
    found = page.evaluate("([a, b]) => compareWords(v, a, b)", [model.place(word) for word in (one, other)])
    expected = compare(model, one, other)
    assert found["similarity"] == pytest.approx(expected.similarity, abs=1e-5)
    near, far = (dict(nearest(model, [word], count=len(model.words_))) for word in (one, other))
    both = {word: min(near[word], far[word]) for word in near.keys() & far.keys()}
    for key, truth in (("shared", both), ("first", near), ("second", far)):
        agree(found[key], [truth[word] for word in getattr(expected, key)], truth, model)


def agree(found, best_values, truth, model):
    """The right similarity of each word found, and no better word left out; words that tie may change places."""
    values = [it["similarity"] for it in found]
    assert values == pytest.approx([truth[model.words_[it["place"]]] for it in found], abs=1e-5)
    assert values == pytest.approx(best_values[: len(values)], abs=1e-5)


def test_a_query_is_quick(explore):
    """Computing and drawing take under 10 ms; where other work takes the processor away, the best of many counts."""
    page = explore("#words=shirt&text=real")
    spent = []
    while not spent or (min(spent) >= 10 and len(spent) < 200):
        page.evaluate("document.querySelector('.we-bars button').click()")
        page.wait_for_timeout(30)
        spent.append(float(page.locator(".word-explorer").get_attribute("data-ms")))
    assert min(spent) < 10


def test_the_page_with_its_vectors_is_small(texts):
    assert len(Explorer(texts[1])._repr_html_().encode()) < 0.85e6


def test_the_chapter_shows_the_explorer(site, reader):
    path = site / CHAPTER
    assert path.is_file(), f"{CHAPTER} is not built"
    assert "word-explorer" in path.read_text(encoding="utf-8"), f"{CHAPTER} shows no word explorer"
    assert path.stat().st_size <= 1.5e6
    page, wrong = reader("phone", "dark")
    page.goto(path.resolve().as_uri() + "#words=shirt,blue&text=real&mode=near")
    shown(page, "near 1 0 blue")
    assert page.get_by_role("tab").count() == 5
    assert trail(page) == ["shirt", "blue"]
    page.wait_for_timeout(500)
    assert not faults_of(page)
    assert not wrong

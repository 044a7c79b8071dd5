"""The article's goal as a moving picture: a text stays, boxes sink and rise by their distance to it, the nearest wins.

One story, two outputs: a fragment of HTML for the book's pages and notebooks, and a GIF for slides.
"""

import base64
import hashlib
import io
import json
from html import escape

import numpy as np
from PIL import Image

from fashionlib.detection.animation_gif import encode
from fashionlib.detection.animation_scene import COLOURS, ENDS, Scene, Shape, arrange
from fashionlib.detection.animation_story import Story, tell
from fashionlib.detection.phase_a_full_images import crop

STYLE = """\
.nearest-box { VARS; container-type: inline-size; color-scheme: light dark; color: var(--nb-ink);
  width: 100%; max-width: 50rem; margin: 0.5rem auto;
  font: 1rem/1.4 var(--pst-font-family-base, "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, sans-serif) }
html:is([data-theme="dark"], [theme="dark"]) .nearest-box, [data-jp-theme-light="false"] .nearest-box,
.vscode-dark .nearest-box { color-scheme: dark }
html:is([data-theme="light"], [theme="light"]) .nearest-box, [data-jp-theme-light="true"] .nearest-box,
.vscode-light .nearest-box { color-scheme: light }
html[data-theme] .bd-content div.cell_output .text_html:has(> .nearest-box) { padding: 0; background: none }
.nearest-box .nb-card { box-sizing: border-box; padding: 0.75rem; background: var(--nb-card); overflow: hidden;
  border: 1px solid var(--nb-line); border-radius: 12px }
.nearest-box p { margin: 0; overflow-wrap: anywhere }
.nearest-box .nb-text { padding: 0.5rem 0.75rem; border: 2px solid var(--nb-truth); border-radius: 8px;
  text-align: center; font-weight: 600 }
.nearest-box .nb-says { min-height: 5.6em; padding: 0.25rem 0; text-align: center }
.nearest-box svg { display: block; width: 100%; height: auto; font-family: inherit }
.nearest-box text { paint-order: stroke; stroke: var(--nb-card); stroke-width: 3px; stroke-linejoin: round }
.nearest-box .nb-line { fill: none; stroke-linejoin: round; stroke-linecap: round; vector-effect: non-scaling-stroke }
.nearest-box .nb-store { position: absolute; width: 0; height: 0 }
.nearest-box .nb-wide { display: none }
@container (min-width: 34rem) {
  .nearest-box .nb-wide { display: block }
  .nearest-box .nb-slim { display: none }
  .nearest-box .nb-says { min-height: 2.8em }
}
.nearest-box .nb-move { transform-origin: 0 0 }
.nearest-box.nb-live .nb-move { animation: LASTs ease-in-out paused both }
.nearest-box .nb-bar { display: none; gap: 0.75rem; align-items: center }
.nearest-box.nb-live .nb-bar { display: flex }
.nearest-box button { flex: none; width: 6rem; min-height: 44px; border: 1px solid var(--nb-quiet); border-radius: 8px;
  font: inherit; font-weight: 600; color: var(--nb-ink); background: var(--nb-card); cursor: pointer }
.nearest-box input { flex: 1; min-width: 0; height: 44px; margin: 0; accent-color: var(--nb-truth) }
.nearest-box :is(button, input):focus-visible { outline: 3px solid var(--nb-truth); outline-offset: 2px }
"""

SCRIPT = """\
for (const root of document.querySelectorAll("#KEY:not(.nb-live)")) {
  const ends = ENDS, says = SAYS, last = ends.at(-1), calm = matchMedia("(prefers-reduced-motion: reduce)");
  const [button, slider, words] = ["button", "input", ".nb-says"].map((it) => root.querySelector(it));
  let time = last, playing = false, before;
  const show = (wanted) => {
    time = Math.min(wanted, last);
    const step = ends.findIndex((end) => time <= end + 1e-6), at = calm.matches ? ends[step] : time;
    slider.value = step + 1;
    slider.setAttribute("aria-valuetext", `Step ${step + 1} of ${ends.length}: ${says[step]}`);
    words.textContent = says[step];
    for (const it of root.getAnimations({ subtree: true })) it.currentTime = at * 1000;
    root.dataset.time = at;
  };
  const tick = (now) => {
    if (!playing || !root.isConnected) return;
    show(time + Math.min(now - (before ?? now), 100) / 1000);
    before = now;
    if (time < last) requestAnimationFrame(tick);
    else play(false);
  };
  const play = (on) => {
    playing = on;
    button.textContent = on ? "Pause" : "Play";
    before = undefined;
    if (on && time >= last) show(0);
    if (on) requestAnimationFrame(tick);
  };
  root.classList.add("nb-live");
  button.onclick = () => play(!playing);
  slider.oninput = () => { play(false); show(ends[slider.value - 1]); };
  new ResizeObserver(() => show(time)).observe(root);
  show(calm.matches ? last : 0);
  if (!calm.matches) new IntersectionObserver((seen, eye) => {
    if (!seen.some((it) => it.isIntersecting)) return;
    eye.disconnect();
    if (time === 0) play(true);
  }, { threshold: 0.5 }).observe(root);
}
"""

FRAGMENT = """\
<div class="nearest-box" id="{key}" data-lm-suppress-shortcuts="true"><div class="nb-card">
<p class="nb-text">{title}</p>
<svg class="nb-store" width="0" height="0" aria-hidden="true" focusable="false"><defs>{store}</defs></svg>
{drawn}
<p class="nb-says">{says}</p>
<div class="nb-bar"><button type="button">Play</button>
<input type="range" min="1" max="{steps}" value="{steps}" step="1" aria-label="Step of the animation"></div>
</div></div>
<style>
{style}{rules}
</style>
<script>
{script}</script>
"""


def animate_html(
    photo: Image.Image, title: str, boxes: np.ndarray, distances: np.ndarray, *, true_box: np.ndarray | None = None,
    count: int = 12,
) -> str:  # fmt: skip
    """Return the animation as a fragment of HTML that asks no other host, and is the same for the same input.

    boxes: (n, 4) x, y, w, h in pixels of the photo. distances: (n,) to the text, smaller is nearer. true_box: (4,);
    with it the result is judged: right from an IoU of 0.5. count: boxes shown, 1 to 24; of more, the nearest, the
    nearest valid one, and others spread over the distances. It plays once when it comes into view and can be paused
    and stepped through; readers who want no motion, and pages without scripts, see the result.
    Raises FashionError for no boxes, other shapes, numbers that are not finite, an empty title or another count.
    """
    story = tell(photo, title, boxes, distances, truth=true_box, count=count)
    sides = [640, 320, *[160] * (len(story.boxes) - 1)]
    uris = [_uri(picture, side) for picture, side in zip(_pictures(story), sides, strict=True)]
    scenes = {"wide": arrange(story, wide=True), "slim": arrange(story, wide=False)}
    facts = repr((story.title, story.says(), uris, scenes, COLOURS, FRAGMENT, STYLE, SCRIPT))
    key = f"nearest-{hashlib.sha256(facts.encode()).hexdigest()[:10]}"
    drawn, rules = zip(*(_svg(story, scene, key, name) for name, scene in scenes.items()), strict=True)
    colours = "; ".join(f"--nb-{name}: light-dark({light}, {dark})" for name, (light, dark) in COLOURS.items())
    script = SCRIPT.replace("KEY", key).replace("ENDS", json.dumps(ENDS)).replace("SAYS", json.dumps(story.says()))
    return FRAGMENT.format(
        key=key,
        title=escape(story.title),
        store=_store(uris, key),
        drawn="\n".join(drawn),
        says=story.says()[-1],
        steps=len(ENDS),
        style=STYLE.replace("VARS", colours).replace("LAST", str(ENDS[-1])),
        rules="\n".join(rules),
        script=script,
    )


def animate_gif(
    photo: Image.Image, title: str, boxes: np.ndarray, distances: np.ndarray, *, true_box: np.ndarray | None = None,
    count: int = 12,
) -> bytes:  # fmt: skip
    """Return the animation as a GIF for slides, 640 pixels wide, at most 1.5 MB; it ends on the result for two seconds.

    Input and errors as in `animate_html`; the same input gives the same bytes.
    """
    story = tell(photo, title, boxes, distances, truth=true_box, count=count)
    return encode(story, arrange(story, wide=True), _pictures(story))


def _pictures(story: Story) -> list[Image.Image]:
    """The photo, then the piece in each box."""
    return [story.photo, *(crop(story.photo, box) for box in story.boxes)]


def _uri(picture: Image.Image, side: int) -> str:
    """A picture as a small JPEG inside a web address, no side longer than `side` pixels."""
    picture, file = picture.copy(), io.BytesIO()
    picture.thumbnail((side, side), Image.Resampling.LANCZOS)
    picture.save(file, "JPEG", quality=82)
    return f"data:image/jpeg;base64,{base64.b64encode(file.getvalue()).decode()}"


def _store(uris: list[str], key: str) -> str:
    """Every picture once, one pixel large; both shapes of the animation use it in the size they need."""
    unit = 'width="1" height="1" preserveAspectRatio="none"'
    return "".join(f'<image id="{key}-{row}" {unit} href="{uri}"/>' for row, uri in enumerate(uris))


def _svg(story: Story, scene: Scene, key: str, name: str) -> tuple[str, str]:
    """A scene as SVG that shows its last moment, and the rules that move it."""
    groups, rules = [], []
    for row, moving in enumerate(scene.moving):
        rule, inside = f"{key}-{name}-{row}", "".join(_shape(shape, key) for shape in moving.shapes)
        looks = [
            f"transform:translate({x:.1f}px,{y:.1f}px) scale({scale:.4f});opacity:{opacity:g}"
            for _, x, y, scale, opacity in moving.stops
        ]
        if not moving.still:
            parts = [100 * stop[0] / ENDS[-1] for stop in moving.stops]
            stops = "".join(f"{part:.2f}%{{{look}}}" for part, look in zip(parts, looks, strict=True))
            rules.append(f"@keyframes {rule}{{{stops}}}")
            looks.append(f"{looks[-1]};animation-name:{rule}")
        groups.append(f'<g class="nb-move" style="{looks[-1]}">{inside}</g>')
    told = f"Animation: which box of the photo is nearest to the text “{escape(story.title)}”?"
    svg = f"""\
<svg class="nb-{name}" viewBox="0 0 {scene.width} {scene.height:.0f}" role="img" aria-labelledby="{key}-{name}-title"
 aria-describedby="{key}-{name}-says"><title id="{key}-{name}-title">{told}</title>
<desc id="{key}-{name}-says">{" ".join(story.says()[1:])}</desc>
{"".join(groups)}</svg>"""
    return svg, "\n".join(rules)


def _shape(shape: Shape, key: str) -> str:
    """A shape as SVG."""
    match shape:
        case "image", row, w, h:
            return f'<use href="#{key}-{row}" transform="scale({w:.2f} {h:.2f})"/>'
        case "fill", w, h, colour:
            return f'<rect width="{w:.1f}" height="{h:.1f}" style="fill:var(--nb-{colour})"/>'
        case "disc", x, y, r, colour:
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" style="fill:var(--nb-{colour})"/>'
        case "line", points, colour, width, dashed:
            path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
            style = f"stroke:var(--nb-{colour});stroke-width:{width}{';stroke-dasharray:5 4' if dashed else ''}"
            return f'<polyline class="nb-line" points="{path}" style="{style}"/>'
        case "text", x, y, words, colour, size, anchor, turned:
            turn = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if turned else ""
            look = f"font-size:{size}px;font-weight:{600 if size > 15 else 400}"
            style = f"{look};fill:var(--nb-{colour});text-anchor:{anchor}"
            return f'<text x="{x:.1f}" y="{y:.1f}"{turn} style="{style}">{words}</text>'
    raise ValueError(shape)

// The map of a vocabulary on a canvas: marks by kind, labels that never overlap, zoom, pan, and a word under the pointer.

// Corners of each kind's mark inside a circle of radius 1, so that no two kinds differ by colour alone.
const corner = (turn, radius = 1) => [radius * Math.sin(2 * Math.PI * turn), -radius * Math.cos(2 * Math.PI * turn)];
const corners = (count, start = 0) => Array.from({ length: count }, (_, i) => corner(start + i / count));
const MARKS = {
  colour: corners(16),
  garment: corners(4, 0.125),
  accessory: corners(3),
  material: corners(4),
  pattern: [[-0.35, -1], [0.35, -1], [0.35, -0.35], [1, -0.35], [1, 0.35], [0.35, 0.35], [0.35, 1], [-0.35, 1],
    [-0.35, 0.35], [-1, 0.35], [-1, -0.35], [-0.35, -0.35]],
  theme: Array.from({ length: 10 }, (_, i) => corner(i / 10, i % 2 ? 0.45 : 1.15)),
  brand: corners(3, 0.5),
  other: corners(8).map(([x, y]) => [x * 0.45, y * 0.45]),
};
const KIND_NAMES = {
  colour: "colours",
  garment: "garments",
  accessory: "shoes & accessories",
  material: "materials",
  pattern: "patterns",
  theme: "heroes & comics",
  brand: "brands",
  other: "other words",
};
const MOST_LABELS = 160;
const MOST_ZOOM = 24;

function wordMap(canvas, { choose, tell }) {
  const pen = canvas.getContext("2d");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const view = { x: 500, y: 500, zoom: 1 };
  let shown = null; // { text, place, near, hidden }
  let asked = 0;
  let moving = 0;

  const size = () => [canvas.clientWidth, canvas.clientHeight];
  let ends = [1, 1]; // the largest place on either axis
  const widths = new Map(); // of labels, in pixels: measuring is slow
  const span = () => Math.max(...ends);
  // The map is square and the canvas may not be: the whole fits at zoom 1, with room for labels at the edge.
  const scale = () => ((Math.min(size()[0] - 70, size()[1] - 36) / span()) * view.zoom);
  const toScreen = (place) => [
    (shown.text.map[0][place] - view.x) * scale() + size()[0] / 2,
    (shown.text.map[1][place] - view.y) * scale() + size()[1] / 2,
  ];

  function draw() {
    asked = 0;
    const [width, height] = size();
    if (!shown || !width) return;
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    const look = palette();
    const inside = visiblePlaces(width, height);
    for (const { place, at } of inside) drawMark(place, at, look);
    drawLabels(inside, look);
    if (canvas.matches(":focus-visible")) drawCross(width, height, look);
    canvas.style.touchAction = view.zoom > 1 ? "none" : "pan-y";
  }

  function palette() {
    const style = getComputedStyle(canvas);
    const of = (name) => style.getPropertyValue(`--we-${name}`).trim();
    const kinds = Object.fromEntries(Object.keys(MARKS).map((kind) => [kind, of(kind)]));
    return { ink: of("ink"), quiet: of("quiet"), ground: of("card"), thread: of("thread"), font: style.fontFamily, kinds };
  }

  // Rare words first, so that frequent ones lie on top of them.
  function visiblePlaces(width, height) {
    const found = [];
    const [[across, down], times] = [shown.text.map, scale()];
    for (let place = shown.text.words.length - 1; place >= 0; place--) {
      const at = [(across[place] - view.x) * times + width / 2, (down[place] - view.y) * times + height / 2];
      if (at[0] > -20 && at[1] > -20 && at[0] < width + 20 && at[1] < height + 20) found.push({ place, at });
    }
    return found;
  }

  function drawMark(place, [x, y], look) {
    const kind = shown.text.kinds[place];
    const radius = (kind === "other" ? 3.6 : 4.6) * Math.min(1.7, view.zoom ** 0.3);
    pen.globalAlpha = shown.hidden.has(kind) ? 0.1 : kind === "other" ? 0.55 : 0.95;
    pen.fillStyle = look.kinds[kind];
    trace(MARKS[kind], x, y, radius);
    pen.fill();
    pen.globalAlpha = 1;
    if (place !== shown.place) return;
    pen.lineWidth = 2.5;
    pen.strokeStyle = look.thread;
    pen.beginPath();
    pen.arc(x, y, radius + 5, 0, 7);
    pen.stroke();
  }

  function trace(points, x, y, radius) {
    pen.beginPath();
    for (const [a, b] of points) pen.lineTo(x + a * radius, y + b * radius);
    pen.closePath();
  }

  // The chosen word and its neighbours first, then by frequency, where a word of a kind counts as four times as frequent
  // as another one; a label that would touch one before it is left out.
  function drawLabels(inside, look) {
    const rank = ({ place }) => {
      if (place === shown.place) return -2;
      if (shown.near.has(place)) return -1;
      return shown.text.kinds[place] === "other" ? place : place / 4;
    };
    const [width, height] = size();
    Object.assign(pen, { lineWidth: 3.5, lineJoin: "round", textBaseline: "middle" });
    const taken = [{ x: width - 60, y: 0, width: 60, height: 150 }]; // the zoom buttons
    for (const one of [...inside].sort((a, b) => rank(a) - rank(b) || a.place - b.place)) {
      if (taken.length >= MOST_LABELS) return;
      const special = rank(one) < 0;
      if (one.at[0] < 0 || one.at[0] > width || one.at[1] < 0 || one.at[1] > height) continue;
      if (!special && shown.hidden.has(shown.text.kinds[one.place])) continue;
      const box = labelBoxes(one, special, look).find((one) => !taken.some((other) => overlap(one, other)));
      if (!box) continue;
      taken.push(box);
      pen.font = box.font;
      pen.strokeStyle = look.ground;
      pen.strokeText(box.word, box.x, box.y + box.height / 2);
      pen.fillStyle = one.place === shown.place ? look.thread : special ? look.ink : look.quiet;
      pen.fillText(box.word, box.x, box.y + box.height / 2);
    }
  }

  // Where a label may stand: right of its mark, left, above, below; all of it on the canvas.
  function labelBoxes({ place, at: [x, y] }, special, look) {
    const word = shown.text.words[place];
    const height = place === shown.place ? 17 : special ? 14 : 12.5;
    const font = `${special ? 650 : 450} ${height}px ${look.font}`;
    const width = labelWidth(word, font);
    const away = 8 + (place === shown.place ? 5 : 0);
    const corners = [[x + away, y - height / 2], [x - away - width, y - height / 2], [x - width / 2, y - away - height], [x - width / 2, y + away]];
    const boxes = corners.map(([left, top]) => ({ word, font, x: left, y: top, width, height }));
    return boxes.filter((box) => box.x > 2 && box.y > 2 && box.x + width < size()[0] - 2 && box.y + height < size()[1] - 2);
  }

  function labelWidth(word, font) {
    const key = `${font} ${word}`;
    if (!widths.has(key)) {
      pen.font = font;
      widths.set(key, pen.measureText(word).width);
    }
    return widths.get(key);
  }

  function overlap(a, b) {
    const gap = 3;
    return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
  }

  // Whoever steers by keys sees which point Enter takes.
  function drawCross(width, height, look) {
    pen.strokeStyle = look.thread;
    pen.lineWidth = 1.5;
    pen.beginPath();
    for (const [x, y] of [[9, 0], [0, 9]]) {
      pen.moveTo(width / 2 - x, height / 2 - y);
      pen.lineTo(width / 2 + x, height / 2 + y);
    }
    pen.stroke();
  }

  function redraw() {
    asked = asked || requestAnimationFrame(draw);
  }

  function pan(x, y) {
    const edge = span();
    view.x = Math.min(edge, Math.max(0, view.x - x / scale()));
    view.y = Math.min(edge, Math.max(0, view.y - y / scale()));
    redraw();
  }

  // The point under the pointer stays under it.
  function zoomBy(factor, [x, y] = size().map((side) => side / 2)) {
    const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * factor));
    const [width, height] = size();
    const before = scale();
    view.zoom = zoom;
    const change = 1 / before - 1 / scale();
    view.x += (x - width / 2) * change;
    view.y += (y - height / 2) * change;
    if (zoom === 1) Object.assign(view, { x: ends[0] / 2, y: ends[1] / 2 });
    redraw();
  }

  // Brings a word near the middle; at the rim of the map, only so far that the canvas stays full.
  function flyTo(place, atLeast) {
    cancelAnimationFrame(moving);
    const from = { ...view };
    const zoom = Math.max(atLeast, view.zoom);
    const [x, y] = [0, 1].map((axis) => {
      const half = (size()[axis] / 2 - 40) / ((scale() / view.zoom) * zoom);
      return half * 2 > ends[axis] ? ends[axis] / 2 : Math.min(ends[axis] - half, Math.max(half, shown.text.map[axis][place]));
    });
    const to = { x, y, zoom };
    const start = performance.now();
    const step = (now) => {
      const part = still.matches ? 1 : Math.min(1, (now - start) / 450);
      const ease = 1 - (1 - part) ** 3;
      for (const key of Object.keys(to)) view[key] = from[key] + (to[key] - from[key]) * ease;
      redraw();
      if (part < 1) moving = requestAnimationFrame(step);
    };
    moving = requestAnimationFrame(step);
  }

  function placeAt([x, y], reach = 28) {
    let [found, least] = [-1, reach];
    for (const { place, at } of visiblePlaces(...size())) {
      const distance = Math.hypot(at[0] - x, at[1] - y);
      if (distance < least && !shown.hidden.has(shown.text.kinds[place])) [found, least] = [place, distance];
    }
    return found;
  }

  const position = (event) => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  // Fingers and mouse alike: one drags, two pinch, and one that hardly moved picks a word.
  const pointers = new Map();
  let travelled = 0;
  let aimed = false;
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, position(event));
    if (pointers.size === 1) travelled = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    aimed = aimed || event.movementX !== 0 || event.movementY !== 0;
    const now = position(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      canvas.style.cursor = placeAt(now) < 0 ? "grab" : "pointer";
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const apart = (point) => Math.max(1, Math.hypot(point[0] - other[0], point[1] - other[1]));
      zoomBy(apart(now) / apart(before), [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
    }
    const share = other ? 0.5 : 1;
    pan((now[0] - before[0]) * share, (now[1] - before[1]) * share);
    travelled += Math.hypot(now[0] - before[0], now[1] - before[1]) + (other ? 99 : 0);
    pointers.set(event.pointerId, now);
  });
  canvas.addEventListener("pointerup", (event) => {
    const place = pointers.size === 1 && travelled < 6 ? placeAt(position(event)) : -1;
    pointers.delete(event.pointerId);
    if (place >= 0) choose(place);
  });
  canvas.addEventListener("pointercancel", (event) => pointers.delete(event.pointerId));
  canvas.addEventListener("pointerleave", () => (aimed = false));
  canvas.addEventListener("wheel", (event) => {
    // A page that scrolls under a resting pointer must not get caught, nor one that cannot zoom out further.
    const stuck = event.deltaY > 0 && view.zoom === 1;
    if (!event.ctrlKey && (!aimed || stuck)) return;
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0022)), position(event));
  }, { passive: false });

  const KEYS = {
    ArrowLeft: () => pan(60, 0),
    ArrowRight: () => pan(-60, 0),
    ArrowUp: () => pan(0, 60),
    ArrowDown: () => pan(0, -60),
    "+": () => zoomBy(1.5),
    "=": () => zoomBy(1.5),
    "-": () => zoomBy(1 / 1.5),
    0: () => zoomBy(0),
  };
  canvas.addEventListener("keydown", (event) => {
    const middle = size().map((side) => side / 2);
    if (event.key === "Enter") {
      const place = placeAt(middle, Infinity);
      if (place >= 0) choose(place);
    } else if (KEYS[event.key] && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      KEYS[event.key]();
      const place = placeAt(middle, Infinity);
      if (place >= 0) tell(`${shown.text.words[place]} in the middle`);
    }
  });
  for (const happening of ["focus", "blur"]) canvas.addEventListener(happening, redraw);
  new ResizeObserver(redraw).observe(canvas);

  return {
    redraw,
    zoomBy,
    flyTo,
    // What to show from now on; another text starts from the whole map.
    show(next) {
      const other = !shown || shown.text !== next.text;
      shown = next;
      ends = shown.text.map.map((axis) => Math.max(...axis));
      if (other) zoomBy(0);
      redraw();
    },
    // Where a word stands on the canvas now, in pixels.
    whereIs: (place) => toScreen(place),
  };
}

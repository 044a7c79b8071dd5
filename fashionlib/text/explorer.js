// What the reader sees: a state (words, text, model, mode), a drawing of it, and the few things that change it.

const MODES = { near: "Near", sum: "Sums", odd: "Odd one out", pair: "Compare", map: "Map" };
const EXAMPLES = ["shirt", "blue", "superheroes"];
const SUMS = [
  { add: ["superhero", "woman"], subtract: ["man"] },
  { add: ["sneaker", "formal"], subtract: ["casual"] },
  { add: ["dress", "short"], subtract: ["long"] },
  { add: ["jeans", "cotton"], subtract: ["denim"] },
  { add: ["jacket", "summer"], subtract: ["winter"] },
  { add: ["shirt", "woman"], subtract: ["man"] },
];
const ODD = [
  ["red", "blue", "green", "shirt"],
  ["shirt", "blouse", "top", "sandal"],
  ["batman", "superman", "hulk", "cotton"],
  ["cotton", "leather", "denim", "wedding"],
];
const PAIRS = [["shirt", "blouse"], ["blue", "navy"], ["batman", "superman"], ["boot", "sandal"], ["man", "woman"]];
const LONGEST_TRAIL = 40;

// Several explorers on one page each bring this script; what they must agree on stands in the window.
const shared = (window.wordExplorers ??= { mounted: 0, addressTaken: false });

// A notebook may show the same output twice: each copy gets a life of its own.
async function mountAll(id) {
  const roots = [...document.querySelectorAll(`#${id}:not([data-ready])`)];
  for (const root of roots) root.dataset.ready = "";
  try {
    const data = await inflate(document.getElementById(`${id}-data`).textContent);
    const texts = JSON.parse(new TextDecoder().decode(data));
    for (const root of roots) mount(root, texts);
  } catch (error) {
    for (const root of roots) root.firstElementChild.textContent = `The words cannot be read here (${error.message}). A browser of 2023 or later can.`;
  }
}

// In a notebook the address belongs to the notebook; on a page the first explorer may keep its state there.
function mayUseAddress() {
  const notebook = document.querySelector("[data-jp-theme-light], .jp-Notebook, .jp-LabShell, #ipython-main-app");
  if (shared.addressTaken || notebook || window !== window.top || !/^(https?|file):$/.test(location.protocol)) return false;
  shared.addressTaken = true;
  return true;
}

const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
const number = (value) => value.toFixed(2).replace("-", "−");
const grouped = (value) => value.toLocaleString("en-GB");
const slug = (label) => label.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const plain = (word) => word.toLowerCase().trim().replace(/['’]s?$/, "").replace(/^t[\s-]shirt/, "tshirt");

// A text with what the explorer looks up in it again and again.
function prepare(text) {
  const place = new Map(text.words.map((word, at) => [word, at]));
  const spelled = new Map();
  for (const [word, forms] of Object.entries(text.forms)) {
    for (const form of forms.split(" ")) spelled.set(form, place.get(word));
  }
  const endings = [[/ies$/, "y"], [/es$/, ""], [/s$/, ""]];
  // As the reader typed it, else a known spelling of it, else without the ending of a plural.
  const find = (typed) => {
    const word = plain(typed);
    const tries = [word, ...endings.map(([end, instead]) => word.replace(end, instead))];
    for (const one of tries) {
      const found = place.get(one) ?? spelled.get(one);
      if (found !== undefined) return found;
    }
    return -1;
  };
  return { ...text, find, ready: new Map() };
}

// Each model is unpacked once, when it is first asked for.
function vectorsOf(text, model) {
  if (!text.ready.has(model)) text.ready.set(model, readVectors(text.models[model], text.words.length));
  return text.ready.get(model);
}

// Where a text lacks an example of the article, it is left out.
function examplesOf(text) {
  const known = EXAMPLES.map((word) => text.words[text.find(word)]).filter(Boolean);
  return known.length ? known : text.words.slice(0, 3);
}

function knownWords(text, words) {
  return words.every((word) => text.find(word) >= 0);
}

// The state as the part of an address behind #, and back.
function toHash(state, texts) {
  const text = texts[state.text];
  const pairs = { words: state.trail, text: [text.name], model: [slug(text.models[state.model].label)], mode: [state.mode] };
  for (const key of ["add", "subtract", "odd", "pair"]) if (state[key].some(Boolean)) pairs[key] = state[key];
  return "#" + Object.entries(pairs).map(([key, words]) => `${key}=${words.map(encodeURIComponent).join(",")}`).join("&");
}

function fromHash(hash, texts, state) {
  if (!/^#words=/.test(hash)) return null;
  const parts = Object.fromEntries(hash.slice(1).split("&").map((part) => part.split("=")));
  const list = (key) => (parts[key] || "").split(",").map(decode).map(plain).filter(Boolean).slice(-LONGEST_TRAIL);
  const text = Math.max(0, texts.findIndex(({ name }) => name === decode(parts.text)));
  const model = Math.max(0, texts[text].models.findIndex(({ label }) => slug(label) === parts.model));
  const mode = Object.hasOwn(MODES, parts.mode) ? parts.mode : "near";
  const trail = list("words");
  const pair = parts.pair ? parts.pair.split(",").map(decode).map(plain).concat("", "").slice(0, 2) : state.pair;
  const lists = { add: list("add"), subtract: list("subtract"), odd: list("odd"), pair };
  return { ...state, text, model, mode, trail, word: trail.at(-1) ?? state.word, ...lists };
}

// A link that somebody cut short must not break the page.
function decode(part = "") {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function mount(root, packed) {
  const prefix = `we${++shared.mounted}`;
  const texts = packed.map(prepare);
  const linked = mayUseAddress();
  const first = examplesOf(texts[0])[0];
  let state = {
    text: 0, model: 0, mode: "near", word: first, trail: [first],
    add: [], subtract: [], odd: [], pair: ["", ""], sign: "add", hidden: new Set(),
  };
  let latest = 0;
  root.innerHTML = skeleton(prefix, texts, linked);
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const text = () => texts[state.text];

  const map = wordMap(part("canvas"), {
    choose: (place) => walk(text().words[place]),
    tell: (news) => (part("news").textContent = news),
  });
  for (const box of root.querySelectorAll(".we-combo")) {
    combobox(box, { text, choose: (typed) => USES[box.dataset.use](typed), unknown });
  }

  // Every change goes through here: keep the address in step, then draw.
  function change(next, { push = true, focus = false } = {}) {
    const before = linked && toHash(state, texts);
    state = { ...state, ...next };
    const after = linked && toHash(state, texts);
    if (linked && before !== after) history[push ? "pushState" : "replaceState"](null, "", after);
    return draw(focus);
  }

  function walk(word, { mode = state.mode === "map" ? "map" : "near", focus = false } = {}) {
    const trail = state.trail.at(-1) === word ? state.trail : [...state.trail, word].slice(-LONGEST_TRAIL);
    return change({ word, trail, mode }, { focus });
  }

  const once = (words, word) => [...words.filter((other) => other !== word), word];
  const USES = {
    walk: (word) => walk(word),
    sum: (word) => {
      const [here, there] = state.sign === "add" ? ["add", "subtract"] : ["subtract", "add"];
      change({ [here]: once(state[here], word), [there]: state[there].filter((other) => other !== word) }, { push: false });
    },
    odd: (word) => change({ odd: once(state.odd, word) }, { push: false }),
    first: (word) => change({ pair: [word, state.pair[1]] }, { push: false }),
    second: (word) => change({ pair: [state.pair[0], word] }, { push: false }),
  };

  const ACTIONS = {
    walk: ({ word }) => walk(word, { focus: true }),
    use: ({ word, use }) => USES[use](word),
    back: ({ at }) => change({ trail: state.trail.slice(0, +at + 1), word: state.trail[at] }),
    restart: () => change({ trail: [state.word] }),
    mode: ({ mode }) => change({ mode }),
    text: ({ at }) => change({ text: +at, model: sameModel(+at) }),
    sign: ({ sign }) => change({ sign }, { push: false }),
    flip: ({ word }) => {
      const [from, to] = state.add.includes(word) ? ["add", "subtract"] : ["subtract", "add"];
      change({ [from]: state[from].filter((other) => other !== word), [to]: once(state[to], word) }, { push: false });
    },
    drop: ({ word }) => {
      const without = (words) => words.filter((other) => other !== word);
      change({ add: without(state.add), subtract: without(state.subtract), odd: without(state.odd) }, { push: false });
    },
    sum: ({ at }) => change(SUMS[at]),
    odd: ({ at }) => change({ odd: ODD[at] }),
    pair: ({ at }) => change({ pair: PAIRS[at] }),
    swap: () => change({ pair: [state.pair[1], state.pair[0]] }, { push: false }),
    toSum: () => change({ mode: "sum", add: [state.word], subtract: [] }),
    toPair: () => change({ mode: "pair", pair: [state.word, ""] }),
    toMap: () => change({ mode: "map" }),
    kind: ({ kind }) => {
      const hidden = new Set(state.hidden);
      if (!hidden.delete(kind)) hidden.add(kind);
      change({ hidden }, { push: false });
    },
    allKinds: () => change({ hidden: new Set() }, { push: false }),
    zoom: ({ by }) => map.zoomBy(+by),
    copy: copyTrail,
  };

  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button && root.contains(button)) ACTIONS[button.dataset.do](button.dataset);
  });
  part("model").addEventListener("change", (event) => change({ model: +event.target.value }));
  part("tabs").addEventListener("keydown", (event) => {
    const modes = Object.keys(MODES);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -modes.indexOf(state.mode), End: -1 - modes.indexOf(state.mode) };
    if (!(event.key in step)) return;
    event.preventDefault();
    change({ mode: modes.at((modes.indexOf(state.mode) + step[event.key]) % modes.length) });
    root.querySelector('[role="tab"][aria-selected="true"]').focus();
  });
  if (linked) window.addEventListener("popstate", restore);
  watchTheme(map.redraw);

  // Without a hash, back means the beginning.
  function restore() {
    const beginning = { ...state, mode: "near", word: first, trail: [first] };
    state = fromHash(location.hash, texts, state) ?? (location.hash ? state : beginning);
    draw();
  }

  // The model of the same name in another text, or its first.
  function sameModel(other) {
    const { label } = text().models[state.model];
    return Math.max(0, texts[other].models.findIndex((model) => model.label === label));
  }

  function unknown(typed) {
    const close = closestSpellings(plain(typed), text().words);
    const words = close.length ? close : text().words.slice(0, 3);
    const use = root.querySelector(`.we-combo:focus-within`)?.dataset.use ?? "walk";
    part("message").innerHTML =
      `<p><strong>${escapeHtml(typed)}</strong> is not among the ${grouped(text().words.length)} words of the ` +
      `${escapeHtml(text().label.toLowerCase())}. ${close.length ? "Closest spellings:" : "Known are for instance:"} ` +
      `${words.map((word) => wordButton(word, `data-do="use" data-use="${use}"`)).join(" ")}</p>`;
  }

  async function copyTrail() {
    const { label, models } = text();
    const words = `${state.trail.join(" → ")} (${label}, ${models[state.model].label})`;
    const copied = await copy(linked ? location.href.split("#")[0] + toHash(state, texts) : words);
    const done = linked ? "Link copied." : "Trail copied.";
    part("copied").textContent = copied ? done : "This browser does not allow copying here.";
    setTimeout(() => (part("copied").textContent = ""), 4000);
  }

  async function draw(focus = false) {
    const turn = ++latest;
    drawFrame();
    const vectors = await vectorsOf(text(), state.model);
    if (turn !== latest) return;
    const start = performance.now();
    const place = text().find(state.word);
    const news = DRAWINGS[state.mode]({ vectors, place });
    const spent = performance.now() - start;
    root.dataset.ms = spent.toFixed(3);
    root.dataset.shown = `${state.mode} ${state.text} ${state.model} ${state.word}`;
    part("spent").textContent = spent < 1 ? "answered in under 1 ms" : `answered in ${spent.toFixed(0)} ms`;
    part("news").textContent = news ?? "";
    // The button that was pressed is gone: go on from the new word.
    if (focus) part("head")?.querySelector("h3")?.focus({ preventScroll: true });
  }

  // All that needs no vectors: switches, tabs, trail, and which panel is open.
  function drawFrame() {
    const { models, words } = text();
    part("message").innerHTML = "";
    for (const button of root.querySelectorAll('[data-do="text"]')) button.setAttribute("aria-pressed", +button.dataset.at === state.text);
    part("model").innerHTML = models
      .map(({ label }, at) => `<option value="${at}"${at === state.model ? " selected" : ""}>${escapeHtml(label)}</option>`)
      .join("");
    for (const tab of root.querySelectorAll('[role="tab"]')) {
      const chosen = tab.dataset.mode === state.mode;
      tab.setAttribute("aria-selected", chosen);
      tab.tabIndex = chosen ? 0 : -1;
    }
    for (const panel of root.querySelectorAll('[role="tabpanel"]')) panel.hidden = panel.dataset.panel !== state.mode;
    part("search").hidden = !["near", "map"].includes(state.mode);
    part("trail").innerHTML = trailHtml(state.trail, text());
    part("restart").hidden = state.trail.length < 2;
    part("size").textContent = `${grouped(words.length)} words · ${models[state.model].method}, ${models[state.model].dimensions} numbers a word`;
    part("examples").innerHTML = examplesOf(text()).map((word) => wordButton(word, 'data-do="walk"')).join("");
  }

  const named = (found) => found.map(({ place, similarity }) => `${text().words[place]} ${number(similarity)}`).join(", ");
  const noWord = () => {
    unknown(state.word);
    return part("message").textContent;
  };

  const DRAWINGS = {
    near({ vectors, place }) {
      part("near").hidden = place < 0;
      if (place < 0) return noWord();
      const found = nearest(vectors, [place]);
      part("head").innerHTML = headHtml(text(), place);
      part("list").innerHTML = barsHtml(text(), found);
      part("sketch").innerHTML = sketchHtml(text(), vectors, place, found);
      return `Nearest to ${text().words[place]}: ${named(found)}`;
    },
    sum({ vectors }) {
      const known = (words) => words.map(text().find).filter((place) => place >= 0);
      for (const button of root.querySelectorAll('[data-do="sign"]')) button.setAttribute("aria-pressed", button.dataset.sign === state.sign);
      part("equation").innerHTML = equationHtml(text(), state);
      part("sums").innerHTML = examplesHtml(text(), SUMS, "sum", ({ add, subtract }) => [...add, ...subtract], sumName);
      const [add, subtract] = [known(state.add), known(state.subtract)];
      const found = add.length + subtract.length ? nearest(vectors, add, subtract) : [];
      part("sumList").innerHTML = found?.length ? sumHtml(text(), state, found) : "";
      part("sumEmpty").hidden = Boolean(found?.length);
      const cancelled = "The words cancel out, and nothing is nearest to nothing. Add or subtract another word.";
      part("sumEmpty").textContent = found ? "Add a word, or begin with one of these." : cancelled;
      return found?.length ? `${sumName(state)}: ${named(found)}` : part("sumEmpty").textContent;
    },
    odd({ vectors }) {
      const places = [...new Set(state.odd.map(text().find).filter((place) => place >= 0))];
      part("oddChips").innerHTML = state.odd.map((word) => chipHtml(text(), word)).join("");
      part("odds").innerHTML = examplesHtml(text(), ODD, "odd", (words) => words, (words) => words.join(" · "));
      const missing = 3 - places.length;
      part("oddEmpty").hidden = missing <= 0;
      part("oddEmpty").textContent = places.length
        ? `${missing} more ${missing > 1 ? "words" : "word"} to go: of two, neither is odd.`
        : "Give three words or more, or begin with one of these.";
      const found = missing > 0 ? [] : oddOneOut(vectors, places);
      part("oddList").innerHTML = found.length ? oddHtml(text(), found) : "";
      return found.length ? part("oddList").querySelector("p").textContent : part("oddEmpty").textContent;
    },
    pair({ vectors }) {
      for (const [at, use] of ["first", "second"].entries()) {
        const input = root.querySelector(`[data-use="${use}"] input`);
        if (input !== document.activeElement || state.pair[at]) input.value = state.pair[at];
      }
      const places = state.pair.map((word) => (word ? text().find(word) : -1));
      part("pairs").innerHTML = examplesHtml(text(), PAIRS, "pair", (words) => words, (words) => words.join(" and "));
      const lost = state.pair.find((word, at) => word && places[at] < 0);
      const whole = places.every((place) => place >= 0) && places[0] !== places[1];
      part("pairEmpty").hidden = whole;
      const same = places[0] === places[1] && places[0] >= 0;
      part("pairEmpty").textContent = same
        ? "A word is wholly like itself. Choose another one."
        : "Choose two words, or begin with a pair of these.";
      part("pairResult").innerHTML = whole ? pairHtml(text(), places, compareWords(vectors, ...places)) : "";
      if (lost) unknown(lost);
      return lost ? part("message").textContent : part(whole ? "pairNumber" : "pairEmpty").textContent;
    },
    map({ vectors, place }) {
      const near = place < 0 ? [] : nearest(vectors, [place]);
      const moved = part("canvas").dataset.word !== `${state.text} ${state.word}`;
      part("canvas").dataset.word = `${state.text} ${state.word}`;
      part("legend").innerHTML = legendHtml(text(), state.hidden);
      part("allKinds").hidden = !state.hidden.size;
      map.show({ text: text(), place, near: new Set(near.map((one) => one.place)), hidden: state.hidden });
      if (place < 0) {
        part("kinds").innerHTML = "";
        return noWord();
      }
      if (moved) map.flyTo(place, 2.6);
      const scores = similarities(vectors, vectorOf(vectors, place));
      part("kinds").innerHTML = kindsHtml(text(), place, scores, state.hidden);
      return `${text().words[place]} on the map; nearest: ${named(near.slice(0, 5))}`;
    },
  };

  const fromLink = linked && fromHash(location.hash, texts, state);
  state = fromLink || state;
  draw().then(() => fromLink && root.scrollIntoView({ block: "start" }));
}

// The page stays where it is; where the modern way is closed (a frame, a file), the old one may be open.
async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    const field = Object.assign(document.createElement("textarea"), { value: words });
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

// Canvas colours do not follow a style sheet by themselves.
function watchTheme(redraw) {
  const attributes = { attributes: true, attributeFilter: ["data-theme", "data-jp-theme-light", "class", "theme"] };
  const observer = new MutationObserver(redraw);
  for (const element of [document.documentElement, document.body]) observer.observe(element, attributes);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
}

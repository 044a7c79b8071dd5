// The parts of the page as HTML: words and figures in, a string out. Nothing here remembers or changes anything.

const sumName = ({ add, subtract }) => [...add.map((word) => ` + ${word}`), ...subtract.map((word) => ` − ${word}`)].join("").replace(/^ \+ /, "").trim();

function skeleton(prefix, texts, linked) {
  const tabs = Object.entries(MODES).map(([mode, label]) =>
    `<button type="button" role="tab" id="${prefix}-tab-${mode}" aria-controls="${prefix}-${mode}" data-do="mode" data-mode="${mode}">${label}</button>`);
  const panel = (mode, inside) =>
    `<section role="tabpanel" id="${prefix}-${mode}" data-panel="${mode}" aria-labelledby="${prefix}-tab-${mode}" hidden>${inside}</section>`;
  const switches = texts.map(({ label }, at) => `<button type="button" data-do="text" data-at="${at}">${escapeHtml(label)}</button>`);
  return `
<div class="we-bar">
  <div class="we-switch" role="group" aria-label="Text"${texts.length < 2 ? " hidden" : ""}>${switches.join("")}</div>
  <label class="we-model"><span>Model</span> <select data-part="model"></select></label>
</div>
<div class="we-tabs" role="tablist" aria-label="What to do with words" data-part="tabs">${tabs.join("")}</div>
<div class="we-body">
  <div class="we-search" data-part="search">
    ${comboHtml(prefix, "walk", "Type a word", "we-large")}
    <p class="we-try">Try <span data-part="examples"></span></p>
  </div>
  <div class="we-message" data-part="message" role="status"></div>
  ${panel("near", `<div class="we-near" data-part="near">
    <div data-part="head" class="we-head"></div>
    <div data-part="list"></div>
    <figure class="we-sketch"><div data-part="sketch"></div>
    <figcaption>The more alike, the nearer. A plane shows it only roughly; the bars are exact.</figcaption></figure></div>`)}
  ${panel("sum", `<div class="we-equation"><div class="we-chips" data-part="equation"></div>
    <div class="we-adder"><div class="we-switch we-sign" role="group" aria-label="Add or subtract the next word">
    <button type="button" data-do="sign" data-sign="add" aria-label="add">+</button>
    <button type="button" data-do="sign" data-sign="subtract" aria-label="subtract">−</button></div>
    ${comboHtml(prefix, "sum", "Next word of the sum")}</div></div>
    <p class="we-empty" data-part="sumEmpty"></p><div class="we-narrow" data-part="sumList"></div><div class="we-more" data-part="sums"></div>`)}
  ${panel("odd", `<div class="we-equation"><div class="we-chips" data-part="oddChips"></div>
    <div class="we-adder">${comboHtml(prefix, "odd", "Next word of the group")}</div></div>
    <p class="we-empty" data-part="oddEmpty"></p><div class="we-narrow" data-part="oddList"></div><div class="we-more" data-part="odds"></div>`)}
  ${panel("pair", `<div class="we-two">${comboHtml(prefix, "first", "First word")}
    <button type="button" class="we-round" data-do="swap" aria-label="Swap the two words">⇄</button>
    ${comboHtml(prefix, "second", "Second word")}</div>
    <p class="we-empty" data-part="pairEmpty"></p><div data-part="pairResult"></div><div class="we-more" data-part="pairs"></div>`)}
  ${panel("map", `<div class="we-legend" role="group" aria-label="Kinds of words shown"><span data-part="legend"></span>
    <button type="button" class="we-quiet" data-part="allKinds" data-do="allKinds">show all</button></div>
    <div class="we-map"><canvas data-part="canvas" tabindex="0" role="application" aria-roledescription="map"
      aria-label="Map of the words" aria-describedby="${prefix}-keys"></canvas>
    <div class="we-zoom"><button type="button" data-do="zoom" data-by="1.6" aria-label="Zoom in">+</button>
    <button type="button" data-do="zoom" data-by="0.625" aria-label="Zoom out">−</button>
    <button type="button" data-do="zoom" data-by="0" aria-label="Show the whole map">⤢</button></div></div>
    <p class="we-note" id="${prefix}-keys">Drag or use the arrow keys to move, wheel, pinch or + and − to zoom; click a word, or
    press Enter for the one in the middle. Only near distances mean something on this map.</p>
    <div data-part="kinds"></div>`)}
</div>
<nav class="we-walk" aria-label="Words visited"><ol data-part="trail"></ol>
  <span class="we-tools"><button type="button" class="we-quiet" data-part="restart" data-do="restart">start again</button>
  <button type="button" class="we-quiet" data-do="copy">${linked ? "copy link" : "copy trail"}</button>
  <span data-part="copied" role="status"></span></span></nav>
<p class="we-foot"><span data-part="size"></span><span data-part="spent"></span></p>
<p class="we-hidden" data-part="news" aria-live="polite"></p>`;
}

function comboHtml(prefix, use, label, look = "") {
  const id = `${prefix}-${use}-words`;
  return `<div class="we-combo ${look}" data-use="${use}">
<input type="text" role="combobox" aria-label="${label}" aria-autocomplete="list" aria-expanded="false" aria-controls="${id}"
  placeholder="${label}" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false">
<ul role="listbox" id="${id}" aria-label="Known words" hidden></ul></div>`;
}

function wordButton(word, attributes, look = "we-word") {
  return `<button type="button" class="${look}" ${attributes} data-word="${escapeHtml(word)}">${escapeHtml(word)}</button>`;
}

// A word that names a colour shows it, where the browser knows the name.
function swatch(text, place) {
  const name = text.words[place];
  const known = text.kinds[place] === "colour" && CSS.supports("color", name);
  return known ? `<i class="we-swatch" style="background:${escapeHtml(name)}"></i>` : "";
}

function mark(kind, size = 14) {
  const points = MARKS[kind].map((point) => point.map((value) => (value * 6).toFixed(1)).join()).join(" ");
  return `<svg class="we-mark" width="${size}" height="${size}" viewBox="-8 -8 16 16" aria-hidden="true">
<polygon points="${points}" fill="var(--we-${kind})"/></svg>`;
}

function headHtml(text, place) {
  const word = text.words[place];
  const also = text.forms[word] ? ` · also written ${escapeHtml(text.forms[word].split(" ").slice(0, 3).join(", "))}` : "";
  const kind = text.kinds[place] === "other" ? "" : `${mark(text.kinds[place])} ${KIND_NAMES[text.kinds[place]]} · `;
  return `<div><h3 tabindex="-1">${escapeHtml(word)}${swatch(text, place)}</h3>
<p>${kind}${grouped(text.counts[place])} times in the texts${also}</p></div>
<div class="we-tools"><button type="button" class="we-quiet" data-do="toSum">use in a sum</button>
<button type="button" class="we-quiet" data-do="toPair">compare</button>
<button type="button" class="we-quiet" data-do="toMap">on the map</button></div>`;
}

// A list of words with their numbers; a bar shows 0 to 1, and what is less than nothing shows none.
function barsHtml(text, found, use = 'data-do="walk"') {
  const rows = found.map(({ place, similarity }) => `<li>${wordButton(text.words[place], use)}${swatch(text, place)}
<span class="we-track" aria-hidden="true"><i style="width:${(100 * Math.max(0, similarity)).toFixed(1)}%"></i></span>
<span class="we-number">${number(similarity)}</span></li>`);
  return `<ol class="we-bars">${rows.join("")}</ol>`;
}

// The word among its neighbours; the list beside it says the same in words.
function sketchHtml(text, vectors, place, found) {
  const places = [place, ...found.map((one) => one.place)];
  const at = fitted(layOut(vectors, places));
  const lines = found.map(({ similarity }, i) => {
    const [[x1, y1], [x2, y2]] = [at[0], at[i + 1]];
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke-width="${(0.6 + 5 * Math.max(0, similarity) ** 2).toFixed(1)}"/>`;
  });
  const labels = spread(at.map(([x, y], i) => ({ x, y, word: text.words[places[i]], place: places[i], first: !i })));
  const marks = labels.map(({ x, y, textX, textY, end, word, place: one, first }) =>
    `<g ${first ? 'class="we-center"' : `data-do="walk" data-word="${escapeHtml(word)}"`}>
<circle cx="${x}" cy="${y}" r="${first ? 8 : 5.5}" style="fill:var(--we-${first ? "thread" : text.kinds[one]})"/>
<text x="${textX.toFixed(1)}" y="${textY.toFixed(1)}" text-anchor="${end ? "end" : "start"}">${escapeHtml(word)}</text></g>`);
  const says = `Sketch of ${escapeHtml(text.words[place])} and its nearest words; the list names them in order`;
  return `<svg viewBox="0 0 ${SKETCH.width} ${SKETCH.height}" role="img" aria-label="${says}">
<g class="we-lines">${lines.join("")}</g>${marks.reverse().join("")}</svg>`;
}

const SKETCH = { width: 340, height: 300, sideways: 56, upwards: 26 };

// Points in the sketch's own units, all inside, one scale for both directions.
function fitted(points) {
  const axes = [0, 1].map((axis) => points.map((point) => point[axis]));
  const [low, high] = [axes.map((values) => Math.min(...values)), axes.map((values) => Math.max(...values))];
  const room = [SKETCH.width - 2 * SKETCH.sideways, SKETCH.height - 2 * SKETCH.upwards];
  const scale = Math.min(...room.map((side, axis) => side / Math.max(high[axis] - low[axis], 1e-6)));
  const middle = [SKETCH.width / 2, SKETCH.height / 2];
  return points.map((point) => point.map((value, axis) => +(middle[axis] + (value - (low[axis] + high[axis]) / 2) * scale).toFixed(1)));
}

// Each label takes the first free place around its mark: beside it, then a little higher or lower, on either side.
function spread(items) {
  const taken = items.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  const free = (box, own) => taken.every((other, i) =>
    i === own || box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top);
  return items.map((item, own) => {
    const width = item.word.length * (item.first ? 11 : 8);
    const options = [0, -7, 7, -13, 13, -20, 20, -27, 27].flatMap((shift) => [false, true].map((end) => {
      const textX = item.x + (end ? -11 : 11);
      const left = end ? textX - width : textX;
      return { end, textX, textY: item.y + 5 + shift, left, right: left + width, top: item.y + shift - 8, bottom: item.y + shift + 8 };
    }));
    const inside = options.filter(({ left, right, top, bottom }) => left > 2 && right < SKETCH.width - 2 && top > 2 && bottom < SKETCH.height - 2);
    const chosen = inside.find((box) => free(box, own)) ?? inside[0] ?? options[0];
    taken.push(chosen);
    return { ...item, ...chosen };
  });
}

function chipHtml(text, word, sign = "") {
  const lost = text.find(word) < 0;
  const shown = escapeHtml(word);
  const says = `${shown} is ${sign === "+" ? "added; subtract" : "subtracted; add"} it instead`;
  const flip = sign && `<button type="button" data-do="flip" data-word="${shown}" aria-label="${says}">${sign}</button>`;
  return `<span class="we-chip${lost ? " we-lost" : ""}">${flip}<b${lost ? ' title="not in this vocabulary"' : ""}>${shown}</b>
<button type="button" data-do="drop" data-word="${shown}" aria-label="Remove ${shown}">×</button></span>`;
}

function sumHtml(text, state, found) {
  const answer = escapeHtml(text.words[found[0].place]);
  return `<p class="we-verdict">${escapeHtml(sumName(state))} is nearest to <strong>${answer}</strong></p>${barsHtml(text, found)}`;
}

function equationHtml(text, { add, subtract }) {
  return [...add.map((word) => chipHtml(text, word, "+")), ...subtract.map((word) => chipHtml(text, word, "−"))].join("");
}

// Up to three ready examples whose words this text knows.
function examplesHtml(text, examples, action, wordsOf, nameOf) {
  const known = [...examples.keys()].filter((at) => knownWords(text, wordsOf(examples[at]))).slice(0, 3);
  const buttons = known.map((at) => `<button type="button" class="we-word" data-do="${action}" data-at="${at}">${escapeHtml(nameOf(examples[at]))}</button>`);
  return buttons.length ? `<p class="we-try">Try ${buttons.join("")}</p>` : "";
}

function oddHtml(text, found) {
  const [odd, next] = found;
  const gap = number(next.similarity - odd.similarity);
  return `<p class="we-verdict"><strong>${escapeHtml(text.words[odd.place])}</strong> is the odd one out: its mean similarity to the
others is ${number(odd.similarity)}, which is ${gap} less than that of ${escapeHtml(text.words[next.place])}, the next.</p>
${barsHtml(text, found)}`;
}

function pairHtml(text, places, { similarity, shared, first, second }) {
  const [one, other] = places.map((place) => escapeHtml(text.words[place]));
  const column = (title, found) => `<div><h3>${title}</h3>${found.length ? barsHtml(text, found.slice(0, 8)) : "<p>no word</p>"}</div>`;
  return `<p class="we-verdict" data-part="pairNumber"><strong>${number(similarity)}</strong> similarity of ${one} and ${other}</p>
<div class="we-columns">${column(`nearer to ${one}`, first)}${column("near both", shared)}${column(`nearer to ${other}`, second)}</div>`;
}

function trailHtml(trail, text) {
  const steps = trail.map((word, at) => {
    const here = at === trail.length - 1 ? ' aria-current="step"' : "";
    return `<li>${wordButton(word, `data-do="back" data-at="${at}"${here}`, `we-step${text.find(word) < 0 ? " we-lost" : ""}`)}</li>`;
  });
  return steps.join("");
}

function legendHtml(text, hidden) {
  const kinds = Object.keys(MARKS).filter((kind) => text.kinds.includes(kind));
  return kinds.map((kind) =>
    `<button type="button" data-do="kind" data-kind="${kind}" aria-pressed="${!hidden.has(kind)}">${mark(kind)} ${KIND_NAMES[kind]}</button>`).join("");
}

// The map in words: of every kind shown, those nearest to the chosen word.
function kindsHtml(text, place, scores, hidden) {
  const rows = Object.keys(MARKS).filter((kind) => text.kinds.includes(kind) && !hidden.has(kind)).map((kind) => {
    const found = best(scores.map((score, other) => (text.kinds[other] === kind ? score : -Infinity)), 6, [place]);
    const buttons = found.map((one) => wordButton(text.words[one], 'data-do="walk"')).join(" ");
    return `<tr><th scope="row">${mark(kind)} ${KIND_NAMES[kind]}</th><td>${buttons}</td></tr>`;
  });
  return `<table class="we-kinds"><caption>Nearest to <b>${escapeHtml(text.words[place])}</b>, kind by kind</caption><tbody>${rows.join("")}</tbody></table>`;
}

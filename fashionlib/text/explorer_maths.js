// Numbers and letters only: packed vectors in, the answers of fashionlib.text.exploring_words out. No page in sight.

// What deflate() of packing.py made: bytes, compressed, in base64.
async function inflate(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).arrayBuffer();
}

// Vectors of length 1, word after word, from whole numbers that stand axis after axis. The step needs no mention: it cancels out when a vector gets its length.
async function readVectors(model, count) {
  const whole = new Int8Array(await inflate(model.vectors));
  const axes = model.axes;
  if (whole.length !== count * axes) throw new Error(`${whole.length} numbers for ${count} words on ${axes} axes`);
  const unit = new Float32Array(count * axes);
  for (let word = 0; word < count; word++) {
    let squares = 0;
    for (let axis = 0; axis < axes; axis++) squares += whole[axis * count + word] ** 2;
    const length = Math.max(Math.sqrt(squares), 1e-12);
    for (let axis = 0; axis < axes; axis++) unit[word * axes + axis] = whole[axis * count + word] / length;
  }
  return { unit, axes, count };
}

function vectorOf({ unit, axes }, place) {
  return unit.subarray(place * axes, (place + 1) * axes);
}

function dot(first, second) {
  let sum = 0;
  for (let axis = 0; axis < first.length; axis++) sum += first[axis] * second[axis];
  return sum;
}

// Cosine of every word with a direction of length 1. Plain loops: this is where a query spends its time.
function similarities({ unit, axes, count }, direction) {
  const scores = new Float64Array(count);
  for (let place = 0, at = 0; place < count; place++) {
    let sum = 0;
    for (let axis = 0; axis < axes; axis++, at++) sum += unit[at] * direction[axis];
    scores[place] = sum;
  }
  return scores;
}

// The places of the highest scores, best first; of equal ones, the more frequent word.
function best(scores, count, without = []) {
  const found = [];
  for (let place = 0; place < scores.length; place++) {
    const worst = found.length < count ? -Infinity : scores[found[count - 1]];
    if (!(scores[place] > worst) || without.includes(place)) continue;
    let at = Math.min(found.length, count - 1);
    for (; at > 0 && scores[found[at - 1]] < scores[place]; at--) found[at] = found[at - 1];
    found[at] = place;
  }
  return found;
}

// 3CosAdd: the words nearest to a sum of words less others, or null if they cancel out.
function nearest(vectors, add, subtract = [], count = 10) {
  const sum = new Float64Array(vectors.axes);
  for (const [places, sign] of [[add, 1], [subtract, -1]]) {
    for (const place of places) vectorOf(vectors, place).forEach((value, axis) => (sum[axis] += sign * value));
  }
  const length = Math.sqrt(dot(sum, sum));
  if (length < 1e-6) return null;
  const scores = similarities(vectors, sum.map((value) => value / length));
  return best(scores, count, [...add, ...subtract]).map((place) => ({ place, similarity: scores[place] }));
}

// Each word with its mean similarity to the others, least first: the first is the odd one.
function oddOneOut(vectors, places) {
  const mean = (one, index) => {
    const others = places.filter((_, other) => other !== index);
    return others.reduce((sum, other) => sum + dot(vectorOf(vectors, one), vectorOf(vectors, other)), 0) / others.length;
  };
  const found = places.map((place, index) => ({ place, similarity: mean(place, index) }));
  return found.sort((a, b) => a.similarity - b.similarity);
}

// How alike two words are, and the words near both (by the lesser similarity) or nearer to one of them.
function compareWords(vectors, first, second, count = 10) {
  const [a, b] = [first, second].map((place) => similarities(vectors, vectorOf(vectors, place)));
  const top = (scores) =>
    best(scores, count, [first, second]).map((place) => ({ place, similarity: scores[place] }));
  return {
    similarity: a[second],
    shared: top(a.map((value, place) => Math.min(value, b[place]))),
    first: top(a.map((value, place) => (value > b[place] ? value : -Infinity))),
    second: top(b.map((value, place) => (value > a[place] ? value : -Infinity))),
  };
}

// A plane for a word (the first place) and its neighbours, whose distances are as near to 1 − cosine as a plane allows;
// those to the word itself count most. It starts from a spiral and lowers the stress step by step (majorisation; de
// Leeuw 1977), so it needs no eigenvectors and no chance.
function layOut(vectors, places, steps = 80, weight = 4) {
  const size = places.length;
  const goal = places.map((a) => places.map((b) => 1 - dot(vectorOf(vectors, a), vectorOf(vectors, b))));
  const turn = (i) => i * Math.PI * (3 - Math.sqrt(5)); // the golden angle: no two start in one direction
  let x = places.map((_, i) => goal[0][i] * Math.cos(turn(i)));
  let y = places.map((_, i) => goal[0][i] * Math.sin(turn(i)));
  for (let step = 0; step < steps; step++) {
    const [nextX, nextY] = [new Array(size).fill(0), new Array(size).fill(0)];
    for (let i = 0; i < size; i++) {
      let weights = 0;
      for (let j = 0; j < size; j++) {
        if (i === j) continue;
        const share = i && j ? 1 : weight;
        const ratio = goal[i][j] / Math.max(Math.hypot(x[i] - x[j], y[i] - y[j]), 1e-9);
        nextX[i] += share * (x[j] + ratio * (x[i] - x[j]));
        nextY[i] += share * (y[j] + ratio * (y[i] - y[j]));
        weights += share;
      }
      nextX[i] /= weights;
      nextY[i] /= weights;
    }
    [x, y] = [nextX, nextY];
  }
  return levelled(x, y);
}

// Turned about its middle so that the long way of the cloud lies level.
function levelled(x, y) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(x), mean(y)];
  const spread = (a, b) => mean(x.map((_, i) => a(i) * b(i)));
  const [dx, dy] = [(i) => x[i] - middleX, (i) => y[i] - middleY];
  const angle = 0.5 * Math.atan2(2 * spread(dx, dy), spread(dx, dx) - spread(dy, dy));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return x.map((_, i) => [cos * dx(i) + sin * dy(i), cos * dy(i) - sin * dx(i)]);
}

// Letters to add, drop, change or swap to make one word of another (Damerau's distance, neighbours swapped once).
function editDistance(first, second) {
  let before = [];
  let row = Array.from({ length: second.length + 1 }, (_, j) => j);
  for (let i = 1; i <= first.length; i++) {
    const next = [i];
    for (let j = 1; j <= second.length; j++) {
      const change = first[i - 1] === second[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change);
      const swapped = i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[second.length];
}

// Known words that may have been meant, the likeliest first; none where half of the letters would have to change.
function closestSpellings(typed, words, count = 3) {
  const scored = words.map((word, place) => ({ word, place, distance: editDistance(typed, word) }));
  const close = scored.filter(({ word, distance }) => distance <= Math.max(typed.length, word.length) / 2);
  return close.sort((a, b) => a.distance - b.distance || a.place - b.place).slice(0, count).map(({ word }) => word);
}

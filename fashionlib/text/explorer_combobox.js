// A field that completes known words: the combobox of the ARIA patterns, with a list that the arrow keys walk through.

const MOST_SUGGESTIONS = 8;

// Words that begin as typed come first, then those that hold it; frequent ones first.
function suggestions(text, typed) {
  const wanted = plain(typed);
  if (!wanted) return [];
  const starts = text.words.filter((word) => word.startsWith(wanted));
  const holds = text.words.filter((word) => word.indexOf(wanted) > 0);
  const exact = text.find(wanted) >= 0 ? [text.words[text.find(wanted)]] : [];
  return [...new Set([...exact, ...starts, ...holds])].slice(0, MOST_SUGGESTIONS);
}

function combobox(box, { text, choose, unknown }) {
  const input = box.querySelector("input");
  const list = box.querySelector("ul");
  let active = -1;

  function open() {
    const words = suggestions(text(), input.value);
    active = -1;
    list.innerHTML = words.map((word, at) => `<li role="option" id="${list.id}-${at}" aria-selected="false">${highlight(word, input.value)}</li>`).join("");
    list.hidden = !words.length;
    input.setAttribute("aria-expanded", !list.hidden);
    input.removeAttribute("aria-activedescendant");
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function move(step) {
    if (list.hidden) open();
    const options = [...list.children];
    if (!options.length) return;
    // One place more than words: past either end the reader is back in the field.
    active = ((active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
    options.forEach((option, at) => option.setAttribute("aria-selected", at === active));
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  }

  function take(typed) {
    close();
    const place = text().find(typed);
    if (place < 0) return unknown(typed.trim());
    input.value = "";
    choose(text().words[place]);
  }

  const KEYS = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => (active >= 0 ? take(list.children[active].textContent) : input.value.trim() && take(input.value)),
    Escape: () => (list.hidden ? (input.value = "") : close()),
  };
  input.addEventListener("keydown", (event) => {
    // While a word is being composed (Japanese, accents), Enter belongs to the composition.
    if (!KEYS[event.key] || event.isComposing) return;
    event.preventDefault();
    // A notebook has its own use for these keys.
    event.stopPropagation();
    KEYS[event.key]();
  });
  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  // The field keeps the focus while a word is picked with the mouse.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) take(option.textContent);
  });
}

function highlight(word, typed) {
  const wanted = plain(typed);
  const at = word.indexOf(wanted);
  if (at < 0) return escapeHtml(word);
  return `${escapeHtml(word.slice(0, at))}<b>${escapeHtml(wanted)}</b>${escapeHtml(word.slice(at + wanted.length))}`;
}

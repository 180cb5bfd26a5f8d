// What everything else uses: the data, the page's parts, and what is chosen now.

const DATA = JSON.parse(document.getElementById("data").textContent);
const PEOPLE = DATA.people;
const PLACES = DATA.station.places;
const [MINUTE, EVENT, PLACE, ACTOR, TARGET, KNOWN, KIND, WEIGHT, SENTENCE, LIE, SHOWN, HEARD] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const isQuiet = (line) => DATA.kinds[line[KIND]] === "quiet";
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const narrow = matchMedia("(max-width: 820px)");

// t: minutes and parts of them. who: the person followed, -1 for nobody. telling: number of it.
const state = { t: 0, playing: false, speed: 1, telling: 0, who: -1 };

const part = (id) => document.getElementById(id);
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

function made(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

function drawn(name, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function filled(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

// The last place in a sorted list of rows at which `key` is not after `value`; -1 for none.
function lastAt(rows, value, key = (row) => row) {
  let low = 0, high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(rows[middle]) <= value) low = middle + 1; else high = middle;
  }
  return low - 1;
}

function clockOf(minute) {
  const at = Math.floor(minute) + DATA.begins;
  const two = (number) => String(number).padStart(2, "0");
  return { day: Math.floor(at / 1440) + 1, time: `${two(Math.floor((at % 1440) / 60))}:${two(at % 60)}` };
}

function lasting(minutes) {
  if (minutes < 60) return `${Math.max(1, Math.round(minutes))} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}

function isLight() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "light" : matchMedia("(prefers-color-scheme: light)").matches;
}

const inPlace = (at) => at < 0 ? "" : `${preposition(PLACES[at])} ${articled(PLACES[at].title)}`;
const preposition = (place) => place.kind === "hull" ? "on" : "in";
const articled = (title) => /^([A-Z].*\d|open )/.test(title) ? title : `the ${title}`;

// A person's mark: a shape for the side, a hue for the person, a letter for the name.
function tokenParts(person, radius = 15) {
  const [hue, ink] = isLight() ? person.light : person.dark;
  const shapes = {
    round: () => drawn("circle", { r: radius }),
    square: () => drawn("rect", { x: -radius * 0.93, y: -radius * 0.93, width: radius * 1.86, height: radius * 1.86, rx: radius * 0.22 }),
    diamond: () => drawn("path", { d: `M0 ${-radius * 1.2}L${radius * 1.2} 0L0 ${radius * 1.2}L${-radius * 1.2} 0Z` }),
    triangle: () => drawn("path", { d: `M0 ${-radius * 1.15}L${radius * 1.15} ${radius * 0.9}H${-radius * 1.15}Z` }),
  };
  const body = filled(shapes[person.shape](), { class: "body", fill: hue }, []);
  const letter = drawn("text", { class: "letter", fill: ink, "font-size": radius * 1.12, dy: person.shape === "triangle" ? 3 : 0.5 }, person.letter);
  return [body, letter];
}

function badge(person, kind = "") {
  return drawn("svg", { viewBox: "-17 -17 34 34", "aria-hidden": "true", class: `person ${kind}` }, ...tokenParts(person, 15), drawn("line", { class: "bar", x1: -15, x2: 15, y1: 0, y2: 0 }));
}

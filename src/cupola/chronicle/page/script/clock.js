// Time: when each line of a telling stands, what of it has happened, and playing.

const QUICKEST = 1.1, PER_SIGN = 0.042, LONGEST_WAY = 2.2;  // seconds
const listeners = [];

const tellings = DATA.tellings.map((telling) => {
  const count = new Map();
  for (const line of telling.lines) count.set(line[SHOWN], (count.get(line[SHOWN]) || 0) + 1);
  const seen = new Map();
  const at = telling.lines.map((line) => {
    const number = seen.get(line[SHOWN]) || 0;
    seen.set(line[SHOWN], number + 1);
    return line[SHOWN] + (number + 0.5) / (count.get(line[SHOWN]) + 0.5);
  });
  return { ...telling, at };
});
const LAST = DATA.minutes;

const telling = () => tellings[state.telling];
const viewer = () => telling().who;
const present = () => lastAt(telling().at, state.t + 1e-6);

// When somebody's death is shown: with the line that tells of it, not before.
function diesAt(person) {
  const { dies } = PEOPLE[person], told = telling();
  const then = (line, part) => line[MINUTE] === dies && line[part] === person;
  const own = told.lines.findLastIndex((line) => then(line, ACTOR));
  const number = own < 0 ? told.lines.findIndex((line) => then(line, TARGET)) : own;
  return number < 0 ? dies : Math.max(dies, told.at[number]);
}

const sentenceOf = (line) => DATA.sentences[line[SENTENCE]];

function onChange(listener) { listeners.push(listener); }

function changed(what) {
  for (const listener of listeners) listener(what);
  wake();
}

function goTo(t, { quietly = false } = {}) {
  state.t = clamp(t, 0, LAST);
  changed("time");
  if (!quietly) remember();
}

function stepBy(count) {
  const { at } = telling();
  const here = present();
  const there = clamp(here + count, -1, at.length - 1);
  goTo(there < 0 ? 0 : count > 0 && here === at.length - 1 ? LAST : at[there]);
  speakNow();
}

function play(on) {
  if (on && state.t >= LAST) state.t = 0;
  state.playing = on;
  changed("playing");
  if (!on) { remember(); speakNow(); }
}

// The way from one line to the next: a while for reading, in which little time passes, then the rest.
function advance(seconds) {
  const { at, lines } = telling();
  let left = seconds * state.speed;
  while (left > 0 && state.t < LAST) {
    const here = present();
    const begin = here < 0 ? 0 : at[here];
    const end = here + 1 < at.length ? at[here + 1] : LAST;
    const quiet = here < 0 || isQuiet(lines[here]);
    const reading = here < 0 ? 0.6 : QUICKEST * (quiet ? 0.6 : 1) + PER_SIGN * sentenceOf(lines[here]).length;
    const near = Math.min(end, begin + Math.min(1, (end - begin) * 0.4));
    const slow = (near - begin) / reading;
    const way = Math.max(1e-3, Math.min(LONGEST_WAY, 0.35 * Math.log2(1 + end - near)));
    const fast = (end - near) / way;
    const inside = state.t < near - 1e-9;
    const goal = inside ? near : end;
    const pace = inside ? slow : fast;
    const needed = pace > 0 ? (goal - state.t) / pace : 0;
    if (needed > left) { state.t += pace * left; left = 0; } else { state.t = goal; left -= needed; if (needed === 0 && goal === state.t && here + 1 >= at.length) state.t = LAST; }
  }
  changed("time");
  if (state.t >= LAST) play(false);
}

// One loop for everything that moves; it sleeps when nothing does.
let awake = false, before = 0;
const movers = [];

function wake() {
  if (awake) return;
  awake = true;
  before = performance.now();
  requestAnimationFrame(frame);
}

function frame(now) {
  const seconds = clamp((now - before) / 1000, 0, 0.1);
  before = now;
  if (state.playing) advance(seconds);
  let moving = state.playing;
  for (const mover of movers) moving = mover(seconds) || moving;
  awake = moving;
  if (moving) requestAnimationFrame(frame);
}

// A link to a moment.
let remembering = 0;
function remember() {
  clearTimeout(remembering);
  remembering = setTimeout(() => {
    try { history.replaceState(null, "", hashOf()); } catch { /* some hosts forbid it */ }
  }, 200);
}

function hashOf() {
  const who = state.who < 0 ? "" : `&follow=${encodeURIComponent(PEOPLE[state.who].id)}`;
  return `#t=${Math.round(state.t * 100) / 100}&telling=${encodeURIComponent(telling().key)}${who}`;
}

function recall() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const number = tellings.findIndex((one) => one.key === asked.get("telling"));
  state.telling = Math.max(0, number);
  state.who = PEOPLE.findIndex((one) => one.id === asked.get("follow"));
  const t = Number.parseFloat(asked.get("t"));
  state.t = Number.isFinite(t) ? clamp(t, 0, LAST) : state.t;
}

function speakNow() {
  const here = present();
  const text = here < 0 ? "" : sentenceOf(telling().lines[here]);
  part("spoken").textContent = state.playing ? "" : text;
}

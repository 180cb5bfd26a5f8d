// What only a server can answer: why something happened, and how tense it is, drawn on the line of time.

const { DATA, PEOPLE, ACTOR, EVENT, KIND, LAST, state, telling, present, sentenceOf, isQuiet, goTo, play, follow, onChange, layers, besides, drawLine, xOf, clockOf, retell, badge, made, drawn, part, seenUpTo } = window.story;
const TEXTS = OWN.words, LINE = part("line");
const ASKABLE = ["act", "speech", "force", "death"];
const within = (form, gaps) => form.replace(/\{(\w+)\}/g, (whole, name) => gaps[name] ?? whole);
const hundred = (share) => Math.round(share * 100);
const signed = (share) => `${hundred(share) > 0 ? "+" : hundred(share) < 0 ? "−" : ""}${Math.abs(hundred(share))}`;
const clock = (minute) => { const { day, time } = clockOf(minute); return within(TEXTS.clock, { day, time }); };
const UNDER_WAY = ["waiting", "compiling", "working"];
const isOpen = () => telling().key === "everything";

// One question at a time is on the page.
let asked = null, said = null, poll = 0;

const panel = made("section", { class: "asked", id: "asked", "aria-label": TEXTS.panel, hidden: "" });
document.querySelector(".side").append(panel);

async function fetched(path, method = "GET") {
  const answer = await fetch(path, { method });
  return answer.json();
}

async function ask(kind, about, title) {
  stop();
  const mine = asked = { kind, about, title, name: null };
  said = { state: "waiting", share: 0, answer: null };
  open();
  const query = new URLSearchParams(OWN.query);
  query.set("about", about);
  try {
    const { name, problem } = await fetched(`/ask/${kind}/${OWN.scenario}?${query}`, "POST");
    if (!name) { tell(mine, { state: "refused", problem }); return; }
    mine.name = name;
    if (asked === mine && !mine.stopped) look(mine); else fetched(`/ask/${name}`, "POST").catch(() => {});
  } catch { tell(mine, { state: "refused", problem: TEXTS.lost }); }
}

async function look(mine) {
  let found = null;
  try { found = await fetched(`/ask/${mine.name}`); } catch { found = { ...said, problem: TEXTS.lost }; }
  if (asked !== mine || mine.stopped) return;
  tell(mine, found);
  if (UNDER_WAY.includes(found.state)) poll = setTimeout(look, 500, mine);
}

function tell(mine, found) {
  if (asked !== mine) return;
  const answer = found.answer ?? said.answer;
  said = { ...found, answer };
  showAsked();
  drawLine();
}

// What has come in so far stays; nothing more comes.
function stop() {
  clearTimeout(poll);
  if (!asked || !UNDER_WAY.includes(said.state)) return;
  asked.stopped = true;
  said = { ...said, state: "stopped" };
  if (asked.name) fetched(`/ask/${asked.name}`, "POST").catch(() => {});
}

function close() {
  stop();
  asked = said = null;
  panel.hidden = true;
  document.body.classList.remove("has-asked");
  LINE.classList.remove("has-suspense");
  drawLine();
}

function open() {
  if (state.playing) play(false);
  if (state.who >= 0) follow(-1);
  place();
  panel.hidden = false;
  document.body.classList.add("has-asked");
  panel.replaceChildren();
  showAsked();
  panel.querySelector("button")?.focus({ preventScroll: true });
}

// Below the window where there is one, and above the line of time.
function place() {
  panel.style.setProperty("--below", getComputedStyle(document.querySelector(".side")).getPropertyValue("--below-window"));
  panel.style.setProperty("--time-high", `${document.querySelector(".time").offsetHeight}px`);
}

function showAsked() {
  const held = panel.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const top = panel.scrollTop;
  LINE.classList.toggle("has-suspense", Boolean(isOpen() && said.answer?.kind === "suspense"));
  panel.replaceChildren(headOf(), ...(said.answer ? bodyOf(said.answer) : []));
  panel.scrollTop = top;
  if (held) panel.querySelector(`[data-key="${held}"]`)?.focus({ preventScroll: true });
}

function button(text, key, act, kind = "") {
  const node = made("button", { type: "button", "data-key": key, class: kind }, text);
  node.addEventListener("click", act);
  return node;
}

function headOf() {
  const going = UNDER_WAY.includes(said.state);
  const parts = [made("div", { class: "asked-top" }, made("h2", {}, asked.title), button(TEXTS.close, "close", close))];
  if (asked.kind === "suspense") parts.push(choice());
  const texts = { waiting: TEXTS.waiting, compiling: TEXTS.compiling, refused: said.problem, stopped: TEXTS.stopped, working: said.left === null || said.left === undefined ? TEXTS.working : within(TEXTS.left, { seconds: said.left }) };
  if (said.state !== "done") {
    const told = made("p", { class: "asked-state", role: "status" }, made("span", {}, texts[said.state] ?? ""));
    if (going) told.append(button(TEXTS.stop, "stop", () => { stop(); showAsked(); }));
    parts.push(told);
  }
  if (going) parts.push(made("progress", { max: 1, value: said.share ?? 0, "aria-label": TEXTS.progress }));
  return made("header", {}, ...parts);
}

function choice() {
  const select = made("select", { "data-key": "about" }, ...Object.entries(TEXTS.about).map(([value, text]) => made("option", { value, ...(value === asked.about ? { selected: "" } : {}) }, text)));
  select.addEventListener("change", () => ask("suspense", select.value, TEXTS.suspense));
  return made("label", { class: "asked-about" }, TEXTS.belief, " ", select);
}

const bodyOf = (answer) => answer.kind === "why" ? whyOf(answer) : pathOf(answer);

// Why: the decisions, those on which most hangs first, each with its mark on the line of time.
function whyOf(answer) {
  const parts = answer.because.map((text) => made("p", {}, text));
  if (!answer.weights.length) return [...parts, made("p", {}, TEXTS.nothing)];
  const sure = answer.weights.filter((one) => one.sure).length;
  parts.push(made("p", { class: "asked-lead" }, within(answer.measured ? (sure ? TEXTS.hangs : TEXTS.unsure) : TEXTS.first, { found: answer.found, tried: answer.tried, sure })));
  parts.push(made("ol", { class: "weights" }, ...answer.weights.map(weightOf)));
  parts.push(made("p", { class: "asked-note" }, within(TEXTS.note_why, { pairs: answer.pairs })));
  return parts;
}

function weightOf(one, number) {
  const person = PEOPLE.find((found) => found.id === one.person);
  const when = button(clock(one.minute), `w${number}`, () => goTo(one.minute), "when");
  const sign = drawn("svg", { viewBox: "-9 -9 18 18", class: `sign ${one.sure ? "sure" : ""}`, "aria-hidden": "true" }, drawn("path", { d: triangle(one) }));
  const figures = within(one.change < 0 ? TEXTS.brought : TEXTS.held, { before: hundred(one.before), after: hundred(one.after) });
  const change = within(TEXTS.change, { change: signed(one.change), low: signed(one.low), high: signed(one.high) });
  const query = new URLSearchParams(OWN.query);
  query.set("scenario", OWN.scenario);
  query.set("t", one.minute);
  const ways = made("a", { href: `/branch?${query}`, "aria-label": `${TEXTS.whatif} ${person.name}: ${one.says}` }, TEXTS.whatif);
  return made("li", { class: one.sure ? "sure" : "" }, made("span", { class: "number" }, `${number + 1}`), badge(person), made("div", {},
    made("p", { class: "what" }, when, made("span", {}, ` ${person.name}: ${one.says}`), one.almost ? made("span", { class: "almost" }, ` (${within(TEXTS.almost, { what: one.almost })})`) : ""),
    rangeOf(one), made("p", { class: "figures-line" }, sign, made("span", {}, figures, " ", made("b", {}, change))),
    ...one.closed.map((text) => made("p", { class: "closed" }, text)), made("p", { class: "ways" }, ways)));
}

// How far the share changes, on a line from 100 less to 100 more often.
function rangeOf(one) {
  const at = (share) => `${50 + 50 * Math.max(-1, Math.min(1, share))}%`;
  return made("div", { class: "range", "aria-hidden": "true" }, made("i", { class: "zero" }), made("i", { class: "span", style: `left:${at(one.low)};right:calc(100% - ${at(one.high)})` }), made("i", { class: "dot", style: `left:${at(one.change)}` }));
}

// Up: the decision brought it on. Down: it held it back.
const triangle = (one, size = 7) => one.change <= 0 ? `M0 ${-size}L${size} ${size * 0.8}H${-size}Z` : `M0 ${size}L${size} ${-size * 0.8}H${-size}Z`;

function whyMarks(base, top) {
  if (said?.answer?.kind !== "why" || !isOpen()) return [];
  const y = (share) => base - Math.min(1, Math.max(0, share)) * (base - top);
  const taken = [];
  const nodes = said.answer.weights.map((one, number) => {
    const x = xOf(one.minute + 0.5), size = Math.abs(one.change), [a, b] = one.change < 0 ? [-one.high, -one.low] : [one.low, one.high];
    const group = drawn("g", { class: `weight ${one.sure ? "sure" : ""}`, "data-number": number + 1, transform: `translate(${x.toFixed(1)} 0)` });
    group.append(drawn("path", { class: "whisker", d: `M0 ${y(a).toFixed(1)}V${y(b).toFixed(1)}M-3 ${y(a).toFixed(1)}h6M-3 ${y(b).toFixed(1)}h6` }));
    group.append(drawn("path", { class: "sign", d: triangle(one, 6), transform: `translate(0 ${y(size).toFixed(1)})` }));
    const spot = [[x + 8, y(size) + 4, "start"], [x - 8, y(size) + 4, "end"]].find(([left, at]) => !taken.some(([l, v]) => Math.abs(l - left) < 11 && Math.abs(v - at) < 11));
    if (spot) {
      taken.push(spot);
      group.append(drawn("text", { class: "weight-number", x: spot[2] === "start" ? 8 : -8, y: spot[1], "text-anchor": spot[2] }, `${number + 1}`));
    }
    group.append(drawn("title", {}, `${clock(one.minute)} ${one.says}`));
    return group;
  });
  const at = xOf(eventMinute() + 0.5);
  return [drawn("path", { class: "asked-event", d: `M${at.toFixed(1)} ${top - 10}V${base}` }), ...nodes.reverse()];
}

const eventMinute = () => asked.minute ?? 0;

// Suspense: steps from point to point, with the band in which the truth lies.
function pathOf(answer) {
  const told = answer.points.filter((point) => point.minute <= seenUpTo());
  const parts = [made("p", { class: "asked-lead" }, TEXTS.lead_suspense)];
  const rows = told.map((point, number) => {
    const belief = answer.states.map((text, at) => `${text} ${hundred(point.beliefs[at][0])}`).join(", ");
    const figures = within(TEXTS.point, { value: point.suspense[0].toFixed(2), low: point.suspense[1].toFixed(2), high: point.suspense[2].toFixed(2) });
    return made("li", {}, made("p", { class: "what" }, button(clock(point.minute), `p${number}`, () => goTo(point.minute), "when"), made("span", {}, ` ${point.says}`)),
      made("p", { class: "figures-line" }, made("b", {}, figures)), made("p", { class: "closed" }, within(TEXTS.beliefs, { belief })));
  });
  parts.push(made("ol", { class: "points" }, ...rows.reverse()));
  if (told.length < answer.points.length) parts.push(made("p", { class: "asked-note" }, TEXTS.later));
  const flat = answer.stretches.filter((one) => one.ends <= seenUpTo());
  if (flat.length) parts.push(made("h3", {}, TEXTS.flat), ...flat.map((one) => made("p", {}, one.says)));
  parts.push(made("p", { class: "asked-note" }, within(TEXTS.note_suspense, { rollouts: answer.rollouts })));
  return parts;
}

function suspenseCurve(base, top, low) {
  const answer = said?.answer;
  if (answer?.kind !== "suspense" || !isOpen() || !answer.points.length) return [];
  const most = Math.max(...answer.points.map((point) => point.suspense[2]), 0.01);
  const y = (value) => (base - (value / most) * (base - top)).toFixed(1);
  let up = "", down = "", line = "";
  for (const { minute, ahead, suspense: [value, least, highest] } of answer.points) {
    if (!ahead) continue;
    const [from, to] = [xOf(minute), xOf(minute + ahead)].map((x) => x.toFixed(1));
    up += `L${from} ${y(highest)}L${to} ${y(highest)}`;
    down = `L${to} ${y(least)}L${from} ${y(least)}${down}`;
    line += `${line ? "L" : "M"}${from} ${y(value)}L${to} ${y(value)}`;
  }
  const name = low ? [] : [drawn("text", { class: "suspense-name", x: 4, y: top + 4 }, within(TEXTS.on_line, { about: TEXTS.about[answer.about] }))];
  return [drawn("path", { class: "suspense-band", d: `M${up.slice(1)}${down}Z` }), drawn("path", { class: "suspense", d: line || "M0 0" }), ...name];
}

const canBeAsked = (line) => !isQuiet(line) && line[ACTOR] >= 0 && ASKABLE.includes(DATA.kinds[line[KIND]]);

layers.push(suspenseCurve, whyMarks);
besides.push((line) => {
  if (!isOpen() || !canBeAsked(line)) return null;
  const why = made("button", { type: "button", class: "besides why-door", id: "why" }, TEXTS.why);
  why.addEventListener("click", () => askWhy());
  return why;
});

function askWhy() {
  const line = telling().lines[present()];
  if (!part("why") || !line) return;
  ask("why", String(line[EVENT]), within(TEXTS.why_title, { what: sentenceOf(line) }));
  asked.minute = line[0];
  drawLine();
}

const askSuspense = () => { if (isOpen()) ask("suspense", "who lives", TEXTS.suspense); };

const door = made("button", { type: "button", id: "suspense", title: `${TEXTS.suspense} (s)`, "aria-label": TEXTS.suspense }, drawn("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, drawn("path", { d: "M2 19c5 0 5-12 9-12s3 8 6 8 2-10 5-10" })));
door.addEventListener("click", () => { if (asked?.kind === "suspense") close(); else askSuspense(); });
document.querySelector(".controls").insertBefore(door, part("people"));
document.querySelector(".keys").append(...[["y", TEXTS.key_why], ["s", TEXTS.key_suspense]].map(([key, text]) => made("div", {}, made("dt", {}, made("kbd", {}, key)), made("dd", {}, text))));

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || part("help").open || event.target.tagName === "SELECT") return;
  if (event.key === "y") askWhy();
  if (event.key === "s") askSuspense();
  if (event.key === "Escape" && asked) close();
});

let shownUpTo = -1;
onChange((what) => {
  door.hidden = !isOpen();
  if (!asked) return;
  if (what === "size") place();
  if (what === "follow" && state.who >= 0) { close(); return; }
  if (what === "telling") { if (isOpen()) showAsked(); else close(); return; }
  if (said.answer?.kind === "suspense" && said.answer.points.filter((point) => point.minute <= seenUpTo()).length !== shownUpTo) {
    shownUpTo = said.answer.points.filter((point) => point.minute <= seenUpTo()).length;
    showAsked();
  }
});
addEventListener("pagehide", () => { if (asked?.name && UNDER_WAY.includes(said.state)) fetch(`/ask/${asked.name}`, { method: "POST", keepalive: true }); });
retell();
const hash = new URLSearchParams(location.hash.slice(1)), wanted = hash.get("ask");
// A link asks of its event, or else of the last deed up to its minute.
const sought = telling().lines.findIndex((line) => String(line[EVENT]) === hash.get("event"));
const there = sought >= 0 || wanted !== "why" ? sought : telling().lines.findLastIndex((line, number) => number <= present() && canBeAsked(line));
if (there >= 0) { goTo(telling().at[there]); retell(); }
if (wanted === "suspense") askSuspense();
if (wanted === "why") askWhy();
document.documentElement.dataset.asks = "yes";

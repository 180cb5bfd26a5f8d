// Everything put together: what a change shows, keys, buttons, and the first moment.

const RESTING = 70;  // milliseconds for which what costs more waits, so that people move smoothly
let restedAt = -RESTING, due = false;

function show(what) {
  settle();
  showHead();
  showNow();
  drawEffects();
  if (what === "playing") showPlaying();
  if (what !== "time" || performance.now() - restedAt >= RESTING) { showRest(); return; }
  due = true;
  wake();
}

function showRest() {
  due = false;
  showStory();
  showBelow();
  drawEarth();
  showCards();
  showMind();
  keepInSight();
  restedAt = performance.now();
}

function keepUp() {
  if (due && performance.now() - restedAt >= RESTING) showRest();
  return due;
}

function showNow() {
  const { day, time } = clockOf(state.t);
  const sun = SKY ? `, ${isDay(state.t) ? "day" : "night"}, over ${belowInWords(state.t)}` : "";
  const eyes = viewer();
  const over = eyes >= 0 && PEOPLE[eyes].dies >= 0 && state.t >= PEOPLE[eyes].dies ? ` · ${PEOPLE[eyes].name} is dead and sees nothing more` : "";
  const hush = telling().hushes.some(([begin, end]) => begin <= state.t && state.t < end) ? " · life support is silent" : "";
  const text = `Day ${day}, ${time}`;
  const rest = `${sun}${over}${hush}`;
  const node = part("now");
  if (node.dataset.text !== text + rest) {
    node.dataset.text = text + rest;
    node.replaceChildren(made("b", {}, text), rest);
  }
}

function showPlaying() {
  const button = part("play");
  button.setAttribute("aria-label", state.playing ? "Pause" : "Play");
  button.querySelector("path").setAttribute("d", state.playing ? "M6 4h4v16H6zM14 4h4v16h-4z" : "M7 4l14 8-14 8z");
}

function follow(who) {
  state.who = who;
  document.body.classList.remove("sheet-up");
  part("sheet").dataset.at = "";
  placeMind();
  showFollowed();
  changed("follow");
  remember();
}

function tell(number) {
  state.telling = number;
  part("telling").value = String(number);
  part("sheet").dataset.at = "";
  fillStory();
  showFollowed();
  drawLine();
  drawnFor = null;
  changed("telling");
  remember();
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  part("theme").setAttribute("aria-label", theme === "light" ? "Dark" : "Light");
  redrawTokens();
  drawCards();
  drawSamples();
  shownNow = -2;
  part("mind").dataset.key = "";
  fillStory();
  showFollowed();
  changed("theme");
}

function placeMind() {
  const box = part("window").getBoundingClientRect();
  document.querySelector(".side").style.setProperty("--below-window", SKY ? `${Math.round(box.height)}px` : "0px");
}

async function share() {
  const address = `${location.href.split("#")[0]}${hashOf()}`;
  location.hash = hashOf();
  let copied = false;
  try { await navigator.clipboard.writeText(address); copied = true; } catch { /* not from a file */ }
  const told = part("copied");
  told.textContent = copied ? "The link to this moment is copied." : "The link to this moment is in the address bar.";
  told.hidden = false;
  setTimeout(() => { told.hidden = true; }, 2400);
}

function drawSamples() {
  const sample = (text, ...nodes) => made("div", {}, drawn("svg", { viewBox: "-17 -15 34 30", class: "person", "aria-hidden": "true" }, ...nodes), made("span", {}, text));
  const round = PEOPLE[0], found = [];
  const shapes = [...new Set(PEOPLE.map((person) => person.shape))];
  for (const shape of shapes) {
    const one = PEOPLE.find((person) => person.shape === shape);
    found.push(sample(`${shape}: ${shape === shapes[0] ? "one side" : shapes.length === 2 ? "the other side" : "another side"}`, ...tokenParts(one)));
  }
  const ring = drawn("circle", { class: "ring", r: 15, style: "stroke:var(--soft)" });
  found.push(sample("knows of what happens now", ring, ...tokenParts(round, 11)));
  found.push(sample("says something to", drawn("path", { class: "said", d: "M-15 4Q0-8 15 4" })));
  found.push(sample("a lie", drawn("path", { class: "said lie", d: "M-15 4Q0-8 15 4" })));
  found.push(sample("hurts, or tries to", drawn("path", { class: "mark", d: "M0-7L7 0L0 7L-7 0Z" })));
  const area = drawn("path", { class: "curve", d: "M-15 12Q-4 10 0 0T15-8V12Z", style: "fill:var(--area)" });
  found.push(sample("how tense it is (below the line of time)", area));
  found.push(sample("heard, not seen, as one person: where from is a guess", ...[5, 9, 13].map((r) => drawn("circle", { class: "ring-of-sound", r }))));
  found.push(sample("trusts, when followed: the thicker the more", drawn("path", { class: "bond", "stroke-width": 4, d: "M-15 4Q0-8 15 4" })));
  found.push(made("div", {}, drawThreads(null, { ground: 0.8, crew: 0.4, held: "ground" }), made("span", {}, "threads to the ground and to the crew; firm: the one that held")));
  const dead = made("div", {}, badge(round, "dead"), made("span", {}, "dead"));
  const ghost = made("div", {}, badge(round, "ghost"), made("span", {}, "as last seen"));
  part("samples").replaceChildren(...found, dead, ghost);
}

const KEYS = {
  " ": () => play(!state.playing),
  ArrowLeft: (event) => event.shiftKey ? goTo(state.t - 60) : stepBy(-1),
  ArrowRight: (event) => event.shiftKey ? goTo(state.t + 60) : stepBy(1),
  Home: () => goTo(0),
  End: () => goTo(LAST),
  f: () => follow(state.who + 1 >= PEOPLE.length ? -1 : state.who + 1),
  t: () => tell((state.telling + 1) % tellings.length),
  "?": () => part("help").showModal(),
  Escape: () => follow(-1),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || part("help").open) return;
  const node = event.target;
  if (node.tagName === "SELECT" && event.key !== "Escape") return;
  if (event.key === " " && (node.tagName === "BUTTON" || node.tagName === "A")) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") { if (state.playing) play(false); }
  act(event);
}

function start() {
  sortMinds();
  drawStation();
  drawCards();
  stretch();
  recall();
  part("telling").append(...tellings.map((one, at) => made("option", { value: at }, one.title)));
  part("telling").value = String(state.telling);
  part("window").hidden = !SKY;
  document.querySelector(".stage").classList.toggle("still-ground", !SKY);
  fillStory();
  drawSamples();
  listen();
  onChange(show);
  movers.push(moveTokens, keepUp);
  part("theme").setAttribute("aria-label", isLight() ? "Dark" : "Light");
  placeMind();
  drawLine();
  showFollowed();
  changed("start");
  document.documentElement.dataset.ready = "yes";
}

function listen() {
  part("play").addEventListener("click", () => play(!state.playing));
  part("back").addEventListener("click", () => { play(false); stepBy(-1); });
  part("on").addEventListener("click", () => { play(false); stepBy(1); });
  part("speed").addEventListener("change", (event) => { state.speed = Number(event.target.value); });
  part("telling").addEventListener("change", (event) => tell(Number(event.target.value)));
  part("theme").addEventListener("click", () => setTheme(isLight() ? "dark" : "light"));
  part("share").addEventListener("click", share);
  part("ask").addEventListener("click", () => part("help").showModal());
  part("people").addEventListener("click", () => { follow(-1); document.body.classList.add("sheet-up"); });
  part("sheet").addEventListener("click", () => document.body.classList.remove("sheet-up"));
  part("lines").addEventListener("click", (event) => {
    const item = event.target.closest("[data-line]");
    if (!item) return;
    event.preventDefault();
    if (state.playing) play(false);
    goTo(telling().at[Number(item.dataset.line)]);
  });
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", () => { const was = state.telling; recall(); if (was !== state.telling) tell(state.telling); else changed("time"); });
  new ResizeObserver(() => { drawnFor = null; placeMind(); drawLine(); part("sheet").dataset.at = ""; changed("size"); }).observe(document.body);
  new ResizeObserver(() => { if (shownNow > -2) scrollToNow(shownNow, shownUpTo); }).observe(part("told"));
  matchMedia("(prefers-color-scheme: light)").addEventListener("change", () => { if (!document.documentElement.dataset.theme) setTheme(isLight() ? "light" : "dark"); });
  followPointer();
}

start();

// For whoever embeds the page: a server adds what only it can answer.
window.story = { DATA, PEOPLE, LAST, ACTOR, EVENT, KIND, state, telling, present, sentenceOf, isQuiet, isDead: (at) => PEOPLE[at].dies >= 0 && state.t >= diesAt(at), goTo, play, follow, onChange, layers, besides, drawLine, xOf, clockOf, retell: () => { fillStory(); showFollowed(); showStory(); }, badge, made, drawn, part, seenUpTo: () => reached };

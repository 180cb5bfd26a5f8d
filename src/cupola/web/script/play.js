// A seat: what one person holds, what they perceive, and what they can do.

const HEADS = [["go", ["go", "leave"]], ["say", ["say"]], ["do", ["do", "care", "fight"]], ["look", ["look"]], ["idle", []]];
const ICONS = { go: "M5 12h13M13 6l6 6-6 6", say: "M4 5h16v11H10l-5 4v-4H4z", do: "M14 4l6 6-9 9-6 1 1-6z", look: "M2 12s4-6 10-6 10 6 10 6-4 6-10 6S2 12 2 12zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z", idle: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.500 2" };
let moment = DATA.moment, head = "say", busy = false, lastDay = "";

const byNumber = (number) => PEOPLE.find((person) => person.number === number);
const OWN = byNumber(DATA.own);

function show(values) {
  busy = values.state === "wait";
  const fresh = values.state === "choose" && values.turn !== moment.turn;
  moment = { ...moment, ...values };
  if (fresh) setText("");
  redraw();
}

function redraw() {
  document.body.dataset.state = moment.state;
  document.body.dataset.turn = moment.turn;
  showTold();
  if (moment.state === "over") { askForCurtain(); return; }
  showDilemma();
  if (!moment.map) { showAlone(); return; }
  showTop();
  showYou();
  drawMap(moment.map, moment.people, moment.sounds, (place) => setText(`go ${place.id}`, { focus: true }));
  showPressing();
  showHeads();
  showOptions();
  showMeant();
  part("wait").disabled = busy || moment.state !== "choose";
  part("wait").textContent = busy ? TEXTS.passing : moment.underway ? TEXTS.goon : TEXTS.wait;
  LINE.disabled = moment.state !== "choose";
}

function showAlone() {
  showTop();
  part("wait").disabled = LINE.disabled = part("confirm").disabled = true;
  part("wait").textContent = moment.state === "dead" ? TEXTS.dead : TEXTS.passing;
}

function showTop() {
  part("who").replaceChildren(badge(OWN), made("b", {}, within(TEXTS.you, { name: OWN.name })), made("span", { class: "role" }, OWN.role));
  part("clock").replaceChildren(made("b", {}, moment.clock ?? ""), moment.place ? made("span", {}, ` ${moment.place.replace(/ \(\w+\)$/, "")}`) : "");
  document.title = moment.clock ? `${moment.clock} · ${OWN.name}` : OWN.name;
}

// What has been perceived, as a conversation: one's own deeds stand apart.
const lines = [];

function showTold() {
  const list = part("lines");
  for (const [at, row] of (moment.told ?? []).entries()) {
    const number = moment.since + at;
    if (number < lines.length) continue;
    lines.push(row);
    const [day, time] = [row[0].slice(0, row[0].lastIndexOf(" ")), row[0].slice(row[0].lastIndexOf(" ") + 1)];
    if (day !== lastDay) { list.append(made("li", { class: "day" }, day)); lastDay = day; }
    const kind = `${row[1].startsWith("You ") ? "mine" : ""} ${row[2] >= 7 ? "grave" : ""} ${row[2] < 1 ? "quiet" : ""}`;
    list.append(made("li", { class: kind }, made("time", {}, time), made("span", {}, row[1])));
  }
  if (!lines.length && !list.children.length) list.append(opening());
  moment.told = [];
  part("told").scrollTop = part("told").scrollHeight;
}

function opening() {
  const says = [DATA.wants ? within(TEXTS.want, { wants: DATA.wants }) : "", DATA.note];
  return made("li", { class: "opening" }, ...says.filter(Boolean).map((text) => made("p", {}, text)));
}

function showYou() {
  const envelope = part("order");
  envelope.hidden = !moment.order.length;
  if (moment.order.length) {
    const open = envelope.querySelector("details")?.open;
    const folded = made("details", open ? { open: "" } : {}, made("summary", {}, open ? TEXTS.order : TEXTS.sealed), ...moment.order.map((text) => made("p", {}, text)));
    folded.addEventListener("toggle", () => { folded.querySelector("summary").textContent = TEXTS.order; });
    envelope.replaceChildren(folded);
  }
  part("threads").replaceChildren(made("h2", {}, TEXTS.threads), drawThreads(OWN, moment.threads, moment.threads.says.join(" ")), ...moment.threads.says.map((text) => made("p", {}, text)));
  const rows = [[TEXTS.here, moment.here], [TEXTS.have, moment.have], [TEXTS.body, moment.oneself]].filter(([, texts]) => texts.length);
  part("self").replaceChildren(...rows.map(([title, texts]) => made("div", { class: "own" }, made("h2", {}, title), ...texts.map((text) => made("p", {}, plain(text))))));
  part("others").replaceChildren(...moment.people.filter((one) => !one.own).map(card));
  part("facts").replaceChildren(...(moment.facts.length ? moment.facts.map(([claim, sure, source]) => made("li", {}, made("b", {}, claim), made("span", {}, `${sure} ${source}`))) : [made("li", {}, TEXTS.nofacts)]));
}

// Names to type stand in brackets in a view; here one clicks.
const plain = (text) => text.replace(/ \([a-z0-9_]+\)/g, "");

function card(one) {
  const person = byNumber(one.number);
  const kind = one.dead ? "dead" : one.here ? "" : "ghost";
  const held = [one.here ? TEXTS.seen_here : one.seen, ...one.held].join("; ");
  const verbs = one.here ? [["talk", TEXTS.talk], ["tell", TEXTS.tell], ["ask", TEXTS.ask], ["signal", TEXTS.signal]] : [];
  const acts = verbs.map(([verb, label]) => {
    const button = made("button", { type: "button", "aria-label": `${label.replace(" …", "")} ${person.name}` }, label);
    button.addEventListener("click", () => setText(`${verb} ${person.id}${verb === "talk" ? "" : " "}`, { focus: true }));
    return button;
  });
  const bar = made("span", { class: "bar", "aria-hidden": "true" }, made("i", { style: `width:${Math.round(one.trusted * 100)}%` }));
  return made("li", {}, badge(person, kind), made("div", { class: "about" },
    made("b", {}, person.name), made("span", { class: "where" }, held),
    made("span", { class: "trust" }, `trusted ${one.trust}`, bar), made("span", { class: "quick" }, ...acts)));
}

// How one would type an answer is a hint for whoever types.
const unhinted = (text) => text.replace(/: [a-z_ ,]+ or [a-z_ ]+\.$/, ".").replace(/: an answer would be .*$/, ".");

function showPressing() {
  const box = part("pressing");
  const aside = moment.dilemma && asideAt === moment.turn;
  box.hidden = !moment.pressing.length && !moment.underway && !aside;
  const texts = moment.pressing.map((text) => made("p", {}, unhinted(text)));
  if (moment.underway) texts.push(made("p", {}, within(TEXTS.underway, { what: moment.underway.replaceAll("_", " ") })));
  const buttons = moment.answers.map((one) => {
    const button = made("button", { type: "button" }, one.label);
    button.addEventListener("click", () => setText(one.text, { focus: true }));
    return button;
  });
  if (aside) {
    const button = made("button", { type: "button" }, ASIDE.back);
    button.addEventListener("click", backToIt);
    buttons.push(button);
  }
  box.replaceChildren(...texts, made("div", { class: "quick" }, ...buttons));
}

function showHeads() {
  if (part("heads").children.length) {
    for (const tab of part("heads").children) tab.setAttribute("aria-selected", String(tab.dataset.head === head));
    return;
  }
  part("heads").replaceChildren(...HEADS.map(([name], at) => {
    const icon = drawn("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, drawn("path", { d: ICONS[name] }));
    const tab = made("button", { type: "button", role: "tab", "data-head": name, "aria-selected": String(name === head), title: `${at + 1}` }, icon, made("span", {}, TEXTS[name]));
    tab.addEventListener("click", () => choose(name));
    return tab;
  }));
}

function choose(name) {
  head = name;
  document.body.classList.toggle("acts-up", narrow.matches);
  setText("");
  showHeads();
}

function showOptions() {
  if (!moment.doing) return;
  const box = part("options");
  if (LINE.value.trim() && next.length) { box.replaceChildren(backButton(), made("ul", { class: "words" }, ...filteredNext().map(wordButton))); box.scrollTop = 0; return; }
  if (LINE.value.trim()) { box.replaceChildren(backButton()); return; }
  if (head === "idle") { box.replaceChildren(made("ul", { class: "verbs" }, ...waits())); return; }
  const heads = HEADS.find(([name]) => name === head)[1];
  const verbs = moment.doing.filter((group) => heads.includes(group.head)).flatMap((group) => group.verbs);
  const can = verbs.filter((verb) => !verb.why), cannot = verbs.filter((verb) => verb.why);
  const rest = cannot.length ? [made("h3", {}, TEXTS.cannot), made("ul", { class: "cannot" }, ...cannot.map((verb) => made("li", {}, made("b", {}, verb.label), made("span", {}, verb.why))))] : [];
  box.replaceChildren(made("ul", { class: "verbs" }, ...can.map(verbButton)), ...rest);
}

function waits() {
  return [["wait 10", TEXTS.ten], ["wait 60", TEXTS.hour], ["wait until 06:00", TEXTS.morning]].map(([text, label]) => {
    const button = made("button", { type: "button" }, label);
    button.addEventListener("click", () => setText(text));
    return made("li", {}, button);
  });
}

function backButton() {
  const button = made("button", { type: "button", class: "back" }, `← ${TEXTS.back}`);
  button.addEventListener("click", () => setText(""));
  return button;
}

function verbButton(verb) {
  const button = made("button", { type: "button" }, verb.label + (verb.gap && !verb.label.endsWith("…") ? " …" : ""));
  button.addEventListener("click", () => setText(verb.text + (verb.gap ? " " : ""), { focus: true }));
  return made("li", {}, button);
}

function wordButton(one) {
  const person = PEOPLE.find((found) => found.id === one.text);
  const says = one.says && one.says !== "you" ? one.says : person?.name ?? one.text.replaceAll("_", " ");
  const button = made("button", { type: "button", class: one.can ? "" : "dim" }, ...(person ? [badge(person)] : []), made("span", {}, says));
  button.addEventListener("click", () => add(one.text));
  return made("li", {}, button);
}

function send(text) {
  if (busy || moment.state !== "choose") return;
  busy = true;
  document.body.classList.remove("acts-up");
  emit("move", { turn: moment.turn, text });
  part("wait").textContent = TEXTS.passing;
  part("wait").disabled = part("confirm").disabled = true;
}

function refused(why) {
  busy = false;
  asideAt = moment.turn;
  meaning = { ok: false, why };
  next = [];
  redraw();
  MEANT.replaceChildren(made("span", { class: "why" }, why));
}

let curtainAsked = false;
function askForCurtain() {
  part("wait").disabled = LINE.disabled = true;
  if (!curtainAsked) { curtainAsked = true; emit("curtain", {}); }
}

function curtain(values) {
  const box = part("curtain");
  const watch = made("a", { class: "main", href: `${location.pathname.replace(/\/$/, "")}/story` }, TEXTS.watch);
  const again = made("a", { href: "/play" }, TEXTS.again);
  const crew = PEOPLE.map((one) => {
    const dead = values.dead.includes(one.number);
    return made("li", {}, badge(one, dead ? "dead" : ""), made("span", {}, one.name, dead ? made("i", {}, ` ${TEXTS.gone}`) : ""));
  });
  box.replaceChildren(made("h1", {}, TEXTS.over), made("ul", { class: "crew" }, ...crew), ...values.ending.map((text) => made("p", { class: "end" }, text)), made("p", { class: "ways" }, watch, again),
    made("h2", {}, TEXTS.against), ...values.sections.map((one) => made("section", {}, made("h3", {}, one.title), made("ul", {}, ...one.lines.map((text) => made("li", {}, text))))));
  box.hidden = false;
  document.body.classList.add("is-over");
  box.focus({ preventScroll: true });
}

part("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  if (!LINE.value.trim()) send("");
  else if (meaning?.ok && answered === asked) send(LINE.value);
  else { eager = true; if (answered === asked) typed(); }
});
part("wait").addEventListener("click", () => send(""));
for (const tab of document.querySelectorAll(".tabs button")) {
  tab.addEventListener("click", () => {
    part("seat").dataset.tab = tab.dataset.tab;
    for (const other of document.querySelectorAll(".tabs button")) other.setAttribute("aria-selected", String(other === tab));
    part("told").scrollTop = part("told").scrollHeight;
  });
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target === LINE) return;
  if (event.key === "/") { event.preventDefault(); LINE.focus(); }
  const number = Number(event.key);
  if (number >= 1 && number <= HEADS.length) choose(HEADS[number - 1][0]);
});

new ResizeObserver(() => { part("told").scrollTop = part("told").scrollHeight; }).observe(part("told"));
window.cupola = { show, answer, refused, curtain };
redraw();
typed();
document.documentElement.dataset.ready = "yes";

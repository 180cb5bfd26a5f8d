// Minds: what somebody holds, whom they trust, what they mean to do, and why.

const MINDS = DATA.minds;
const byPerson = PEOPLE.map(() => ({ beliefs: new Map(), trust: new Map(), bonds: new Map(), decisions: [], orders: [] }));
const truths = new Map();

function sortMinds() {
  for (const [minute, person, fact, value, before] of MINDS.beliefs) {
    const rows = byPerson[person].beliefs;
    if (!rows.has(fact)) rows.set(fact, [[-1, before]]);
    rows.get(fact).push([minute, value]);
  }
  for (const [minute, person, other, value] of MINDS.trust) {
    if (other < 0 || person < 0) continue;
    const rows = byPerson[person].trust;
    if (!rows.has(other)) rows.set(other, []);
    rows.get(other).push([minute, value]);
  }
  for (const [minute, person, other, kind, value] of MINDS.bonds) {
    if (other < 0 || person < 0) continue;
    const rows = byPerson[person].bonds, key = 2 * other + kind;
    if (!rows.has(key)) rows.set(key, []);
    rows.get(key).push([minute, value]);
  }
  for (const row of MINDS.decisions) byPerson[row[1]].decisions.push(row);
  for (const row of MINDS.orders) byPerson[row[1]].orders.push(row);
  for (const [minute, fact, value] of MINDS.truth) {
    if (!truths.has(fact)) truths.set(fact, [[-1, 0]]);
    truths.get(fact).push([minute, value]);
  }
}

function valueAt(rows, t) {
  const at = rows ? lastAt(rows, t, (row) => row[0]) : -1;
  return at < 0 ? null : rows[at];
}

// How likely somebody holds a fact to be, 0 to 1; usual: if they never thought of it.
function holds(person, fact, t, usual) {
  if (fact < 0) return usual;
  const rows = byPerson[person].beliefs.get(fact);
  const row = valueAt(rows, t);
  return row ? row[1] / 100 : usual;
}

const truthAt = (fact, t) => { const row = valueAt(truths.get(fact), t); return row ? row[1] : 0; };

// The minute at which somebody first holds another to be dead, -1 for never.
function learnt(person, other) {
  const fact = MINDS.alive[other];
  const rows = fact < 0 ? null : byPerson[person].beliefs.get(fact);
  const row = rows?.find(([minute, value]) => minute >= 0 && value < 50);
  return row ? row[0] : -1;
}

const CERTAIN = [[95, "sure of it"], [75, "thinks so"], [55, "inclined to"], [45, "undecided"], [25, "doubts it"], [5, "thinks not"], [-1, "sure not"]];
const TRUSTS = [[90, "wholly"], [70, "much"], [50, "somewhat"], [30, "little"], [10, "hardly"], [-1, "not at all"]];
const inWords = (scale, value) => scale.find(([least]) => value >= least)[1];

function bar(value, mark = null) {
  const node = made("span", { class: "bar", "aria-hidden": "true" }, made("i", { style: `width:${clamp(value, 0, 100)}%` }));
  if (mark !== null) node.append(made("u", { style: `left:${clamp(mark, 0, 100)}%` }));
  return node;
}

function row(text, value, word, { mark = null, wrong = "", first = false } = {}) {
  const last = made("span", { class: "word" }, word);
  if (wrong) last.append(made("br"), made("span", { class: "wrong" }, wrong));
  return made("li", { class: first ? "first" : "" }, made("span", {}, text), bar(value, mark), last);
}

function section(title, ...content) { return [made("h3", {}, title), ...content]; }

function showMind() {
  const panel = part("mind");
  document.body.classList.toggle("has-mind", state.who >= 0);
  document.querySelector(".stage").classList.toggle("has-mind", state.who >= 0);
  panel.hidden = state.who < 0;
  if (state.who < 0) { panel.dataset.key = ""; return; }
  const key = `${state.who} ${state.telling} ${mindKey(state.who)}`;
  if (panel.dataset.key === key) return;
  panel.dataset.key = key;
  const top = panel.scrollTop;
  const held = panel.contains(document.activeElement);
  panel.replaceChildren(headOf(state.who), ...contentOf(state.who));
  panel.scrollTop = top;
  if (held) panel.querySelector("button").focus({ preventScroll: true });
}

// What the panel shows changes only when something about the mind does.
function mindKey(person) {
  const eyes = viewer() < 0 ? person : viewer();
  const mind = byPerson[eyes];
  const t = asKnown(eyes);
  const count = (rows) => lastAt(rows, t, (one) => one[0]);
  const beliefs = [...mind.beliefs.values()].map(count).join();
  const trust = [...mind.trust.values(), ...mind.bonds.values()].map(count).join();
  const facts = viewer() < 0 ? [...truths.values()].map(count).join() : "";
  const seen = viewer() >= 0 && person !== viewer() ? lasting(whereabouts(person, t)?.age || 0) : "";
  const felt = count(DATA.gauges.feelings[eyes]);
  return [beliefs, trust, facts, felt, count(mind.decisions), count(mind.orders), seen, PEOPLE[person].dies >= 0 && t >= diesAt(person)].join("|");
}

function headOf(at) {
  const person = PEOPLE[at];
  const dead = whereabouts(at, state.t)?.kind.includes("dead");
  const close = made("button", { type: "button", "aria-label": "Close" }, "Close");
  close.addEventListener("click", () => follow(-1));
  const wants = person.wants && (viewer() < 0 || viewer() === at) ? `, wants ${person.wants}` : "";
  return made("header", {}, badge(person, dead ? "dead" : ""), made("div", {}, made("h2", {}, person.full), made("p", {}, `${person.role}${wants}`)), close);
}

function contentOf(at) {
  const eyes = viewer(), name = PEOPLE[at].name;
  if (eyes >= 0 && at !== eyes) return seenFromOutside(eyes, at);
  const dead = PEOPLE[at].dies >= 0 && asKnown(at) >= diesAt(at);
  if (dead) return [made("p", { class: "lead" }, `${name} is dead.`), ...heldBy(at, "Held at the end")];
  return [...pulledOf(at), ...meansOf(at), ...feelsOf(at), ...orderOf(at), ...heldBy(at, "Holds"), ...trustOf(at), ...bondsOf(at)];
}

function seenFromOutside(eyes, at) {
  const name = PEOPLE[at].name, own = PEOPLE[eyes].name;
  const where = whereabouts(at, state.t);
  const seen = !where ? `${own} has not seen ${name} yet.` : where.age >= 1 ? `Last seen ${lasting(where.age)} ago, ${inPlace(where.place)}.` : `In sight, ${inPlace(where.place)}.`;
  const trust = valueAt(byPerson[eyes].trust.get(at), state.t);
  const content = [made("p", { class: "lead" }, seen)];
  if (trust) content.push(...section(`How far ${own} trusts ${name}`, made("ul", { class: "bars" }, row(name, trust[1], inWords(TRUSTS, trust[1])))));
  const about = heldRows(eyes, (fact) => MINDS.facts[fact].includes(name));
  if (about.length) content.push(...section(`What ${own} holds of ${name}`, made("ul", { class: "bars" }, ...about)));
  content.push(made("p", { class: "why" }, `What ${name} thinks is not shown: ${own} cannot know it.`));
  return content;
}

// How far the ground draws somebody by how far their order came, and the crew by how far they trust.
const DRAWN_BY = { received: 0.45, read: 0.55, accepted: 0.9, carried_out: 1, stalled: 0.3, disclosed: 0.15, refused: 0 };
const WITHOUT_ORDER = 0.35, CLEARLY = 5;

function threadsOf(at) {
  const mind = byPerson[at], t = asKnown(at);
  const order = mind.orders[lastAt(mind.orders, t, (one) => one[0])];
  const trusts = PEOPLE.map((_, other) => other).filter((other) => other !== at && !(PEOPLE[other].dies >= 0 && t >= diesAt(other)));
  const values = trusts.map((other) => valueAt(mind.trust.get(other), t)?.[1]).filter((value) => value !== undefined);
  const crew = values.length ? values.reduce((sum, value) => sum + value, 0) / values.length / 100 : 0;
  const stage = order?.[3] ?? "";
  return { ground: stage ? DRAWN_BY[stage] ?? WITHOUT_ORDER : WITHOUT_ORDER, crew, held: heldBack(mind, t, stage), order, values };
}

// Which thread held when somebody last chose: what the choice did for duty, against what it did for bonds.
function heldBack(mind, t, stage) {
  const now = mind.decisions[lastAt(mind.decisions, t, (one) => one[0])];
  const taken = now?.[4];
  if (taken) {
    const [duty, bonds] = MINDS.pulls.map((stake) => taken[3 + stake]);
    if (Math.abs(duty - bonds) >= CLEARLY) return duty > bonds ? "ground" : "crew";
  }
  return ["accepted", "carried_out"].includes(stage) ? "ground" : ["disclosed", "refused"].includes(stage) ? "crew" : "";
}

function threadWords({ crew, held, order, values }) {
  const ground = order ? `To the ground: ${order[2]}.` : "To the ground: no order.";
  const mates = values.length ? `To the crew: trusts them ${inWords(TRUSTS, crew * 100)}.` : "To the crew: nobody is left.";
  return [ground, mates, held ? `At the last choice the ${held} held.` : "At the last choice neither held more than the other."];
}

function pulledOf(at) {
  const found = threadsOf(at), texts = threadWords(found);
  return section("Two threads", drawThreads(PEOPLE[at], found, texts.join(" ")), made("p", { class: "why" }, texts.join(" ")));
}

const BONDS = [[[60, "is a close friend of"], [25, "likes"], [-24, ""], [-59, "dislikes"], [-101, "cannot bear"]], [[60, "loves"], [25, "is in love with"], [8, "is drawn to"], [-101, ""]]];

// What binds somebody to others besides trust, the strongest first.
function bondsOf(at) {
  const found = [];
  for (const [key, rows] of byPerson[at].bonds) {
    const now = valueAt(rows, asKnown(at));
    const word = now ? inWords(BONDS[key % 2], now[1]) : "";
    if (word) found.push([Math.abs(now[1]), `${word} ${PEOPLE[Math.floor(key / 2)].name}`, now[1]]);
  }
  found.sort(([a], [b]) => b - a);
  if (!found.length) return [];
  const list = found.map(([size, text, value]) => row(text[0].toUpperCase() + text.slice(1), size, (value / 100).toFixed(2)));
  return section("Bonds", made("ul", { class: "bars" }, ...list));
}

function meansOf(at) {
  const rows = byPerson[at].decisions;
  const now = rows[lastAt(rows, asKnown(at), (one) => one[0])];
  if (!now) return [];
  const [, , text, open, ...options] = now;
  const content = section("Means to", made("p", { class: "lead" }, MINDS.means[text]));
  if (!options.length) return content;
  const scores = options.map(([, score, noise]) => score + noise), most = Math.max(...scores.map(Math.abs), 0.01);
  const list = made("ul", { class: "bars" });
  options.forEach(([option, score, noise, ...stakes], number) => {
    const item = row(MINDS.means[option], Math.max(4, 100 * scores[number] / most), (scores[number] / 100).toFixed(2), { first: number === 0 });
    item.append(made("span", { class: "why" }, reasons(stakes, noise)));
    list.append(item);
  });
  return [...content, ...section(`Because (best of ${open} that were open)`, list)];
}

function reasons(stakes, noise) {
  const named = stakes.map((value, at) => [MINDS.stakes[at], value]).filter(([, value]) => Math.abs(value) >= 5);
  named.sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  const words = (list) => list.map(([name, value]) => `${name} ${(Math.abs(value) / 100).toFixed(1)}`).join(", ");
  const [up, down] = [named.filter(([, value]) => value > 0), named.filter(([, value]) => value < 0)];
  const parts = [up.length ? `for it: ${words(up)}` : "", down.length ? `against it: ${words(down)}` : ""].filter(Boolean);
  if (Math.abs(noise) >= 10) parts.push(noise > 0 ? "and a whim" : "less a whim");
  return parts.join("; ") || "nothing much at stake";
}

// Feelings and air are no part of a chronicle that was kept: only who makes the page from a run has them.
const UNKEPT = DATA.gauges.feelings.some((rows) => rows.length) ? "" : "Not kept: this page was made from a kept chronicle, which holds neither feelings nor air.";
const gaugeAt = (rows, t) => valueAt(rows, t);
const DEGREES = [[70, "very much"], [45, "much"], [20, "some"], [8, "a little"]];

function feelsOf(at) {
  if (UNKEPT) return section("Feels", made("p", { class: "why" }, UNKEPT));
  const now = gaugeAt(DATA.gauges.feelings[at], asKnown(at));
  if (!now) return [];
  const felt = DATA.gauges.names.map((name, number) => [name, now[number + 1]]).filter(([, value]) => value >= 8);
  felt.sort(([, a], [, b]) => b - a);
  if (!felt.length) return section("Feels", made("p", {}, "Calm."));
  const list = felt.map(([name, value]) => row(name[0].toUpperCase() + name.slice(1), value, inWords(DEGREES, value)));
  return section("Feels", made("ul", { class: "bars" }, ...list));
}

const isAsleep = (at, t) => Boolean(gaugeAt(DATA.gauges.asleep[at], t)?.[1]);

function orderOf(at) {
  const rows = byPerson[at].orders;
  const now = rows[lastAt(rows, asKnown(at), (one) => one[0])];
  return now ? section("Order", made("p", {}, `${now[2][0].toUpperCase()}${now[2].slice(1)}.`)) : [];
}

function heldBy(at, title) {
  const rows = heldRows(at, () => true);
  return rows.length ? section(title, made("ul", { class: "bars" }, ...rows)) : [];
}

const HELD = 10;

// The latest first; what somebody has thought longest falls out.
function heldRows(at, which) {
  const found = [];
  for (const [fact, rows] of byPerson[at].beliefs) {
    const number = lastAt(rows, asKnown(at), (one) => one[0]);
    if (number > 0 && which(fact)) found.push([rows[number][0], fact, rows[number][1]]);
  }
  found.sort(([a, f], [b, g]) => b - a || f - g);
  return found.slice(0, HELD).map(([, fact, value]) => {
    const so = truthAt(fact, asKnown(at));
    const wrong = telling().key === "everything" && !MINDS.open.includes(fact) && Math.abs(value / 100 - so) > 0.5 ? (so ? "it is so" : "it is not so") : "";
    return row(MINDS.facts[fact], value, inWords(CERTAIN, value), { wrong });
  });
}

function trustOf(at) {
  const list = made("ul", { class: "bars" });
  PEOPLE.forEach((person, other) => {
    const rows = byPerson[at].trust.get(other);
    const now = valueAt(rows, asKnown(at));
    if (now) list.append(row(person.name, now[1], inWords(TRUSTS, now[1]), { mark: rows[0][1] }));
  });
  return list.children.length ? section("Trusts (the stroke: at the start)", list) : [];
}

// The cards below the map.
const cards = [];
function drawCards() {
  part("crew").replaceChildren(...PEOPLE.map((person, at) => {
    const button = made("button", { type: "button", class: "card" }, badge(person), made("b", {}, person.name), made("span", { class: "pulled" }), made("span", { class: "does" }, made("i"), " ", made("span")));
    button.addEventListener("click", () => follow(state.who === at ? -1 : at));
    cards[at] = { button, where: button.querySelector("i"), text: button.lastElementChild.lastElementChild, pulled: button.querySelector(".pulled") };
    return made("li", {}, button);
  }));
}

function showCards() {
  PEOPLE.forEach((person, at) => {
    const where = whereabouts(at, state.t);
    const dead = Boolean(where?.kind.includes("dead"));
    const { button, where: place, text, pulled } = cards[at];
    showPulled(pulled, at, dead);
    write(place, where ? PLACES[where.place].title : "");
    write(text, cardText(at, where, dead));
    button.setAttribute("aria-pressed", state.who === at);
    button.firstElementChild.setAttribute("class", `person ${dead ? "dead" : ""}`);
  });
}

// Each card has its person's two threads, small; through somebody's eyes only one's own.
function showPulled(node, at, dead) {
  const found = dead || (viewer() >= 0 && viewer() !== at) ? null : threadsOf(at);
  const key = found ? `${found.ground} ${found.crew.toFixed(2)} ${found.held}` : "";
  if (node.dataset.key === key) return;
  node.dataset.key = key;
  node.replaceChildren(...(found ? [drawThreads(null, found)] : []));
}

const write = (node, text) => { if (node.textContent !== text) node.textContent = text; };

function cardText(at, where, dead) {
  if (!where) return "not seen yet";
  if (dead) return viewer() < 0 || viewer() === at ? "dead" : "held to be dead";
  if (where.age >= 1) return `seen ${lasting(where.age)} ago`;
  if (viewer() < 0 && isGone(state.t) && PEOPLE[at].leaves >= 0) return "has left";
  if (where.kind.includes("faint")) return "unconscious";
  if (viewer() >= 0 && viewer() !== at) return "in sight";
  if (isAsleep(at, asKnown(at))) return "asleep";
  const rows = byPerson[at].decisions, now = rows[lastAt(rows, asKnown(at), (one) => one[0])];
  return now ? `means to ${MINDS.means[now[2]]}` : PEOPLE[at].role;
}

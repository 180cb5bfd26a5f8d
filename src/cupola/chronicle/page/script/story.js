// The story: one sentence for each event; the present one large, what comes later not shown.

// Who they are, before anything happens. Through somebody's eyes only that person's wish is known.
function introduce() {
  part("who").replaceChildren(...PEOPLE.map((person, at) => {
    const wants = person.wants && (viewer() < 0 || viewer() === at) ? `, wants ${person.wants}` : "";
    return made("li", {}, badge(person), made("span", {}, made("b", {}, person.full), `, ${person.role}${wants}.`));
  }));
}

const besides = [];  // what else stands below the present sentence: functions of its line
let items = [], byNumber = [], shownUpTo = -2, shownNow = -2;

function fillStory() {
  introduce();
  const list = part("lines");
  [items, byNumber] = [[], []];
  let day = 0;
  const nodes = [];
  telling().lines.forEach((line, number) => {
    const clock = clockOf(line[MINUTE]);
    if (clock.day !== day) {
      day = clock.day;
      const heading = made("li", { class: "day later" }, `Day ${day}`);
      nodes.push(heading);
      items.push({ node: heading, number, heading: true });
    }
    const link = made("a", { href: `#t=${telling().at[number].toFixed(2)}&telling=${telling().key}` }, made("time", {}, clock.time), made("span", {}, sentenceOf(line)));
    const node = made("li", { class: `later ${isQuiet(line) ? "quiet" : DATA.kinds[line[KIND]] === "alarm" ? "alarm" : ""}`, "data-line": number }, link);
    nodes.push(node);
    byNumber[number] = { node, link, line, number };
    items.push(byNumber[number]);
  });
  const end = theEnd();
  nodes.push(end);
  items.push({ node: end, number: Infinity });
  list.replaceChildren(...nodes);
  shownUpTo = shownNow = -2;
}

// How it ends, why people died, and what stays open, as far as the telling knows it.
function theEnd() {
  const { ending, because, loose } = telling();
  const parts = [made("h2", {}, "The end"), ...ending.map((text) => made("p", {}, text))];
  if (because.length) parts.push(made("h3", {}, "Why they died"), ...because.map((text) => made("p", {}, text)));
  if (loose.length) parts.push(made("h3", {}, "What stays open"), ...loose.map((text) => made("p", {}, text)));
  return made("li", { class: "fin later" }, ...parts);
}

function showStory() {
  const now = present();
  const upTo = state.t >= LAST ? Infinity : now;
  if (upTo !== shownUpTo) {
    for (const item of items) {
      const later = item.number > upTo;
      if (item.later !== later) { item.later = later; item.node.classList.toggle("later", later); }
    }
    shownUpTo = upTo;
    part("told").firstElementChild.hidden = now > 8;
  }
  if (upTo === Infinity && now === shownNow) toTheEnd();
  if (now === shownNow) return;
  const before = byNumber[shownNow], item = byNumber[now];
  if (before) {
    before.node.classList.remove("now");
    before.link.querySelector(".witness")?.remove();
    for (const added of before.node.querySelectorAll(".besides")) added.remove();
    before.link.removeAttribute("aria-current");
  }
  if (item) {
    item.node.classList.add("now");
    item.link.setAttribute("aria-current", "true");
    const row = witnesses(item.line);
    if (row) item.link.append(row);
    item.node.append(...besides.map((add) => add(item.line)).filter(Boolean));
  }
  shownNow = now;
  part("caption").textContent = now < 0 ? "" : sentenceOf(telling().lines[now]);
  scrollToNow(now, upTo);
}

// A line's height is known once it has been in sight, so it takes a few pictures until all stands still.
function scrollToNow(now, upTo, pictures = 4) {
  part("told").scrollTop = now < 0 ? 0 : 1e7;
  if (upTo === Infinity) toTheEnd();
  if (pictures) requestAnimationFrame(() => { if (shownNow === now) scrollToNow(now, upTo, pictures - 1); });
}

// At the end the words "The end" stand at the top, not the last of what is said of it.
function toTheEnd() {
  const told = part("told"), end = items.at(-1).node;
  told.scrollTop += end.getBoundingClientRect().top - told.getBoundingClientRect().top - told.clientHeight * 0.3;
}

// Who knows of it. Through somebody's eyes, who else does is that person's guess, so it is not told.
function witnesses(line) {
  if (isQuiet(line) || viewer() >= 0) return null;
  const row = made("span", { class: "witness" });
  const known = PEOPLE.filter((_, at) => (line[KNOWN] >> at) & 1);
  const words = !known.length ? "Nobody knows of it" : known.length === PEOPLE.length ? "All know of it" : known.length === 1 ? `Only ${known[0].name} knows` : `${known.map((one) => one.name).join(", ").replace(/, ([^,]*)$/, " and $1")} know`;
  known.forEach((person) => row.append(badge(person)));
  row.append(made("span", {}, words));
  return row;
}

function showFollowed() {
  for (const item of items) {
    if (!item.line) continue;
    const mine = state.who >= 0 && viewer() < 0 && (item.line[ACTOR] === state.who || item.line[TARGET] === state.who);
    if (item.mine !== mine) { item.mine = mine; item.node.classList.toggle("mine", mine); }
  }
}

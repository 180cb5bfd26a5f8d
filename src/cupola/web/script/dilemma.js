// A decision that matters stands in the middle of the page, until it is made or put aside.

const DILEMMA = part("dilemma"), ASIDE = TEXTS.dilemma;
let asideAt = -1;
const RECALLED = 5, NOTED = 3;

function showDilemma() {
  const found = moment.state === "choose" ? moment.dilemma : null;
  const open = Boolean(found) && asideAt !== moment.turn;
  const appears = open && DILEMMA.dataset.turn !== String(moment.turn);
  document.body.classList.toggle("decides", open);
  DILEMMA.hidden = !open;
  if (!appears) return;
  DILEMMA.dataset.turn = moment.turn;
  part("cause").replaceChildren(...causes(found));
  part("present").replaceChildren(...present());
  part("recall").replaceChildren(...recalled(found).map((row) => made("li", {}, made("time", {}, row[0]), made("span", {}, row[1]))));
  DILEMMA.querySelector(".recall").hidden = !part("recall").children.length;
  part("ways-open").replaceChildren(...found.ways.map(way));
  part("decide").disabled = true;
  DILEMMA.scrollTop = 0;
  if ([document.body, LINE, part("wait"), part("confirm")].includes(document.activeElement)) part("dilemma-title").focus({ preventScroll: true });
}

function causes(found) {
  return [[ASIDE.asks, moment.pressing.map(unhinted)], [ASIDE.happened, found.grave]]
    .filter(([, texts]) => texts.length)
    .map(([title, texts]) => made("div", {}, made("h3", {}, title), ...texts.map((text) => made("p", {}, text))));
}

function present() {
  const others = moment.people.filter((one) => !one.own && one.here);
  if (!others.length) return [made("li", {}, ASIDE.alone)];
  return others.map((one) => {
    const person = byNumber(one.number);
    return made("li", {}, badge(person, one.dead ? "dead" : ""), made("span", {}, made("b", {}, person.name), ` ${one.dead ? "" : within(ASIDE.trusted, { how: one.trust })}`));
  });
}

// The last things of note that were told, but for those that stand above already.
const recalled = (found) => lines.filter((row) => row[2] >= NOTED && !found.grave.includes(row[1])).slice(-RECALLED);

function way(one, number) {
  const input = made("input", { type: "radio", name: "way", value: one.text });
  input.addEventListener("change", () => { part("decide").disabled = busy; });
  const notes = one.minutes > 1 ? `${one.does} (${within(TEXTS.takes, { minutes: one.minutes })})` : one.does;
  return made("label", { class: "way" }, input, made("span", {},
    made("b", {}, one.says), made("span", { class: "does" }, notes),
    ...(one.seen ? [made("span", { class: "seen" }, one.seen)] : []),
    ...(one.lie ? [made("span", { class: "lie" }, TEXTS.lie)] : [])));
}

function putAside() {
  asideAt = moment.turn;
  redraw();
  if (!narrow.matches) LINE.focus();
}

function backToIt() {
  asideAt = -1;
  DILEMMA.dataset.turn = "";
  redraw();
  part("dilemma-title").focus();
}

DILEMMA.addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = DILEMMA.querySelector("input:checked");
  if (chosen) { part("decide").disabled = true; send(chosen.value); }
});
part("elsewise").addEventListener("click", putAside);
document.addEventListener("keydown", (event) => {
  if (DILEMMA.hidden || event.target === LINE || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") putAside();
  const chosen = DILEMMA.querySelectorAll("input")[Number(event.key) - 1];
  if (chosen) { chosen.checked = true; chosen.focus(); part("decide").disabled = busy; event.stopImmediatePropagation(); }
});

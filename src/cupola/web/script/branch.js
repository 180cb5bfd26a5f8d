// One thing changed: the sentence, the figures as they come in, and two stories.

const hundred = (share) => Math.round(share * 100);
let asking = false, found = null;

function chosenDeed() { return DATA.deeds[Number(part("deed").value)]; }

function fillDeeds() {
  let day = "", group = null;
  DATA.deeds.forEach(([clock, says], at) => {
    const today = clock.slice(0, clock.lastIndexOf(" "));
    if (today !== day) { day = today; group = made("optgroup", { label: day }); part("deed").append(group); }
    group.append(made("option", { value: at }, `${clock.slice(clock.lastIndexOf(" ") + 1)}  ${says}`));
  });
  part("deed").value = String(DATA.chosen);
  part("ask").disabled = !DATA.deeds.length;
  if (!DATA.deeds.length) setState(TEXTS.none);
  showWhen();
}

function showWhen() {
  const [clock, says, , who, event] = chosenDeed() ?? ["", "", 0, "", -1];
  part("when").textContent = clock;
  part("what").textContent = `“${says}”`;
  const story = `/watch/${DATA.scenario}${DATA.query}#`;
  part("why").hidden = !(event >= 0);
  part("why").href = `${story}ask=why&event=${event}`;
  part("tense").href = `${story}ask=suspense&event=${event}`;
  part("instead").placeholder = within(TEXTS.other_hint, { name: who });
}

function ask() {
  if (asking) { emit("stop", {}); return; }
  asking = true;
  part("two").hidden = true;
  setState(TEXTS.working);
  part("ask").textContent = TEXTS.stop;
  part("progress").hidden = false;
  part("progress").removeAttribute("value");
  const instead = part("kind").value ? part("instead").value : "";
  emit("ask", { deed: Number(part("deed").value), pairs: Number(part("pairs").value), text: instead });
}

function setState(text) { part("state").textContent = text; }

function rest() {
  asking = false;
  part("ask").textContent = TEXTS.ask;
  part("progress").hidden = true;
}

function show(values) {
  found = values;
  part("found").hidden = false;
  part("progress").value = values.pairs / values.of;
  setState(within(TEXTS.count, { pairs: values.pairs, of: values.of }));
  redraw();
  if (values.done) { rest(); showTwo(values); }
}

function redraw() {
  if (!found) return;
  const lives = found.rows.filter((row) => row.kind === "life");
  part("lives").replaceChildren(...lives.map((row) => rowOf(row, PEOPLE.find((one) => row.words.startsWith(`${one.full.split(" ")[0]} `)))));
  part("others").replaceChildren(...found.rows.filter((row) => row.kind !== "life").map((row) => rowOf(row)));
  part("endings").replaceChildren(...found.endings.map(([text, before, after]) => made("tr", {}, made("th", { scope: "row" }, text), made("td", {}, hundred(before)), made("td", {}, hundred(after)))));
  part("apart").textContent = within(TEXTS.apart, { share: hundred(found.apart) });
  part("partings").replaceChildren(...found.partings.map((one) => made("li", {}, made("b", {}, `${hundred(one.share)} `), `${one.clock}, ${one.changed ? TEXTS.after : TEXTS.before}: ${one.says}`)));
}

function rowOf(row, person) {
  const at = (share) => `${(share * 100).toFixed(1)}%`;
  const track = made("div", { class: "track", "aria-hidden": "true" },
    made("i", { class: "line", style: `left:${at(Math.min(row.before, row.after))};width:${at(Math.abs(row.after - row.before))}` }),
    made("i", { class: "span", style: `left:${at(row.low)};width:${at(row.high - row.low)}` }),
    made("i", { class: "dot was", style: `left:${at(row.before)}` }), made("i", { class: "dot is", style: `left:${at(row.after)}` }));
  const [name, figures] = [row.words, row.says.slice(row.words.length + 2)];
  return made("li", { class: row.sure ? "sure" : "" }, ...(person ? [badge(person)] : [made("span")]), made("span", { class: "name" }, name), track, made("span", { class: "says" }, figures));
}

function showTwo(values) {
  part("two").hidden = false;
  const box = part("stories");
  if (!values.two) { box.replaceChildren(made("p", {}, TEXTS.same)); return; }
  box.dataset.shown = "1";
  box.replaceChildren(tabs(box), ...values.two.stories.map((lines, arm) => {
    const watch = made("a", { href: `/branch/${values.name}/${arm}/${values.two.seed}#t=${values.changed.parts}` }, TEXTS.watch);
    const asked = new URLSearchParams(DATA.query);
    asked.set("scenario", DATA.scenario);
    asked.set("t", values.changed.parts);
    if (arm) for (const [key, value] of Object.entries({ ...values.changed, dice: values.two.seed })) asked.set(key, value);
    const play = made("a", { href: `/play?${asked}` }, TEXTS.play);
    let day = "";
    const rows = lines.flatMap((line) => {
      const [today, time] = [line.clock.slice(0, line.clock.lastIndexOf(" ")), line.clock.slice(line.clock.lastIndexOf(" ") + 1)];
      const head = today === day ? [] : [made("li", { class: "day" }, today)];
      day = today;
      return [...head, made("li", { class: line.only ? "only" : "" }, made("time", {}, time), made("span", {}, line.text))];
    });
    return made("section", {}, made("h3", {}, arm ? TEXTS.after : TEXTS.before, made("span", { class: "ways" }, watch, play)), made("ol", {}, ...rows));
  }));
}

// On a narrow screen one of the two stories is there at a time.
function tabs(box) {
  const buttons = [TEXTS.before, TEXTS.after].map((text, arm) => made("button", { type: "button", role: "tab", "aria-selected": String(arm === 1) }, text));
  buttons.forEach((button, arm) => button.addEventListener("click", () => {
    box.dataset.shown = String(arm);
    buttons.forEach((other, at) => other.setAttribute("aria-selected", String(at === arm)));
  }));
  return made("div", { class: "tabs", role: "tablist", "aria-label": TEXTS.stories }, ...buttons);
}

function refused(why) { rest(); setState(why); }
function stopped() { rest(); setState(TEXTS.stopped); }
function waiting() { setState(TEXTS.working); }
function compiling() { setState(TEXTS.compiling); }

part("deed").addEventListener("change", showWhen);
part("kind").addEventListener("change", () => { part("instead").hidden = !part("kind").value; if (part("kind").value) part("instead").focus(); });
part("question").addEventListener("submit", (event) => { event.preventDefault(); ask(); });
window.cupola = { show, refused, stopped, waiting, compiling };
fillDeeds();
document.documentElement.dataset.ready = "yes";

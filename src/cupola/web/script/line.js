// The line that is typed: what may stand next, and what it would do, as the server reads it.

const LINE = part("line"), MEANT = part("meant");
let asked = 0, answered = -1, pending = null, next = [], meaning = null, eager = false;

function setText(text, { focus = false } = {}) {
  LINE.value = text;
  if (focus && !narrow.matches) LINE.focus();
  typed();
}

function typed() {
  const text = LINE.value;
  clearTimeout(pending);
  const number = ++asked;
  part("confirm").disabled = true;
  if (!text.trim()) { next = []; meaning = null; showMeant(); showOptions(); return; }
  pending = setTimeout(() => emit("typed", { number, text }), 130);
}

function answer(reply) {
  if (reply.number !== asked) return;
  answered = reply.number;
  next = reply.next;
  meaning = reply.meant;
  showMeant();
  showOptions();
  if (eager && meaning?.ok) send(LINE.value);
  eager = false;
}

function showMeant() {
  const whole = meaning && (meaning.ok || !next.some((one) => !LINE.value.endsWith(one.text)));
  const nodes = [];
  if (meaning?.ok) {
    nodes.push(made("b", {}, meaning.says));
    if (meaning.minutes > 1) nodes.push(made("span", { class: "takes" }, within(TEXTS.takes, { minutes: meaning.minutes })));
    if (meaning.seen) nodes.push(made("span", { class: "seen" }, meaning.seen));
    if (meaning.lie) nodes.push(made("span", { class: "lie" }, TEXTS.lie));
  } else if (whole && meaning) {
    nodes.push(made("span", { class: "why" }, meaning.why));
  }
  MEANT.replaceChildren(...nodes);
  part("confirm").disabled = !meaning?.ok || busy || answered !== asked;
}

LINE.addEventListener("input", typed);
LINE.addEventListener("keydown", (event) => {
  if (event.key === "Tab" && !event.shiftKey && LINE.value.trim()) {
    const found = filteredNext().find((one) => one.can);
    if (found) { event.preventDefault(); add(found.text); }
  }
  if (event.key === "Escape") { setText(""); head = head || "say"; }
});

// The words before the one that is being typed, and one more.
function add(word) {
  const before = LINE.value.slice(0, LINE.value.lastIndexOf(" ") + 1);
  setText(`${before}${word} `, { focus: true });
}

function filteredNext() {
  const begun = LINE.value.slice(LINE.value.lastIndexOf(" ") + 1).toLowerCase();
  return begun ? next.filter((one) => one.text.startsWith(begun) || one.says.toLowerCase().includes(begun)) : next;
}

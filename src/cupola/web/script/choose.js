// A class: the board as the server draws it, votes from phones, and the teacher's two buttons.

function voter() {
  try {
    // Phones of a class come without https, where nothing else makes names.
    const made = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("");
    const known = localStorage.getItem("voter") ?? made;
    localStorage.setItem("voter", known);
    return known;
  } catch { return String(Math.random()); }
}

const PHONE = voter();
let number = DATA.number;
let board = DATA.number + String(DATA.lifted);

function show(values) {
  const key = values.number + String(values.lifted);
  number = values.number;
  if (key !== board) { board = key; part("board").innerHTML = values.board; scrollTo(0, 0); }
  if (part("count")) {
    part("count").textContent = within(TEXTS.count, { count: values.count });
    part("lift").disabled = values.lifted || !values.count;
    part("next").disabled = values.number >= values.of;
  }
}

// What this phone voted for stands there again after a reload.
const VOTE = `vote ${location.pathname}`;

function remember(vote) {
  try { localStorage.setItem(VOTE, JSON.stringify(vote)); } catch { /* without memory */ }
}

function recall(number) {
  try {
    const vote = JSON.parse(localStorage.getItem(VOTE) ?? "{}");
    if (vote.number !== number) return;
    for (const name of ["option", "hope"]) part("board").querySelector(`input[name=${name}][value="${vote[name]}"]`).checked = true;
  } catch { /* nothing to recall */ }
}

function voted(text) { const told = part("voted"); if (told) told.textContent = text; }

part("board").addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = new FormData(part("board"));
  const vote = { number, option: Number(chosen.get("option")), hope: chosen.get("hope") };
  remember(vote);
  emit("vote", { phone: PHONE, ...vote });
});
part("lift")?.addEventListener("click", () => emit("lift", {}));
part("next")?.addEventListener("click", () => emit("next", { number }));
window.cupola = { show, voted };
show(DATA);
if (!part("lift") && !DATA.lifted) recall(DATA.number);
document.documentElement.dataset.ready = "yes";

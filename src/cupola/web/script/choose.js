// A class: the board as the server draws it, votes from phones, and the teacher's two buttons.

function voter() {
  try {
    const known = localStorage.getItem("voter") ?? crypto.randomUUID();
    localStorage.setItem("voter", known);
    return known;
  } catch { return String(Math.random()); }
}

const PHONE = voter();
let board = DATA.number + String(DATA.lifted);

function show(values) {
  const key = values.number + String(values.lifted);
  if (key !== board) { board = key; part("board").innerHTML = values.board; scrollTo(0, 0); }
  if (part("count")) {
    part("count").textContent = within(TEXTS.count, { count: values.count });
    part("lift").disabled = values.lifted || !values.count;
    part("next").disabled = values.number >= values.of;
  }
}

function voted(text) { const told = part("voted"); if (told) told.textContent = text; }

part("board").addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = new FormData(part("board"));
  emit("vote", { phone: PHONE, option: Number(chosen.get("option")), hope: chosen.get("hope") });
});
part("lift")?.addEventListener("click", () => emit("lift", {}));
part("next")?.addEventListener("click", () => emit("next", {}));
window.cupola = { show, voted };
show(DATA);
document.documentElement.dataset.ready = "yes";

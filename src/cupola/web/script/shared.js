// What all pages share that talk with the server.

const TEXTS = DATA.words ?? {};
const within = (form, gaps) => form.replace(/\{(\w+)\}/g, (whole, name) => gaps[name] ?? whole);

// The server's door stands open a moment after the page does.
function emit(name, values) {
  if (typeof emitEvent === "function" && document.getElementById("app")?.__vue_app__ && window.socket?.connected !== false) {
    try { emitEvent(name, values); return; } catch { /* not yet */ }
  }
  setTimeout(() => emit(name, values), 60);
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  try { localStorage.setItem("theme", theme); } catch { /* without memory */ }
  if (typeof redraw === "function") redraw();
}

part("theme")?.addEventListener("click", () => setTheme(isLight() ? "dark" : "light"));
matchMedia("(prefers-color-scheme: light)").addEventListener("change", () => { if (typeof redraw === "function") redraw(); });

const listed = (items) => items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

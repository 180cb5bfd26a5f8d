// The Earth from the cupola: slow, silent, and still for whoever asked for less motion.

const LAST = DATA.minutes;
const viewer = () => -1;
const holds = () => 0;
const PACE = 1 / 14;  // minutes of flight a second: the ground moves, and nobody gets dizzy
const APART = 240;  // milliseconds between two pictures

function showEarth() {
  drawEarth();
  const region = belowInWords(state.t);
  const text = region ? `${isDay(state.t) ? "Day" : "Night"} below, over ${region}` : "";
  if (part("below").textContent !== text) part("below").textContent = text;
}

function fly(begun) {
  const from = state.t;
  const on = (now) => {
    if (!document.hidden && scrollY < innerHeight / 2) {
      state.t = (from + (now - begun) / 1000 * PACE) % LAST;
      drawnFor = null;
      showEarth();
    }
    setTimeout(() => requestAnimationFrame(on), APART);
  };
  requestAnimationFrame(on);
}

if (SKY) {
  state.t = DATA.begins_at;
  new ResizeObserver(() => { drawnFor = null; showEarth(); }).observe(CANVAS);
  showEarth();
  if (!calm.matches) fly(performance.now());
}
document.documentElement.dataset.ready = "yes";

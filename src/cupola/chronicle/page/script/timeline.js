// The line of time: stretched where much happens, with what turned the run, and who died when.

const LINE = part("line"), MARKS = part("marks");
const EVEN = 0.42;  // the least share of the width that all minutes share alike
const layers = [];  // what else is drawn on the line: functions of its ground, its top, and whether it is low
let zoom = 1;  // how much larger all is drawn on a large screen
let edges = [], span = 1, reached = 0, drawnTo = -1;  // reached: how far anybody has looked; later ends and turns are not told

function stretch() {
  const room = new Float64Array(LAST + 1);
  for (const line of tellings[0].lines) {
    if (isQuiet(line)) continue;
    for (let near = -6; near <= 6; near++) {
      const minute = clamp(line[MINUTE] + near, 0, LAST);
      room[minute] += 1 / (1 + Math.abs(near));
    }
  }
  const total = room.reduce((sum, value) => sum + Math.min(value, 3), 0) || 1;
  edges = new Float64Array(LAST + 2);
  for (let minute = 0; minute <= LAST; minute++) {
    edges[minute + 1] = edges[minute] + EVEN / (LAST + 1) + (1 - EVEN) * Math.min(room[minute], 3) / total;
  }
  const end = edges[LAST];
  for (let minute = 0; minute <= LAST + 1; minute++) edges[minute] /= end || 1;
}

function xOf(t) {
  const low = clamp(Math.floor(t), 0, LAST);
  return (edges[low] + (edges[low + 1] - edges[low]) * clamp(t - low, 0, 1)) * span;
}

function timeAt(x) {
  const share = clamp(x / span, 0, 1);
  const low = clamp(lastAt(edges, share), 0, LAST);
  const wide = edges[low + 1] - edges[low];
  return clamp(low + (wide > 0 ? (share - edges[low]) / wide : 0), 0, LAST);
}

function drawLine() {
  const box = LINE.getBoundingClientRect();
  if (!box.width) return;
  zoom = Math.max(1, parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
  span = box.width / zoom;
  const high = box.height / zoom, low = high < 90, base = high - 17;
  MARKS.setAttribute("viewBox", `0 0 ${span} ${high}`);
  const nodes = [curveOf(base, low ? 16 : 46), drawn("rect", { class: "done", x: 0, y: 0, width: 0, height: base, id: "done" })];
  nodes.push(drawn("path", { class: "rule", d: `M0 ${base + 0.5}H${span}` }), ...ticksOf(base, low));
  nodes.push(...actsOf(base), ...turnsOf(base, low), ...layers.flatMap((layer) => layer(base, low ? 16 : 46, low)), ...deathsOf(base, low), ...hoursOf(high));
  MARKS.replaceChildren(...nodes);
  LINE.setAttribute("aria-valuemax", LAST);
  showHead();
}

function curveOf(base, top) {
  const points = telling().tension;
  if (!points.length) return drawn("g");
  const y = (value) => base - (value / 100) * (base - top);
  let d = `M0 ${base}`, last = 0;
  for (const [minute, value] of points) {
    last = xOf(minute + 0.5);
    d += `L${last.toFixed(1)} ${y(value).toFixed(1)}`;
  }
  return drawn("path", { class: "curve", d: `${d}L${last.toFixed(1)} ${base}Z` }, drawn("title", {}, "Tension"));
}

function ticksOf(base, low) {
  let light = "", heavy = "";
  for (const [number, line] of telling().lines.entries()) {
    if (isQuiet(line)) continue;
    const x = xOf(telling().at[number]).toFixed(1), long = (low ? 3 : 4) + Math.min(line[WEIGHT], 10) * (low ? 0.8 : 1.4);
    if (line[WEIGHT] >= 6) heavy += `M${x} ${base}v${-long}`; else light += `M${x} ${base}v${-long}`;
  }
  return [drawn("path", { class: "tick", d: light || "M0 0" }), drawn("path", { class: "tick heavy", d: heavy || "M0 0" })];
}

// The acts, as words; one whose word would not fit is only a line.
function actsOf(base) {
  const nodes = [], acts = telling().acts;
  let end = -Infinity;
  acts.forEach(([minute, word], number) => {
    if (minute > reached) return;
    const x = Math.max(0, xOf(minute)), wide = word.length * 6.6 + 8;
    if (number) nodes.push(drawn("path", { class: "bound", d: `M${x.toFixed(1)} 0V${base}` }));
    const left = Math.min(x + 4, span - wide);
    if (left < end) return;
    end = left + wide;
    nodes.push(drawn("text", { class: "act", x: left, y: 11 }, word));
  });
  return nodes;
}

// Words stand above the line, in two rows where they would touch.
function turnsOf(base, low) {
  const known = new Set(telling().lines.map((line) => line[EVENT]));
  if (low) return [];
  const rows = [27, 41];
  const ends = rows.map(() => -Infinity);
  const nodes = [];
  const byPerson = viewer() >= 0;
  for (const [minute, word, event] of DATA.turns) {
    if ((byPerson && !known.has(event)) || minute > reached) continue;
    const wide = word.length * 6.3 + 10, x = xOf(minute + 0.5);
    const left = clamp(x - wide / 2, 0, span - wide);
    const row = ends.findIndex((end) => end <= left);
    nodes.push(drawn("path", { class: "turn", d: `M${x.toFixed(1)} ${row < 0 ? base - 8 : rows[row] + 5}V${base}` }));
    if (row < 0) continue;
    ends[row] = left + wide;
    nodes.push(drawn("text", { x: left + wide / 2, y: rows[row], "text-anchor": "middle" }, word));
  }
  return nodes;
}

function deathsOf(base, low) {
  const eyes = viewer();
  const nodes = [], boxes = [];
  const dead = PEOPLE.map((person, at) => [eyes < 0 || eyes === at ? person.dies : learnt(eyes, at), person.name]).filter(([minute]) => minute >= 0 && minute <= reached);
  // Where there is only one row for names, the latest has it and the others have their line.
  for (const [minute, name] of dead.sort(([a], [b]) => (low ? b - a : a - b))) {
    const x = xOf(minute + 0.9), wide = name.length * 7.2 + 8;
    const left = clamp(x + 4 + wide > span ? x - wide - 4 : x + 5, 0, span - wide);
    let y = low ? base - 14 : base - 30;
    const taken = () => boxes.some(([l, r, at]) => left < r && l < left + wide && Math.abs(at - y) < 14);
    while (!low && taken()) y -= 14;
    nodes.push(drawn("path", { class: "life", d: `M${x.toFixed(1)} ${y - 8}V${base}` }));
    if (taken()) continue;
    boxes.push([left, left + wide, y]);
    nodes.push(drawn("text", { class: "deathname", x: left, y }, name));
  }
  return nodes;
}

function hoursOf(high) {
  const nodes = [], taken = [];
  const low = high < 90;
  for (const apart of [1440, 720, 360, 180, 60]) {
    for (let minute = ((-DATA.begins % apart) + apart) % apart; minute <= LAST; minute += apart) {
      const { day, time } = clockOf(minute);
      const text = time === "00:00" ? `Day ${day}` : time;
      const wide = text.length * 6.2 + (low ? 16 : 14), x = xOf(minute);
      if (x < wide / 2 || x > span - wide / 2) continue;
      if (taken.some(([l, r]) => x - wide / 2 < r && l < x + wide / 2)) continue;
      taken.push([x - wide / 2, x + wide / 2]);
      nodes.push(drawn("text", { class: "axis", x, y: high - 3, "text-anchor": "middle" }, text));
    }
  }
  return nodes;
}

function showHead() {
  reached = Math.max(reached, state.t);
  const told = DATA.turns.filter(([minute]) => minute <= reached).length + telling().acts.filter(([minute]) => minute <= reached).length + PEOPLE.filter((one) => one.dies >= 0 && one.dies <= reached).length;
  if (told !== drawnTo) { drawnTo = told; drawLine(); return; }
  const x = xOf(state.t);
  part("head").style.transform = `translateX(${(x * zoom).toFixed(1)}px)`;
  part("done")?.setAttribute("width", x.toFixed(1));
  const { day, time } = clockOf(state.t);
  LINE.setAttribute("aria-valuenow", Math.round(state.t));
  LINE.setAttribute("aria-valuetext", `Day ${day}, ${time}`);
}

function followPointer() {
  let was = false;
  const move = (event) => goTo(timeAt((event.clientX - LINE.getBoundingClientRect().left) / zoom));
  LINE.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    was = state.playing;
    if (was) play(false);
    LINE.setPointerCapture(event.pointerId);
    move(event);
  });
  LINE.addEventListener("pointermove", (event) => { if (LINE.hasPointerCapture(event.pointerId)) move(event); });
  LINE.addEventListener("pointerup", () => { if (was) play(true); was = false; });
}

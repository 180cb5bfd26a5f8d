// The cutaway: rooms, ways, and people who move along them.

const SVG = part("station");
const [WIDTH, HEIGHT] = DATA.station.size;
const ROOMY = [560, 330];  // the least that is shown, so that a single room does not fill the screen
const STEP = 33, LABEL = 14;  // units: a map on a laptop is drawn at seven tenths
const AWAY = 12;  // how far below its berth a vehicle is drawn that is not docked
const FRESH = 20;  // minutes for which what happened last is marked
const rooms = [];
const tokens = [];
const effects = drawn("g", { class: "effects" });
const bonds = drawn("g", { class: "bonds", "aria-hidden": "true" });

const nextHop = hops();

function hops() {
  const near = PLACES.map(() => []);
  for (const way of DATA.station.ways) {
    near[way.a].push([way.b, way.path]);
    near[way.b].push([way.a, [...way.path].reverse()]);
  }
  return PLACES.map((_, goal) => {
    const found = PLACES.map(() => null);
    const queue = [goal], seen = new Set(queue);
    while (queue.length) {
      const here = queue.shift();
      for (const [there] of near[here]) {
        if (seen.has(there)) continue;
        seen.add(there);
        found[there] = [here, near[there].find(([to]) => to === here)[1]];
        queue.push(there);
      }
    }
    return found;
  });
}

function wayTo(from, to) {
  const points = [];
  for (let here = from; here !== to;) {
    const hop = from < 0 ? null : nextHop[to][here];
    if (!hop) return points;
    points.push(...hop[1]);
    here = hop[0];
  }
  return points;
}

function drawStation() {
  const wide = Math.max(WIDTH, ROOMY[0]), high = Math.max(HEIGHT, ROOMY[1]);
  SVG.setAttribute("viewBox", `${(WIDTH - wide) / 2} ${(HEIGHT - high) / 2} ${wide} ${high}`);
  SVG.style.setProperty("--sheet-width", `${Math.max(640, wide * 0.92)}px`);
  SVG.style.setProperty("--sheet-height", `${Math.max(640, wide * 0.92) * high / wide}px`);
  const ways = drawn("g", { "aria-hidden": "true" }), flows = drawn("g", { "aria-hidden": "true" });
  for (const way of DATA.station.ways) drawWay(way, ways, flows);
  const layer = drawn("g");
  PLACES.forEach((place, at) => {
    const group = place.box && drawPlace(place, at);
    rooms.push(group ? { group, count: 0 } : null);
    if (group) layer.append(group);
  });
  const people = drawn("g");
  PEOPLE.forEach((person, at) => people.append(drawPerson(person, at)));
  SVG.append(ways, layer, flows, bonds, effects, people);
}

function drawWay(way, ways, flows) {
  const d = `M${way.path.map((point) => point.join(" ")).join("L")}`;
  const [[x1, y1], [x2, y2]] = way.path;
  const long = Math.hypot(x2 - x1, y2 - y1);
  const outside = [way.a, way.b].some((at) => ["hull", "void"].includes(PLACES[at].kind));
  const group = drawn("g", { class: "waygroup", "data-way": `${way.a} ${way.b}` });
  if (long > 40 || outside) {
    group.append(drawn("path", { d, class: "way far" }));
  } else {
    group.append(drawn("path", { d, class: "way" }), drawn("path", { d, class: "way inner" }));
    if (way.shut) {
      const [x, y, over] = [(x1 + x2) / 2, (y1 + y2) / 2, Math.abs(x2 - x1) > Math.abs(y2 - y1)];
      group.append(drawn("path", { d: over ? `M${x} ${y - 8}V${y + 8}` : `M${x - 8} ${y}H${x + 8}`, class: "way shut" }));
    } else {
      flows.append(drawn("path", { d: stretched(way.path), class: "flow", "data-way": `${way.a} ${way.b}` }));
    }
  }
  ways.append(group);
}

function stretched([[x1, y1], [x2, y2]]) {
  const level = Math.abs(x2 - x1) > Math.abs(y2 - y1);
  return level ? `M${x1 - Math.sign(x2 - x1) * 8} ${y1}H${x2 + Math.sign(x2 - x1) * 8}` : `M${x1} ${y1 - Math.sign(y2 - y1) * 8}V${y2 + Math.sign(y2 - y1) * 8}`;
}

function drawPlace(place, at) {
  const [x, y, w, h] = place.box;
  const group = drawn("g", { class: `place is-${place.kind === "void" ? "hull" : place.kind} ${place.hidden ? "secret" : ""}`, role: "img" });
  group.append(drawn("path", { class: "room", d: outline(place, x, y, w, h) }));
  const outside = h < 60, lines = labelLines(place, outside ? Math.min(w, 250) - 38 : w);
  const across = outside ? { x: x + 10, style: "text-anchor:start" } : { x: x + w / 2 };
  const first = outside ? y + h / 2 + 4 - (lines.length - 1) * LABEL / 2 : y + 16;
  lines.forEach((text, number) => group.append(drawn("text", { ...across, y: first + number * (LABEL - 0.2) }, text)));
  place.top = outside ? 0 : 7 + lines.length * LABEL + 2;
  place.number = at;
  return group;
}

function outline(place, x, y, w, h) {
  const top = place.kind === "vehicle" ? 16 : 12;
  const low = place.kind === "vehicle" ? w / 2.4 : 12;
  return `M${x + top} ${y}h${w - 2 * top}q${top} 0 ${top} ${top}v${h - top - low}q0 ${low} ${-low} ${low}h${-(w - 2 * low)}q${-low} 0 ${-low} ${-low}v${-(h - top - low)}q0 ${-top} ${top} ${-top}z`;
}

function labelLines(place, w) {
  const room = Math.max(7, Math.floor((w - 2) / (LABEL * 0.54)));
  const lines = [""];
  for (const word of place.title.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > room && lines.at(-1)) lines.push(word); else lines[lines.length - 1] = longer;
  }
  return lines;
}

function drawPerson(person, at) {
  const group = drawn("g", { class: "person", tabindex: "0", role: "button", "data-person": person.id });
  const turned = drawn("g", {}, drawn("circle", { class: "ring", r: 20 }), ...tokenParts(person), drawn("line", { class: "bar", x1: -17, x2: 17, y1: 0, y2: 0 }));
  const under = drawn("text", { class: "under", y: 27 });
  group.append(turned, under);
  group.addEventListener("click", () => follow(state.who === at ? -1 : at));
  group.addEventListener("keydown", (event) => {
    if (event.key === "Enter") follow(state.who === at ? -1 : at);
  });
  tokens.push({ group, turned, under, person, at, x: 0, y: 0, place: -1, points: [], angle: 0, scale: 1, placed: false, shown: false });
  return group;
}

function redrawTokens() {
  for (const token of tokens) {
    const [ring, body, letter, bar] = token.turned.children;
    const [newBody, newLetter] = tokenParts(token.person);
    body.replaceWith(newBody);
    letter.replaceWith(newLetter);
    token.turned.append(bar);
    token.turned.prepend(ring);
  }
}

// Where a person is drawn: { place, since, kind }. Through somebody's eyes: where last seen.
function whereabouts(person, t) {
  const eyes = viewer();
  if (eyes >= 0 && person !== eyes) return lastSeen(eyes, person, t);
  const at = stayAt(person, t);
  if (at < 0) return null;
  const then = asKnown(person, t);
  const dead = PEOPLE[person].dies >= 0 && then >= diesAt(person);
  return { place: at, kind: dead ? "dead" : fainted(person, then) ? "faint" : isAsleep(person, then) ? "asleep" : "" };
}

// A telling that keeps deeds back has stays of its own: where it lets one see people.
const staysOf = (person) => (telling().stays.length ? telling().stays : DATA.stays)[person];

// Whom a telling keeps back one knows as they were before.
function asKnown(person, t = state.t) {
  const spans = telling().back[person] || [];
  for (let at = 0; at < spans.length; at += 2) if (spans[at] <= t && t < spans[at + 1]) return spans[at] - 1e-3;
  return t;
}

function stayAt(person, t) {
  const stays = staysOf(person);
  let found = -1;
  for (let at = 0; at < stays.length && stays[at + 1] <= t; at += 3) found = stays[at];
  return found < 0 && stays.length ? stays[0] : found;
}

function fainted(person, t) {
  const rows = DATA.faints[person];
  for (let at = 0; at < rows.length; at += 2) if (rows[at] <= t && t < rows[at + 1]) return true;
  return false;
}

function lastSeen(eyes, person, t) {
  const died = PEOPLE[eyes].dies;
  const now = died >= 0 ? Math.min(t, died) : t;
  const rows = DATA.seen[eyes][person];
  let best = null;
  for (let at = 0; at < rows.length && rows[at] <= now; at += 3) {
    const until = Math.min(now, rows[at + 1] + 0.999);
    if (!best || until >= best.until) best = { place: rows[at + 2], until };
  }
  if (!best) return null;
  const age = t - best.until;
  const dead = holds(eyes, DATA.minds.alive[person], now, 1) < 0.5;
  return { place: best.place, age, kind: `${age >= 1 ? "ghost" : ""} ${dead ? "dead" : ""}` };
}

const isGone = (t) => DATA.vehicle.departs >= 0 && t >= DATA.vehicle.departs;

// Everybody has a spot within the room that they are in.
function settle() {
  const here = new Map();
  const line = telling().lines[present()];
  tokens.forEach((token) => {
    const where = whereabouts(token.at, state.t);
    showToken(token, where, line);
    if (!where || !PLACES[where.place].box) return;
    if (!here.has(where.place)) here.set(where.place, []);
    here.get(where.place).push(token);
  });
  showPlaces(here, line);
  for (const [place, group] of here) group.forEach((token, number) => send(token, place, spotIn(place, number, group.length)));
}

function showToken(token, where, line) {
  const shown = Boolean(where && PLACES[where.place].box);
  token.group.style.display = shown ? "" : "none";
  if (!shown) { token.placed = false; return; }
  const quiet = !line || isQuiet(line);
  const fresh = line && state.t - line[SHOWN] < FRESH;
  const knows = !quiet && fresh && (line[KNOWN] >> token.at) & 1;
  const acts = !quiet && fresh && (line[ACTOR] === token.at || line[TARGET] === token.at);
  const kind = `person ${where.kind} ${knows ? "knows" : ""} ${acts ? "acts" : ""}`;
  if (token.kind !== kind) { token.kind = kind; token.group.setAttribute("class", kind); }
  token.leads = state.who === token.at;
  const under = where.age >= 1 ? lasting(where.age) : where.kind === "asleep" ? "z" : "";
  if (token.said !== under) {
    token.said = under;
    token.under.textContent = under;
    token.under.setAttribute("x", under === "z" ? 19 : 0);
    token.under.setAttribute("y", under === "z" ? -10 : 27);
  }
  const name = `${token.person.full}, ${where.kind.includes("dead") ? "dead, " : where.kind.includes("asleep") ? "asleep, " : ""}${inPlace(where.place)}${where.age >= 1 ? `, last seen ${lasting(where.age)} ago` : ""}`;
  if (token.label !== name) { token.label = name; token.group.setAttribute("aria-label", name); }
  token.group.setAttribute("aria-pressed", state.who === token.at);
}

function spotIn(place, number, count) {
  const [x, y, w, h] = PLACES[place].box;
  const low = h < 60;
  const top = PLACES[place].top, room = h - top - (low ? 0 : 6);
  const most = Math.max(1, Math.floor((w - 4) / STEP));
  const rows = low ? 1 : Math.max(1, Math.min(Math.ceil(count / most), Math.floor(room / (STEP - 3))));
  const columns = Math.ceil(count / rows);
  const row = Math.floor(number / columns), inRow = Math.min(columns, count - row * columns);
  const apart = Math.min(STEP + 22, (w - 8) / columns), down = Math.min(STEP + 9, room / rows);
  const middle = low ? Math.max(x + w * 0.6, x + w - 22 - (columns - 1) * apart / 2 - w * 0.25 * (w > 200)) : x + w / 2;
  const shift = PLACES[place].away || 0;
  const fit = clamp(Math.min(apart, down + 1) / (STEP - 1), 0.68, 1);
  return [middle + ((number % columns) - (inRow - 1) / 2) * apart, y + top + room / 2 + shift + (row - (rows - 1) / 2) * down, fit, apart < 42 ? 1.15 : 1.36];
}

function send(token, place, [x, y, fit, lead]) {
  const spot = [x, y];
  [token.fit, token.lead] = [fit, lead];
  const goal = token.points.at(-1);
  if (token.placed && token.place === place && goal && goal[0] === spot[0] && goal[1] === spot[1]) return;
  if (token.placed && token.place === place && !goal && token.x === spot[0] && token.y === spot[1]) return;
  if (!token.placed || calm.matches) {
    [token.x, token.y, token.points] = [...spot, []];
    token.placed = true;
    token.moved = true;
  } else {
    token.points = token.place === place ? [spot] : [...wayTo(token.place, place), spot];
  }
  token.place = place;
  token.tilt = DATA.falls ? 0 : ((token.at * 7919 + place * 104729) % 37) - 18;
  wake();
}

function moveTokens(seconds) {
  let moving = false;
  for (const token of tokens) {
    let left = token.points.length ? remaining(token) : 0;
    let far = Math.max(110, left / 0.32) * seconds;
    while (far > 0 && token.points.length) {
      const [x, y] = token.points[0], gap = Math.hypot(x - token.x, y - token.y);
      if (gap <= far) { [token.x, token.y] = token.points.shift(); far -= gap; } else {
        token.x += (x - token.x) / gap * far;
        token.y += (y - token.y) / gap * far;
        far = 0;
      }
      token.moved = true;
    }
    const ease = calm.matches ? 1 : Math.min(1, seconds * 7);
    const turn = (token.tilt || 0) - token.angle, grow = (token.leads ? token.lead || 1 : 1) * (token.fit || 1) - token.scale;
    if (Math.abs(turn) > 0.2 || Math.abs(grow) > 0.005) { token.angle += turn * ease; token.scale += grow * ease; token.moved = true; }
    if (token.moved) {
      token.group.setAttribute("transform", `translate(${token.x.toFixed(1)} ${token.y.toFixed(1)})`);
      token.turned.setAttribute("transform", `rotate(${token.angle.toFixed(1)}) scale(${token.scale.toFixed(3)})`);
      moving = true;
      token.moved = false;
    }
  }
  if (moving) drawEffects();
  return moving;
}

function remaining(token) {
  let [x, y, sum] = [token.x, token.y, 0];
  for (const [nx, ny] of token.points) { sum += Math.hypot(nx - x, ny - y); [x, y] = [nx, ny]; }
  return sum;
}

// Rooms: where it happens now, what one does not know of, and the vehicle while it is away.
function showPlaces(here, line) {
  const eyes = viewer(), gone = isGone(state.t), early = state.t < DATA.vehicle.arrives;
  PLACES.forEach((place, at) => {
    const room = rooms[at];
    if (!room) return;
    const unknown = eyes >= 0 && place.hidden && !hasBeen(eyes, at);
    const off = place.kind === "vehicle" && eyes < 0 && (gone || early);
    place.away = off ? AWAY : 0;
    const now = line && line[PLACE] === at && state.t - line[SHOWN] < FRESH;
    const air = eyes < 0 ? gaugeAt(DATA.gauges.air[at] || [], state.t)?.[1] || 0 : 0;
    const alarm = now && DATA.kinds[line[KIND]] === "alarm";
    const key = `${alarm ? 1 : 0}${now ? 1 : 0}${unknown ? 1 : 0}${off ? 1 : 0}${air}`;
    if (room.key !== key) {
      room.key = key;
      if (place.kind === "vehicle") room.group.setAttribute("transform", `translate(0 ${place.away})`);
      room.group.classList.toggle("at", Boolean(now));
      room.group.classList.toggle("alarm", Boolean(alarm));
      room.group.classList.toggle("stuffy", air === 1);
      room.group.classList.toggle("bad", air === 2);
      room.group.style.display = unknown ? "none" : "";
      if (place.hidden || place.kind === "vehicle") {
        for (const way of SVG.querySelectorAll("[data-way]")) {
          if (way.dataset.way.split(" ").includes(String(at))) way.style.display = unknown || off ? "none" : "";
        }
      }
    }
    const names = (here.get(at) || []).map((token) => token.person.name).join(", ");
    if (room.names !== names) { room.names = names; room.group.setAttribute("aria-label", `${place.title}: ${names || "nobody"}`); }
  });
  const still = telling().hushes.some(([begin, end]) => begin <= state.t && state.t < end);
  SVG.classList.toggle("still", still);
}

function hasBeen(person, place) {
  const stays = staysOf(person);
  for (let at = 0; at < stays.length && stays[at + 1] <= state.t; at += 3) if (stays[at] === place) return true;
  return false;
}

// What passes between people in the present line: words as lines, force as a mark.
function drawEffects() {
  drawBonds();
  const line = telling().lines[present()];
  const shown = [];
  if (line && state.t - line[SHOWN] < FRESH && line[ACTOR] >= 0 && tokens[line[ACTOR]].placed) {
    const actor = tokens[line[ACTOR]], kind = DATA.kinds[line[KIND]];
    const others = tokens.filter((token) => token !== actor && token.placed && token.group.style.display !== "none");
    const lie = line[LIE];
    if (kind === "speech") {
      for (const token of others) {
        if (line[TARGET] === token.at || (line[TARGET] < 0 && (line[KNOWN] >> token.at) & 1)) shown.push(arc(actor, token, lie ? "said lie" : "said"));
      }
    } else if (line[TARGET] >= 0 && tokens[line[TARGET]] !== actor && tokens[line[TARGET]].placed) {
      const target = tokens[line[TARGET]];
      shown.push(arc(actor, target, kind === "force" ? "blow" : "said"));
      if (kind === "force") shown.push(drawn("path", { class: "mark", d: "M0-7L7 0L0 7L-7 0Z", transform: `translate(${target.x} ${target.y - 22 * target.scale})` }));
    }
  }
  effects.replaceChildren(...shown, ...soundsOf(line));
}

// Through somebody's eyes, what was only heard: rings where it came from, or wherever it may have come from.
function soundsOf(line) {
  const eyes = viewer(), kind = line && DATA.kinds[line[KIND]];
  if (eyes < 0 || !line || isQuiet(line) || state.t - line[SHOWN] >= FRESH) return [];
  const own = whereabouts(eyes, line[SHOWN])?.place ?? -1;
  const from = line[HEARD] ? nextTo(own) : kind === "speech" && line[ACTOR] >= 0 && line[ACTOR] !== eyes && line[PLACE] >= 0 && line[PLACE] !== own ? [line[PLACE]] : [];
  return from.filter((at) => PLACES[at].box).map((at) => {
    const [x, y, w, h] = PLACES[at].box, big = Math.min(26, h / 2 - 4);
    const rings = [0.45, 0.72, 1].map((share) => drawn("circle", { class: "ring-of-sound", r: big * share }));
    const guess = line[HEARD] ? [drawn("text", { class: "guess", x: big * 0.85, y: -big * 0.7 }, "?")] : [];
    return drawn("g", { class: `heard ${kind === "speech" ? "voice" : "noise"} ${line[HEARD] ? "" : "sure"}`, "data-place": at, transform: `translate(${x + w / 2} ${y + (PLACES[at].top + h) / 2})` }, ...rings, ...guess);
  });
}

const nextTo = (at) => DATA.station.ways.filter((way) => way.a === at || way.b === at).map((way) => way.a === at ? way.b : way.a).filter((to) => !["hull", "void"].includes(PLACES[to].kind) && !(PLACES[to].hidden && !hasBeen(viewer(), to)));

// How far the one who is followed trusts each of the others, as far as that is known: the thicker the more.
const WARY = 30;
function drawBonds() {
  const at = state.who, from = tokens[at], shown = [];
  if (from?.placed && (viewer() < 0 || viewer() === at) && !whereabouts(at, state.t)?.kind.includes("dead")) {
    for (const token of tokens) {
      const trust = token.at === at || !token.placed ? null : valueAt(byPerson[at].trust.get(token.at), asKnown(at));
      if (!trust || whereabouts(token.at, state.t)?.kind.includes("dead")) continue;
      const node = arc(from, token, `bond ${trust[1] < WARY ? "wary" : ""}`);
      node.setAttribute("stroke-width", (0.8 + trust[1] / 22).toFixed(2));
      node.dataset.to = token.person.id;
      shown.push(node);
    }
  }
  bonds.replaceChildren(...shown);
}

function arc(from, to, kind) {
  const [dx, dy] = [to.x - from.x, to.y - from.y], far = Math.hypot(dx, dy) || 1;
  const bend = Math.min(26, far / 4);
  return drawn("path", { class: kind, d: `M${from.x} ${from.y}Q${(from.x + to.x) / 2 + dy / far * bend} ${(from.y + to.y) / 2 - dx / far * bend} ${to.x} ${to.y}` });
}

// The place in which most people are.
function fullest() {
  const count = PLACES.map(() => 0);
  for (const token of tokens) if (token.placed) count[token.place] += 1;
  return count.indexOf(Math.max(...count));
}

// On a narrow screen the sheet moves so that whoever is followed, or what happens, is in sight.
function keepInSight() {
  const sheet = part("sheet");
  if (!narrow.matches) return;
  const line = telling().lines[present()];
  const eyes = viewer();
  const person = state.who >= 0 ? state.who : eyes >= 0 ? eyes : -1;
  const where = person >= 0 ? whereabouts(person, state.t) : null;
  const at = where ? where.place : line && line[PLACE] >= 0 ? line[PLACE] : fullest();
  const box = at >= 0 && PLACES[at].box;
  if (!box || sheet.dataset.at === String(at)) return;
  sheet.dataset.at = String(at);
  const scale = SVG.getBoundingClientRect().width / Math.max(WIDTH, ROOMY[0]);
  const left = (box[0] + box[2] / 2 - (WIDTH - Math.max(WIDTH, ROOMY[0])) / 2) * scale - sheet.clientWidth / 2;
  const top = (box[1] + box[3] / 2 - (HEIGHT - Math.max(HEIGHT, ROOMY[1])) / 2) * scale - sheet.clientHeight / 2;
  sheet.scrollTo({ left, top, behavior: calm.matches ? "auto" : "smooth" });
}

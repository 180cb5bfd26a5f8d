// The station as one person knows it: who is here, and where the others were last seen.

const SVG = part("station");
const ROOMY = [420, 300];
const LABEL = 14, AGE = 13;  // units: a map on a laptop is drawn at seven tenths

function drawMap(map, people, sounds, onRoom) {
  const wide = Math.max(map.size[0], ROOMY[0]), high = Math.max(map.size[1], ROOMY[1]);
  SVG.setAttribute("viewBox", `${(map.size[0] - wide) / 2} ${(map.size[1] - high) / 2} ${wide} ${high}`);
  const ways = drawn("g", { "aria-hidden": "true" }), rooms = drawn("g"), tokens = drawn("g");
  for (const way of map.ways) drawWay(way, map, ways);
  const own = people.find((one) => one.own);
  const here = new Map();
  for (const one of [...people].sort((a, b) => (a.age ?? 0) - (b.age ?? 0))) {
    if (!here.has(one.place)) here.set(one.place, []);
    here.get(one.place).push(one);
  }
  for (const place of map.places) {
    if (!place.box) continue;
    const room = drawRoom(place, place.row === own.place);
    room.addEventListener("click", () => onRoom(place));
    rooms.append(room);
    const found = here.get(place.row) ?? [];
    found.forEach((one, number) => tokens.append(drawToken(one, spotIn(place, number, found), found[number + 1])));
  }
  SVG.replaceChildren(ways, rooms, ...sounds.flatMap((sound) => drawSound(sound, map)), tokens);
  SVG.setAttribute("aria-label", mapInWords(map, people, own) + (sounds.length ? ` ${TEXTS.heard}: ${sounds.map((sound) => sound.says).join("; ")}.` : ""));
}

function mapInWords(map, people, own) {
  const title = (row) => map.places.find((place) => place.row === row)?.title ?? "";
  const name = (one) => PEOPLE.find((person) => person.number === one.number).name;
  const others = people.filter((one) => !one.own);
  const near = others.filter((one) => one.here).map(name);
  const far = others.filter((one) => !one.here).map((one) => `${name(one)}: ${one.seen}`);
  return `You are in the ${title(own.place)}${near.length ? ` with ${listed(near)}` : ", alone"}. Last seen: ${far.join("; ")}.`;
}

function drawWay(way, map, ways) {
  const d = `M${way.path.map((point) => point.join(" ")).join("L")}`;
  const [[x1, y1], [x2, y2]] = way.path;
  const outside = [way.a, way.b].some((at) => ["hull", "void"].includes(map.places[at].kind));
  if (Math.hypot(x2 - x1, y2 - y1) > 40 || outside) { ways.append(drawn("path", { d, class: "way far" })); return; }
  ways.append(drawn("path", { d, class: "way" }), drawn("path", { d, class: "way inner" }));
  if (!way.shut) return;
  const [x, y, over] = [(x1 + x2) / 2, (y1 + y2) / 2, Math.abs(x2 - x1) > Math.abs(y2 - y1)];
  ways.append(drawn("path", { d: over ? `M${x} ${y - 8}V${y + 8}` : `M${x - 8} ${y}H${x + 8}`, class: "way shut" }));
}

function drawRoom(place, own) {
  const [x, y, w, h] = place.box, kind = place.kind === "void" ? "hull" : place.kind;
  const group = drawn("g", { class: `place is-${kind} ${own ? "at" : ""} ${place.alarm ? "alarm" : ""} ${place.hidden ? "secret" : ""}` });
  const top = kind === "vehicle" ? 16 : 12, low = kind === "vehicle" ? w / 2.4 : 12;
  group.append(drawn("path", { class: "room", d: `M${x + top} ${y}h${w - 2 * top}q${top} 0 ${top} ${top}v${h - top - low}q0 ${low} ${-low} ${low}h${-(w - 2 * low)}q${-low} 0 ${-low} ${-low}v${-(h - top - low)}q0 ${-top} ${top} ${-top}z` }));
  const outside = h < 60, lines = labelLines(place.title, outside ? Math.min(w, 250) - 38 : w);
  const across = outside ? { x: x + 10, style: "text-anchor:start" } : { x: x + w / 2 };
  const first = outside ? y + h / 2 + 4 - (lines.length - 1) * LABEL / 2 : y + 16;
  lines.forEach((text, number) => group.append(drawn("text", { ...across, y: first + number * (LABEL - 0.2) }, text)));
  place.top = outside ? 0 : 7 + lines.length * LABEL + 2;
  return group;
}

function labelLines(title, w) {
  const most = Math.max(7, Math.floor((w - 2) / (LABEL * 0.54))), lines = [""];
  for (const word of title.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > most && lines.at(-1)) lines.push(word); else lines[lines.length - 1] = longer;
  }
  return lines;
}

function spotIn(place, number, found) {
  const [x, y, w, h] = place.box, count = found.length;
  if (h < 60) return [x + w - 20 - number * 34, y + h / 2, 1];
  const across = Math.max(1, Math.min(count, Math.floor(w / 33))), rows = Math.ceil(count / across);
  const inRow = number < across * (rows - 1) ? across : count - across * (rows - 1);
  const scale = rows > 1 && h < 110 ? 0.78 : rows > 2 ? 0.72 : 1, aged = rows > 1 && found.some((one) => !one.here), tall = h - place.top - (aged ? AGE : 0);
  return [x + w / 2 + (number % across - (inRow - 1) / 2) * 33 * scale, y + place.top + tall * (Math.floor(number / across) + 0.5) / rows, scale];
}

// A sound, as rings where it came from; where one can only guess, in every room from which it may have come.
function drawSound(sound, map) {
  const known = map.places.filter((place) => place.row === sound.place);
  const places = (sound.place < 0 ? nextTo(sound.beside, map) : known).filter((place) => place.box);
  return places.map((place) => {
    const [x, y, w, h] = place.box, big = Math.min(26, h / 2 - 4), sure = sound.place >= 0;
    const rings = [0.45, 0.72, 1].map((share) => drawn("circle", { class: "ring-of-sound", r: big * share }));
    const mark = sure ? [] : [drawn("text", { class: "guess", x: big * 0.85, y: -big * 0.7 }, "?")];
    return drawn("g", { class: `heard ${sound.kind} ${sure ? "sure" : ""}`, "data-place": place.id, transform: `translate(${x + w / 2} ${y + (place.top + h) / 2})` }, ...rings, ...mark, filled(drawn("title"), {}, [sound.says]));
  });
}

// The rooms from which a sound comes in here: through ways that are not held to be shut.
function nextTo(row, map) {
  const at = map.places.findIndex((place) => place.row === row), inside = (place) => !["hull", "void"].includes(place.kind);
  const beside = map.ways.filter((way) => way.a === at || way.b === at);
  const open = beside.filter((way) => !way.shut);
  return (open.length ? open : beside).map((way) => map.places[way.a === at ? way.b : way.a]).filter(inside);
}

// Where it is crowded, those who were last seen at the same time have their age once.
const isToldOnce = (one, scale, next) => scale < 1 && next && !next.here && lasting(next.age) === lasting(one.age);

function drawToken(one, [x, y, scale], next) {
  const person = PEOPLE.find((found) => found.number === one.number);
  const kind = [one.own ? "own" : "", !one.here ? "ghost" : "", one.dead ? "dead" : "", one.asleep ? "asleep" : ""].join(" ");
  const size = one.own && scale === 1 ? 1.12 : scale;
  const group = drawn("g", { class: `person ${kind}`, "data-person": person.id, transform: `translate(${x} ${y}) scale(${size})` });
  group.append(drawn("circle", { class: "ring", r: 19 }), ...tokenParts(person), drawn("line", { class: "bar", x1: -17, x2: 17, y1: 0, y2: 0 }));
  if (one.calls) group.append(drawn("circle", { class: "sound", r: 23 }));
  if (!one.here && one.age > 0 && !isToldOnce(one, scale, next)) group.append(drawn("text", { class: "under", y: 17 + AGE * 0.6 / size, style: `font-size:${AGE / size}px` }, lasting(one.age)));
  group.append(filled(drawn("title"), {}, [`${person.name}: ${one.own ? "you" : one.seen}`]));
  return group;
}

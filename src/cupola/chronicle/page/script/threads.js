// Two threads from a person: to the ground, and to the crew. The one that held is drawn firm.

const CUT = 0.02;  // a pull below which a thread is cut

// ground, crew: how far each draws, 0 to 1. held: which of them did, "" for neither.
function drawThreads(person, { ground, crew, held }, label = "") {
  const wide = person ? 240 : 64, high = person ? 44 : 30, y = high / 2, middle = wide / 2;
  const [from, to] = person ? [26, wide - 34] : [12, wide - 13];
  const own = person ? 19 : 5;
  const named = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" };
  const node = drawn("svg", { class: `threads ${held ? `${held}-held` : ""}`, viewBox: `0 0 ${wide} ${high}`, ...named });
  node.append(drawn("path", { class: "earth", d: person ? "M6 3A26 26 0 0 1 6 41" : "M3 3A16 16 0 0 1 3 27" }));
  for (const [dx, dy] of person ? [[0, -11], [13, -6], [13, 6], [0, 11], [0, 0]] : [[0, -7], [6, 0], [0, 7]]) {
    node.append(drawn("circle", { class: "other", cx: to + (person ? 10 : 5) + dx, cy: y + dy, r: person ? 4.2 : 2.6 }));
  }
  node.append(thread("ground", from, middle - own, y, ground, held), thread("crew", middle + own, to, y, crew, held));
  if (person) node.append(drawn("g", { class: "person", transform: `translate(${middle} ${y})` }, ...tokenParts(person, 15)));
  else node.append(drawn("circle", { class: "self", cx: middle, cy: y, r: 4 }));
  return node;
}

function thread(name, from, to, y, pull, held) {
  const firm = held === name, middle = (from + to) / 2;
  const d = pull <= CUT ? `M${from} ${y}H${middle - 5}l3 -4M${to} ${y}H${middle + 5}l-3 4` : `M${from} ${y}H${to}`;
  return drawn("path", { class: `thread ${name} ${firm ? "firm" : ""} ${pull <= CUT ? "cut" : ""}`, d, "stroke-width": (1 + 4 * pull).toFixed(2) });
}

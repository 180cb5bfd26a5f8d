// The Earth below: land and sea, day and night, and what burns, seen from the window.

const CANVAS = part("earth");
const SKY = DATA.sky;
const land = SKY ? Uint8Array.from(atob(SKY.land), (sign) => sign.charCodeAt(0)) : null;
let small = null, drawnFor = null;

const rad = (degrees) => degrees * Math.PI / 180;

function isLand(latitude, longitude) {
  const row = clamp(Math.floor(latitude + 90), 0, 179);
  const column = ((Math.floor(longitude + 180) % 360) + 360) % 360;
  const bit = row * 360 + column;
  return (land[bit >> 3] >> (7 - (bit & 7))) & 1;
}

// Clouds: smooth noise on the sphere, the same each time.
const grain = new Float32Array(4096).map((_, at) => { const n = Math.sin(at * 127.1 + 311.7) * 43758.5453; return n - Math.floor(n); });
function noise(x, y, z) {
  const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [u, v, w] = [x - i, y - j, z - k].map((f) => f * f * (3 - 2 * f));
  const at = (a, b, c) => grain[((i + a) * 73 + (j + b) * 179 + (k + c) * 283) & 4095];
  const low = (at(0, 0, 0) * (1 - u) + at(1, 0, 0) * u) * (1 - v) + (at(0, 1, 0) * (1 - u) + at(1, 1, 0) * u) * v;
  const high = (at(0, 0, 1) * (1 - u) + at(1, 0, 1) * u) * (1 - v) + (at(0, 1, 1) * (1 - u) + at(1, 1, 1) * u) * v;
  return low * (1 - w) + high * w;
}
const cloud = (x, y, z) => clamp((noise(x * 7, y * 10, z * 7) * 0.6 + noise(x * 17, y * 23, z * 17) * 0.4 - 0.5) * 3.2, 0, 1);

// The Earth by daylight, painted once: three colours for each cell, rows from the South Pole.
const WIDE = 720, HIGH = 360;
let painted = null;

function paint() {
  painted = new Uint8ClampedArray(WIDE * HIGH * 3);
  const dry = smoothLand();
  for (let row = 0; row < HIGH; row++) {
    const latitude = (row + 0.5) / HIGH * 180 - 90, y = Math.sin(rad(latitude)), flat = Math.cos(rad(latitude));
    const ice = clamp((Math.abs(latitude) - 62) / 14, 0, 1);
    for (let column = 0; column < WIDE; column++) {
      const east = rad((column + 0.5) / WIDE * 360 - 180), at = row * WIDE + column;
      const white = cloud(flat * Math.cos(east), y, -flat * Math.sin(east)), ground = dry[at];
      [[18, 92], [48, 96], [88, 62]].forEach(([sea, earth], n) => {
        const base = sea + (earth - sea) * ground, frosty = base + (205 - base) * ice * ground;
        painted[at * 3 + n] = frosty + (222 - frosty) * white * 0.6;
      });
    }
  }
}

// Whole degrees of land, smoothed so that coasts do not show as stairs.
function smoothLand() {
  const share = new Float32Array(WIDE * HIGH);
  for (let row = 0; row < HIGH; row++) {
    for (let column = 0; column < WIDE; column++) {
      const latitude = (row + 0.5) / 2 - 90, longitude = (column + 0.5) / 2 - 180;
      let sum = 0;
      for (const dy of [-0.5, 0, 0.5]) for (const dx of [-0.5, 0, 0.5]) sum += isLand(latitude + dy, longitude + dx);
      share[row * WIDE + column] = sum / 9;
    }
  }
  return share;
}

function pointBelow(t) {
  const at = clamp(t / SKY.apart, 0, SKY.places.length - 1), low = Math.floor(at), high = Math.min(low + 1, SKY.places.length - 1);
  const a = toVector(SKY.places[low][0] / 10, SKY.places[low][1] / 10), b = toVector(SKY.places[high][0] / 10, SKY.places[high][1] / 10);
  return unit(a.map((value, n) => value + (b[n] - value) * (at - low)));
}

function toVector(latitude, longitude) {
  const [north, east] = [rad(latitude), rad(longitude)];
  return [Math.cos(north) * Math.cos(east), Math.sin(north), -Math.cos(north) * Math.sin(east)];
}

const unit = (v) => { const long = Math.hypot(...v) || 1; return v.map((value) => value / long); };
const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const sunAt = (t) => toVector(SKY.declination, 180 - (DATA.begins + t) / 4);

function drawEarth() {
  if (!SKY) return;
  const box = CANVAS.getBoundingClientRect();
  if (!box.width) return;
  const ratio = Math.min(2, devicePixelRatio || 1);
  const wide = Math.round(box.width * ratio), high = Math.round(box.height * ratio);
  const burning = whatBurns(state.t);
  const key = `${wide} ${high} ${(state.t * 4 | 0)} ${burning.length} ${state.telling}`;
  if (key === drawnFor) return;
  if (!painted) paint();
  drawnFor = key;
  if (CANVAS.width !== wide || CANVAS.height !== high) { CANVAS.width = wide; CANVAS.height = high; }
  const context = CANVAS.getContext("2d");
  const eye = viewOf(state.t, wide / high);
  shade(context, eye, wide, high);
  for (const fire of burning) glow(context, eye, fire, wide, high);
  frameOf(context, wide, high);
}

// Axes of the view: below is the ground point, up the way of flight.
function viewOf(t, aspect) {
  const below = pointBelow(t);
  const later = pointBelow(Math.min(t + 2, LAST)), sooner = pointBelow(Math.max(0, t - 2));
  const ahead = unit(later.map((value, n) => value - sooner[n]));
  const strip = aspect > 4;
  const tilt = strip ? 1.02 : 0.66;  // radians by which one looks ahead of the ground point
  const axis = unit(below.map((value, n) => value * Math.cos(tilt) - ahead[n] * Math.sin(tilt)));
  const right = unit(cross(ahead, axis));
  return { axis, right, up: cross(axis, right), sun: sunAt(t), radius: strip ? 0.7 : 0.82, middle: 1.045 - 0.5 / aspect / (strip ? 0.7 : 0.82) };
}

function shade(context, eye, wide, high) {
  const columns = Math.min(DATA.finest ?? 380, Math.round(wide / 2)), rows = Math.max(16, Math.round(columns * high / wide));
  if (!small || small.width !== columns || small.height !== rows) { small = document.createElement("canvas"); small.width = columns; small.height = rows; }
  const pen = small.getContext("2d"), image = pen.createImageData(columns, rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = (column / columns - 0.5) / eye.radius, y = eye.middle - (row / rows - 0.5) * high / wide / eye.radius;
      colour(image.data, (row * columns + column) * 4, x, y, eye, 1 / columns / eye.radius);
    }
  }
  pen.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = "high";
  context.drawImage(small, 0, 0, wide, high);
}

// A point of the picture; where the edge of the Earth goes through it, by the share on either side.
function colour(data, at, x, y, eye, wide) {
  const far = Math.hypot(x, y), share = clamp((1 - far) / wide + 0.5, 0, 1);
  data[at + 3] = 255;
  if (share < 1) colourSky(data, at, x, y, far, eye);
  if (share <= 0) return;
  const sky = [data[at], data[at + 1], data[at + 2]], within = Math.min(1, 0.9999 / far);
  colourGround(data, at, x * within, y * within, eye);
  if (share < 1) for (let n = 0; n < 3; n++) data[at + n] = sky[n] + (data[at + n] - sky[n]) * share;
}

function colourSky(data, at, x, y, far, eye) {
  const thin = Math.exp(-Math.max(0, far - 1) * 42);
  const lit = clamp((x * dot(eye.right, eye.sun) + y * dot(eye.up, eye.sun)) / far + 0.35, 0, 1);
  const star = grain[(Math.round(x * 900) * 31 + Math.round(y * 900) * 17) & 4095] > 0.9975 ? 120 : 0;
  data[at] = 5 + 60 * thin * lit + star; data[at + 1] = 7 + 110 * thin * lit + star; data[at + 2] = 10 + 170 * thin * lit + star;
}

function colourGround(data, at, x, y, eye) {
  const z = Math.sqrt(1 - x * x - y * y);
  const [r, u, o] = [eye.right, eye.up, eye.axis];
  const vx = r[0] * x + u[0] * y + o[0] * z, vy = r[1] * x + u[1] * y + o[1] * z, vz = r[2] * x + u[2] * y + o[2] * z;
  const south = (Math.asin(clamp(vy, -1, 1)) / Math.PI + 0.5) * HIGH, east = (Math.atan2(-vz, vx) / (2 * Math.PI) + 0.5) * WIDE;
  const day = clamp((vx * eye.sun[0] + vy * eye.sun[1] + vz * eye.sun[2]) * 3.2 + 0.24, 0.055, 1);
  const rim = (1 - z) * (1 - z) * (1 - z) * day;
  const ground = DATA.finest ? between(south - 0.5, east - 0.5) : nearest(south, east);
  data[at] = ground[0] * day + rim * 90;
  data[at + 1] = ground[1] * day + rim * 120;
  data[at + 2] = ground[2] * day + rim * 160 + 4;
}

const tone = [0, 0, 0];

function nearest(south, east) {
  const from = (Math.min(HIGH - 1, Math.floor(south)) * WIDE + Math.min(WIDE - 1, Math.floor(east))) * 3;
  for (let n = 0; n < 3; n++) tone[n] = painted[from + n];
  return tone;
}

// The colour between four cells, where the Earth is drawn large.
function between(south, east) {
  const low = clamp(Math.floor(south), 0, HIGH - 1), high = Math.min(HIGH - 1, low + 1), left = (Math.floor(east) + WIDE) % WIDE, right = (left + 1) % WIDE;
  const up = clamp(south - low, 0, 1), over = east - Math.floor(east);
  const [a, b, c, d] = [(low * WIDE + left) * 3, (low * WIDE + right) * 3, (high * WIDE + left) * 3, (high * WIDE + right) * 3];
  for (let n = 0; n < 3; n++) {
    const below = painted[a + n] + (painted[b + n] - painted[a + n]) * over, above = painted[c + n] + (painted[d + n] - painted[c + n]) * over;
    tone[n] = below + (above - below) * up;
  }
  return tone;
}

function onScreen(eye, place, wide, high) {
  const z = dot(place, eye.axis);
  if (z < 0.02) return null;
  const x = (dot(place, eye.right) * eye.radius + 0.5) * wide;
  const y = (eye.middle - dot(place, eye.up)) * eye.radius * wide + high / 2;
  return [x, y, z];
}

function whatBurns(t) {
  if (!SKY) return [];
  const eyes = viewer();
  if (eyes >= 0 && holds(eyes, DATA.minds.war, t, 0) < 0.5) return [];
  return SKY.fires.filter(([minute]) => minute <= t);
}

function glow(context, eye, [minute, north, east], wide, high) {
  const at = onScreen(eye, toVector(north / 10, east / 10), wide, high);
  if (!at) return;
  const [x, y, z] = at, size = wide * (state.t - minute < 12 ? 0.042 : 0.026) * (0.4 + 0.6 * z);
  const light = context.createRadialGradient(x, y, 0, x, y, size);
  light.addColorStop(0, "rgb(255 226 160 / 0.95)");
  light.addColorStop(0.25, "rgb(255 140 46 / 0.75)");
  light.addColorStop(1, "rgb(190 60 10 / 0)");
  context.fillStyle = light;
  context.fillRect(x - size, y - size, 2 * size, 2 * size);
}

// The window's panes.
function frameOf(context, wide, high) {
  if (wide / high > 4) return;
  context.strokeStyle = "#05070a";
  context.lineWidth = Math.max(4, wide * 0.012);
  const [x, y, r] = [wide / 2, high * 0.56, high * 0.4];
  context.beginPath();
  context.arc(x, y, r, 0, 7);
  context.stroke();
  for (let n = 0; n < 6; n++) {
    const angle = Math.PI / 6 + n * Math.PI / 3;
    context.beginPath();
    context.moveTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
    context.lineTo(x + wide * Math.cos(angle), y + wide * Math.sin(angle));
    context.stroke();
  }
}

// In words, for the line at the top and for those who cannot see it.
function belowInWords(t) {
  if (!SKY) return "";
  let region = "";
  for (let at = 0; at < SKY.over.length && SKY.over[at] <= t; at += 2) region = SKY.regions[SKY.over[at + 1]];
  return region;
}

function isDay(t) {
  if (!SKY) return null;
  return lastAt(SKY.sunlit, t) % 2 === 0;
}

function showBelow() {
  const region = belowInWords(state.t), below = SKY && pointBelow(state.t);
  const fires = whatBurns(state.t).filter(([, north, east]) => dot(below, toVector(north / 10, east / 10)) > 0.82);
  const night = isDay(state.t) ? "day" : "night";
  const light = fires.length ? "; fires on the ground" : "";
  const text = SKY ? `Over ${region}, ${night}${light}` : "";
  if (part("below").textContent !== text) {
    part("below").textContent = text;
    CANVAS.setAttribute("aria-label", `The Earth below. ${text}.`);
  }
}

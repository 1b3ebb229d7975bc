/**
 * Draws the product's mark as PNG files into `public/icons`: one line through the stages, with the moment that
 * matters on it. Run it after changing the mark (`node apps/web/icons/draw.mjs`); the files are committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const ground = [0x3f, 0x4b, 0xd1];
const ink = [0xff, 0xff, 0xff];
/** The mark is drawn in a square of 22 units, as in `src/parts/Mark.tsx`. */
const side = 22;
const lineWidth = 2;
const dot = { x: 10.5, y: 7.5, radius: 1.9 };
const curves = [
  [4, 14.5, 7, 14.5, 7, 7.5, 10.5, 7.5],
  [10.5, 7.5, 14, 7.5, 13.5, 12.5, 18, 12.5],
];

const line = curves.flatMap(([x0, y0, x1, y1, x2, y2, x3, y3]) =>
  Array.from({ length: 65 }, (_, step) => {
    const t = step / 64;
    const u = 1 - t;
    const at = (a, b, c, d) => u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return [at(x0, x1, x2, x3), at(y0, y1, y2, y3)];
  }),
);

/** How far (x, y) is outside the rounded square; negative inside. */
function outsideGround(x, y, corner) {
  const dx = Math.abs(x - side / 2) - (side / 2 - corner);
  const dy = Math.abs(y - side / 2) - (side / 2 - corner);
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
}

function outsideInk(x, y) {
  const toLine = Math.min(...line.map(([lx, ly]) => Math.hypot(x - lx, y - ly))) - lineWidth / 2;
  return Math.min(toLine, Math.hypot(x - dot.x, y - dot.y) - dot.radius);
}

/** 1 well inside, 0 well outside, in between over one pixel. */
const coverage = (distance, pixel) => Math.min(1, Math.max(0, 0.5 - distance / pixel));

/** RGBA of one icon: `corner` rounds the ground, `inset` leaves room around the mark for round masks. */
function draw(size, { corner, inset }) {
  const pixels = Buffer.alloc(size * (size * 4 + 1));
  const unit = side / size;
  const scale = side / (side - 2 * inset);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const x = (column + 0.5) * unit;
      const y = (row + 0.5) * unit;
      const inked = coverage(outsideInk((x - inset) * scale, (y - inset) * scale) / scale, unit);
      const alpha = coverage(outsideGround(x, y, corner), unit);
      const at = row * (size * 4 + 1) + 1 + column * 4;
      ground.forEach((base, channel) => {
        pixels[at + channel] = Math.round(base + (ink[channel] - base) * inked);
      });
      pixels[at + 3] = Math.round(alpha * 255);
    }
  }
  return pixels;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function png(size, look) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(draw(size, look), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const rounded = { corner: 6, inset: 0 };
const fullBleed = { corner: 0, inset: 3.2 };
const files = {
  'icon-192.png': png(192, rounded),
  'icon-512.png': png(512, rounded),
  'icon-maskable-512.png': png(512, fullBleed),
  'apple-touch-icon.png': png(180, { corner: 0, inset: 2 }),
};

const folder = new URL('../public/icons/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(files)) writeFileSync(new URL(name, folder), bytes);

import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const [RGB, INDEXED, RGBA] = [2, 3, 6];
const MAX_COLOURS = 256;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes each, row by row. */
  readonly rgb: Uint8Array;
}

/** Makes a picture of text smaller: at most 256 colours, of each group of near ones the commonest. Takes 8-bit PNG without interlacing, as browsers write it. */
export function withFewColours(png: Buffer): Buffer {
  const { width, height, rgb } = decode(png);
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = colourAt(rgb, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, indexOf } = reduce(counts);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf.get(colourAt(rgb, (y * width + x) * 3)) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colourAt = (rgb: Uint8Array, at: number): number => ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);

/** Drops low bits until the colours fit; what is dropped decides only which colours are one. */
function reduce(counts: ReadonlyMap<number, number>): {
  readonly palette: readonly number[];
  readonly indexOf: ReadonlyMap<number, number>;
} {
  const commonest = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  for (let bits = 0; ; bits += 1) {
    const mask = 0xff & (0xff << bits);
    const groupOf = (colour: number): number => colour & ((mask << 16) | (mask << 8) | mask);
    const groups = new Map<number, number>();
    for (const colour of commonest) if (!groups.has(groupOf(colour))) groups.set(groupOf(colour), colour);
    if (groups.size > MAX_COLOURS) continue;
    const palette = [...groups.values()];
    const index = new Map([...groups.keys()].map((group, at) => [group, at]));
    return { palette, indexOf: new Map(commonest.map((colour) => [colour, index.get(groupOf(colour)) ?? 0])) };
  }
}

function decode(png: Buffer): Pixels {
  let width = 0;
  let height = 0;
  let type = 0;
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') [width, height, type] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9] ?? 0];
    if (name === 'IDAT') data.push(body);
    at += length + 12;
  }
  if (type !== RGB && type !== RGBA) throw new Error(`a picture of colour type ${type} cannot be read`);
  const step = type === RGB ? 3 : 4;
  const raw = inflateSync(Buffer.concat(data));
  const line = width * step;
  const bytes = new Uint8Array(line * height);
  for (let y = 0; y < height; y += 1) unfilter(raw, bytes, y, line, step);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) rgb[pixel * 3 + channel] = bytes[pixel * step + channel] ?? 0;
  }
  return { width, height, rgb };
}

/** Undoes a row's filter (PNG specification, section 9). */
function unfilter(raw: Buffer, bytes: Uint8Array, y: number, line: number, step: number): void {
  const from = y * (line + 1);
  const filter = raw[from] ?? 0;
  for (let x = 0; x < line; x += 1) {
    const at = y * line + x;
    const left = x < step ? 0 : (bytes[at - step] ?? 0);
    const up = y === 0 ? 0 : (bytes[at - line] ?? 0);
    const corner = x < step || y === 0 ? 0 : (bytes[at - line - step] ?? 0);
    const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
    bytes[at] = (raw[from + 1 + x] ?? 0) + (guesses[filter] ?? 0);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const made = Buffer.alloc(body.length + 12);
  made.writeUInt32BE(body.length, 0);
  named.copy(made, 4);
  made.writeUInt32BE(crc32(named), body.length + 8);
  return made;
}

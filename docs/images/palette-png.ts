import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Pictures of pages have few colours, so a palette of 256 shows them as well as sixteen million do, in a third of the bytes. */

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** A pixel's colour as 0xRRGGBB, row by row. */
  readonly colours: Uint32Array;
}

const chunksOf = (png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] => {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
};

/** Paeth's predictor (PNG specification, 9.4). */
const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
};

/** Takes the filters off the rows, in place. */
const unfilter = (raw: Buffer, height: number, stride: number, size: number): void => {
  for (let y = 0; y < height; y += 1) {
    const row = y * (stride + 1) + 1;
    const filter = raw[row - 1] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x < size ? 0 : (raw[row + x - size] ?? 0);
      const above = y === 0 ? 0 : (raw[row + x - stride - 1] ?? 0);
      const corner = y === 0 || x < size ? 0 : (raw[row + x - stride - 1 - size] ?? 0);
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      raw[row + x] = ((raw[row + x] ?? 0) + predicted) & 0xff;
    }
  }
};

/** @throws Error for anything but what a browser's screenshot is: eight bits a channel, no palette, no interlace. */
const decode = (png: Buffer): Pixels => {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined) throw new Error('This is no PNG');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const size = { 2: 3, 6: 4 }[header[9] ?? 0];
  if (header[8] !== 8 || size === undefined || header[12] !== 0) throw new Error('This kind of PNG is not read');
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const stride = width * size;
  unfilter(raw, height, stride, size);
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at += 1) {
    const from = Math.floor(at / width) * (stride + 1) + 1 + (at % width) * size;
    colours[at] = raw.readUIntBE(from, 3);
  }
  return { width, height, colours };
};

type Count = readonly [colour: number, count: number];
const channel = (colour: number, shift: number): number => (colour >> shift) & 0xff;
const shifts = [16, 8, 0] as const;

const spreadOf = (box: readonly Count[], shift: number): number => {
  let [least, most] = [255, 0];
  for (const [colour] of box) {
    const value = channel(colour, shift);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
};

const total = (box: readonly Count[]): number => box.reduce((sum, [, count]) => sum + count, 0);

/** Cuts a box in two where half of its pixels are on either side of it, along its widest channel. */
const cut = (box: readonly Count[]): readonly (readonly Count[])[] => {
  const widest = shifts.reduce((a, b) => (spreadOf(box, b) > spreadOf(box, a) ? b : a));
  const sorted = box.toSorted(([a], [b]) => channel(a, widest) - channel(b, widest));
  const half = total(box) / 2;
  let seen = 0;
  const middle = sorted.findIndex(([, count]) => (seen += count) >= half);
  const at = Math.min(Math.max(1, middle), sorted.length - 1);
  return [sorted.slice(0, at), sorted.slice(at)];
};

/** What stands for a box: its most frequent colour, so that a page's own colours stay what they are. */
const colourOf = (box: readonly Count[]): number => box.reduce((a, b) => (b[1] > a[1] ? b : a))[0];

/** Median cut (Heckbert 1982), widest box first. */
const paletteOf = (counts: readonly Count[]): readonly number[] => {
  let boxes: readonly (readonly Count[])[] = [counts];
  while (boxes.length < mostColours) {
    const weightOf = (box: readonly Count[]): number =>
      box.length < 2 ? -1 : Math.max(...shifts.map((shift) => spreadOf(box, shift))) * Math.sqrt(total(box));
    const widest = boxes.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
    if (widest.length < 2) break;
    boxes = [...boxes.filter((box) => box !== widest), ...cut(widest)];
  }
  return boxes.map(colourOf);
};

const distance = (a: number, b: number): number =>
  shifts.reduce<number>((sum, shift) => sum + (channel(a, shift) - channel(b, shift)) ** 2, 0);

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
};

/** The same picture with a palette: exact where it has at most 256 colours. @throws Error for what is no browser's screenshot. */
export const toPalettePng = (png: Buffer): Buffer => {
  const { width, height, colours } = decode(png);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf([...counts]);
  const indexOf = new Map(
    [...counts.keys()].map((colour) => {
      const nearest = palette.reduce((a, b) => (distance(b, colour) < distance(a, colour) ? b : a));
      return [colour, palette.indexOf(nearest)] as const;
    }),
  );
  const rows = Buffer.alloc(height * (width + 1));
  for (let at = 0; at < colours.length; at += 1)
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = indexOf.get(colours[at] ?? 0) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => shifts.map((shift) => channel(colour, shift))))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

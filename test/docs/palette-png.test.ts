import { deflateSync, inflateSync } from 'node:zlib';

import fc from 'fast-check';

import { toPalettePng } from '../../docs/images/palette-png';

type Rgb = readonly [number, number, number];

const framed = (type: string, data: Buffer): Buffer => {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  return out;
};

/** A picture as browsers write it, each row with a filter of its own; the checksums are left out. */
const png = (width: number, pixels: readonly Rgb[], filters: readonly number[]): Buffer => {
  const height = pixels.length / width;
  const stride = width * 3;
  const plain = Buffer.from(pixels.flat());
  const at = (y: number, x: number): number => (y < 0 || x < 0 ? 0 : (plain[y * stride + x] ?? 0));
  const raw = Buffer.alloc(height * (stride + 1));
  for (let y = 0; y < height; y += 1) {
    const filter = (filters[y % filters.length] ?? 0) % 5;
    raw[y * (stride + 1)] = filter;
    for (let x = 0; x < stride; x += 1) {
      const [a, b, c] = [x < 3 ? 0 : at(y, x - 3), at(y - 1, x), x < 3 ? 0 : at(y - 1, x - 3)];
      const p = a + b - c;
      const nearest = [a, b, c].reduce((one, other) => (Math.abs(p - other) < Math.abs(p - one) ? other : one));
      const predicted = [0, a, b, Math.floor((a + b) / 2), nearest][filter] ?? 0;
      raw[y * (stride + 1) + 1 + x] = (at(y, x) - predicted) & 0xff;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.alloc(8),
    framed('IHDR', header),
    framed('IDAT', deflateSync(raw)),
    framed('IEND', Buffer.alloc(0)),
  ]);
};

/** The colours that a picture with a palette shows. */
const shown = (picture: Buffer, width: number): readonly Rgb[] => {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < picture.length; at += picture.readUInt32BE(at) + 12)
    parts.set(picture.toString('latin1', at + 4, at + 8), picture.subarray(at + 8, at + 8 + picture.readUInt32BE(at)));
  const palette = parts.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
  return [...rows]
    .filter((_, at) => at % (width + 1) !== 0)
    .map((index) => [palette[index * 3] ?? -1, palette[index * 3 + 1] ?? -1, palette[index * 3 + 2] ?? -1]);
};

const byte = fc.nat(255);
const colour = fc.tuple(byte, byte, byte);

test('a picture of few colours stays as it is, whatever filters its rows had', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.array(colour, { minLength: 81, maxLength: 81 }),
      fc.array(fc.nat(4), { minLength: 1, maxLength: 9 }),
      (width, height, colours, filters) => {
        const pixels = colours.slice(0, width * height);
        expect(shown(toPalettePng(png(width, pixels, filters)), width)).toEqual(pixels);
      },
    ),
  );
});

test('of many colours the frequent one stays, and the others are near', () => {
  const many: Rgb[] = Array.from({ length: 4_096 }, (_, at) => [(at * 7) % 256, (at * 13) % 256, at >> 4]);
  const pixels: Rgb[] = [...many, ...Array.from({ length: 4_096 }, (): Rgb => [24, 104, 219])];
  const after = shown(toPalettePng(png(64, pixels, [0])), 64);
  expect(new Set(after.map(String)).size).toBeLessThanOrEqual(256);
  expect(after.slice(4_096)).toEqual(pixels.slice(4_096));
  const far = after.filter((rgb, at) => rgb.some((one, index) => Math.abs(one - (pixels[at]?.[index] ?? 0)) > 64));
  expect(far.length).toBeLessThan(after.length / 20);
});

test('what is no screenshot is refused', () => {
  expect(() => toPalettePng(Buffer.alloc(64))).toThrow('PNG');
});

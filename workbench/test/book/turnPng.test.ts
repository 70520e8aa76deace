import { unzlibSync, zlibSync } from "fflate";
import * as fc from "fast-check";
import { turnPng } from "../../src/book/turnPng";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function chunk(type: string, data: readonly number[]): number[] {
  const length = [data.length >> 24, data.length >> 16, data.length >> 8, data.length].map(
    (byte) => byte & 255,
  );
  return [...length, ...Buffer.from(type), ...data, 0, 0, 0, 0];
}

/** A grey PNG of rows that begin with the number of their filter. */
function png(width: number, rows: readonly (readonly number[])[], depth = 8): Uint8Array {
  const header = [0, 0, 0, width, 0, 0, 0, rows.length, depth, 0, 0, 0, 0];
  const data = [...zlibSync(Uint8Array.from(rows.flat()))];
  return Uint8Array.from([
    ...signature,
    ...chunk("IHDR", header),
    ...chunk("IDAT", data),
    ...chunk("IEND", []),
  ]);
}

/** Width, and the pixels of a PNG of ours, whose rows have no filter. */
function pixelsOf(bytes: Uint8Array): { width: number; pixels: number[] } {
  const view = new DataView(bytes.buffer);
  const width = view.getUint32(16);
  const length = view.getUint32(33);
  const stored = [...unzlibSync(bytes.slice(41, 41 + length))];
  return { width, pixels: stored.filter((_, index) => index % (width + 1) !== 0) };
}

test("a picture is turned with the clock, by quarters", () => {
  const rows = [[0, 1, 2, 3], [0, 4, 5, 6]]; // prettier-ignore
  const turned = [1, 2, 3].map((quarters) => pixelsOf(turnPng(png(3, rows), quarters)!));
  expect(turned).toEqual([
    { width: 2, pixels: [4, 1, 5, 2, 6, 3] },
    { width: 3, pixels: [6, 5, 4, 3, 2, 1] },
    { width: 2, pixels: [3, 6, 2, 5, 1, 4] },
  ]);
});

test.each([
  [
    "none",
    [
      [0, 10, 20],
      [0, 30, 50],
    ],
  ],
  [
    "left",
    [
      [1, 10, 10],
      [1, 30, 20],
    ],
  ],
  [
    "up",
    [
      [0, 10, 20],
      [2, 20, 30],
    ],
  ],
  [
    "average",
    [
      [0, 10, 20],
      [3, 25, 25],
    ],
  ],
  [
    "nearest",
    [
      [0, 10, 20],
      [4, 20, 20],
    ],
  ],
] as const)("rows with the filter %s are read", (_name, rows) => {
  // Twice half a turn is none: the rows come back without their filter.
  const back = turnPng(turnPng(png(2, rows), 2)!, 2)!;
  expect(pixelsOf(back).pixels).toEqual([10, 20, 30, 50]);
});

test("four quarters are none", () => {
  const rows = fc.array(fc.array(fc.nat(255), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(rows, (lines) => {
      let bytes = png(3, lines.map((line) => [0, ...line])); // prettier-ignore
      for (let turn = 0; turn < 4; turn++) bytes = turnPng(bytes, 1)!;
      expect(pixelsOf(bytes)).toEqual({ width: 3, pixels: lines.flat() });
    }),
  );
});

test("a picture whose colours are no whole bytes, or that is cut off, is not turned", () => {
  expect(turnPng(png(3, [[0, 1]], 1), 1)).toBeUndefined();
  expect(turnPng(png(3, [[0, 1]]), 1)).toBeUndefined();
  expect(turnPng(png(3, [[0, 1, 2, 3]]).slice(0, 30), 1)).toBeUndefined();
});

import { unzlibSync, zlibSync } from "fflate";

/** One piece of a PNG file: its four letters, and what it holds. */
interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const signatureLength = 8;

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signatureLength; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.slice(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function crcOf(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunkBytes({ type, data }: Chunk): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index++) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crcOf(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** The pixels of a picture, row by row, without anything between them. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes of a pixel. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

const pixelSizes: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** What is added to a byte again, by the filter of its row: from the bytes left of it, above it, and above that one. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toUp, toCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function unfilter(stored: Uint8Array, rowLength: number, { height, size, bytes }: Pixels): void {
  for (let row = 0; row < height; row++) {
    const from = row * (rowLength + 1);
    const filter = stored[from] ?? 0;
    for (let at = 0; at < rowLength; at++) {
      const to = row * rowLength + at;
      const left = at >= size ? (bytes[to - size] ?? 0) : 0;
      const up = row > 0 ? (bytes[to - rowLength] ?? 0) : 0;
      const corner = at >= size && row > 0 ? (bytes[to - rowLength - size] ?? 0) : 0;
      bytes[to] = (stored[from + 1 + at] ?? 0) + predicted(filter, left, up, corner);
    }
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function inflated(chunks: readonly Chunk[]): Uint8Array | undefined {
  try {
    return unzlibSync(joined(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)));
  } catch {
    return undefined; // a picture that is broken
  }
}

const mostBytes = 1e8;

/** Undefined of pictures with other than whole bytes for their colours, woven ones, and broken ones. */
function pixelsOf(chunks: readonly Chunk[]): Pixels | undefined {
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (!header || header.length < 13 || header[8] !== 8 || header[12] !== 0) return undefined;
  const view = new DataView(header.buffer, header.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const size = pixelSizes[header[9] ?? -1];
  if (size === undefined || width * height * size > mostBytes) return undefined;
  const rowLength = width * size;
  const stored = inflated(chunks);
  if (stored === undefined || stored.length < height * (rowLength + 1)) return undefined;
  const pixels = { width, height, size, bytes: new Uint8Array(rowLength * height) };
  unfilter(stored, rowLength, pixels);
  return pixels;
}

/** Pixels after a quarter of a turn with the clock. */
function quarterTurned({ width, height, size, bytes }: Pixels): Pixels {
  const turned = new Uint8Array(bytes.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * size;
      turned.set(bytes.subarray(from, from + size), (x * height + (height - 1 - y)) * size);
    }
  }
  return { width: height, height: width, size, bytes: turned };
}

function headerOf({ data }: Chunk, { width, height }: Pixels): Uint8Array {
  const header = data.slice();
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  return header;
}

function packed({ width, height, size, bytes }: Pixels): Uint8Array {
  const rowLength = width * size;
  const stored = new Uint8Array(height * (rowLength + 1));
  for (let row = 0; row < height; row++)
    stored.set(bytes.subarray(row * rowLength, (row + 1) * rowLength), row * (rowLength + 1) + 1);
  return zlibSync(stored);
}

/** How many pixels a metre has across changes places with how many it has down. */
function swapped(data: Uint8Array): Uint8Array {
  return joined([data.subarray(4, 8), data.subarray(0, 4), data.subarray(8)]);
}

/** A PNG picture after so many quarters of a turn with the clock; undefined of one that can't be read. */
export function turnPng(bytes: Uint8Array, quarters: number): Uint8Array | undefined {
  const chunks = chunksOf(bytes);
  let pixels = pixelsOf(chunks);
  if (!pixels) return undefined;
  for (let turn = 0; turn < quarters; turn++) pixels = quarterTurned(pixels);
  const turned = pixels;
  const first = chunks.findIndex(({ type }) => type === "IDAT");
  const written = chunks.flatMap((chunk, index): Chunk[] => {
    if (chunk.type === "IHDR") return [{ ...chunk, data: headerOf(chunk, turned) }];
    if (chunk.type === "IDAT") return index === first ? [{ ...chunk, data: packed(turned) }] : [];
    const isSwapped = chunk.type === "pHYs" && quarters % 2 === 1;
    return [isSwapped ? { ...chunk, data: swapped(chunk.data) } : chunk];
  });
  return joined([bytes.slice(0, signatureLength), ...written.map(chunkBytes)]);
}

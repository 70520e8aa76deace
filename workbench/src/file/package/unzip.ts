/*
 * A zip reader for files from anywhere: checks sizes before it unpacks, and every part's checksum after,
 * so a bomb or a half-downloaded file is refused instead of half read.
 */
import { inflateSync } from "fflate";
import { FileFailure } from "./failure";

/** Of all parts together. */
const mostBytes = 512_000_000;
/** Of the parts that are read, whose text and cells come on top. */
const mostTextBytes = 160_000_000;
/** What Excel writes becomes a tenth to a fiftieth; beyond this it is the same over and over. */
const mostRatio = 100;
const smallBytes = 16_000_000;
const mostEntries = 50_000;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const locatorSignature = 0x07064b50;
const bigEndSignature = 0x06064b50;
const localSignature = 0x04034b50;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const table = Uint32Array.from({ length: 256 }, (_unused, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) {
    value = (table[(value ^ (bytes[index] ?? 0)) & 255] ?? 0) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** Where the end record begins: the last signature whose comment fits, looking back at most 64 kB. */
function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 65535);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new FileFailure("truncated");
}

/** In a zip64 entry the sizes stand in an extra field, in this order, each only if its small field is full. */
function bigNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(Math.min(view.getUint16(at + 2, true), end - at - 4) / 8);
    return Array.from({ length: count }, (_unused, index) =>
      Number(view.getBigUint64(at + 4 + index * 8, true)),
    );
  }
  return [];
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } {
  if (view.getUint32(at, true) !== entrySignature) throw new FileFailure("damaged");
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const big = bigNumbers(view, nameEnd, extraEnd);
  const whole = (value: number) => (value === 0xffffffff ? (big.shift() ?? value) : value);
  const size = whole(view.getUint32(at + 24, true));
  const packedSize = whole(view.getUint32(at + 20, true));
  const entry: Entry = {
    name: new TextDecoder()
      .decode(bytes.subarray(at + 46, nameEnd))
      .replace(/\\/g, "/")
      .replace(/^\//, ""),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) === 1,
    checksum: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset: whole(view.getUint32(at + 42, true)),
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly start: number;
}

/** Where the end record says that the directory is; in a zip64 file another record says it. */
function findDirectory(view: DataView, end: number): Directory {
  const small = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
  };
  const isFull = small.count === 0xffff || small.size === 0xffffffff || small.start === 0xffffffff;
  if (!isFull || end < 20 || view.getUint32(end - 20, true) !== locatorSignature) return small;
  const big = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(big, true) !== bigEndSignature) throw new FileFailure("damaged");
  const [count = 0, size = 0, start = 0] = [32, 40, 48].map((at) =>
    Number(view.getBigUint64(big + at, true)),
  );
  return { count, size, start };
}

function directoryOf(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  const { count, size, start } = findDirectory(view, end);
  let at = start;
  if (at + size > end) throw new FileFailure("truncated");
  if (count > mostEntries) throw new FileFailure("too-large");
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw new FileFailure("damaged");
  }
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.isEncrypted) throw new FileFailure("encrypted");
  if (entry.offset + 30 > bytes.length) throw new FileFailure("truncated");
  if (view.getUint32(entry.offset, true) !== localSignature) throw new FileFailure("damaged");
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw new FileFailure("truncated");
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (entry.method !== 0 && entry.method !== 8) throw new FileFailure("damaged");
  const content = entry.method === 0 ? packed.slice() : inflate(packed, entry.size);
  if (content.length !== entry.size || checksumOf(content) !== entry.checksum)
    throw new FileFailure("damaged");
  return content;
}

/** A deflated byte makes at most 1,032: what claims more is no zip that a program wrote. */
function refuseBombs(entries: readonly Entry[]) {
  const total = (some: readonly Entry[]) => some.reduce((sum, { size }) => sum + size, 0);
  const texts = entries.filter(({ name }) => /\.(xml|rels|vml)$/i.test(name));
  const isBlownUp = ({ size, packedSize }: Entry) =>
    size > 1100 * packedSize + 1000 || (size > smallBytes && size > mostRatio * packedSize);
  if (total(entries) > mostBytes || total(texts) > mostTextBytes || entries.some(isBlownUp))
    throw new FileFailure("too-large");
}

/** Names of parts do not differ by case alone; of two of one name every program may take another. */
function refuseTwice(entries: readonly Entry[]) {
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length)
    throw new FileFailure("damaged");
}

/**
 * All parts of a zip by name, in the order of its directory.
 *
 * @throws FileFailure "truncated", "damaged", "encrypted" or "too-large"
 */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) throw new FileFailure("truncated");
  try {
    const entries = directoryOf(bytes, view).filter(({ name }) => !name.endsWith("/"));
    refuseBombs(entries);
    refuseTwice(entries);
    return new Map(entries.map((entry) => [entry.name, unpack(bytes, view, entry)]));
  } catch (error) {
    if (error instanceof FileFailure) throw error;
    throw new FileFailure("damaged"); // a number in the directory led outside the file
  }
}

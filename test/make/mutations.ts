import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { seededNumbers } from "./seededNumbers";

type Draw = () => number;

function pick<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[Math.floor(draw() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

const oddTexts = [
  "",
  "-1",
  "1e999",
  "99999999999",
  "NaN",
  "A0",
  "XFD1048577",
  "\u202e",
  "x".repeat(40_000),
  "&#0;",
];

/** Changes of one part's text, as broken programs and broken discs make them. */
const textChanges: readonly ((text: string, draw: Draw) => string)[] = [
  (text, draw) => text.slice(0, Math.floor(draw() * text.length)),
  (text, draw) => withPiece(text, draw, /<[^/!?][^>]*\/>/g, () => ""),
  (text, draw) => withPiece(text, draw, /<[^/!?][^>]*\/>/g, (piece) => piece + piece),
  (text, draw) => withPiece(text, draw, /="[^"]*"/g, () => `="${pick(draw, oddTexts)}"`),
  (text, draw) => withPiece(text, draw, /\s[\w:]+="[^"]*"/g, () => ""),
  (text, draw) => withPiece(text, draw, />[^<>]+</g, () => `>${pick(draw, oddTexts)}<`),
  (text, draw) => withPiece(text, draw, /<\/[^>]+>/g, () => ""),
  (text, draw) => withPiece(text, draw, /<[\w:]+/g, () => "<odd"),
  (text, draw) => withPiece(text, draw, /<c [^>]*>.*?<\/c>/gs, (piece) => piece + piece),
  (text, draw) => withPiece(text, draw, /\d+/g, () => String(Math.floor(draw() * 1e7))),
];

function withPiece(text: string, draw: Draw, pattern: RegExp, change: (piece: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const [piece] = pick(draw, found);
  const at = pick(
    draw,
    found.filter((each) => each[0] === piece),
  ).index;
  return text.slice(0, at) + change(piece) + text.slice(at + piece.length);
}

/** A workbook with one to three faults, the same ones for the same seed. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const draw = seededNumbers(seed);
  if (draw() < 0.1) return withFlippedBytes(bytes, draw);
  const parts = unzipSync(bytes);
  for (let faults = 1 + Math.floor(draw() * 3); faults > 0; faults--) changePart(parts, draw);
  return zipSync(parts);
}

function withFlippedBytes(bytes: Uint8Array, draw: Draw): Uint8Array {
  const flipped = bytes.slice();
  for (let count = 1 + Math.floor(draw() * 8); count > 0; count--)
    flipped[Math.floor(draw() * flipped.length)] = Math.floor(draw() * 256);
  return flipped;
}

function changePart(parts: Record<string, Uint8Array>, draw: Draw): void {
  const name = pick(
    draw,
    Object.keys(parts).filter((part) => /\.(xml|rels|vml)$/.test(part)),
  );
  if (draw() < 0.08) delete parts[name];
  else parts[name] = strToU8(pick(draw, textChanges)(strFromU8(parts[name] ?? new Uint8Array()), draw));
}

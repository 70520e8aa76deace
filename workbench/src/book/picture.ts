/** The formats of pictures that a workbook holds, by Office.js name. */
export type PictureFormat = "PNG" | "JPEG" | "GIF" | "BMP" | "UNKNOWN";

let pictures = 0;

/** A picture as its file is. It is compared by itself: its bytes are never changed, and may be many. */
export class Picture {
  readonly format: PictureFormat;
  readonly #number = ++pictures;

  constructor(readonly bytes: Uint8Array) {
    this.format = formatOf(bytes);
  }

  toJSON(): unknown {
    return { picture: this.#number };
  }
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function formatOf(bytes: Uint8Array): PictureFormat {
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "PNG";
  if (begins(bytes, [0xff, 0xd8, 0xff])) return "JPEG";
  if (begins(bytes, [0x47, 0x49, 0x46, 0x38])) return "GIF";
  return begins(bytes, [0x42, 0x4d]) ? "BMP" : "UNKNOWN";
}

/** Width and height of a picture in points, by the resolution that it tells, or 96 points an inch. */
export function sizeOfPicture(
  picture: Picture,
): { readonly width: number; readonly height: number } | undefined {
  if (picture.format === "PNG") return sizeOfPng(picture.bytes);
  return picture.format === "JPEG" ? sizeOfJpeg(picture.bytes) : undefined;
}

const usualDensity = 96;
const inchesPerMetre = 39.3701;

function inPoints(pixels: readonly [number, number], density: readonly [number, number]) {
  const [across, down] = density.map((perInch) => (perInch > 0 ? perInch : usualDensity));
  const size = (count: number, perInch = usualDensity) => Math.round((count / perInch) * 7200) / 100;
  return { width: size(pixels[0], across), height: size(pixels[1], down) };
}

function sizeOfPng(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(12) !== 0x49484452) return undefined; // "IHDR"
  let density: readonly [number, number] = [0, 0];
  for (let at = 33; at + 21 <= bytes.length; at += 12 + view.getUint32(at)) {
    const isDensity = view.getUint32(at + 4) === 0x70485973; // "pHYs"
    if (isDensity && bytes[at + 16] === 1)
      density = [view.getUint32(at + 8) / inchesPerMetre, view.getUint32(at + 12) / inchesPerMetre];
    if (isDensity) break;
  }
  return inPoints([view.getUint32(16), view.getUint32(20)], density);
}

const centimetre = 2.54;

function sizeOfJpeg(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let density: readonly [number, number] = [0, 0];
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isJfif = marker === 0xe0 && at + 18 <= bytes.length && view.getUint32(at + 4) === 0x4a464946;
    if (isJfif) density = densityOfJfif(view, at);
    // Start of a frame; c4, c8 and cc are tables.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return inPoints([view.getUint16(at + 7), view.getUint16(at + 5)], density);
  }
  return undefined;
}

function densityOfJfif(view: DataView, at: number): readonly [number, number] {
  const unit = view.getUint8(at + 11);
  const factor = unit === 1 ? 1 : unit === 2 ? centimetre : 0;
  return [view.getUint16(at + 12) * factor, view.getUint16(at + 14) * factor];
}

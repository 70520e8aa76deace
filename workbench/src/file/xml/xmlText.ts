/*
 * Text between XML and people: entities, and Excel's own _xHHHH_ escapes for characters that XML cannot hold.
 */

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntity(whole: string, body: string): string {
  if (!body.startsWith("#")) return named[body] ?? whole;
  const isHex = body[1] === "x" || body[1] === "X";
  const code = isHex ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Raw XML text to plain text; unknown entities stay as they stand. */
export function decodeXml(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(#?\w+);/g, decodeEntity);
}

/** What XML 1.0 cannot hold in any way: controls, lone halves of a character, and two that are no characters. */
const unwritable = /(?![\t\n\r\x7f-\x9f])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Plain text to the raw text of an element; what XML cannot hold is left out, as no part may be malformed. */
export function encodeXml(given: string): string {
  if (/^[\n -%'-;=?-~]*$/.test(given)) return given;
  const text = given.replace(unwritable, "");
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}

/** Plain text to the raw text of an attribute in double quotes. */
export function encodeAttribute(text: string): string {
  return encodeXml(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

/** Excel's `_x000D_` back to the character it stands for. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

function escapeUnit(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Characters that XML cannot hold, and text that looks like an escape, as Excel's `_xHHHH_`. */
export function encodeEscapes(text: string): string {
  const shielded = text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
  return shielded.replace(unwritable, escapeUnit).replace(/\r/g, escapeUnit);
}

/** Text of a drawing, where nothing stands for what XML cannot hold: it is left out. */
export function drawable(text: string): string {
  return text.replace(/[\v\f]/g, " ").replace(unwritable, "");
}

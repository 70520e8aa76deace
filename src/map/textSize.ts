/** Widths of characters as shares of the font's size, a little wider than most fonts have them. */
const narrow = /[iljtfrI.,:;'’|!()[\] -]/u;
const wide = /[mwMW@%—]/u;
const capital = /[A-ZÀ-Þ0-9]/u;
/** Ideographs, full-width forms, emoji and other signs. */
const full = /[\u2500-\u27BF\u2E80-\uFFEF]|\p{Extended_Pictographic}|[\u{1F000}-\u{1FAFF}]/u;
const boldShare = 1.06;

/** Without marks that join others: each is a character of its own. */
const plain = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What people see as the characters of a text. */
export function charactersOf(text: string): readonly string[] {
  if (plain.test(text)) return text.split(""); // segmenting takes many times as long
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** About how wide a text is, in points: no font is at hand where a map is planned, so it is on the safe side. */
export function textWidth(text: string, size: number, isBold = false): number {
  const shares = charactersOf(text).reduce((sum, character) => sum + shareOf(character), 0);
  return shares * size * (isBold ? boldShare : 1);
}

function shareOf(character: string): number {
  if (full.test(character)) return 1.05;
  if (narrow.test(character)) return 0.32;
  if (wide.test(character)) return 0.86;
  return capital.test(character) ? 0.62 : 0.55;
}

/** A text in lines no wider than a width: broken between words, and inside a word only where it alone is wider. */
export function wrapText(text: string, width: number, size: number, isBold = false): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((one) => fittingParts(one, width, size, isBold))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer, size, isBold) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return line === "" ? lines : [...lines, line];
}

/** A word in parts that fit into a line, as a spreadsheet breaks it. */
export function fittingParts(word: string, width: number, size: number, isBold = false): readonly string[] {
  if (textWidth(word, size, isBold) <= width) return [word];
  const parts: string[] = [""];
  for (const character of charactersOf(word)) {
    const longer = (parts.at(-1) ?? "") + character;
    if (parts.at(-1) !== "" && textWidth(longer, size, isBold) > width) parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

/** The widest usual letters at the product's size, in points; a little more than they need, so that nothing is cut. */
const pointsPerLetter = 5.4;
const linePoints = 14.5;
/** Excel refuses a row that is higher. */
const highestPoints = 409;

/** How many lines a text takes in a column, words kept whole. */
export function linesIn(text: string, widthPoints: number): number {
  const lettersPerLine = Math.max(1, Math.floor(widthPoints / pointsPerLetter));
  let [lines, used] = [1, 0];
  for (const word of text.split(/\s+/)) {
    const room = used === 0 ? 0 : used + 1;
    if (room + word.length <= lettersPerLine) used = room + word.length;
    else {
      lines += (used === 0 ? 0 : 1) + Math.floor(Math.max(0, word.length - 1) / lettersPerLine);
      used = word.length % lettersPerLine || lettersPerLine;
    }
  }
  return lines;
}

/** The height of a row whose texts are wrapped in columns of these widths; the highest that there is for longer ones. */
export function rowHeight(texts: readonly (string | undefined)[], widthsPoints: readonly number[]): number {
  const lines = texts.map((text, column) => (text ? linesIn(text, widthsPoints[column] ?? Infinity) : 1));
  return Math.min(highestPoints, Math.max(1, ...lines) * linePoints + 3);
}

/** What people write in cells and settings: numbers, points, gates, the words of several languages. */
export { nearestWord } from "./nearestWord";
export { type Marks, marksOf } from "./numberMarks";
export { type Comparison, type GateBand, parseGate } from "./parseGate";
export { type Impact, parseImpact } from "./parseImpact";
export { type NumberRead, parseNumber, readNumberText, twoWaysIn } from "./parseNumber";
export { parsePoints } from "./parsePoints";
export { isNoDataMark, parseDirection, parseYesNo, plainWord } from "./words";
export { slipsIn, wordsOfName } from "./wordsOfName";
export { writableText } from "./writableText";

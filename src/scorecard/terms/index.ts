/** What everything else is said in: bands, numbers and scores as text, names that are the same, places in the workbook. */
export { amberFrom, type Band, bandOfScore, bands, greenFrom, holdInBand, scoreOfBand } from "./band";
export { isAtLeast, isSame } from "./compare";
export { figureText } from "./figureText";
export { atOnce, type InPieces } from "./inPieces";
export { itemNamed } from "./itemNamed";
export { numberText, percentText, tenthsText } from "./numberText";
export { type CellPlace, columnLetters, placeText, quotedSheet } from "./place";
export { firstSpelling, isSameName, nameKey, withoutInvisible } from "./sameName";
export { scoreText } from "./scoreText";
export { sparkline } from "./sparkline";

import { cellsIn } from "../book/cells";
import { shownText } from "../book/numberText";
import { wholePixels } from "../book/sizes";
import { checkUnprotected, type Place } from "./place";

const pointsPerCharacter = 5.25;
const paddingPoints = 5;
const lineFactor = 15 / 11;

/** Makes columns as wide as their longest text; measured roughly, by counting characters. */
export function autofitColumns({ desk, sheet, area }: Place): void {
  checkUnprotected(sheet);
  const locale = { locale: desk.locale, date1904: desk.book.date1904 };
  const widest = new Map<number, number>();
  for (const { column, cell } of cellsIn(sheet, area)) {
    const length =
      shownText(cell.value, cell.style.numberFormat, locale).length * (cell.style.font.size / 11);
    widest.set(column, Math.max(widest.get(column) ?? 0, length));
  }
  for (const [column, characters] of widest) {
    const widthPoints = wholePixels(Math.min(1000, characters * pointsPerCharacter + paddingPoints));
    sheet.columns.set(column, { ...sheet.columns.get(column), widthPoints });
  }
}

/** Makes rows as high as their largest font and most lines. */
export function autofitRows({ sheet, area }: Place): void {
  checkUnprotected(sheet);
  const highest = new Map<number, number>();
  for (const { row, cell } of cellsIn(sheet, area)) {
    const lines = typeof cell.value === "string" ? cell.value.split("\n").length : 1;
    const height = wholePixels(Math.ceil(lines * cell.style.font.size * lineFactor));
    highest.set(row, Math.max(highest.get(row) ?? sheet.standardHeightPoints, height));
  }
  for (const [row, heightPoints] of highest) sheet.rows.set(row, { ...sheet.rows.get(row), heightPoints });
}

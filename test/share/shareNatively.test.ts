import { type CellValue, type Book } from "excel-workbench";
import { views } from "../../src/scorecard";
import { exampleNames } from "../../src/sheets";
import { cellAt, putCell } from "../../workbench/src/book/cells";
import { templateBook, reopened } from "../make/addIn";
import { testWithLibreOffice } from "../make/libreOffice";
import { nativePair, shownByLibreOffice, shownByTheAddIn, someEdits } from "../make/nativeCopies";

const shown = (value: CellValue) => (typeof value === "object" ? value.error : (value ?? ""));
const same = (one: CellValue, other: CellValue) =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other))
    : shown(one) === shown(other);

function setSetting(book: Book, name: string, value: string | number): void {
  const sheet = book.sheets.find((one) => one.name === "Settings")!;
  for (const [row, cells] of sheet.cells) if (cells.get(0)?.value === name) putCell(sheet, row, 1, { ...cells.get(1)!, value });
}

const only = process.env.ONLY;
const cases = exampleNames.flatMap((name) => views.map((view) => [name, view] as const)).filter(([n, v]) => !only || only === `${n}-${v}`|| only === n);
testWithLibreOffice.each(cases)("%s in the view %s follows edits", async (name, view) => {
  const book = await templateBook(name);
  setSetting(book, "View", view);
  const pair = await nativePair(book);
  const out: string[] = [JSON.stringify(pair.shared.problems)];
  const copy = reopened(pair.copy);
  for (const seed of [0, 1, 2]) {
    const edits = seed === 0 ? [] : someEdits(pair.original, seed);
    const [was, is] = [await shownByTheAddIn(pair, edits), shownByLibreOffice(pair, edits)];
    let gone = 0;
    const wrong = pair.shared.native.flatMap((cell, index) => {
      if (same(is[index], was[index])) return [];
      const sheet = copy.sheets.find(({ id }) => id === cell.sheetId)!;
      const text = `   seed ${seed} ${sheet.name} R${cell.row + 1}C${cell.column + 1}: ${String(shown(is[index]))} for ${String(shown(was[index]))} ${cellAt(sheet, cell.row, cell.column)?.formula?.slice(0, 120)}`;
      if (["#N/A", "–"].includes(String(shown(is[index])))) { gone++; return process.env.GONE ? [text] : []; }
      return [text + (process.env.MORE ? "\n" + edits.filter((e) => e.sheet === "Actuals").map((e) => `${cellAt(reopened(pair.original).sheets.find((x) => x.name === e.sheet)!, e.row, 0)?.value}:${e.column}=${String(e.value)}`).join(" ") : "")];
    });
    out.push(`${name} ${view} seed ${seed}: ${pair.shared.native.length} cells, wrong ${wrong.length}, gone ${gone}`);
    out.push(...wrong.slice(0, 9));
  }
  process.stderr.write(out.join("\n") + "\n");
}, 120_000);

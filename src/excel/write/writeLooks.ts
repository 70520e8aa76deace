import { looks, type Look, type PlannedPick, type SheetPlan } from "../../report";
import { columnLetters } from "../../scorecard";
import { stepBytes, type Trips } from "../batch/fullTrips";
import { matrixOf } from "./content";
import { areasBy, columnsBy, rowsBy } from "./areasBy";
import { printedColumns } from "./movedRows";
import { writeMatrix } from "./writeMatrix";
import { addRules } from "./writeRules";
import { footerText } from "./footerText";

/** Writes everything of a plan but its contents: formats, widths, rules, frozen panes, print set-up. */
export async function writeLooks(sheet: Excel.Worksheet, plan: SheetPlan, trips: Trips): Promise<void> {
  const range = sheet.getRangeByIndexes(0, 0, plan.rows.length, plan.columns.length);
  range.clear("Formats");
  await writeMatrix(
    sheet,
    "numberFormat",
    matrixOf(plan, (cell) => cell.numberFormat ?? "General"),
    trips,
  );
  for (const [look, lists] of areasBy(plan, (cell) => cell.look)) {
    for (const list of lists) {
      applyLook(sheet.getRanges(list).format, looks[look]);
      await trips.gathered(list.length + stepsOfLook * stepBytes);
    }
  }
  for (const [align, lists] of areasBy(plan, (cell) => cell.align)) {
    for (const list of lists) {
      sheet.getRanges(list).format.horizontalAlignment = align;
      await trips.gathered(list.length + stepBytes);
    }
  }
  for (const [indent, lists] of areasBy(plan, (cell) => cell.indent))
    for (const list of lists) sheet.getRanges(list).format.indentLevel = indent;
  setColumns(sheet, plan);
  for (const [height, lists] of rowsBy(plan, ({ heightPoints }) => heightPoints)) {
    for (const list of lists) {
      sheet.getRanges(list).format.rowHeight = height;
      await trips.gathered(list.length + stepBytes);
    }
  }
  range.conditionalFormats.clearAll();
  await addRules(sheet, plan.rules, trips);
  plan.picks?.forEach((pick) => offerChoices(sheet, pick));
  setPanes(sheet, plan);
  setPrint(sheet, plan);
}

/** What is picked is one of the values; anything else is refused with a sentence. */
function offerChoices(sheet: Excel.Worksheet, { row, column, choices }: PlannedPick): void {
  const { dataValidation } = sheet.getRangeByIndexes(row, column, 1, 1);
  const letter = columnLetters(choices.column);
  const source = `=$${letter}$${choices.firstRow + 1}:$${letter}$${choices.lastRow + 1}`;
  dataValidation.rule = { list: { inCellDropDown: true, source } };
}

function setColumns(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const [width, lists] of columnsBy(plan, ({ widthPoints }) => widthPoints))
    for (const list of lists) sheet.getRanges(list).format.columnWidth = width;
  sheet.getRangeByIndexes(0, 0, 1, plan.columns.length).getEntireColumn().columnHidden = false;
  plan.columns.forEach(({ isHidden = false }, column) => {
    if (isHidden) sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().columnHidden = true;
  });
}

/** A look sets no more than so many properties. */
const stepsOfLook = 12;

function applyLook(format: Excel.RangeFormat, look: Look): void {
  if (look.bold) format.font.bold = true;
  if (look.size) format.font.size = look.size;
  if (look.color) format.font.color = look.color;
  if (look.fill) format.fill.color = look.fill;
  if (look.wrap) format.wrapText = true;
  if (look.indent) format.indentLevel = look.indent;
  format.verticalAlignment = look.top ? "Top" : "Center";
  if (look.lineBelow) drawLine(format, "EdgeBottom", { color: look.lineBelow, weight: "Hairline" });
  if (look.lineRight) drawLine(format, "EdgeRight", { color: look.lineRight, weight: "Medium" });
}

function drawLine(
  format: Excel.RangeFormat,
  edge: "EdgeBottom" | "EdgeRight",
  { color, weight }: { readonly color: string; readonly weight: "Hairline" | "Medium" },
): void {
  const border = format.borders.getItem(edge);
  border.style = "Continuous";
  border.weight = weight;
  border.color = color;
}

function setPanes(sheet: Excel.Worksheet, { frozen, tabColor }: SheetPlan): void {
  sheet.showGridlines = false;
  sheet.tabColor = tabColor;
  if (frozen.columns === 0) sheet.freezePanes.freezeRows(frozen.rows);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
}

function setPrint(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const layout = sheet.pageLayout;
  const { orientation, titleRows, footerLeft, footerCenter, footerRight } = plan.print;
  layout.orientation = orientation;
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  layout.centerHorizontally = true;
  layout.setPrintArea(sheet.getRangeByIndexes(0, 0, plan.rows.length, printedColumns(plan)));
  sheet.horizontalPageBreaks.removePageBreaks();
  plan.print.breaksBefore?.forEach((row) => sheet.horizontalPageBreaks.add(`A${row + 1}`));
  if (titleRows) layout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  layout.headersFooters.defaultForAllPages.set({
    leftFooter: footerText(footerLeft),
    centerFooter: footerCenter,
    rightFooter: footerRight,
  });
}

import type PptxGenJS from "pptxgenjs";
import {
  colors,
  isPeriod,
  looks,
  textOf,
  toneOf,
  type PlannedCell,
  type PlannedRow,
  type PlanSection,
} from "../report";
import { border, font, hex, newSlide, room, slide } from "./slide";

/** A table row takes at least so much, and a slide holds so much of them. */
const leastRowPoints = 26;
const slidePoints = 330;
const mostColumnsAt12 = 8;

/** A part of a sheet as a table, on as many slides as it needs. */
export function addTables(deck: PptxGenJS, section: PlanSection): void {
  const pages = pagesOf(section.rows);
  const whole = section.widthsPoints.reduce((sum, width) => sum + width, 0);
  const header = section.columns.map((column) => headerCell(section.headers[column]));
  pages.forEach((rows, page) => {
    const title = pages.length === 1 ? section.title : `${section.title} (${page + 1} of ${pages.length})`;
    const body = rows.map(({ cells }) =>
      section.columns.map((column) => (isPeriod(cells[column]) ? periodCell : bodyCell)(cells[column])),
    );
    newSlide(deck, title).addTable([...(section.headers.length > 0 ? [header] : []), ...body], {
      ...{ x: slide.margin, y: slide.top, w: room.width, fontFace: font },
      fontSize: section.columns.length > mostColumnsAt12 ? 10 : 12,
      colW: section.widthsPoints.map((width) => (width / whole) * room.width),
      border,
    });
  });
}

/** As many rows a slide as there is room for, by the heights that they have on the sheet. */
function pagesOf(rows: readonly PlannedRow[]): readonly (readonly PlannedRow[])[] {
  const pages: PlannedRow[][] = [[]];
  let used = 0;
  for (const row of rows) {
    const height = Math.max(leastRowPoints, row.heightPoints ?? 0);
    if (used + height > slidePoints && used > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += height;
  }
  return pages;
}

function headerCell(cell: PlannedCell | undefined): PptxGenJS.TableCell {
  if (isPeriod(cell)) return periodCell(cell);
  const options = { bold: true, color: hex(colors.paper), fill: { color: hex(colors.brand) } };
  return { text: textOf(cell), options };
}

/** A narrow cell of a timeline, with the fill that it has on the sheet. */
function periodCell(cell: PlannedCell | undefined): PptxGenJS.TableCell {
  const { fill, color = colors.ink, size, bold } = looks[cell?.look ?? "period"];
  return {
    text: textOf(cell),
    options: {
      ...{ align: "center", margin: 0, color: hex(color), fontSize: size, bold },
      ...(fill ? { fill: { color: hex(fill) } } : {}),
    },
  };
}

/** A cell with what it says, and the colours of a status beside its word. */
export function bodyCell(cell: PlannedCell | undefined): PptxGenJS.TableCell {
  const text = textOf(cell);
  const tone = toneOf(text);
  return {
    text,
    options: {
      align: cell?.align === "Right" ? "right" : "left",
      color: hex(tone?.ink ?? colors.ink),
      bold: tone !== undefined || (cell !== undefined && looks[cell.look].bold),
      ...(tone ? { fill: { color: hex(tone.fill) } } : {}),
    },
  };
}

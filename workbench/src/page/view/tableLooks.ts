import { hasCell } from "../../book/area";
import type { ConditionalLook, Sheet, Table } from "../../book/book";

/** How Excel's usual table styles look, by their colour's number; others look like the blue one. */
const accents: Readonly<Record<string, { readonly strong: string; readonly faint: string }>> = {
  TableStyleMedium2: { strong: "#4472C4", faint: "#D9E1F2" },
  TableStyleMedium7: { strong: "#70AD47", faint: "#E2EFDA" },
};
const blue = { strong: "#4472C4", faint: "#D9E1F2" };

/** What the style of the table that a cell belongs to adds to it; undefined outside of tables. */
export function tableLooks({ tables }: Sheet): (row: number, column: number) => ConditionalLook | undefined {
  return (row, column) => {
    const table = tables.find(({ area }) => hasCell(area, row, column));
    return table && lookIn(table, row);
  };
}

function lookIn(
  { area, style, hasHeaders, showBandedRows }: Table,
  row: number,
): ConditionalLook | undefined {
  if (style === "") return undefined;
  const { strong, faint } = accents[style] ?? blue;
  if (hasHeaders && row === area.top) return { fill: strong, fontColor: "#FFFFFF", bold: true };
  const isBand = showBandedRows && (row - area.top) % 2 === (hasHeaders ? 1 : 0);
  return isBand ? { fill: faint } : undefined;
}

/*
 * The VML drawing of notes, edited as text: what Excel writes there is not always well-formed XML.
 */
import type { Note } from "../../book/book";

const shapeType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

export const emptyVml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${shapeType}</xml>`;

/** The first shape number that the drawing does not use, one for each cell. */
function shapeNumber({ row, column }: Note, vml: string): number {
  let number = 1025 + row * 64 + (column % 64);
  while (vml.includes(`_x0000_s${number}"`)) number += 1;
  return number;
}

/** The box of a note, right of its cell and hidden until someone points at the cell. */
export function noteShape(note: Note, vml: string): string {
  const { row, column } = note;
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, Math.max(0, row - 1) + 4, 4].join(
    ", ",
  );
  return `<v:shape id="_x0000_s${shapeNumber(note, vml)}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:108pt;height:59.25pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

function isNoteAt(shape: string, { row, column }: Note): boolean {
  const number = (name: string) =>
    Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1] ?? -1);
  return /ObjectType\s*=\s*["']Note["']/.test(shape) && number("Row") === row && number("Column") === column;
}

/** The drawing without the box of a note. */
export function withoutNoteShape(vml: string, note: Note): string {
  return vml.replace(/<v:shape\s[\s\S]*?<\/v:shape>\s*/g, (shape) => (isNoteAt(shape, note) ? "" : shape));
}

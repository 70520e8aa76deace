/* A deleted sheet goes with the parts that only it leads to. */
import type { SaveTools } from "./sheetEdit";

/** Parts that several sheets may share stay: nothing that another part leads to is removed. */
const ownKinds = new Set([
  "table", "comments", "vmlDrawing", "drawing", "customProperty", "printerSettings", "threadedComment",
  "ctrlProp", "chart", "chartUserShapes", "chartStyle", "chartColorStyle", "image", "pivotTable", "queryTable", "control",
]); // prettier-ignore

function isLedTo({ draft }: SaveTools, part: string): boolean {
  return draft.partNames().some((owner) => draft.relations(owner).some(({ target }) => target === part));
}

/** Removes a part with the parts that nothing else leads to. */
export function removeWithOwn(tools: SaveTools, part: string) {
  const { draft } = tools;
  const owned = draft.relations(part).filter(({ kind, isExternal }) => !isExternal && ownKinds.has(kind));
  draft.remove(part);
  for (const { target } of owned) {
    if (draft.has(target) && !isLedTo(tools, target)) removeWithOwn(tools, target);
  }
}

export function removeSheet(tools: SaveTools, part: string | undefined) {
  const { draft, file } = tools;
  if (part === undefined) return;
  const link = draft.relations(file.workbookPart).find(({ target }) => target === part);
  if (link !== undefined) draft.unrelate(file.workbookPart, link.id);
  removeWithOwn(tools, part);
}

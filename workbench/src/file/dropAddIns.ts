/* Add-ins that open with a workbook: its task panes, each with the add-in that it shows. */
import type { Book } from "../book/book";
import { BookFile } from "./bookFile";
import { relationsOf } from "./package/relations";
import { PackageDraft } from "./write/packageDraft";
import { parseXml } from "./xml/parseXml";
import { attributeOf, childOf, childrenOf, prefixedAttributeOf } from "./xml/xmlTree";

/**
 * Takes add-ins that would open with the workbook out of it, so that whoever gets it is not asked to trust them.
 *
 * @param addInId the id of the add-in, as its manifest and the file have it; other add-ins stay
 */
export function dropAddIns(book: Book, addInId: string): void {
  const { file } = book;
  if (!(file instanceof BookFile)) return;
  const panes = relationsOf(file.parts, "").find(({ kind }) => kind === "webextensiontaskpanes");
  if (!panes || !file.parts.has(panes.target)) return;
  const draft = new PackageDraft(file.parts, false);
  const ours = draft
    .relations(panes.target)
    .filter(({ target }) => draft.has(target) && isOf(draft.text(target), addInId));
  if (ours.length === 0) return;
  const root = draft.edit(panes.target).root;
  const ids = new Set(ours.map(({ id }) => id));
  root.children = root.children.filter((pane) => {
    const shown = typeof pane === "string" ? undefined : childOf(pane, "webextensionref");
    return shown === undefined || !ids.has(prefixedAttributeOf(shown, "id") ?? "");
  });
  for (const { id, target } of ours) {
    const pictures = draft.relations(target);
    draft.remove(target);
    draft.unrelate(panes.target, id);
    const used = new Set(draft.partNames().flatMap((part) => draft.relations(part).map((one) => one.target)));
    for (const picture of pictures) if (!used.has(picture.target)) draft.remove(picture.target);
  }
  if (childrenOf(root, "taskpane").length === 0) {
    draft.remove(panes.target);
    draft.unrelate("", panes.id);
  }
  book.file = new BookFile({ ...file, parts: draft.finish() });
}

/** By its references alone: another add-in may speak of this one in its properties. */
function isOf(addIn: string, id: string): boolean {
  const { root } = parseXml(addIn);
  const alternates = childOf(root, "alternateReferences");
  const references = [
    ...childrenOf(root, "reference"),
    ...(alternates ? childrenOf(alternates, "reference") : []),
  ];
  return references.some(
    (one) => attributeOf(one, "id")?.replace(/[{}]/g, "").toLowerCase() === id.toLowerCase(),
  );
}

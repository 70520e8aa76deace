import { nameKey, type ActionItem } from "../../scorecard";
import type { SaidContext } from "./reader";
import { saidCells, saidDay, saidDoing, saidText, textMeant, type SaidReader, type SaidRow } from "./said";

/** What is open to readers: all but the id and what the action is about. */
export const openInActions = { action: saidText, owner: saidText, due: saidDay, done: saidDoing };

/**
 * A row of the Actions table as far as it is open to readers, known by its id, without one by its text and item; undefined where it
 * has neither, or is about something that the workbook does not have.
 */
export function actionRow(reader: SaidReader, context: SaidContext): SaidRow | undefined {
  const { row } = reader;
  const [id, action] = [row.text("id"), row.text("action")];
  if (id === undefined && action === undefined) return withoutName(reader);
  const item = context.itemsIn.actionItem(row);
  if (row.text("item") !== undefined && !item) return undefined;
  const about = item ? `${item.kind} ${item.id}` : "";
  const known = keysOf(id, JSON.stringify([textMeant(action ?? ""), about]));
  return {
    ...{
      ...known,
      freshKey: known.keys[0] ?? "",
      at: row.at(id === undefined ? "action" : "id"),
      placeOf: row.at,
    },
    about: id ?? `"${action ?? ""}"`,
    cells: saidCells(reader, openInActions),
    named: new Map(Object.entries(namedBy(id, item))),
    ...(item ? { kept: { key: "item", at: row.at("item"), text: about } } : {}),
  };
}

/** What nobody can tell from another action is asked for. */
function withoutName({ row }: SaidReader): undefined {
  row.neededText("action");
  return undefined;
}

/** An action that got its id after the copy was made is found by its text, as long as one of both has no id. */
function keysOf(id: string | undefined, text: string): Pick<SaidRow, "keys" | "foundBy"> {
  const [withId, without] = [`with an id ${text}`, `without ${text}`];
  if (id === undefined) return { keys: [without, withId], foundBy: [without] };
  const byId = `id ${nameKey(id)}`;
  return { keys: [byId, without], foundBy: [byId, withId] };
}

const namedBy = (id: string | undefined, item: ActionItem | undefined) => ({
  ...(id === undefined ? {} : { id }),
  ...(item === undefined ? {} : { item: item.id }),
});

import { type HostObject, isHostObject, nullObject } from "./hostObject";
import { apiNotFound } from "./refusal";
import type { QueryInfo } from "./wire";

/** Whether a class of Office.js has a property, by their names there: `("TableRow", "Values")`. */
export type HasProperty = (typeName: string, property: string) => boolean;

/** What to load of an object, by member; an empty tree means every scalar. */
interface Wanted {
  readonly all: boolean;
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** With it a load asks for no property at all: for the items of a collection, or to learn whether something is there. */
const nothingWanted = "NoPropertiesNeeded";

function toPascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function wantedOf(paths: readonly string[]): Wanted {
  const members = new Map<string, string[]>();
  let all = paths.length === 0;
  for (const path of paths) {
    const [first = "", ...rest] = path.split(/[/.]/);
    if (first === "*" || first.toLowerCase() === "items" || first === "$all") {
      if (rest.length === 0) all = true;
      else addPath(members, rest);
    } else addPath(members, [first, ...rest]);
  }
  return { all, members };
}

function addPath(members: Map<string, string[]>, [first = "", ...rest]: readonly string[]): void {
  const name = first.startsWith("_") ? first : toPascal(first);
  const below = members.get(name) ?? [];
  if (rest.length > 0) below.push(rest.join("/"));
  members.set(name, below);
}

/** The members asked for, as the runtime reads them back: PascalCase, links nested, collections as `_Items`. */
export function query(
  object: HostObject,
  info: QueryInfo,
  hasProperty: HasProperty = () => true,
): Record<string, unknown> | null {
  return valuesOf(object, wantedOf([...(info.Select ?? []), ...(info.Expand ?? [])]), {
    ...info,
    hasProperty,
  });
}

/** What to skip and to end with, of the object that is asked itself; and what Office.js knows. */
type Page = Pick<QueryInfo, "Skip" | "Top"> & { readonly hasProperty: HasProperty };

function valuesOf(object: HostObject, wanted: Wanted, page: Page): Record<string, unknown> | null {
  if (object === nullObject) return null;
  if (object.items) return collectionOf(object, wanted, page);
  const names = wanted.all ? object.scalars().filter((name) => !isHidden(name)) : [];
  const found: Record<string, unknown> = { ...object.identity() };
  for (const name of names) found[name] = object.get(name);
  for (const [asked, below] of wanted.members) {
    const name = spelled(object, asked);
    if (isAskable(object, name, page)) found[name] = memberOf(object, name, below, page);
  }
  return found;
}

const spelledSmall: ReadonlySet<string> = new Set(["ConnectorType", "Format"]);

/** A member's name as the runtime has it: nearly all begin with a capital, `Line.connectorType` and `Image.format` do not. */
export function spelled(object: HostObject, name: string): string {
  if (!spelledSmall.has(name)) return name;
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return object.scalars().includes(small) ? small : name;
}

/** Excel leaves out what Office.js itself has no property for; what we lack is refused. */
function isAskable({ typeName }: HostObject, name: string, { hasProperty }: Page): boolean {
  return name.startsWith("_") || (name !== nothingWanted && hasProperty(typeName, name));
}

function isHidden(name: string): boolean {
  return name.startsWith("_");
}

function memberOf(
  object: HostObject,
  name: string,
  below: readonly string[],
  { hasProperty }: Page,
): unknown {
  if (object.kindOf(name) === "method") throw apiNotFound(`${object.typeName}.${name} as a property`);
  const value = object.get(name);
  return isHostObject(value) ? valuesOf(value, wantedOf(below), { hasProperty }) : value;
}

function collectionOf(object: HostObject, wanted: Wanted, page: Page): Record<string, unknown> {
  const own = object.scalars();
  const found: Record<string, unknown> = {};
  const ofItems = new Map(wanted.members);
  for (const name of own) {
    if (wanted.members.has(name)) ofItems.delete(name);
    if (wanted.members.has(name) || wanted.all) found[name] = object.get(name);
  }
  const isOnlyOwn = !wanted.all && ofItems.size === 0;
  const items = isOnlyOwn ? [] : (object.items?.() ?? []);
  const from = page.Skip ?? 0;
  const shown = items.slice(from, page.Top === undefined ? undefined : from + page.Top);
  const below: Wanted = { all: wanted.all, members: ofItems };
  return { ...found, _Items: shown.map((item) => valuesOf(item, below, { hasProperty: page.hasProperty })) };
}

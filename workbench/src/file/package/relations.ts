/* Relationships between parts. Part names here never begin with "/". */
import { attributeOf, childrenOf } from "../xml/xmlTree";
import { parseXml } from "../xml/parseXml";
import { partText } from "./partText";

export interface Relation {
  readonly id: string;
  /** The last word of its type: "worksheet", "sharedStrings". The same for transitional and strict files. */
  readonly kind: string;
  readonly type: string;
  /** A part's name, or an address when external. */
  readonly target: string;
  readonly isExternal: boolean;
}

export type Parts = Map<string, Uint8Array>;

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** Where the relationships of a part stand; "" is the package itself. */
export function relationsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** A target as written in a relationship to a part name: relative to the owner's folder, or absolute. */
export function resolveTarget(owner: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folderOf(owner) + target;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** A target to write into a relationship of `owner` that leads to `part`. */
export function relativeTarget(owner: string, part: string): string {
  const from = folderOf(owner).split("/").filter(Boolean);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** The part of a name, if need be without regard to case, as Excel looks parts up. */
export function findPart(parts: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  if (parts.has(name)) return name;
  const wanted = name.toLowerCase();
  return [...parts.keys()].find((key) => key.toLowerCase() === wanted);
}

function decodedTarget(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/** The relationships of a part; none when it has no relationships part or that one cannot be read. */
export function relationsOf(parts: ReadonlyMap<string, Uint8Array>, owner: string): Relation[] {
  const name = findPart(parts, relationsPartOf(owner));
  const bytes = name === undefined ? undefined : parts.get(name);
  if (bytes === undefined) return [];
  try {
    return childrenOf(parseXml(partText(bytes)).root, "Relationship").map((found) => {
      const type = attributeOf(found, "Type") ?? "";
      const isExternal = attributeOf(found, "TargetMode") === "External";
      const target = attributeOf(found, "Target") ?? "";
      const resolved = resolveTarget(owner, decodedTarget(target));
      return {
        id: attributeOf(found, "Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        type,
        target: isExternal ? target : (findPart(parts, resolved) ?? resolved),
        isExternal,
      };
    });
  } catch {
    return [];
  }
}

/** The part that the owner's first relationship of a kind leads to, if it is there. */
export function relatedPart(
  parts: ReadonlyMap<string, Uint8Array>,
  owner: string,
  kind: string,
): string | undefined {
  return relationsOf(parts, owner).find((found) => found.kind === kind && parts.has(found.target))?.target;
}

import { SaxesParser } from "saxes";
import type { CustomXmlPart } from "../book/book";
import {
  hostObject,
  type HostObject,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, itemNotFound, Refusal } from "../protocol/refusal";
import { type Arguments, textAt } from "./argument";
import type { Desk } from "./desk";

interface Part {
  readonly desk: Desk;
  readonly id: string;
}

function partOf({ desk, id }: Part): CustomXmlPart {
  const part = desk.book.customXml.find((each) => each.id === id);
  if (!part) throw itemNotFound(`custom XML part ${id}`);
  return part;
}

/** The namespace of the root element; of a file's part that is no XML, none. */
function namespaceOf({ xml }: CustomXmlPart): string {
  try {
    return rootOf(xml);
  } catch (error) {
    if (error instanceof Refusal) return "";
    throw error;
  }
}

/** Reads all of it; the namespace of its root. */
function rootOf(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let root: string | undefined;
  parser.on("error", ({ message }) => {
    throw invalidArgument(`not XML: ${message}`);
  });
  parser.on("opentag", ({ uri }) => {
    root ??= uri;
  });
  parser.write(xml).close();
  return root ?? "";
}

function checkXml(xml: string): string {
  rootOf(xml);
  return xml;
}

const partType: ObjectType<Part> = {
  name: "CustomXmlPart",
  members: {
    Id: scalar(({ id }) => id),
    NamespaceUri: scalar((part) => namespaceOf(partOf(part))),
    GetXml: method((part) => partOf(part).xml),
    SetXml: method((part, args) => {
      const changed = { ...partOf(part), xml: checkXml(textAt(args, 0)) };
      part.desk.book.customXml = part.desk.book.customXml.map((each) =>
        each.id === part.id ? changed : each,
      );
    }),
    Delete: method((part) => {
      partOf(part);
      part.desk.book.customXml = part.desk.book.customXml.filter(({ id }) => id !== part.id);
    }),
  },
  identify: ({ id }) => ({ Id: id }),
};

interface Parts {
  readonly desk: Desk;
  readonly namespace?: string;
}

function held({ desk, namespace }: Parts): readonly CustomXmlPart[] {
  return desk.book.customXml.filter((part) => namespace === undefined || namespaceOf(part) === namespace);
}

function find(parts: Parts, args: Arguments): HostObject | undefined {
  const wanted = textAt(args, 0).toLowerCase();
  const part = held(parts).find(({ id }) => id.toLowerCase() === wanted);
  return part && hostObject(partType, { desk: parts.desk, id: part.id });
}

function only(parts: Parts): HostObject | undefined {
  const [first, second] = held(parts);
  return first && !second ? hostObject(partType, { desk: parts.desk, id: first.id }) : undefined;
}

function needed(object: HostObject | undefined): HostObject {
  if (!object) throw itemNotFound("custom XML part");
  return object;
}

function add({ desk }: Parts, args: Arguments): HostObject {
  const id = `{${String(desk.nextId()).padStart(8, "0")}-5C0E-4000-8000-${randomTail(desk)}}`;
  desk.book.customXml = [...desk.book.customXml, { id, xml: checkXml(textAt(args, 0)) }];
  return hostObject(partType, { desk, id });
}

/** Ids must differ from those of parts that the file brought along. */
function randomTail({ book }: Desk): string {
  return String(book.customXml.length).padStart(12, "0");
}

const partsType: ObjectType<Parts> = {
  name: "CustomXmlPartCollection",
  items: (parts) => held(parts).map(({ id }) => hostObject(partType, { desk: parts.desk, id })),
  members: {
    Add: method(add),
    GetByNamespace: method(({ desk }, args) => hostObject(partsType, { desk, namespace: textAt(args, 0) })),
    GetItem: method((parts, args) => needed(find(parts, args))),
    GetItemOrNullObject: method((parts, args) => find(parts, args) ?? nullObject),
    GetOnlyItem: method((parts) => needed(only(parts))),
    GetOnlyItemOrNullObject: method((parts) => only(parts) ?? nullObject),
    GetCount: method((parts) => held(parts).length),
  },
};

export function makeCustomXmlParts(desk: Desk): HostObject {
  return hostObject(partsType, { desk });
}

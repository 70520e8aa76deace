import {
  hostObject,
  type HostObject,
  link,
  type Member,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { type Arguments, asNumber, asText, textAt } from "./argument";
import type { Desk } from "./desk";

interface Held {
  readonly desk: Desk;
}

type TextProperty =
  "title" | "subject" | "author" | "keywords" | "comments" | "category" | "manager" | "company";

function property(name: TextProperty): Member<Held> {
  return scalar(
    ({ desk }) => desk.book.properties[name],
    ({ desk }, value) => void (desk.book.properties[name] = asText(value)),
  );
}

type Custom = Held & { readonly key: string };

const customType: ObjectType<Custom> = {
  name: "CustomProperty",
  members: {
    Key: scalar(({ key }) => key),
    Type: scalar(({ desk, key }) => typeName(desk.book.properties.custom.get(key))),
    Value: scalar(
      ({ desk, key }) => desk.book.properties.custom.get(key) ?? null,
      ({ desk, key }, value) => setCustom(desk, key, value),
    ),
    Delete: method(({ desk, key }) => void desk.book.properties.custom.delete(key)),
  },
  identify: ({ key }) => ({ Key: key, _Id: key }),
};

function typeName(value: unknown): string {
  if (typeof value === "number") return "Number";
  if (typeof value === "boolean") return "Boolean";
  return value instanceof Date ? "Date" : "String";
}

function setCustom(desk: Desk, key: string, value: unknown): void {
  const isPlain = typeof value === "number" || typeof value === "boolean";
  desk.book.properties.custom.set(key, isPlain ? value : asText(value));
}

function keyIn(desk: Desk, args: Arguments): string | undefined {
  const wanted = textAt(args, 0).toLowerCase();
  return [...desk.book.properties.custom.keys()].find((each) => each.toLowerCase() === wanted);
}

function customOf(desk: Desk, args: Arguments): HostObject | undefined {
  const key = keyIn(desk, args);
  return key === undefined ? undefined : hostObject(customType, { desk, key });
}

const customsType: ObjectType<Held> = {
  name: "CustomPropertyCollection",
  items: ({ desk }) =>
    [...desk.book.properties.custom.keys()].map((key) => hostObject(customType, { desk, key })),
  members: {
    Add: method(({ desk }, args) => {
      const key = keyIn(desk, args) ?? textAt(args, 0);
      setCustom(desk, key, args[1]);
      return hostObject(customType, { desk, key });
    }),
    GetItem: method(({ desk }, args) => {
      const found = customOf(desk, args);
      if (!found) throw itemNotFound(`property "${textAt(args, 0)}"`);
      return found;
    }),
    GetItemOrNullObject: method(({ desk }, args) => customOf(desk, args) ?? nullObject),
    GetCount: method(({ desk }) => desk.book.properties.custom.size),
    DeleteAll: method(({ desk }) => desk.book.properties.custom.clear()),
  },
};

const propertiesType: ObjectType<Held> = {
  name: "DocumentProperties",
  members: {
    Title: property("title"),
    Subject: property("subject"),
    Author: property("author"),
    Keywords: property("keywords"),
    Comments: property("comments"),
    Category: property("category"),
    Manager: property("manager"),
    Company: property("company"),
    LastAuthor: scalar(({ desk }) => desk.book.properties.lastAuthor),
    RevisionNumber: scalar(
      ({ desk }) => desk.book.properties.revisionNumber,
      ({ desk }, value) => {
        const revision = asNumber(value);
        if (!Number.isInteger(revision) || revision < 0)
          throw invalidArgument("a revision is a whole number");
        desk.book.properties.revisionNumber = revision;
      },
    ),
    // A workbook that does not tell when it was made was made when it was opened here.
    CreationDate: scalar(({ desk }) => (desk.book.properties.created ?? desk.openedAt).toISOString()),
    Custom: link(({ desk }) => hostObject(customsType, { desk })),
  },
};

export function makeProperties(desk: Desk): HostObject {
  return hostObject(propertiesType, { desk });
}

/* Comments: threads, which Excel keeps in a part of their own, and the people who write them. */
import { parseArea } from "../../book/address";
import type { Comment, Mention, Person, Remark } from "../../book/comment";
import { readDocument } from "../package/readTree";
import { relatedPart, type Parts } from "../package/relations";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, textOf, type XmlElement } from "../xml/xmlTree";

/** The people that a workbook names, by their ids. */
export type People = ReadonlyMap<string, Person>;

/** An id of Excel's account holds the address: `S::ann@example.com::…`. */
function emailOf(person: XmlElement): string {
  return /^S::([^:]+)::/.exec(attributeOf(person, "userId") ?? "")?.[1] ?? "";
}

export function readPeople(parts: Parts, workbookPart: string): People {
  const root = readDocument(parts, relatedPart(parts, workbookPart, "person"))?.root;
  return new Map(
    childrenOf(root, "person").map((person) => {
      const id = attributeOf(person, "id") ?? "";
      return [id, { id, name: attributeOf(person, "displayName") ?? "", email: emailOf(person) }];
    }),
  );
}

function personOf(people: People, id: string | undefined): Person {
  return people.get(id ?? "") ?? { id: id ?? "", name: "", email: "" };
}

function readMentions(found: XmlElement, people: People): Mention[] {
  return childrenOf(childOf(found, "mentions"), "mention").map((mention) => ({
    id: attributeOf(mention, "mentionId") ?? "",
    person: personOf(people, attributeOf(mention, "mentionpersonId")),
    start: numberOf(mention, "startIndex") ?? 0,
    length: numberOf(mention, "length") ?? 0,
  }));
}

function readRemark(found: XmlElement, people: People): Remark {
  const created = attributeOf(found, "dT");
  return {
    id: attributeOf(found, "id") ?? "",
    author: personOf(people, attributeOf(found, "personId")),
    ...(created === undefined ? {} : { created }),
    text: textOf(childOf(found, "text")),
    mentions: readMentions(found, people),
  };
}

/** The threads of a part: each with its cell, and what was answered in it. */
export function commentsOf(root: XmlElement, people: People): Comment[] {
  const all = childrenOf(root, "threadedComment");
  return all.flatMap((found) => {
    const area = parseArea(attributeOf(found, "ref") ?? "");
    if (area === undefined || attributeOf(found, "parentId") !== undefined) return [];
    const remark = readRemark(found, people);
    const replies = all.filter((other) => attributeOf(other, "parentId") === remark.id);
    return [
      {
        ...remark,
        row: area.top,
        column: area.left,
        resolved: flagOf(found, "done"),
        replies: replies.map((reply) => readRemark(reply, people)),
      },
    ];
  });
}

export function readThreads(parts: Parts, sheetPart: string, people: People): Comment[] {
  const root = readDocument(parts, relatedPart(parts, sheetPart, "threadedComment"))?.root;
  return root === undefined ? [] : commentsOf(root, people);
}

/*
 * Comments: the part of the threads, the people, and for older programs a stand-in for each among the notes, with a
 * box in the VML drawing. What of them did not change stays as its file has it.
 */
import { addressOf } from "../../book/address";
import type { Comment, Person, Remark } from "../../book/comment";
import type { Note } from "../../book/book";
import { encodeEscapes } from "../xml/xmlText";
import { xmlDeclaration } from "../xml/writeXml";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  excelTextOf,
  localName,
  needChild,
  numberOf,
  prefixOf,
  setAttribute,
  withPrefix,
  type XmlElement,
} from "../xml/xmlTree";
import { contentTypes, threadNamespace } from "./namespaces";
import { isSame } from "../../book/same";
import type { SheetEdit } from "./sheetEdit";
import { authorNumber, needComments, writeBoxesOf } from "./writeNotes";

const empty = `${xmlDeclaration}<ThreadedComments xmlns="${threadNamespace}"></ThreadedComments>`;
const nobody = `${xmlDeclaration}<personList xmlns="${threadNamespace}"></personList>`;

function addressAt({ row, column }: Pick<Comment, "row" | "column">): string {
  return addressOf({ top: row, left: column, bottom: row, right: column });
}

/** The root of the people's part, made when there is none. */
function needPeople({ tools }: SheetEdit): XmlElement {
  const { draft, file } = tools;
  const known = draft.relatedPart(file.workbookPart, "person");
  if (known !== undefined) return draft.edit(known).root;
  const part = draft.freeName("xl/persons/person#.xml").replace("person1", "person");
  draft.add(part, contentTypes.person, nobody);
  draft.relate(file.workbookPart, "person", part);
  return draft.edit(part).root;
}

function writePeople(edit: SheetEdit, people: readonly Person[]) {
  const before = new Set(edit.before.comments.flatMap(peopleIn).map(({ id }) => id));
  const added = people.filter(({ id }) => id !== "" && !before.has(id));
  if (added.length === 0) return;
  const root = needPeople(edit);
  for (const { id, name, email } of added) {
    if (childrenOf(root).some((person) => attributeOf(person, "id") === id)) continue;
    const account = email === "" ? { userId: name, providerId: "None" } : { userId: `S::${email}::${id.slice(1, -1)}`, providerId: "AD" }; // prettier-ignore
    root.children.push(withPrefix(element("person", { displayName: name, id, ...account }), prefixOf(root)));
  }
}

function peopleIn(comment: Comment): Person[] {
  return [comment, ...comment.replies].flatMap(({ author, mentions }) => [
    author,
    ...mentions.map(({ person }) => person),
  ]);
}

function mentionElements({ mentions }: Remark): XmlElement[] {
  if (mentions.length === 0) return [];
  const made = mentions.map(({ id, person, start, length }) =>
    element("mention", { mentionpersonId: person.id, mentionId: id, startIndex: start, length }),
  );
  return [element("mentions", {}, made)];
}

function remarkElement(remark: Remark, comment: Comment): XmlElement {
  const isReply = remark !== comment;
  const text = element("text", {}, [remark.text]);
  if (/^\s|\s$|\n/.test(remark.text)) setAttribute(text, "xml:space", "preserve");
  const values = {
    ref: addressAt(comment),
    dT: remark.created,
    personId: remark.author.id,
    id: remark.id,
    parentId: isReply ? comment.id : undefined,
    done: !isReply && comment.resolved ? true : undefined,
  };
  return element("threadedComment", values, [text, ...mentionElements(remark)]);
}

/** All that is said in a sheet's comments, each after what it answers, and the comment it belongs to. */
function remarksOf(comments: readonly Comment[]): (readonly [Remark, Comment])[] {
  return comments.flatMap((comment) =>
    [comment, ...comment.replies].map((remark) => [remark, comment] as const),
  );
}

/** What is written of a remark, to tell whether it changed. */
function content(found: readonly [Remark, Comment] | undefined): unknown {
  if (!found) return undefined;
  const [remark, { row, column, resolved }] = found;
  return [remark.text, remark.mentions, row, column, remark === found[1] && resolved];
}

function writePart(edit: SheetEdit) {
  const { draft } = edit.tools;
  const known = draft.relatedPart(edit.part, "threadedComment");
  const part = known ?? draft.freeName("xl/threadedComments/threadedComment#.xml");
  if (known === undefined) {
    draft.add(part, contentTypes.threadedComments, empty);
    draft.relate(edit.part, "threadedComment", part);
  }
  const root = draft.edit(part).root;
  const before = new Map(remarksOf(edit.before.comments).map((found) => [found[0].id, found]));
  const elements = new Map(childrenOf(root).map((found) => [attributeOf(found, "id"), found]));
  const others = childrenOf(root).filter((child) => localName(child) !== "threadedComment");
  const written = remarksOf(edit.now.comments).map((found) => {
    const [remark, comment] = found;
    const own = elements.get(remark.id);
    const isKept = own !== undefined && isSame(content(before.get(remark.id)), content(found));
    return isKept ? own : withPrefix(remarkElement(remark, comment), prefixOf(root));
  });
  root.children = [...written, ...others];
}

const standInWords =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it " +
  "will get removed if the file is opened in a newer version of Excel. Learn more: " +
  "https://go.microsoft.com/fwlink/?linkid=870924\n\n";

function standInText({ text, replies }: Comment): string {
  const answers = replies.map((reply) => `\nReply:\n    ${reply.text}`);
  return `${standInWords}Comment:\n    ${text}${answers.join("")}`;
}

const revision = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** Declares the namespace in which a stand-in says whose it is; programs that do not know it pass it over. */
function declareRevision(root: XmlElement) {
  setAttribute(root, "xmlns:mc", compatibility);
  setAttribute(root, "xmlns:xr", revision);
  const passed = new Set((attributeOf(root, "mc:Ignorable") ?? "").split(/\s+/).filter(Boolean));
  setAttribute(root, "mc:Ignorable", [...passed, ...(passed.has("xr") ? [] : ["xr"])].join(" "));
}

function standIn(root: XmlElement, comment: Comment): XmlElement {
  const text = element("t", {}, [encodeEscapes(standInText(comment))]);
  setAttribute(text, "xml:space", "preserve");
  const values = {
    ref: addressAt(comment),
    authorId: authorNumber(root, `tc=${comment.id}`),
    shapeId: 0,
    "xr:uid": comment.id,
  };
  return withPrefix(element("comment", values, [element("text", {}, [text])]), prefixOf(root));
}

/** The stand-ins among a part's notes by the ids of their comments. */
function standInsOf(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const authors = childrenOf(childOf(root, "authors"), "author").map(excelTextOf);
  return new Map(
    childrenOf(childOf(root, "commentList"), "comment").flatMap((found) => {
      const author = authors[numberOf(found, "authorId") ?? 0] ?? "";
      return author.startsWith("tc=") ? [[author.slice(3), found] as const] : [];
    }),
  );
}

function writeStandIns(edit: SheetEdit) {
  const { before, now } = edit;
  const root = needComments(edit);
  const known = standInsOf(root);
  const old = new Map(before.comments.map((comment) => [comment.id, comment]));
  const isKept = (comment: Comment) => isSame(old.get(comment.id), comment) && known.has(comment.id);
  if (!now.comments.every(isKept)) declareRevision(root);
  const made = now.comments.flatMap((comment) =>
    isKept(comment) ? (known.get(comment.id) ?? []) : [standIn(root, comment)],
  );
  const list = needChild(root, "commentList", ["authors", "commentList", "extLst"]);
  const gone = new Set(before.comments.flatMap(({ id }) => known.get(id) ?? []));
  list.children = [
    ...list.children.filter((child) => typeof child === "string" || !gone.has(child)),
    ...made,
  ];
}

function boxOf({ row, column }: Comment): Note {
  return { row, column, author: "", text: "" };
}

export function writeThreads(edit: SheetEdit) {
  const { before, now } = edit;
  if (isSame(before.comments, now.comments)) return;
  writePart(edit);
  writePeople(edit, now.comments.flatMap(peopleIn));
  writeStandIns(edit);
  writeBoxesOf(edit, before.comments.map(boxOf), now.comments.map(boxOf));
}

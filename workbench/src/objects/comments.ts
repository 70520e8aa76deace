import type { Sheet } from "../book/book";
import { type Comment, type Mention, newGuid, type Person, type Remark } from "../book/comment";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { asText, isRecord } from "./argument";
import { type Desk } from "./desk";
import { eventTypes } from "./eventTypes";
import { checkUnprotected } from "./place";
import { tellSheet } from "./tellSheet";

/** A comment on the desk, known by its id. */
export interface CommentPlace {
  readonly desk: Desk;
  readonly id: string;
}

/** Who writes what is written here: Excel gives the name of its user, whom the workbench does not know. */
const writer: Person = { id: "{0F2A9B1C-58D7-4E0B-A1C3-7D9E4B6F2A10}", name: "Author", email: "" };

/** What somebody is to read: its text, and who is called in it. */
export type Wording = Pick<Remark, "text" | "mentions">;

const longestText = 32767;

function plainWording(value: unknown): Wording {
  const text = asText(value);
  if (text === "" || text.length > longestText)
    throw invalidArgument("a comment has a text, of at most 32767 characters");
  return { text, mentions: [] };
}

function mentionedIn(given: readonly unknown[], id: string): Person {
  const found = given.filter(isRecord).find((one) => String(one["id"]) === id);
  if (!found) throw invalidArgument(`nobody is mentioned by the id ${id}`);
  return { id: newGuid(), name: asText(found["name"]), email: asText(found["email"]) };
}

/** Text with `<at id="0">Name</at>` where somebody is called. */
function richWording(value: unknown): Wording {
  if (!isRecord(value)) throw invalidArgument("rich content expected");
  const rich = asText(value["richContent"]);
  const given: readonly unknown[] = Array.isArray(value["mentions"]) ? value["mentions"] : [];
  const mentions: Mention[] = [];
  let text = "";
  let at = 0;
  for (const found of rich.matchAll(/<at id=["'](.*?)["']>(.*?)<\/at>/g)) {
    text += rich.slice(at, found.index);
    const called = found[2] ?? "";
    const person = mentionedIn(given, found[1] ?? "");
    mentions.push({ id: newGuid(), person, start: text.length, length: called.length });
    text += called;
    at = found.index + found[0].length;
  }
  return { ...plainWording(text + rich.slice(at)), mentions };
}

/** The wording of a text, or of rich content where the type says "Mention". */
export function wordingOf(content: unknown, type: unknown): Wording {
  return type === "Mention" || isRecord(content) ? richWording(content) : plainWording(content);
}

/** A text as rich content: with the mark of everybody who is called. */
export function richText({ text, mentions }: Wording): string {
  let rich = "";
  let at = 0;
  mentions.forEach(({ start, length }, index) => {
    rich += `${text.slice(at, start)}<at id="${index}">${text.slice(start, start + length)}</at>`;
    at = start + length;
  });
  return rich + text.slice(at);
}

export function newRemark(wording: Wording): Remark {
  const created = new Date().toISOString().slice(0, 22);
  return { id: newGuid(), author: writer, created, ...wording };
}

export function findComment({ desk, id }: CommentPlace): { sheet: Sheet; comment: Comment } | undefined {
  for (const sheet of desk.book.sheets) {
    const comment = sheet.comments.find((each) => each.id === id);
    if (comment) return { sheet, comment };
  }
  return undefined;
}

export function commentOf(place: CommentPlace): { sheet: Sheet; comment: Comment } {
  const found = findComment(place);
  if (!found) throw itemNotFound("the comment is gone");
  return found;
}

type Told = "Added" | "Deleted" | "Changed";

/** Tells what became of a comment, or of one of its replies. */
export function tellComment(
  desk: Desk,
  sheet: Sheet,
  what: Told,
  {
    commentId,
    replyIds = [],
    changeType,
  }: { commentId: string; replyIds?: readonly string[]; changeType?: string },
): void {
  const eventType = {
    Added: eventTypes.commentAdded,
    Deleted: eventTypes.commentDeleted,
    Changed: eventTypes.commentChanged,
  }[what];
  const args = { type: `Comment${what}`, commentDetails: [{ commentId, replyIds }], source: "Local" };
  tellSheet(desk, sheet, eventType, changeType ? { ...args, changeType } : args);
}

/** Changes a comment and tells how; `replyIds` where it is about its replies. */
export function changeComment(
  place: CommentPlace,
  what: Partial<Comment>,
  changeType: string,
  replyIds: readonly string[] = [],
): void {
  const { sheet, comment } = commentOf(place);
  checkUnprotected(sheet);
  const changed = { ...comment, ...what };
  sheet.comments = sheet.comments.map((each) => (each === comment ? changed : each));
  tellComment(place.desk, sheet, "Changed", { commentId: comment.id, replyIds, changeType });
}

/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import { saveBook, type Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { complaintsOf } from "../make/validate";
import { changedParts, opened, partTexts } from "../file/asking";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

const comments = () => host.book.sheets[0]!.comments;
const threads = () =>
  comments().map(({ row, column, text, resolved, replies }) => [
    row,
    column,
    text,
    resolved,
    replies.map((reply) => reply.text),
  ]);

const refused = (code: string, work: Parameters<typeof onFirstSheet>[0]) =>
  expect(onFirstSheet(work)).rejects.toMatchObject({ code });

/** Saves the book, checks the file, and goes on with it on a host of its own. */
async function reopen(): Promise<Uint8Array> {
  const bytes = saveBook(host.book);
  expect(await complaintsOf(bytes)).toEqual([]);
  await host.dispose();
  host = await hostWith(opened(bytes));
  expect(changedParts(bytes, saveBook(host.book))).toEqual([]);
  return bytes;
}

const calling = {
  mentions: [{ email: "kate@example.com", id: 0, name: "Kate Kristensen" }],
  richContent: 'Hello <at id="0">Kate</at>, look & see',
};

test("a comment is found by its cell, its place and its id, and tells who wrote it when", async () => {
  const made = await onFirstSheet((sheet, { workbook }) => {
    workbook.comments.add(sheet.getRange("B2"), "first");
    return sheet.comments.add("C3", "second").load("id");
  });
  const before = Date.now();
  const { byCell, byId, first, count, ofSheet, at } = await onFirstSheet((sheet, { workbook }) => ({
    byCell: workbook.comments.getItemByCell("Sheet1!C3").load(),
    byId: workbook.comments.getItem(made.id).load("content"),
    first: sheet.comments.getItemAt(0).load("content"),
    count: workbook.comments.getCount(),
    ofSheet: sheet.comments.load("items/content"),
    at: sheet.comments.getItem(made.id).getLocation().load("address"),
  }));
  expect([byCell.content, byCell.id, byId.content, first.content]).toEqual([
    "second",
    made.id,
    "second",
    "first",
  ]);
  expect([count.value, ofSheet.items.length, at.address]).toEqual([2, 2, "Sheet1!C3"]);
  expect(byCell).toMatchObject({
    authorName: "Author",
    authorEmail: "",
    contentType: "Plain",
    resolved: false,
  });
  expect(Math.abs(byCell.creationDate.getTime() - before)).toBeLessThan(60000);
});

test("comments, answers, who is called and what is settled are kept in the file", async () => {
  await onFirstSheet((sheet) => {
    const comment = sheet.comments.add("A1", calling, "Mention");
    comment.replies.add("of course");
    comment.replies.add(calling, "Mention");
    sheet.comments.add("B7", "settled ").resolved = true;
  });
  const before = comments();
  const bytes = await reopen();
  expect(comments()).toEqual(before);
  const names = Object.keys(partTexts(bytes));
  for (const part of [
    "xl/threadedComments/threadedComment1.xml",
    "xl/persons/person.xml",
    "xl/comments1.xml",
  ])
    expect(names).toContain(part);
  // What a program that knows no threads shows.
  expect(partTexts(bytes)["xl/comments1.xml"]).toContain(
    "Comment:\n    Hello Kate, look &amp; see\nReply:\n    of course",
  );
  const { comment, reply } = await onFirstSheet((sheet) => {
    const found = sheet.comments.getItemByCell("Sheet1!A1");
    return {
      comment: found.load("content,contentType,richContent,mentions"),
      reply: found.replies.getItemAt(1).load("content,resolved"),
    };
  });
  expect(comment).toMatchObject({ contentType: "Mention", content: "Hello Kate, look & see", ...calling });
  expect([reply.content, reply.resolved]).toEqual(["Hello Kate, look & see", false]);
});

test("a file's comment that is edited, answered, moved or deleted leaves the others as they were", async () => {
  await onFirstSheet((sheet) => {
    for (const cell of ["A1", "B2", "C3"]) sheet.comments.add(cell, `on ${cell}`).replies.add("yes");
    sheet.comments.add("D4", "stays");
  });
  const elementOf = (bytes: Uint8Array, text: string) =>
    new RegExp(`<threadedComment [^>]*><text>${text}</text></threadedComment>`).exec(
      partTexts(bytes)["xl/threadedComments/threadedComment1.xml"]!,
    )?.[0];
  const before = await reopen();
  await onFirstSheet((sheet) => {
    sheet.comments.getItemAt(0).content = "edited";
    sheet.comments.getItemAt(1).replies.getItemAt(0).delete();
    sheet.comments.getItemAt(2).delete();
  });
  const after = await reopen();
  expect(threads()).toEqual([
    [0, 0, "edited", false, ["yes"]],
    [1, 1, "on B2", false, []],
    [3, 3, "stays", false, []],
  ]);
  expect(elementOf(after, "stays")).toBe(elementOf(before, "stays"));
  expect(partTexts(after)["xl/comments1.xml"]).not.toContain("on C3");
  await onFirstSheet((sheet) => sheet.getRange("1:1").insert("Down"));
  await reopen();
  expect(threads().map(([row]) => row)).toEqual([1, 2, 4]);
  await onFirstSheet((sheet) => sheet.getRange("2:3").delete("Up"));
  expect(threads()).toEqual([[2, 3, "stays", false, []]]);
});

test("notes of a file stay what they are beside its comments", async () => {
  host.book.sheets[0]!.notes = [{ row: 4, column: 4, author: "Ann", text: "a note" }];
  await onFirstSheet((sheet) => sheet.comments.add("A1", "a comment"));
  await reopen();
  expect(host.book.sheets[0]!.notes).toEqual([{ row: 4, column: 4, author: "Ann", text: "a note" }]);
  await onFirstSheet((sheet) => sheet.comments.getItemAt(0).delete());
  await reopen();
  expect([host.book.sheets[0]!.notes.length, comments().length]).toEqual([1, 0]);
  await refused("ItemAlreadyExists", (sheet) => void sheet.comments.add("E5", "on a note"));
});

test("what happens to comments is told to their sheet's listeners and to those of all", async () => {
  const heard: unknown[] = [];
  await onFirstSheet((sheet, { workbook }) => {
    for (const list of [sheet.comments, workbook.comments]) {
      list.onAdded.add(async ({ commentDetails }) =>
        heard.push(["added", commentDetails[0]!.replyIds?.length]),
      );
      list.onChanged.add(async ({ changeType }) => heard.push(changeType));
      list.onDeleted.add(async ({ commentDetails }) =>
        heard.push(["deleted", commentDetails[0]!.replyIds?.length]),
      );
    }
  });
  await onFirstSheet((sheet) => {
    const comment = sheet.comments.add("A1", "first");
    comment.content = "second";
    const reply = comment.replies.add("third");
    reply.content = "fourth";
    comment.replies.add("fifth").delete();
    comment.resolved = true;
    comment.resolved = true;
    comment.resolved = false;
    comment.delete();
  });
  expect(heard.filter((_, index) => index % 2 === 0)).toEqual([
    ["added", 0],
    "CommentEdited",
    "ReplyAdded",
    "ReplyEdited",
    "ReplyAdded",
    "ReplyDeleted",
    "CommentResolved",
    "CommentReopened",
    ["deleted", 1],
  ]);
  expect(heard.filter((_, index) => index % 2 === 1)).toEqual(heard.filter((_, index) => index % 2 === 0));
});

test("a reply is found by its id, knows its comment, and takes who is called", async () => {
  const reply = await onFirstSheet((sheet) =>
    sheet.comments.add("A1", "first").replies.add("second").load("id"),
  );
  const { parent, other, none } = await onFirstSheet((sheet) => {
    const found = sheet.comments.getItemByReplyId(reply.id);
    const { replies } = found;
    replies.getItem(reply.id).updateMentions(calling);
    return {
      parent: replies.getItem(reply.id).getParentComment().load("content"),
      other: replies.getItemAt(0).load("richContent"),
      none: replies.getItemOrNullObject("{none}").load("id"),
    };
  });
  expect([parent.content, other.richContent, none.isNullObject]).toEqual([
    "first",
    calling.richContent,
    true,
  ]);
});

test("what can't be a comment is refused", async () => {
  await onFirstSheet((sheet) => sheet.comments.add("A1", "first"));
  await refused("ItemAlreadyExists", (sheet) => void sheet.comments.add("A1", "second"));
  await refused("InvalidArgument", (sheet) => void sheet.comments.add("A2:B2", "wide"));
  await refused("InvalidArgument", (sheet) => void sheet.comments.add("A2", ""));
  await refused("InvalidArgument", (_sheet, { workbook }) => void workbook.comments.add("A2", "no sheet"));
  await refused(
    "InvalidArgument",
    (sheet) => void sheet.comments.add("A2", { ...calling, mentions: [] }, "Mention"),
  );
  await refused("ItemNotFound", (sheet) => sheet.comments.getItemByCell("Sheet1!B1").load("id"));
  await refused("ItemNotFound", (sheet) => sheet.comments.getItemAt(1).load("id"));
  await onFirstSheet((sheet) => sheet.protection.protect());
  await refused("AccessDenied", (sheet) => (sheet.comments.getItemAt(0).content = "x"));
  expect(threads()).toEqual([[0, 0, "first", false, []]]);
});

test("a copied sheet has the same comments under ids of their own", async () => {
  await onFirstSheet((sheet) => {
    sheet.comments.add("A1", "first").replies.add("second");
    sheet.copy("End");
  });
  const [one, copy] = host.book.sheets.map((sheet) => sheet.comments[0]!);
  expect([copy!.text, copy!.replies[0]!.text]).toEqual(["first", "second"]);
  expect(copy!.id).not.toBe(one!.id);
  await reopen();
});

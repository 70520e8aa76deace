import { isOneCell } from "../book/area";
import type { Sheet } from "../book/book";
import type { Comment } from "../book/comment";
import { type HostObject, hostObject, method, nullObject, type ObjectType } from "../protocol/hostObject";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/refusal";
import { type Arguments, wholeAt, textAt } from "./argument";
import { makeComment } from "./commentThreadType";
import { findComment, newRemark, tellComment, wordingOf } from "./comments";
import type { Desk } from "./desk";
import { eventTypes, workbookTarget } from "./eventTypes";
import { listening } from "./listening";
import { parseAreaOn } from "./parseAreaOn";
import { checkUnprotected, type Place } from "./place";
import { placeOf } from "./placeOf";
import { sheetIdOf } from "./sheetNames";

/** The comments of a sheet, or of all. */
interface Comments {
  readonly desk: Desk;
  readonly sheet?: Sheet;
}

function commentsIn({ desk, sheet }: Comments): readonly Comment[] {
  return (sheet ? [sheet] : desk.book.sheets).flatMap(({ comments }) => comments);
}

/** The one cell that is meant: a range, or an address (with its sheet, where all sheets are asked). */
function cellGiven({ desk, sheet }: Comments, value: unknown): Place {
  const place = typeof value === "string" ? parseAreaOn(desk, sheet, value) : placeOf(value);
  if (!place || !isOneCell(place.area)) throw invalidArgument("one cell expected");
  if (sheet && place.sheet !== sheet) throw invalidArgument("the cell lies on another sheet");
  return place;
}

function isAt({ area }: Place, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return row === area.top && column === area.left;
}

function add(comments: Comments, args: Arguments): HostObject {
  const place = cellGiven(comments, args[0]);
  const { desk, sheet, area } = place;
  checkUnprotected(sheet);
  if ([...sheet.comments, ...sheet.notes].some((each) => isAt(place, each)))
    throw itemAlreadyExists("the cell has a comment or a note");
  const remark = newRemark(wordingOf(args[1], args[2]));
  const made: Comment = { ...remark, row: area.top, column: area.left, resolved: false, replies: [] };
  sheet.comments = [...sheet.comments, made];
  tellComment(desk, sheet, "Added", { commentId: made.id });
  return makeComment(desk, made);
}

function needed({ desk }: Comments, comment: Comment | undefined, what: unknown): HostObject {
  if (!comment) throw itemNotFound(`comment "${String(what)}"`);
  return makeComment(desk, comment);
}

function findIn(comments: Comments, args: Arguments): Comment | undefined {
  const found = findComment({ desk: comments.desk, id: textAt(args, 0) });
  return comments.sheet && found?.sheet !== comments.sheet ? undefined : found?.comment;
}

function byCell(comments: Comments, args: Arguments): HostObject {
  const place = cellGiven(comments, args[0]);
  return needed(
    comments,
    place.sheet.comments.find((comment) => isAt(place, comment)),
    args[0],
  );
}

function byReply(comments: Comments, args: Arguments): HostObject {
  const id = textAt(args, 0);
  const hasReply = ({ replies }: Comment) => replies.some((reply) => reply.id === id);
  return needed(comments, commentsIn(comments).find(hasReply), id);
}

const commentsType: ObjectType<Comments> = {
  name: "CommentCollection",
  items: (comments) => commentsIn(comments).map((comment) => makeComment(comments.desk, comment)),
  members: {
    Add: method(add),
    GetCount: method((comments) => commentsIn(comments).length),
    GetItem: method((comments, args) => needed(comments, findIn(comments, args), args[0])),
    GetItemAt: method((comments, args) => needed(comments, commentsIn(comments)[wholeAt(args, 0)], args[0])),
    GetItemOrNullObject: method((comments, args) => {
      const found = findIn(comments, args);
      return found ? makeComment(comments.desk, found) : nullObject;
    }),
    GetItemByCell: method(byCell),
    GetItemByReplyId: method(byReply),
    ...listening<Comments>(
      {
        Added: eventTypes.commentAdded,
        Deleted: eventTypes.commentDeleted,
        Changed: eventTypes.commentChanged,
      },
      ({ sheet }) => (sheet ? sheetIdOf(sheet) : workbookTarget),
    ),
  },
};

export function makeComments(comments: Comments): HostObject {
  return hostObject(commentsType, comments);
}

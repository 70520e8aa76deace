import { areaOf, isOneCell } from "../book/area";
import type { Sheet } from "../book/book";
import type { Comment, Remark } from "../book/comment";
import {
  type HostObject,
  hostObject,
  link,
  type Members,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/refusal";
import { type Arguments, asFlag, numberAt, textAt } from "./argument";
import {
  changeComment,
  commentOf,
  type CommentPlace,
  findComment,
  newRemark,
  richText,
  tellComment,
  type Wording,
  wordingOf,
} from "./comments";
import type { Desk } from "./desk";
import { eventTypes, workbookTarget } from "./eventTypes";
import { listening } from "./listening";
import { parseAreaOn } from "./parseAreaOn";
import { checkUnprotected, type Place } from "./place";
import { placeOf } from "./placeOf";
import { sheetIdOf } from "./sheetNames";

/** A comment or a reply: what it says, and how it comes to say something else. */
interface Written {
  readonly remark: () => Remark;
  readonly change: (wording: Wording) => void;
}

function mentionsOf({ mentions }: Remark): unknown {
  return mentions.map(({ person: { name, email } }, id) => ({ id, name, email }));
}

function remarkMembers<Self extends Written>(): Members<Self> {
  return {
    Id: scalar(({ remark }) => remark().id),
    Content: scalar(
      ({ remark }) => remark().text,
      ({ change }, value) => change(wordingOf(value, "Plain")),
    ),
    ContentType: scalar(({ remark }) => (remark().mentions.length > 0 ? "Mention" : "Plain")),
    RichContent: scalar(({ remark }) => richText(remark())),
    Mentions: scalar(({ remark }) => mentionsOf(remark())),
    AuthorName: scalar(({ remark }) => remark().author.name),
    AuthorEmail: scalar(({ remark }) => remark().author.email),
    CreationDate: scalar(({ remark }) => {
      const { created } = remark();
      return created === undefined ? null : `${created}Z`;
    }),
    UpdateMentions: method(({ change }, args) => change(wordingOf(args[0], "Mention"))),
  };
}

interface CommentSelf extends CommentPlace, Written {}

function locationOf({ desk, id }: CommentPlace): HostObject {
  const { sheet, comment } = commentOf({ desk, id });
  return desk.make.range(sheet, areaOf(comment.row, comment.column));
}

function setResolved(place: CommentPlace, value: unknown): void {
  const resolved = asFlag(value);
  if (commentOf(place).comment.resolved === resolved) return;
  changeComment(place, { resolved }, resolved ? "CommentResolved" : "CommentReopened");
}

function remove({ desk, id }: CommentPlace): void {
  const { sheet, comment } = commentOf({ desk, id });
  checkUnprotected(sheet);
  sheet.comments = sheet.comments.filter((each) => each !== comment);
  const replyIds = comment.replies.map((reply) => reply.id);
  tellComment(desk, sheet, "Deleted", { commentId: comment.id, replyIds });
}

const commentType: ObjectType<CommentSelf> = {
  name: "Comment",
  members: {
    ...remarkMembers<CommentSelf>(),
    Resolved: scalar((place) => commentOf(place).comment.resolved, setResolved),
    Replies: link(({ desk, id }) => hostObject(repliesType, { desk, id })),
    GetLocation: method(locationOf),
    Delete: method(remove),
  },
  identify: ({ id }) => ({ Id: id }),
};

function makeComment(desk: Desk, { id }: Remark): HostObject {
  const place = { desk, id };
  return hostObject(commentType, {
    ...place,
    remark: () => commentOf(place).comment,
    change: (wording) => changeComment(place, wording, "CommentEdited"),
  });
}

interface ReplySelf extends Written {
  readonly comment: CommentPlace;
  readonly id: string;
}

function replyOf(comment: CommentPlace, id: string): Remark {
  const reply = commentOf(comment).comment.replies.find((each) => each.id === id);
  if (!reply) throw itemNotFound("the reply is gone");
  return reply;
}

function putReplies(comment: CommentPlace, changeType: string, replies: readonly Remark[], id: string): void {
  changeComment(comment, { replies }, changeType, [id]);
}

const replyType: ObjectType<ReplySelf> = {
  name: "CommentReply",
  members: {
    ...remarkMembers<ReplySelf>(),
    Resolved: scalar(({ comment }) => commentOf(comment).comment.resolved),
    GetLocation: method(({ comment }) => locationOf(comment)),
    GetParentComment: method(({ comment }) => makeComment(comment.desk, commentOf(comment).comment)),
    Delete: method(({ comment, id }) => {
      replyOf(comment, id);
      const others = commentOf(comment).comment.replies.filter((reply) => reply.id !== id);
      putReplies(comment, "ReplyDeleted", others, id);
    }),
  },
  identify: ({ id }) => ({ Id: id }),
};

function makeReply(comment: CommentPlace, { id }: Remark): HostObject {
  return hostObject(replyType, {
    comment,
    id,
    remark: () => replyOf(comment, id),
    change: (wording) => {
      replyOf(comment, id);
      const replies = commentOf(comment).comment.replies.map((reply) =>
        reply.id === id ? { ...reply, ...wording } : reply,
      );
      putReplies(comment, "ReplyEdited", replies, id);
    },
  });
}

function repliesOf(comment: CommentPlace): readonly Remark[] {
  return commentOf(comment).comment.replies;
}

function neededReply(comment: CommentPlace, reply: Remark | undefined, what: unknown): HostObject {
  if (!reply) throw itemNotFound(`reply "${String(what)}"`);
  return makeReply(comment, reply);
}

const repliesType: ObjectType<CommentPlace> = {
  name: "CommentReplyCollection",
  items: (comment) => repliesOf(comment).map((reply) => makeReply(comment, reply)),
  members: {
    Add: method((comment, args) => {
      const reply = newRemark(wordingOf(args[0], args[1]));
      putReplies(comment, "ReplyAdded", [...repliesOf(comment), reply], reply.id);
      return makeReply(comment, reply);
    }),
    GetCount: method((comment) => repliesOf(comment).length),
    GetItem: method((comment, args) =>
      neededReply(
        comment,
        repliesOf(comment).find(({ id }) => id === textAt(args, 0)),
        args[0],
      ),
    ),
    GetItemAt: method((comment, args) =>
      neededReply(comment, repliesOf(comment)[numberAt(args, 0)], args[0]),
    ),
    GetItemOrNullObject: method((comment, args) => {
      const reply = repliesOf(comment).find(({ id }) => id === textAt(args, 0));
      return reply ? makeReply(comment, reply) : nullObject;
    }),
  },
};

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
    GetItemAt: method((comments, args) => needed(comments, commentsIn(comments)[numberAt(args, 0)], args[0])),
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

import { areaOf } from "../book/area";
import type { Remark } from "../book/comment";
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
import { itemNotFound } from "../protocol/refusal";
import { asFlag, wholeAt, textAt } from "./argument";
import {
  changeComment,
  commentOf,
  type CommentPlace,
  newRemark,
  richText,
  tellComment,
  type Wording,
  wordingOf,
} from "./comments";
import type { Desk } from "./desk";
import { checkUnprotected } from "./place";

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

export function makeComment(desk: Desk, { id }: Remark): HostObject {
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
    GetItemAt: method((comment, args) => neededReply(comment, repliesOf(comment)[wholeAt(args, 0)], args[0])),
    GetItemOrNullObject: method((comment, args) => {
      const reply = repliesOf(comment).find(({ id }) => id === textAt(args, 0));
      return reply ? makeReply(comment, reply) : nullObject;
    }),
  },
};

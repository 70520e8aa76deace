/** Somebody who writes or is called. */
export interface Person {
  /** A GUID in braces. */
  readonly id: string;
  readonly name: string;
  /** "" where the file does not tell. */
  readonly email: string;
}

/** Somebody called in a text by name: where the name stands in it. */
export interface Mention {
  readonly id: string;
  readonly person: Person;
  readonly start: number;
  readonly length: number;
}

/** What a comment and a reply have in common. Never changed in place. */
export interface Remark {
  /** A GUID in braces. */
  readonly id: string;
  readonly author: Person;
  /** In UTC, as `2026-11-30T14:00:00.00`; undefined where the file does not tell. */
  readonly created?: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** A comment on a cell with what was answered: a thread. */
export interface Comment extends Remark {
  readonly row: number;
  readonly column: number;
  readonly resolved: boolean;
  readonly replies: readonly Remark[];
}

/** A new id in the form that Excel gives to comments and people. */
export function newGuid(): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join("");
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `A${digits.slice(17, 20)}`,
    digits.slice(20),
  ];
  return `{${parts.join("-").toUpperCase()}}`;
}

import functions from "../../../docs/help/functions.json";
import type { FormulaShape } from "../../excel";

/** One function as the help tells of it. */
export type Topic = (typeof functions)[number];

/** Every function, in the order of the guide; made from the same guide as the help pages. */
export const topics: readonly Topic[] = functions;

/** The functions whose name, purpose, arguments or examples hold every word that is looked for. */
export function findTopics(words: string): readonly Topic[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return topics.filter((topic) => wanted.every((word) => textOf(topic).includes(word)));
}

/** What is needed to make a formula of a function. */
export function shapeOf({ name, isLive, example, ...topic }: Topic): FormulaShape {
  return { name, isLive, example, needed: topic.arguments.filter(({ isNeeded }) => isNeeded).length };
}

function textOf({ group, summary, syntax, examples, ...topic }: Topic): string {
  const given = topic.arguments.map(({ meaning }) => meaning);
  const shown = examples.flatMap(({ formula, because }) => [formula, because]);
  return [group, summary, syntax, ...given, ...shown].join(" ").toLowerCase();
}

import { meanOf } from "../series";
import type { SurveyAnswer } from "../facts";

/** How the groups see one statement: the mirror. */
export interface StatementSeen {
  readonly statement: string;
  /** The mean rating of each group, in the order in which they first appear; undefined where a group gave none. */
  readonly means: readonly (number | undefined)[];
  /** Of all answers. */
  readonly mean: number;
  readonly answers: number;
  /** Between the group that sees it best and the one that sees it worst; undefined with fewer than two groups. */
  readonly gap?: number;
}

export interface Mirror {
  readonly groups: readonly string[];
  /** The widest gap first. */
  readonly statements: readonly StatementSeen[];
}

/** What people think of the same statements, group by group, and how far apart they are. */
export function surveyGaps(answers: readonly SurveyAnswer[]): Mirror {
  const groups = [...new Set(answers.map(({ group }) => group))];
  const statements = [...new Set(answers.map(({ statement }) => statement))].map((statement) =>
    seen(
      statement,
      groups,
      answers.filter((answer) => answer.statement === statement),
    ),
  );
  return { groups, statements: [...statements].sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1)) };
}

function seen(statement: string, groups: readonly string[], answers: readonly SurveyAnswer[]): StatementSeen {
  const means = groups.map((group) => meanRating(answers.filter((answer) => answer.group === group)));
  const known = means.flatMap((mean) => mean ?? []);
  return {
    ...{ statement, means, answers: answers.length },
    mean: meanRating(answers) ?? 0,
    ...(known.length > 1 ? { gap: Math.max(...known) - Math.min(...known) } : {}),
  };
}

function meanRating(answers: readonly SurveyAnswer[]): number | undefined {
  return answers.length === 0 ? undefined : meanOf(answers.map(({ rating }) => rating));
}

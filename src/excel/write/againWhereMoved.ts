import type { Result } from "../../scorecard";

/** Somebody who goes on typing in the same sheet is told so after as many attempts. */
const mostAttempts = 3;

/** Does something anew, from its reading on, where an edit in between stood in its way and nothing was written. */
export async function againWhereMoved<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  let done = await work();
  for (let attempt = 1; attempt < mostAttempts && isMoved(done); attempt++) done = await work();
  return done;
}

function isMoved(done: Result<unknown>): boolean {
  return (
    done.kind === "failed" &&
    done.problems.some(({ code }) => code === "edited-meanwhile" || code === "taken-meanwhile")
  );
}

import { ok, type InPieces, type Result } from "../../scorecard";

/** So long may the pane stand still without people noticing. */
const longestMs = 100;

/**
 * Does a long work with pauses in which the pane goes on living.
 *
 * @param tell told before each pause what is looked at; when it fails, as after a cancel, the work ends there
 */
export async function breathe<Value>(
  work: InPieces<Value>,
  tell: (looked: string) => Result<unknown>,
): Promise<Result<Value>> {
  let begun = performance.now();
  let piece = work.next();
  while (!piece.done) {
    if (performance.now() - begun >= longestMs) {
      const told = tell(piece.value);
      if (told.kind === "failed") return told;
      await pause();
      begun = performance.now();
    }
    piece = work.next();
  }
  return ok(piece.value);
}

const pause = () => new Promise((resolve) => setTimeout(resolve));

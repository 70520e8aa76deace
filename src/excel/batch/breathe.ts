import { ok, type InPieces, type Result } from "../../scorecard";

/**
 * Does a long work with pauses in which the pane goes on living.
 *
 * @param tell told before each pause what is looked at; when it fails, as after a cancel, the work ends there
 * @param longestMs after which time there is a pause: people hardly notice a tenth of a second in work that they have asked for
 */
export async function breathe<Value>(
  work: InPieces<Value>,
  tell: (looked: string) => Result<unknown>,
  longestMs = 100,
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

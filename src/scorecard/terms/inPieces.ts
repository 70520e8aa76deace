/** Long work in pieces, so that whoever does it can pause or stop: each piece says what was looked at, the end gives the value. */
export type InPieces<Value> = Generator<string, Value, void>;

/** Does all pieces of a work without a pause. */
export function atOnce<Value>(work: InPieces<Value>): Value {
  let piece = work.next();
  while (!piece.done) piece = work.next();
  return piece.value;
}

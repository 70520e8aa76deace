import { breathe } from "../../../src/excel/batch/breathe";
import { atStep } from "../../../src/excel/batch/progress";
import { ok, type InPieces } from "../../../src/scorecard";

/** A work of ten pieces, each of which takes so long by a clock of the test's own. */
function* workOf(pieceMs: number, done: string[] = []): InPieces<string> {
  for (let piece = 1; piece <= 10; piece++) {
    now += pieceMs;
    done.push(`piece ${piece}`);
    yield `piece ${piece}`;
  }
  return "the end";
}

let now = 0;
beforeEach(() => {
  now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

test("a long work pauses every tenth of a second and says what it looks at", async () => {
  const told: string[] = [];
  const ended = await breathe(workOf(40), (looked) => ok(told.push(looked)));
  expect(ended).toEqual({ kind: "ok", value: "the end" });
  expect(told).toEqual(["piece 3", "piece 6", "piece 9"]); // after 120, 240 and 360 ms
});

test("what waits has its turn in a pause", async () => {
  const done: string[] = [];
  setTimeout(() => done.push("a click"));
  await breathe(workOf(100, done), () => ok(undefined));
  expect(done.indexOf("a click")).toBe(1);
});

test("a short work does not pause", async () => {
  const tell = jest.fn(() => ok(undefined));
  await breathe(workOf(9), tell);
  expect(tell).not.toHaveBeenCalled();
});

test("a cancel in a pause ends the work there", async () => {
  const done: string[] = [];
  const cancelling = new AbortController();
  const ended = await breathe(workOf(100, done), (text) => {
    const told = atStep({ signal: cancelling.signal }, { done: 0, total: 1, text });
    if (text === "piece 2") cancelling.abort();
    return told;
  });
  expect(ended).toMatchObject({ kind: "failed", problems: [{ code: "cancelled" }] });
  expect(done).toEqual(["piece 1", "piece 2", "piece 3"]);
});

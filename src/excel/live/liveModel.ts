import { ok, rememberModels, type ModelAt, type Problem, type Result } from "../../scorecard";
import type { FactsRead } from "../../sheets";
import { runBatch } from "../batch/runBatch";
import { withEdit, type Edits } from "./edits";
import { follow, type Seen } from "./follow";
import { tellAll } from "./tellAll";

/** What live functions and the pane see: a model for whatever they ask, or why there is none. */
export type LiveState =
  | {
      readonly kind: "ok";
      readonly facts: FactsRead;
      readonly modelAt: ModelAt;
      readonly sheetIds: ReadonlyMap<string, string>;
    }
  /** With the facts where the workbook could be read, but lacks a table. */
  | {
      readonly kind: "failed";
      readonly problem: Problem;
      readonly facts?: FactsRead;
      readonly sheetIds?: ReadonlyMap<string, string>;
    };

export type LiveListener = (state: LiveState) => void;

/** A burst of edits is read once, when it has been quiet for this long. */
const quietMs = 60;
/** Where reading takes away what can be undone, edits are given longer to come to an end. */
const calmMs = 3_000;
/** A busy Excel is asked again after this long, and after twice as long each time that it refuses again. */
const retryMs = 1_000;
const longestRetryMs = 60_000;
/** So often what passes by itself may come in a row before it is told: then the last values may no longer be true. */
const mostRefusals = 3;

type Failed = Extract<Result<unknown>, { kind: "failed" }>;

/** From the first function that asks to the last one that is cancelled. */
interface Session {
  readonly listeners: Set<LiveListener>;
  hasEnded: boolean;
  state?: LiveState;
  seen?: Seen;
  /** What has happened since the sheets were read. */
  edits: Edits;
  /** One reading at a time: a later one never shows something earlier. */
  reading: Promise<void>;
  timer?: ReturnType<typeof setTimeout>;
  /** How long to wait before a refused reading is tried again. */
  retryMs: number;
  /** How often Excel has refused in a row. */
  refusals: number;
  stopWatching?: () => Promise<void>;
}

export type LiveModel = ReturnType<typeof makeLiveModel>;

/**
 * One shared model for every live function: read once, and again after each burst of edits of the sheets. Edited figures
 * are read by themselves, and what they do not reach keeps its scores.
 */
export function makeLiveModel(): { subscribe(listener: LiveListener): () => void } {
  let current: Session | undefined;
  return {
    subscribe(listener) {
      const session = current ?? begin();
      current = session;
      if (session.state) listener(session.state);
      session.listeners.add(listener);
      return () => {
        session.listeners.delete(listener);
        if (session.listeners.size > 0) return;
        if (current === session) current = undefined;
        end(session);
      };
    },
  };
}

function begin(): Session {
  const session: Session = {
    listeners: new Set(),
    hasEnded: false,
    edits: "anything",
    reading: Promise.resolve(),
    retryMs,
    refusals: 0,
  };
  unlessEnded(session, start(session));
  return session;
}

/** Watches before it reads, so that no edit falls between the two. */
async function start(session: Session): Promise<void> {
  const watching = await watch(session);
  if (session.hasEnded) return;
  if (watching.kind === "ok") return refresh(session);
  tryAgain(session, watching, () => start(session));
}

function end(session: Session): void {
  session.hasEnded = true;
  clearTimeout(session.timer);
  if (session.stopWatching) unlessEnded(session, session.stopWatching());
}

/** Nobody waits for a session that has ended, and Excel may be gone with it: only then does a fault not matter. */
function unlessEnded(session: Session, work: Promise<void>): void {
  work.catch((fault: unknown) => {
    if (!session.hasEnded) throw fault;
  });
}

function refresh(session: Session): Promise<void> {
  const reading = session.reading.then(() => (session.hasEnded ? undefined : readAgain(session)));
  session.reading = reading.catch(() => undefined); // told to who asked for it; the next reading does not depend on it
  return reading;
}

async function readAgain(session: Session): Promise<void> {
  const edits = session.edits;
  session.edits = [];
  const read = await follow(session.seen, edits);
  if (session.hasEnded) return;
  if (read.kind === "failed") {
    session.edits = "anything"; // none of it has been read
    return tryAgain(session, read, () => refresh(session));
  }
  const before = session.seen;
  session.seen = read.value;
  session.retryMs = retryMs;
  session.refusals = 0;
  if (session.state && before && before.kept === session.seen.kept) return;
  tell(session, toState(read.value));
}

/** What passes by itself leaves the last values as they are; anything else is told. Either way Excel is asked again. */
function tryAgain(session: Session, { problems }: Failed, again: () => Promise<void>): void {
  const [problem = { code: "nothing-to-build" } as const] = problems;
  const isEdit = problem.code === "cell-being-edited";
  clearTimeout(session.timer);
  session.timer = setTimeout(() => unlessEnded(session, again()), isEdit ? retryMs : session.retryMs);
  session.retryMs = isEdit ? retryMs : Math.min(2 * session.retryMs, longestRetryMs);
  session.refusals += 1;
  if (passesSoon(session, problem)) return;
  session.seen = undefined;
  tell(session, { kind: "failed", problem });
}

/** While somebody types in a cell nothing changes, however long it takes. */
function passesSoon({ state, refusals }: Session, problem: Problem): boolean {
  if (problem.code === "cell-being-edited") return state !== undefined || refusals < mostRefusals;
  return problem.code === "excel-refused" && problem.isPassing && refusals < mostRefusals;
}

function tell(session: Session, state: LiveState): void {
  session.state = state;
  tellAll(session.listeners, state);
}

function toState({ kept, sheetIds }: Seen): LiveState {
  const facts = kept.read;
  if (facts.lacking)
    return { kind: "failed", problem: { code: "no-model", because: facts.lacking.text }, facts, sheetIds };
  return { kind: "ok", facts, modelAt: rememberModels(facts.facts), sheetIds };
}

/** Reads again once it has been quiet, unless the edit was of a sheet of ours. */
function noteEdit(session: Session, sheetId: string, edits: Edits): void {
  if (session.hasEnded || session.seen?.ownSheetIds.includes(sheetId)) return;
  session.edits = edits;
  if (!keepsUndo() && !isSource(session, sheetId)) return; // it is read with the next edit of a source
  readSoon(session, keepsUndo() ? quietMs : calmMs);
}

/** Something else than cells has changed: sheets or tables, which may be new sources or former ones. */
function noteChange(session: Session): void {
  if (session.hasEnded) return;
  session.edits = "anything";
  readSoon(session, quietMs);
}

function readSoon(session: Session, afterMs: number): void {
  clearTimeout(session.timer);
  session.timer = setTimeout(() => unlessEnded(session, refresh(session)), afterMs);
}

async function watch(session: Session): Promise<Result<void>> {
  const onChanged = async (edit: Excel.WorksheetChangedEventArgs) =>
    noteEdit(session, edit.worksheetId, withEdit(session.edits, edit));
  const onCalculated = async ({ worksheetId }: Excel.WorksheetCalculatedEventArgs) => {
    if (isSource(session, worksheetId)) noteEdit(session, worksheetId, "anything");
  };
  const onOther = async () => noteChange(session);
  return runBatch(async (context) => {
    const { worksheets, tables } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(onChanged),
      worksheets.onCalculated.add(onCalculated),
      worksheets.onAdded.add(onOther),
      worksheets.onDeleted.add(onOther),
      tables.onAdded.add(onOther),
      tables.onDeleted.add(onOther),
      ...(tellsOfNames() ? [worksheets.onNameChanged.add(onOther)] : []),
    ];
    await context.sync(); // are the events registered?
    if (session.hasEnded) await removeHandlers(context, handlers);
    else session.stopWatching = () => removeHandlers(context, handlers);
    return ok(undefined);
  });
}

const isSet = (name: string, version: string) => Office.context.requirements.isSetSupported(name, version);

/** Before ExcelApi 1.19 what is read takes the list of what can be undone away. */
const keepsUndo = () => isSet("ExcelApi", "1.19");

const tellsOfNames = () => isSet("ExcelApi", "1.17") || isSet("ExcelApiOnline", "1.1");

/** A calculation only matters where it may have changed what the model reads. */
function isSource({ seen, state }: Session, sheetId: string): boolean {
  return state?.kind !== "ok" || !seen || seen.sourceSheetIds.includes(sheetId);
}

interface Handler {
  remove(): void;
}

function removeHandlers(context: Excel.RequestContext, handlers: readonly Handler[]): Promise<void> {
  return Excel.run(context, async (registered) => {
    handlers.forEach((handler) => handler.remove());
    await registered.sync(); // are they off again?
  });
}

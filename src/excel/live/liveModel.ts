import { ok, rememberModels, type ModelAt, type Problem, type Result } from "../../scorecard";
import { readFacts, type FactsRead, type WorkbookGrids } from "../../sheets";
import { runBatch } from "../batch/runBatch";
import { readWorkbook } from "../read/readWorkbook";

/** What live functions and the pane see: a model for whatever they ask, or why there is none. */
export type LiveState =
  | { readonly kind: "ok"; readonly facts: FactsRead; readonly modelAt: ModelAt }
  /** With the facts where the workbook could be read, but lacks a table. */
  | { readonly kind: "failed"; readonly problem: Problem; readonly facts?: FactsRead };

export type LiveListener = (state: LiveState) => void;

/** A burst of edits is read once, when it has been quiet for this long. */
const quietMs = 60;

/** From the first function that asks to the last one that is cancelled. */
interface Session {
  readonly listeners: Set<LiveListener>;
  hasEnded: boolean;
  state?: LiveState;
  seen?: string;
  ownSheetIds: readonly string[];
  timer?: ReturnType<typeof setTimeout>;
  stopWatching?: () => Promise<void>;
}

export type LiveModel = ReturnType<typeof makeLiveModel>;

/** One shared model for every live function: read once, and again after each burst of edits of the sheets. */
export function makeLiveModel(): { subscribe(listener: LiveListener): () => void } {
  let current: Session | undefined;
  return {
    subscribe(listener) {
      const session = current ?? begin();
      current = session;
      session.listeners.add(listener);
      if (session.state) listener(session.state);
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
  const session: Session = { listeners: new Set(), hasEnded: false, ownSheetIds: [] };
  unlessEnded(session, start(session));
  return session;
}

/** Watches before it reads, so that no edit falls between the two. */
async function start(session: Session): Promise<void> {
  await watch(session);
  if (!session.hasEnded) await refresh(session);
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

async function refresh(session: Session): Promise<void> {
  const read = await runBatch(async (context) => ok(await readWorkbook(context)));
  if (session.hasEnded) return;
  if (read.kind === "ok") {
    session.ownSheetIds = read.value.ownSheets.map(({ id }) => id);
    const seen = JSON.stringify(read.value.grids);
    if (seen === session.seen) return;
    session.seen = seen;
  }
  const state = toState(read.kind === "ok" ? ok(read.value.grids) : read);
  session.state = state;
  session.listeners.forEach((listener) => listener(state));
}

function toState(read: Result<WorkbookGrids>): LiveState {
  if (read.kind === "failed")
    return { kind: "failed", problem: read.problems[0] ?? { code: "nothing-to-build" } };
  const facts = readFacts(read.value);
  const missing = facts.findings.find(({ code }) => code === "table-missing" || code === "workbook-empty");
  if (missing) return { kind: "failed", problem: { code: "no-model", because: missing.text }, facts };
  return { kind: "ok", facts, modelAt: rememberModels(facts.facts) };
}

async function watch(session: Session): Promise<void> {
  const onEdit = async ({ worksheetId }: { readonly worksheetId: string }) => {
    if (session.hasEnded || session.ownSheetIds.includes(worksheetId)) return;
    clearTimeout(session.timer);
    session.timer = setTimeout(() => unlessEnded(session, refresh(session)), quietMs);
  };
  await runBatch(async (context) => {
    const { onChanged, onDeleted, onCalculated } = context.workbook.worksheets;
    const handlers = [onChanged.add(onEdit), onDeleted.add(onEdit), onCalculated.add(onEdit)];
    await context.sync(); // are the events registered?
    if (session.hasEnded) await removeHandlers(context, handlers);
    else session.stopWatching = () => removeHandlers(context, handlers);
    return ok(undefined);
  });
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

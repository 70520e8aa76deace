import { format } from "date-fns/format";
import type { Command } from "../../commands";
import type { BroughtBack, CopyBack, Refreshing } from "../../excel";
import type { AnswersTaken } from "../../exchange";
import type { Refresh } from "../../sources";
import { collectingProblem, failed, ok, type Problem, type Result } from "../../scorecard";

/** What files that came back hold. */
export interface FilesLooked {
  /** What may hold reviews and actions. */
  readonly copies: readonly CopyBack[];
  readonly back: BroughtBack;
  /** The figures that people were asked for. */
  readonly answers: AnswersLooked;
}

export interface AnswersLooked {
  readonly refreshing: Refreshing;
  readonly refresh: Refresh;
  readonly taken: AnswersTaken;
}

/** Looks at what people wrote in files that were chosen; they are read in the pane and go nowhere. */
export function lookAtFiles(files: readonly File[], onLooked: (looked: FilesLooked) => void): Command {
  return {
    id: "lookAtCopies",
    title: "Look at the copies",
    run: async () => {
      const copies = await copiesIn(files);
      if (copies.kind === "failed") return copies;
      const looked = await lookAt(copies.value);
      if (looked.kind === "failed") return looked;
      onLooked(looked.value);
      return ok("What came back is listed below. Nothing is written yet.");
    },
  };
}

async function lookAt(copies: readonly CopyBack[]): Promise<Result<FilesLooked>> {
  const [
    { lookAtCopies, lookAtRefresh, readSources },
    { commentaryIn, readAnswer, readsOfAnswers, takeAnswers },
  ] = await Promise.all([import("../../excel"), import("../../exchange")]);
  const read = await readSources();
  if (read.kind === "failed") return read;
  const { facts, lastReceived } = read.value;
  const apart = copies.map((copy) => ({ copy, answer: readAnswer(copy) }));
  const others = apart.flatMap(({ copy, answer }) => {
    if (!answer) return [copy];
    return commentaryIn(copy, new Set(answer.rows.map(({ key }) => key.measure)), facts) ?? [];
  });
  const taken = takeAnswers(
    apart.flatMap(({ answer }) => answer ?? []),
    facts,
    false,
  );
  const refreshing: Refreshing = {
    reads: readsOfAnswers(taken.figures, lastReceived),
    ...{ isOver: false, log: "Received", when: format(new Date(), "yyyy-MM-dd HH:mm") },
  };
  const back = await lookAtCopies(others);
  if (back.kind === "failed") return back;
  const refresh = await lookAtRefresh(refreshing);
  if (refresh.kind === "failed") return refresh;
  const answers = { refreshing, refresh: refresh.value, taken };
  return ok({ copies: others, back: back.value, answers });
}

async function copiesIn(files: readonly File[]): Promise<Result<readonly CopyBack[]>> {
  const read = await Promise.all(files.map(copyIn));
  const problems = read.flatMap((copy) => (copy.kind === "failed" ? copy.problems : []));
  if (problems.length > 0) return failed(...problems);
  return ok(read.flatMap((copy) => (copy.kind === "ok" ? [copy.value] : [])));
}

async function copyIn(file: File): Promise<Result<CopyBack>> {
  const [{ copyInFile }, { workbookLocale }] = await Promise.all([
    import("../../share"),
    import("../../excel"),
  ]);
  const bytes = await bytesOf(file);
  return bytes.kind === "failed" ? bytes : copyInFile(file.name, bytes.value, workbookLocale());
}

/** By a FileReader: the browsers that older versions of Excel show the pane in do not know the newer way. */
function bytesOf(file: File): Promise<Result<Uint8Array>> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("loadend", () => {
      const { result, error } = reader;
      resolve(result instanceof ArrayBuffer ? ok(new Uint8Array(result)) : failed(unreadable(file, error)));
    });
    reader.readAsArrayBuffer(file);
  });
}

function unreadable({ name: copy }: File, error: DOMException | null): Problem {
  const reason = `This computer does not hand it over (${error?.name ?? "no reason given"}). Copy it to a folder of yours and try again.`;
  return collectingProblem({ code: "back-unreadable", copy, reason });
}

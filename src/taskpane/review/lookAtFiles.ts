import type { Command } from "../../commands";
import type { BroughtBack, CopyBack } from "../../excel";
import { collectingProblem, failed, ok, type Problem, type Result } from "../../scorecard";

/** Looks at what people wrote in files that were chosen; they are read in the pane and go nowhere. */
export function lookAtFiles(
  files: readonly File[],
  onLooked: (copies: readonly CopyBack[], back: BroughtBack) => void,
): Command {
  return {
    id: "lookAtCopies",
    title: "Look at the copies",
    run: async () => {
      const copies = await copiesIn(files);
      if (copies.kind === "failed") return copies;
      const { lookAtCopies } = await import("../../excel");
      const back = await lookAtCopies(copies.value);
      if (back.kind === "failed") return back;
      onLooked(copies.value, back.value);
      return ok("What came back is listed below. Nothing is written yet.");
    },
  };
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

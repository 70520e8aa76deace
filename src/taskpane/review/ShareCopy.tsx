import * as React from "react";
import { useState } from "react";
import type { Command } from "../../commands";
import { ok, toFinding, type CellPlace, type Finding } from "../../scorecard";
import { ActionButton } from "../ui/ActionButton";
import { Tick } from "../ui/Tick";
import { FindingList } from "../findings/FindingList";
import { download, takesDownloads } from "../parts/download";

interface Props {
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** A copy that is ready, and nobody has yet. */
interface Ready {
  readonly bytes: Uint8Array;
  readonly ending: string;
  readonly replaced: number;
  readonly findings: readonly Finding[];
}

/** A copy of the workbook for people without the add-in; what is in it is said before anybody gets it. */
export function ShareCopy({ isBusy, start, onGoTo }: Props) {
  const [isReadOnly, setReadOnly] = useState(false);
  const [ready, setReady] = useState<Ready>();
  return (
    <section aria-labelledby="share-title">
      <h3 id="share-title">For people without the add-in</h3>
      <p>
        A copy of the workbook in which the scorecard&apos;s formulas are values, so that they show the same
        everywhere. Formats, charts, map and all other formulas stay. This workbook stays as it is.
      </p>
      <Tick text="With its sheets protected, to be read alone" isOn={isReadOnly} onChange={setReadOnly} />
      <ActionButton
        text="Prepare a copy"
        isOff={isBusy}
        onClick={() => start(prepare(isReadOnly, setReady))}
      />
      {ready && (
        <section aria-label="The copy">
          <p role="status">
            {ready.replaced === 1 ? "1 formula is a value" : `${ready.replaced} formulas are values`} in the
            copy.
          </p>
          {ready.findings.length > 0 && (
            <FindingList findings={ready.findings} {...{ isBusy, start, onGoTo }} />
          )}
          <div className="actions">
            <ActionButton text="Open the copy" isMain isOff={isBusy} onClick={() => start(open(ready))} />
            {takesDownloads() && (
              <ActionButton text="Download the copy" isOff={isBusy} onClick={() => start(save(ready))} />
            )}
          </div>
        </section>
      )}
    </section>
  );
}

function prepare(isReadOnly: boolean, onReady: (ready: Ready) => void): Command {
  return {
    id: "prepareCopy",
    title: "Prepare a copy",
    run: async (watch) => {
      const [{ wholeFile }, { copyOfFile }] = await Promise.all([
        import("../../excel"),
        import("../../share"),
      ]);
      const file = await wholeFile(watch);
      if (file.kind === "failed") return file;
      const copy = copyOfFile(file.value, isReadOnly);
      if ("unreadable" in copy)
        return { kind: "failed", problems: [{ code: "share-unreadable", reason: copy.unreadable }] };
      const { problems, ...rest } = copy;
      onReady({ ...rest, findings: problems.map(toFinding) });
      return ok("The copy is ready, below. Nobody has it yet.");
    },
  };
}

function open({ bytes }: Ready): Command {
  return {
    id: "openCopy",
    title: "Open the copy",
    run: async () => {
      const { openBeside } = await import("../../excel");
      const opened = await openBeside(bytes);
      return opened.kind === "failed"
        ? opened
        : ok("The copy is open in a window of its own. Save it there under a name of its own.");
    },
  };
}

function save({ bytes, ending }: Ready): Command {
  const file = `Scorecard copy${ending}`;
  return {
    id: "downloadCopy",
    title: "Download the copy",
    run: async () => {
      download(new Blob([new Uint8Array(bytes)]), file);
      return ok(
        `"${file}" is in your downloads. If it is not, this Excel takes no downloads: open the copy instead.`,
      );
    },
  };
}

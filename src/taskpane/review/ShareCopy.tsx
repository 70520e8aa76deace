import * as React from "react";
import { useEffect, useRef, useState } from "react";
import type { Command } from "../../commands";
import { ok, toFinding, type CellPlace, type Finding } from "../../scorecard";
import type { Dialect } from "../../share";
import type { ReadyView } from "../parts/paneView";
import { ActionButton } from "../ui/ActionButton";
import { Choice } from "../ui/Choice";
import { Tick } from "../ui/Tick";
import { FindingList } from "../findings/FindingList";
import { PersonPage } from "./PersonPage";
import { download, takesDownloads } from "../parts/download";

interface Props {
  readonly view: ReadyView;
  /** Whether it is asked for, and not just one of the things on the screen. */
  readonly isAsked: boolean;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** A copy that is ready, and nobody has yet. */
interface Ready {
  readonly bytes: Uint8Array;
  readonly ending: string;
  readonly replaced: number;
  readonly native?: number;
  readonly findings: readonly Finding[];
}

/** What the scorecard's formulas become in the copy: values, or formulas for one of two kinds of Excel. */
type Form = "values" | Dialect;

const forms: readonly { readonly key: Form; readonly text: string; readonly meaning: string }[] = [
  {
    key: "values",
    text: "Values",
    meaning: "Every formula of the scorecard is the value that it shows now, in every program and for ever.",
  },
  {
    key: "2016",
    text: "Formulas that go on calculating",
    meaning:
      "Every formula of the scorecard is one of Excel's own, from Excel 2016 on. New figures of the periods on show are followed; a sheet Calculation shows how, and says in its fifth row whether it comes to what this workbook shows.",
  },
  {
    key: "365",
    text: "The same, easier to read, for Microsoft 365",
    meaning:
      "As formulas for any Excel, with names in them for what they work with. Older Excel shows #NAME? instead.",
  },
];

/** A copy of the workbook for people without the add-in; what is in it is said before anybody gets it. */
export function ShareCopy({ view, isAsked, isBusy, start, onGoTo }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAsked) title.current?.focus();
  }, [isAsked]);
  const [isReadOnly, setReadOnly] = useState(false);
  const [form, setForm] = useState<Form>("values");
  const [ready, setReady] = useState<Ready>();
  const picked = forms.find(({ key }) => key === form);
  const pick = (key: string) => setForm(forms.find((one) => one.key === key)?.key ?? "values");
  return (
    <section aria-labelledby="share-title">
      <h3 id="share-title" ref={title} tabIndex={-1}>
        For people without the add-in
      </h3>
      <p>
        A copy of the workbook that shows the same without the add-in. Formats, charts, map and all your own
        formulas stay. This workbook stays as it is.
      </p>
      <Choice label="Its formulas become" value={form} choices={forms} onChoose={pick} describedBy="form" />
      <p id="form">{picked?.meaning}</p>
      <Tick text="With its sheets protected, to be read alone" isOn={isReadOnly} onChange={setReadOnly} />
      <ActionButton
        text="Prepare a copy"
        isOff={isBusy}
        onClick={() => start(prepare({ view, form, isReadOnly }, setReady))}
      />
      {ready && (
        <section aria-label="The copy">
          <p role="status">{becameText(ready)}</p>
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
      <h3>For one person or unit alone</h3>
      <PersonPage {...{ view, isBusy, start }} />
      <p>
        For one unit alone pick it above, then <i>Save as page</i>. Workbooks of one unit or person alone are
        made with bsc share.
      </p>
    </section>
  );
}

function becameText({ replaced, native }: Ready): string {
  if (native === undefined)
    return `${formulasAre(replaced)} ${replaced === 1 ? "a value" : "values"} in the copy.`;
  const values = replaced === 0 ? "" : `, ${formulasAre(replaced)} ${replaced === 1 ? "a value" : "values"}`;
  return `${formulasAre(native)} Excel's own in the copy${values}.`;
}

const formulasAre = (count: number) => (count === 1 ? "1 formula is" : `${count} formulas are`);

interface Asked {
  readonly view: ReadyView;
  readonly form: Form;
  readonly isReadOnly: boolean;
}

function prepare({ view, form, isReadOnly }: Asked, onReady: (ready: Ready) => void): Command {
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
      const { modelAt, tables } = view;
      const native = form === "values" ? undefined : { modelAt, tables, model: modelAt({}), dialect: form };
      const copy = copyOfFile(file.value, { isReadOnly, ...(native ? { native } : {}) });
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

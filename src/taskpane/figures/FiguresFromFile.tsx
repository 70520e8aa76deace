import * as React from "react";
import { useState } from "react";
import type { Command } from "../../commands";
import type { CellPlace } from "../../scorecard";
import { ActionButton } from "../ui/ActionButton";
import { Tick } from "../ui/Tick";
import { chosenSource, keptFor, lackingIn, nothingPicked, type Picked } from "./chosenSource";
import { FigureTotals } from "./FigureTotals";
import { FilePicks } from "./FilePicks";
import { FirstRows } from "./FirstRows";
import { lookIntoFile, readFigures, writeFigures, type FileLooked, type FileRead } from "./fileCommands";

interface Props {
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** Figures from a file: it is chosen, its columns are named, its totals are listed, and what is agreed to is written. */
export function FiguresFromFile({ isBusy, start, onGoTo }: Props) {
  const [looked, setLooked] = useState<FileLooked>();
  return (
    <>
      <p>
        Totals by period of a file with many rows. The file is read on this computer and goes nowhere; nothing
        is written until you have seen what it says.
      </p>
      <label className="text-line">
        File with figures (CSV, JSON or a workbook)
        <input
          type="file"
          accept=".csv,.tsv,.txt,.gz,.json,.ndjson,.jsonl,.xlsx,.xlsm"
          disabled={isBusy}
          onChange={({ target }) => {
            const [file] = [...(target.files ?? [])];
            setLooked(undefined);
            if (file) start(lookIntoFile(file, setLooked));
            // So that the same file can be chosen once more.
            target.value = "";
          }}
        />
      </label>
      {looked && (
        <Looked
          key={looked.file.name}
          {...{ looked, isBusy, start, onGoTo }}
          onDone={() => setLooked(undefined)}
        />
      )}
    </>
  );
}

interface LookedProps extends Props {
  readonly looked: FileLooked;
  readonly onDone: () => void;
}

function Looked({ looked, isBusy, start, onGoTo, onDone }: LookedProps) {
  const { file, columns, rows, book } = looked;
  const names = columns.map(({ name }) => name);
  const taken = book.sources.map(({ name }) => name);
  const [kept, setKept] = useState(() => keptFor(book.sources, file.name, names));
  const [picked, setPicked] = useState(() => nothingPicked(file.name, taken));
  const [isOver, setOver] = useState(false);
  const [isKept, setIsKept] = useState(true);
  const [read, setRead] = useState<FileRead>();
  // What was listed holds no longer.
  const change = (how: () => void) => {
    setRead(undefined);
    how();
  };
  const pick = (some: Partial<Picked>) => change(() => setPicked({ ...picked, ...some }));
  const lacking = kept ? undefined : lackingIn(picked, taken);
  const source = kept ?? chosenSource(picked, file.name, book.facts);
  return (
    <section aria-label="The file">
      <FirstRows file={file.name} names={names} rows={rows} />
      {kept ? (
        <KeptSource name={kept.name} onAnew={() => change(() => setKept(undefined))} />
      ) : (
        <FilePicks {...{ picked, names }} facts={book.facts} onPick={pick} />
      )}
      <div style={{ display: "grid", gap: 4 }}>
        <Tick
          text="Also over figures that somebody typed"
          isOn={isOver}
          onChange={(isOn) => change(() => setOver(isOn))}
        />
        {!kept && (
          <Tick
            text="Keep it in the Sources table, for the next file like this"
            isOn={isKept}
            onChange={setIsKept}
          />
        )}
      </div>
      {lacking !== undefined && <p>{lacking}</p>}
      <ActionButton
        text="See what it says"
        isOff={isBusy || lacking !== undefined}
        onClick={() => start(readFigures(file, { source, isOver }, setRead))}
      />
      {read && (
        <FigureTotals
          {...{ read, isBusy, onGoTo }}
          onWrite={() => start(writeFigures(read, kept || !isKept ? undefined : source, onDone))}
        />
      )}
    </section>
  );
}

function KeptSource({ name, onAnew }: { readonly name: string; readonly onAnew: () => void }) {
  return (
    <p>
      Read as the source <b>{name}</b> of your Sources table says.{" "}
      <button type="button" className="link" onClick={onAnew}>
        Say it anew
      </button>
    </p>
  );
}

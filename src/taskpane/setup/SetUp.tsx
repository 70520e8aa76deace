import * as React from "react";
import { addEntryHelpCommand, insertSheetsCommand, recalculateCommand } from "../../commands";
import { FiguresFromFile } from "../figures/FiguresFromFile";
import { ActionButton } from "../ui/ActionButton";
import type { Job } from "../parts/useWork";
import { BrokenFormulas } from "./BrokenFormulas";
import { OwnSheets } from "./OwnSheets";
import { SettingsForm } from "./SettingsForm";

type Props = React.ComponentProps<typeof SettingsForm> & { readonly onJob: (job: Job) => void };

/** What is set up once, and changed now and then. */
export function SetUp(props: Props) {
  const { isBusy, start, onGoTo, onJob, tables } = props;
  return (
    <section aria-labelledby="set-up-title">
      <h2 id="set-up-title">Set up</h2>
      <h3>Settings</h3>
      <SettingsForm {...props} />
      <h3>Tables</h3>
      <p>
        The scorecard is read from tables. Tables of your own serve when their headers say what they hold; the
        empty sheets show which columns there are. Sheets that are there already are never written over.
      </p>
      <ActionButton text="Insert empty sheets" isOff={isBusy} onClick={() => start(insertSheetsCommand)} />
      <h3>Your own sheets</h3>
      <OwnSheets
        {...{ isBusy, start, onGoTo, onJob }}
        mappingAt={tables.find(({ name }) => name === "Mapping")?.at}
      />
      <h3>Figures from a file</h3>
      <FiguresFromFile {...{ isBusy, start, onGoTo }} />
      <h3>Lists and hints</h3>
      <p>
        Lists to pick from in the cells, at each header a hint what belongs below it, and figures in % shown
        as percent, for tables that have the product's names. Other tables are left as they are.
      </p>
      <ActionButton text="Add lists and hints" isOff={isBusy} onClick={() => start(addEntryHelpCommand)} />
      <h3>Functions in cells</h3>
      <p>
        Type =BSC. in a cell to see them.{" "}
        <a className="link" href="help/index.html" target="_blank" rel="noreferrer">
          All functions with examples
        </a>{" "}
        opens in a window of its own.
      </p>
      <p>
        Cells that somebody without the add-in has saved show #NAME? until they are calculated. The scorecard
        sheets are when the pane starts; others by this button.
      </p>
      <ActionButton text="Recalculate" isOff={isBusy} onClick={() => start(recalculateCommand)} />
      <BrokenFormulas {...{ isBusy, start, onGoTo, onJob }} />
    </section>
  );
}

import * as React from "react";
import { ActionButton } from "../ui/ActionButton";

interface Props {
  readonly isBusy: boolean;
  readonly onSheets: () => void;
  readonly onEntryHelp: () => void;
}

/** What is done once, when a scorecard is set up. */
export function SetUp({ isBusy, onSheets, onEntryHelp }: Props) {
  return (
    <section aria-labelledby="set-up-title">
      <h2 id="set-up-title">Set up</h2>
      <p>
        The scorecard is read from tables. Tables of your own serve when their headers say what they hold; the
        empty sheets show which columns there are. Sheets that are there already are never written over.
      </p>
      <ActionButton text="Insert empty sheets" isOff={isBusy} onClick={onSheets} />
      <h3>Lists and hints</h3>
      <p>
        Lists to pick from in the cells, and at each header a hint what belongs below it, for tables that have
        the product's names. Other tables are left as they are.
      </p>
      <ActionButton text="Add lists and hints" isOff={isBusy} onClick={onEntryHelp} />
      <h3>Functions in cells</h3>
      <p>
        Type =BSC. in a cell to see them.{" "}
        <a className="link" href="help/index.html" target="_blank" rel="noreferrer">
          All functions with examples
        </a>{" "}
        opens in a window of its own.
      </p>
    </section>
  );
}

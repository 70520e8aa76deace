import * as React from "react";
import { changeSettingCommand, type Command } from "../../commands";
import { settingChoices } from "../../excel";
import type { CellPlace, Model } from "../../scorecard";
import type { ReadyView } from "../parts/paneView";
import { periodChoices } from "../parts/pickPeriod";
import { Choice } from "../ui/Choice";

interface Props {
  readonly model: Model;
  readonly tables: ReadyView["tables"];
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** Words of the rules that do not explain themselves. */
const said: Readonly<Record<string, string>> = {
  "": "The latest complete one",
  Share: "Share: others take the weight",
  Strict: "Strict: a gap is no data",
  Zero: "Zero: a gap counts as 0",
};

/** What the settings say, as lists to pick from; a pick is written into the Settings table. */
export function SettingsForm({ model, tables, isBusy, start, onGoTo }: Props) {
  const table = tables.find(({ name }) => name === "Settings");
  const periods = periodChoices(model).map(({ key }) => key);
  if (!table) return <p>There is no Settings table; the defaults hold. The empty sheets below bring one.</p>;
  return (
    <>
      <p>
        A pick is written into the{" "}
        <button type="button" className="link" onClick={() => onGoTo(table.at)}>
          Settings table
        </button>
        , where name, vision, tolerances and the minimum coverage stand as well.
      </p>
      <div className="choices">
        {settingChoices(model.facts.settings, periods).map(({ setting, now, choices }) => (
          <Choice
            key={setting}
            label={setting}
            value={now}
            isOff={isBusy}
            choices={[...new Set([now, ...choices])].map((key) => ({ key, text: said[key] ?? key }))}
            onChoose={(value) => start(changeSettingCommand({ setting, value }))}
          />
        ))}
      </div>
    </>
  );
}

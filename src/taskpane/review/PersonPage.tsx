import * as React from "react";
import { useMemo, useState } from "react";
import { buildPersonCommand, type Command } from "../../commands";
import { peopleIn } from "../../share";
import type { ReadyView } from "../parts/paneView";
import { takesDownloads } from "../parts/download";
import { ActionButton } from "../ui/ActionButton";
import { Choice } from "../ui/Choice";
import { savePersonPage } from "./savePage";

interface Props {
  readonly view: ReadyView;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
}

/** What one person owns: a page that tells nothing of anybody else's, and a sheet of this workbook. */
export function PersonPage({ view: { model }, isBusy, start }: Props) {
  const people = useMemo(() => peopleIn(model), [model]);
  const [picked, setPicked] = useState<string>();
  const [first] = people;
  if (first === undefined) return null;
  const person = picked !== undefined && people.includes(picked) ? picked : first;
  const { period, view } = model.frame;
  return (
    <>
      <Choice
        label="What one person owns"
        value={person}
        choices={people.map((name) => ({ key: name, text: name }))}
        onChoose={setPicked}
      />
      <div className="actions">
        {takesDownloads() && (
          <ActionButton
            text="Save their page"
            isOff={isBusy}
            onClick={() => start(savePersonPage({ period, view }, person))}
          />
        )}
        <ActionButton
          text="Build their sheet"
          isOff={isBusy}
          onClick={() => start(buildPersonCommand(person))}
        />
      </div>
    </>
  );
}

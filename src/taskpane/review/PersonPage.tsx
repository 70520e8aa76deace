import * as React from "react";
import { useMemo, useState } from "react";
import type { Command } from "../../commands";
import { peopleIn } from "../../share";
import type { ReadyView } from "../parts/paneView";
import { ActionButton } from "../ui/ActionButton";
import { Choice } from "../ui/Choice";
import { savePersonPage } from "./savePage";

interface Props {
  readonly view: ReadyView;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
}

/** A page of what one person owns, and nothing of anybody else's. */
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
      <ActionButton
        text="Save their page"
        isOff={isBusy}
        onClick={() => start(savePersonPage({ period, view }, person))}
      />
    </>
  );
}

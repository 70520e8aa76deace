import * as React from "react";
import { Suspense, useState } from "react";
import type { Command } from "../../commands";
import type { CellPlace, Model, ScoredScorecard } from "../../scorecard";
import { late } from "../parts/late";
import { ActionButton } from "../ui/ActionButton";

const Alignment = late(async () => (await import("./Alignment")).Alignment);
const Cascade = late(async () => (await import("./Cascade")).Cascade);

interface Props {
  readonly model: Model;
  /** Whose objectives are looked at. */
  readonly unit: ScoredScorecard;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** What there is to do between a unit and those below it; each part is loaded when it is opened. */
export function OrganisationParts(props: Props) {
  const [opened, setOpened] = useState<"alignment" | "cascade">();
  return (
    <section aria-labelledby="organisation-title">
      <h3 id="organisation-title">{props.unit.name} and the units below</h3>
      <p>
        Who below carries its objectives, what serves nothing or is owned twice; and its objectives for units
        that have none of them yet.
      </p>
      <div className="actions">
        <ActionButton text="Look at the alignment" onClick={() => setOpened("alignment")} />
        <ActionButton text="Cascade objectives" onClick={() => setOpened("cascade")} />
      </div>
      <Suspense fallback={<p role="status">One moment …</p>}>
        {opened === "alignment" && <Alignment {...props} />}
        {opened === "cascade" && <Cascade key={props.unit.id} {...props} />}
      </Suspense>
    </section>
  );
}

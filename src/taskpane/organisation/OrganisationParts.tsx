import * as React from "react";
import { Suspense, useState } from "react";
import type { Command } from "../../commands";
import type { CellPlace, Model, ScoredScorecard } from "../../scorecard";
import { late } from "../parts/late";
import { ActionButton } from "../ui/ActionButton";

const Alignment = late(async () => (await import("./Alignment")).Alignment);

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
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="organisation-title">
      <h3 id="organisation-title">Alignment of {props.unit.name}</h3>
      <p>
        Who below carries its objectives, what nobody carries, what serves nothing, and who owns a thing
        twice.
      </p>
      {isOpen ? (
        <Suspense fallback={<p role="status">One moment …</p>}>
          <Alignment {...props} />
        </Suspense>
      ) : (
        <ActionButton text="Look at the alignment" onClick={() => setOpen(true)} />
      )}
    </section>
  );
}

import * as React from "react";
import { adoptFiguresCommand, type Command } from "../../commands";
import type { CellPlace } from "../../scorecard";
import type { Job } from "../parts/useWork";
import { ActionButton } from "../ui/ActionButton";
import { Tick } from "../ui/Tick";
import { AskedQuestions } from "./AskedQuestions";
import { type Proposed, useProposal } from "./useProposal";
import type { RangeFound } from "../../excel";

interface Props {
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onJob: (job: Job) => void;
  /** Where the Mapping table stands, if there is one. */
  readonly mappingAt?: CellPlace;
}

/** Figures in sheets of somebody's own layout: found, asked about, and used as they stand. */
export function OwnSheets({ isBusy, start, onGoTo, onJob, mappingAt }: Props) {
  const { proposed, look, want, answer } = useProposal(onJob);
  if (mappingAt)
    return (
      <p>
        Your own sheets are read as the{" "}
        <button type="button" className="link" onClick={() => onGoTo(mappingAt)}>
          Mapping table
        </button>{" "}
        says. A new month beside the others, or a new row below them, is read by itself.
      </p>
    );
  return (
    <>
      <p>
        Figures that stand in sheets of your own layout can be used where they are. What is not clear is
        asked, and nothing is written until you say so.
      </p>
      <ActionButton text="Look for figures in my sheets" isOff={isBusy} onClick={look} />
      {proposed && (
        <Found
          {...{ proposed, isBusy, onGoTo, want, answer }}
          onUse={() => start(adoptFiguresCommand(proposed.mapping))}
        />
      )}
    </>
  );
}

interface FoundProps {
  readonly proposed: Proposed;
  readonly isBusy: boolean;
  readonly onGoTo: (place: CellPlace) => void;
  readonly want: (index: number, isWanted: boolean) => void;
  readonly answer: (index: number, answer: string) => void;
  readonly onUse: () => void;
}

function Found({ proposed, isBusy, onGoTo, want, answer, onUse }: FoundProps) {
  const { ranges, unwanted, asked, mapping } = proposed;
  if (ranges.length === 0)
    return (
      <>
        <p role="status">No figures were found.</p>
        <AskedQuestions {...{ asked, isBusy, onGoTo }} onAnswer={answer} />
      </>
    );
  return (
    <section aria-label="Figures found">
      <p role="status">
        Figures were found in {ranges.length === 1 ? "one place" : `${ranges.length} places`}:
      </p>
      <ul className="ranges">
        {ranges.map((found, index) => (
          <li key={`${found.sheet} ${found.range}`}>
            <Tick
              text={rangeText(found)}
              isOn={!unwanted.has(index)}
              onChange={(isWanted) => want(index, isWanted)}
            />
            <button type="button" className="link" onClick={() => onGoTo(found.at)}>
              Show <span className="heard-only">{`${found.sheet}, ${found.range}`}</span>
            </button>
          </li>
        ))}
      </ul>
      <AskedQuestions {...{ asked, isBusy, onGoTo }} onAnswer={answer} />
      <ActionButton text="Use these figures" isMain isOff={isBusy || mapping.length === 0} onClick={onUse} />
    </section>
  );
}

/** A range that was found, in a few words: where, how many measures, over which periods. */
function rangeText({ sheet, range, measures, roles, periods }: RangeFound): string {
  const many = measures === 1 ? "1 measure" : `${measures} measures`;
  const what = roles.map((role) => role.toLowerCase()).join(", ");
  const said = measures === 0 ? ["nothing yet, see the questions"] : [many, what, periods.join(" to ")];
  return `${sheet}, ${range}: ${said.filter(Boolean).join("; ")}`;
}

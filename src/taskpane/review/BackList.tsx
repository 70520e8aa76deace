import * as React from "react";
import { useState } from "react";
import { isAgreed, type BroughtBack, type CellBack, type RowBack } from "../../excel";
import { placeText } from "../../scorecard";
import { Tick } from "../ui/Tick";

interface Props {
  readonly back: BroughtBack;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** More are shown when they are wanted. */
const shownAtFirst = 40;

/** What came back, each with a tick; what copies contradict each other about has none. */
export function BackList({ back, ticked, onTick }: Props) {
  const [isWhole, setWhole] = useState(false);
  const all = [...back.cells, ...back.rows];
  const shown = isWhole ? all : all.slice(0, shownAtFirst);
  const turn = (id: string, isOn: boolean) =>
    onTick(new Set(isOn ? [...ticked, id] : [...ticked].filter((one) => one !== id)));
  return (
    <>
      <ul className="plain-list">
        {shown.map((one) => (
          <li key={one.id}>
            {isAgreed(one) ? (
              <Tick text={titleOf(one)} isOn={ticked.has(one.id)} onChange={(isOn) => turn(one.id, isOn)} />
            ) : (
              <p>{titleOf(one)}: the copies say different things, so none is taken</p>
            )}
            {"theirs" in one ? <CellSaid {...one} /> : <RowSaid {...one} />}
          </li>
        ))}
      </ul>
      {shown.length < all.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          Show all {all.length}
        </button>
      )}
    </>
  );
}

function titleOf(one: CellBack | RowBack): string {
  if (!("theirs" in one)) return `${one.table}: new row about ${one.about}`;
  return `${placeText(one.at)}, ${one.column} of ${one.about}${one.ours === "" ? "" : ": differs"}`;
}

function CellSaid({ ours, theirs }: CellBack) {
  return (
    <dl>
      {ours !== "" && <Text name="Here" text={ours} />}
      {theirs.map(({ copy, text }, index) => (
        <Text key={index} name={copy} text={text} />
      ))}
    </dl>
  );
}

function RowSaid({ cells }: RowBack) {
  return (
    <dl>
      {cells.flatMap(({ column, theirs }) =>
        theirs.map(({ copy, text }) => (
          <Text
            key={`${column} ${copy}`}
            name={theirs.length > 1 ? `${column}, ${copy}` : column}
            text={text}
          />
        )),
      )}
    </dl>
  );
}

/** Line breaks as they were typed. Here and not in the styles: those are loaded with the first screen. */
const asWritten = { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } as const;

function Text({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd style={asWritten}>{text}</dd>
    </>
  );
}

import * as React from "react";
import { sourceAggregations, type Facts } from "../../scorecard";
import { Choice } from "../ui/Choice";
import { TextLine } from "../ui/TextLine";
import type { Picked } from "./chosenSource";

interface Props {
  readonly picked: Picked;
  /** The file's columns. */
  readonly names: readonly string[];
  readonly facts: Facts;
  readonly onPick: (some: Partial<Picked>) => void;
}

/** What a file's columns hold, and how it is to be read. */
export function FilePicks({ picked, names, facts, onPick }: Props) {
  const columns = names.map((name) => ({ key: name, text: name }));
  const pickedBy = (key: keyof Picked) => ({
    value: picked[key],
    onChoose: (value: string) => onPick({ [key]: value }),
  });
  return (
    <>
      <Choice label="Column of the date" choices={[none, ...columns]} {...pickedBy("date")} />
      <Choice label="Column of the value" choices={[none, ...columns]} {...pickedBy("value")} />
      <Choice
        label="Measure"
        choices={[none, ...oneOrColumn(facts.measures, names)]}
        {...pickedBy("measure")}
      />
      <Choice
        label="Unit"
        choices={[{ key: "", text: "the measure's own" }, ...oneOrColumn(facts.scorecards, names)]}
        {...pickedBy("unit")}
      />
      <Choice label="The rows of a period become" choices={aggregations} {...pickedBy("aggregation")} />
      <Choice label="The figures are" choices={roles} {...pickedBy("role")} />
      <Choice label="Where numbers can be read in two ways" choices={decimals} {...pickedBy("decimal")} />
      <Choice label="Where dates can be read in two ways" choices={dayOrders} {...pickedBy("dayOrder")} />
      <TextLine label="Name of this source" value={picked.name} onChange={(name) => onPick({ name })} />
    </>
  );
}

const none = { key: "", text: "–" };

const oneOrColumn = (
  known: readonly { readonly id: string; readonly name: string }[],
  names: readonly string[],
) => [
  ...names.map((name) => ({ key: `column:${name}`, text: `as the column ${name} says` })),
  ...known.map(({ id, name }) => ({ key: `one:${id}`, text: `${id} ${name}` })),
];

const aggregations = [
  { key: "", text: "nothing: each period has one row" },
  ...sourceAggregations.map((key) => ({ key, text: key })),
];

const roles = [
  { key: "Actual", text: "Actuals" },
  { key: "Target", text: "Targets" },
];

const decimals = [
  { key: "", text: "as the column tells" },
  { key: "comma", text: "decimal comma" },
  { key: "point", text: "decimal point" },
];

const dayOrders = [
  { key: "", text: "as the column tells" },
  { key: "day", text: "day first" },
  { key: "month", text: "month first" },
];

import {
  isSameName,
  type Facts,
  type SaidBy,
  type Source,
  type SourceAggregation,
  sourceAggregations,
  type SourceKind,
} from "../../scorecard";

/** What a person has picked: columns by their names, all else by its key; an empty text where nothing is. */
export interface Picked {
  readonly name: string;
  readonly date: string;
  readonly value: string;
  /** A column as `column:` and its name, a measure (a unit) as `one:` and its id. */
  readonly measure: string;
  readonly unit: string;
  readonly aggregation: string;
  readonly role: string;
  readonly decimal: string;
  readonly dayOrder: string;
}

/** The picks of a file that nobody has said anything of: a name that no other source has, and nothing guessed. */
export function nothingPicked(file: string, taken: readonly string[]): Picked {
  const stem = file.replace(/\.\w+$/, "") || file;
  const isTaken = (name: string) => taken.some((one) => isSameName(one, name));
  let name = stem;
  for (let count = 2; isTaken(name); count++) name = `${stem} ${count}`;
  return {
    ...{ name, date: "", value: "", measure: "", unit: "", aggregation: "" },
    ...{ role: "Actual", decimal: "", dayOrder: "" },
  };
}

/** What is still to be picked, in words; undefined where nothing is. */
export function lackingIn(picked: Picked, taken: readonly string[]): string | undefined {
  if (picked.date === "" || picked.value === "" || picked.measure === "")
    return "Pick the columns of the date and of the value, and the measure.";
  if (picked.name.trim() === "") return "Give it a name.";
  if (taken.some((one) => isSameName(one, picked.name)))
    return `There is a source called "${picked.name.trim()}" already. Give this one another name.`;
  return undefined;
}

/** The source that the picks say, as a row of the Sources table would. */
export function chosenSource(picked: Picked, location: string, facts: Facts): Source {
  const { date, value, role, decimal, dayOrder } = picked;
  const aggregation = sourceAggregations.find((one): one is SourceAggregation => one === picked.aggregation);
  const unit = saidBy(picked.unit, facts.scorecards);
  return {
    ...{ name: picked.name.trim(), kind: kindOf(location), location, date, value },
    measure: saidBy(picked.measure, facts.measures) ?? { kind: "column", column: "" },
    role: role === "Target" ? "Target" : "Actual",
    ...(unit ? { scorecard: unit } : {}),
    ...(aggregation ? { aggregation } : {}),
    ...(decimal === "comma" || decimal === "point" ? { decimal } : {}),
    ...(dayOrder === "day" || dayOrder === "month" ? { dayOrder } : {}),
  };
}

function saidBy(key: string, known: readonly { readonly id: string }[]): SaidBy | undefined {
  if (key.startsWith("column:")) return { kind: "column", column: key.slice("column:".length) };
  const id = key.replace(/^one:/, "");
  const one = known.find((each) => each.id === id);
  return one ? { kind: "one", id: one.id, written: one.id } : undefined;
}

function kindOf(location: string): SourceKind {
  if (/\.xls\w$/i.test(location)) return "xlsx";
  return /\.(?:json|ndjson|jsonl)$/i.test(location) ? "json" : "csv";
}

/** The kept source that a file can be read by: one of its kind whose columns it has all, the one with its name before others. */
export function keptFor(
  sources: readonly Source[],
  file: string,
  columns: readonly string[],
): Source | undefined {
  const isThere = (name: string) => columns.some((column) => isSameName(column, name));
  const fits = sources.filter(
    (one) => one.query === undefined && one.kind === kindOf(file) && namedBy(one).every(isThere),
  );
  const last = (location: string) => location.split(/[\\/]/).at(-1) ?? "";
  return fits.find(({ location }) => isSameName(last(location), file)) ?? fits[0];
}

const namedBy = ({ date, value, measure, scorecard }: Source) => [
  ...[date, value],
  ...[measure, scorecard].flatMap((said) => (said?.kind === "column" ? [said.column] : [])),
];

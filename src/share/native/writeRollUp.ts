import { missingRules, rollUpMethodNames, type MissingRule, type RollUpMethod } from "../../scorecard";
import { type Argument, isOneCell, isSameShape } from "./argument";
import type { CallWriter } from "./callWriter";
import { foldWord } from "./foldWord";
import { amberFrom, either, greenFrom, knownNumber, noDataMarks, placeAmong } from "./phrases";
import { byNumber, nothing, wrong } from "./scoring/scoring";

/** The scores and weights of a group, as they stand in the formula. */
interface Group {
  readonly writer: CallWriter;
  /** 0 to 100, "" without data. */
  readonly score: string;
  /** 0 where it takes no part. */
  readonly weight: string;
  /** Of those with data. */
  readonly covered: string;
  readonly shape: Argument["shape"];
}

/** ROLLUP: scores, weights, method, minimum coverage, what a gap does. */
export function writeRollUp(
  writer: CallWriter,
  [scores, weights, method, minimum, missing]: readonly Argument[],
): string {
  const way = foldWord(writer, method, rollUpMethodNames, "Average");
  const rule = foldWord(writer, missing, missingRules, "Share");
  const least = minimumOf(writer, minimum);
  if (!way || !rule || least === undefined) return wrong;
  const given = writer.named(scores, "scores");
  if (!given || given.kind === "left out") return writer.refuse("argument");
  if (!hasFit(writer, scores, weights)) return wrong;
  writer.useArrays();
  const group = groupOf(writer, given, { weights: writer.named(weights, "weights"), rule });
  return checked(group, { rule, least, score: rolled[way](group) });
}

function hasFit(writer: CallWriter, scores?: Argument, weights?: Argument): boolean {
  if (!weights || isOneCell(weights)) return true;
  if (!scores?.shape || !weights.shape) writer.refuse("argument");
  return !scores?.shape || !weights.shape || isSameShape(scores.shape, weights.shape);
}

function minimumOf(writer: CallWriter, given: Argument | undefined): string | undefined {
  writer.takeOne([given]);
  if (typeof given?.value === "number" && (given.value < 0 || given.value > 1)) return undefined;
  const named = writer.named(given, "minimum");
  return byNumber(writer, named, (text) => {
    if (text === undefined) return "0.5";
    if (knownNumber(text) === undefined)
      writer.require(either(`ISNUMBER(${text})`, `IF(ABS(${text}-0.5)<=0.5,1,${wrong})`, "1"));
    return text;
  });
}

interface Weighing {
  readonly weights: Argument | undefined;
  readonly rule: MissingRule;
}

function groupOf(writer: CallWriter, { text, shape }: Argument, { weights, rule }: Weighing): Group {
  writer.require(areScores(text));
  const found = writer.name("found", foundIn(text));
  const score = rule === "Zero" ? writer.name("score", `IF(${found}="",0,${found})`) : found;
  const weight = writer.name("weight", `${takesPart(text)}*${weightOf(writer, weights)}`);
  const covered = writer.name("covered", `SUM(IF(${score}="",0,${weight}))`);
  return { writer, score, weight, covered, shape };
}

const withoutNumber = [...noDataMarks, "not scored", "green", "amber", "red"];

/** True where all cells hold a score, a band or no data; an error where one does not. */
function areScores(cells: string): string {
  const isScore = `IF(ABS(${cells}-50)<=50,1,${wrong})`;
  const isWord = `IF(ISNA(${cells}),1,${placeAmong(cells, withoutNumber)})`;
  return `SUM(${either(`ISNUMBER(${cells})`, isScore, isWord)})`;
}

/** What a cell says as a score: its number, the middle of its band, or "" for none. */
function foundIn(cell: string): string {
  const band = `IF(TRIM(${cell})="Green",100,IF(TRIM(${cell})="Amber",50,IF(TRIM(${cell})="Red",0,"")))`;
  return `IF(ISNUMBER(${cell}),${cell},IF(ISNA(${cell}),"",${band}))`;
}

function takesPart(cell: string): string {
  return `IF(ISNA(${cell}),1,IF(TRIM(${cell})="Not scored",0,1))`;
}

function weightOf(writer: CallWriter, weights: Argument | undefined): string {
  if (!weights || weights.kind === "left out") return "1";
  const { text, value } = weights;
  if (typeof value === "number") return value < 0 ? wrong : text;
  const isWeight = `IF(${text}<0,${wrong},1)`;
  writer.require(`SUM(${either(`ISNUMBER(${text})`, isWeight, placeAmong(text, noDataMarks))})`);
  return `IF(ISNUMBER(${text}),${text},1)`;
}

interface Rolled {
  readonly rule: MissingRule;
  readonly least: string;
  readonly score: string;
}

/** No score where nothing carries weight, or too little of it has data. */
function checked({ weight, score: found, covered }: Group, { rule, least, score }: Rolled): string {
  const total = `SUM(${weight})`;
  const gaps = `SUM(IF(${found}="",${weight},0))`;
  const lacks = { Share: `${covered}<${total}*${least}*(1-1E-9)`, Strict: `${gaps}>0`, Zero: "" }[rule];
  const enough = lacks === "" ? score : either(lacks, nothing, score);
  return either(`${covered}=0`, nothing, enough);
}

/** Every way of rolling up; there is at least one score with a weight. */
const rolled: Readonly<Record<RollUpMethod, (group: Group) => string>> = {
  Average: ({ score, weight, covered }) => `SUM(IF(${score}="",0,${weight}*${score}))/${covered}`,
  Worst: (group) => `MIN(${weighty(group)})`,
  Best: (group) => `MAX(${weighty(group)})`,
  Median: medianOf,
  Majority: majorityOf,
};

/** The scores that carry weight. */
function weighty({ score, weight, shape }: Group): string {
  return shape?.rows === 1 && shape.columns === 1 ? score : `IF(${score}="","",IF(${weight}>0,${score},""))`;
}

/** The lowest score that at least half of the weight does not exceed. */
function medianOf({ writer, score, weight, covered, shape }: Group): string {
  if (!shape || Math.min(shape.rows, shape.columns) > 1 || shape.rows > 400) return writer.refuse("argument");
  if (shape.rows === shape.columns) return score;
  const own = writer.name("counted", `IF(${score}="",0,${weight})`);
  const isUpTo = `(TRANSPOSE(${score})<=${score})*1`;
  const reached = shape.columns > 1 ? `MMULT(${own},${isUpTo})` : `MMULT(${isUpTo},${own})`;
  return `MIN(IF(${own}>0,IF(${reached}>=${covered}/2*(1-1E-12),${score},""),""))`;
}

/** The weighted mean in the band that holds most weight; a tie takes the worse band. */
function majorityOf({ writer, score, weight }: Group): string {
  const bands = {
    red: `(${score}<${amberFrom})`,
    amber: `(${score}>=${amberFrom})*(${score}<${greenFrom})`,
    green: `(${score}>=${greenFrom})`,
  };
  const within = (isIn: string, what: string) => `SUM(IF(${score}="",0,IF(${isIn},${what},0)))`;
  const weightIn = (name: keyof typeof bands) => writer.name(`${name}Weight`, within(bands[name], weight));
  const [red, amber, green] = [weightIn("red"), weightIn("amber"), weightIn("green")];
  const meanOf = (name: keyof typeof bands, total: string) =>
    `${within(bands[name], `${weight}*${score}`)}/${total}`;
  const others = either(`${amber}>${red}`, meanOf("amber", amber), meanOf("red", red));
  return either(`${green}>MAX(${red},${amber})`, meanOf("green", green), others);
}

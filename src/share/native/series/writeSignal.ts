import type { Argument } from "../argument";
import type { CallWriter } from "../callWriter";
import { directionOf, type GivenDirection, signOf } from "../direction";
import { either } from "../phrases";
import { nothing, wrong } from "../scoring/scoring";
import { fewestPoints, isUpTo, type Limits, limitsOf, sumOver } from "./naturalLimits";

/** How many points in a row make a signal. */
const longEnough = { outside: 1, shift: 8, run: 6 };

/** Where each value of a series lies for one rule: 1 above, -1 below, 0 else; and how the latest signal of the rule is found. */
interface Stretches {
  readonly side: string;
  /** The number of the stretch that it belongs to. */
  readonly stretch: string;
  /** The position of the last point of the latest signal; 0 without one. */
  readonly last: string;
}

/** SIGNAL: values, direction. Its parts stand several times each, which only names keep short enough. */
export function writeSignal(writer: CallWriter, [values, way]: readonly Argument[]): string {
  if (writer.dialect === "2016") return writer.refuse("too long");
  writer.takeOne([way]);
  const limits = limitsOf(writer, values);
  const direction = directionOf(writer, way);
  if (direction.kind === "wrong") return wrong;
  const told = latestSignal(writer, limits, direction);
  return either(`${limits.points}<${fewestPoints}`, nothing, told);
}

/** The parts that all rules look at. */
interface Track extends Limits {
  readonly writer: CallWriter;
  readonly number: string;
  /** The order of a number among the numbers, 0 for a gap. */
  readonly turn: string;
  readonly position: string;
}

function trackOf(writer: CallWriter, limits: Limits): Track {
  const { series, known, order, place } = limits;
  const number = writer.name("number", `IF(${known},${series.text},0)`);
  const turn = writer.name("turn", `IF(${known},${order},0)`);
  const position = writer.name("position", `${place}-MIN(${place})+1`);
  return { ...limits, writer, number, turn, position };
}

/** 1 for a number beyond the upper edge, -1 for one beyond the lower, 0 else; equal within 1e-9 is not beyond. */
function sideOf({ number }: Track, isCounted: string, [upper, lower]: readonly [string, string]): string {
  const above = `(${number}-${upper}>1E-9*ABS(${upper}))`;
  const below = `(${lower}-${number}>1E-9*ABS(${lower}))`;
  return `${isCounted}*(${above}-${below})`;
}

const valueBefore = ({ series, turn }: Track, what: string) =>
  sumOver(series, what, `(TRANSPOSE(${turn})=${turn}-1)*1`);

function stretchesOf(track: Track, name: keyof typeof longEnough, side: string): Stretches {
  const { writer, series, turn, position, place } = track;
  const own = writer.name(name, side);
  const begins = writer.name(`${name}Begins`, `(${turn}>0)*(${own}<>${valueBefore(track, own)})`);
  const stretch = writer.name(`${name}Number`, sumOver(series, begins, isUpTo(place)));
  const length = sumOver(series, `ABS(${own})`, `(TRANSPOSE(${stretch})=${stretch})*1`);
  const isLong = `(${length}>=${longEnough[name]})`;
  return {
    side: own,
    stretch,
    last: writer.name(`${name}Last`, `MAX(${isLong}*ABS(${own})*${position})`),
  };
}

/** Two of three neighbours near a limit on one side; the last of the three is one of them. */
function nearLimit(track: Track, side: string): Stretches {
  const { writer, series, turn, position } = track;
  const own = writer.name("near", side);
  const isClose = `((TRANSPOSE(${turn})=${turn}-1)+(TRANSPOSE(${turn})=${turn}-2))*(TRANSPOSE(${own})=${own})`;
  const pairs = sumOver(series, `ABS(${own})`, isClose);
  const last = writer.name("nearLast", `MAX((${pairs}>0)*ABS(${own})*${position})`);
  return { side: own, stretch: own, last };
}

function latestSignal(writer: CallWriter, limits: Limits, direction: GivenDirection): string {
  const track = trackOf(writer, limits);
  const { mean, movingRange, known, turn } = track;
  const upper = writer.name("upperLimit", `${mean}+2.66*${movingRange}`);
  const lower = writer.name("lowerLimit", `${mean}-2.66*${movingRange}`);
  const nearUpper = writer.name("nearUpper", `${mean}+(${upper}-${mean})*2/3`);
  const nearLower = writer.name("nearLower", `${mean}+(${lower}-${mean})*2/3`);
  const before = writer.name("before", valueBefore(track, track.number));
  const rules = [
    nearLimit(track, sideOf(track, known, [nearUpper, nearLower])),
    stretchesOf(track, "run", sideOf(track, `(${turn}>1)`, [before, before])),
    stretchesOf(track, "shift", sideOf(track, known, [mean, mean])),
    stretchesOf(track, "outside", sideOf(track, known, [upper, lower])),
  ];
  return wordsOf(track, rules, direction);
}

/** Of rules that end at one point the last in the list is told. */
function wordsOf(track: Track, rules: readonly Stretches[], direction: GivenDirection): string {
  const { writer, position } = track;
  const keys = rules.map(({ last }, importance) => `${last}*10+${importance}`);
  const latest = writer.name("latest", `MAX(${keys.join(",")})`);
  const last = writer.name("lastPoint", `INT(${latest}/10)`);
  const rule = `MOD(${latest},10)+1`;
  const side = writer.name("side", `CHOOSE(${rule},${rules.map((one) => one.side).join(",")})`);
  const stretch = writer.name("stretch", `CHOOSE(${rule},${rules.map((one) => one.stretch).join(",")})`);
  const isMember = `ABS(${side})*(${stretch}=SUM((${position}=${last})*${stretch}))`;
  const member = writer.name("member", isMember);
  const sign = writer.name("latestSide", `SUM((${position}=${last})*${side})`);
  const of = `SUM(${member})&" from "&MIN(IF(${member},${position},""))`;
  const texts = [
    `"2 of 3 near a limit at "&${last}`,
    `IF(${sign}>0,"Rise of ","Fall of ")&${of}`,
    `"Shift of "&${of}`,
    `"Outside limits at "&${last}`,
  ];
  return either(`${latest}<10`, '"None"', `CHOOSE(${rule},${texts.join(",")})${judgement(sign, direction)}`);
}

/** Whether the side is the better one, where a direction says so. */
function judgement(side: string, direction: GivenDirection): string {
  const told = (sign: string) => `IF(${sign}*${side}>0," (good)"," (bad)")`;
  if (direction.kind === "live") {
    const { text } = direction;
    return `&IF(TRIM(${text})="","",${told(signOf(text, "1"))})`;
  }
  if (direction.kind !== "word" || (direction.way !== "Higher" && direction.way !== "Lower")) return "";
  return `&${told(direction.way === "Lower" ? "-1" : "1")}`;
}

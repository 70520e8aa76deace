import { belowAmber, belowGreen, either, isAsGood, type Way } from "../phrases";
import { type Scoring, within } from "./scoring";

export interface Line {
  readonly actual: string;
  readonly target: string;
  readonly redFlag: string;
  readonly way: Way;
}

/** 100 when the target is met, else 0. */
export function onGoal({ asked }: Scoring, { actual, target, way }: Omit<Line, "redFlag">): string {
  return metOrNot(asked, isAsGood(way, actual, target));
}

/** Green or Red, 100 or 0. */
export function metOrNot(asked: Scoring["asked"], condition: string): string {
  return asked === "status" ? either(condition, '"Green"', '"Red"') : either(condition, "100", "0");
}

/** The actual decides the band, and the score stays inside it. */
export function onLine(scoring: Scoring, line: Line): string {
  const { actual, target, redFlag, way } = line;
  const [isGreen, isAmber] = [isAsGood(way, actual, target), isAsGood(way, actual, redFlag)];
  if (scoring.asked === "status") return either(isGreen, '"Green"', either(isAmber, '"Amber"', '"Red"'));
  const { green, amber, red } = scoresOf(scoring, line);
  return either(
    isGreen,
    within(scoring.writer, green, ["200/3", "100"]),
    either(
      isAmber,
      within(scoring.writer, amber, ["100/3", belowGreen]),
      within(scoring.writer, red, ["0", belowAmber]),
    ),
  );
}

/** One line for all bands, but beyond a level that a stretch or a floor extends. */
function scoresOf({ writer, options }: Scoring, { actual, target, redFlag, way }: Line) {
  const line = writer.name("line", `100/3*(1+(${actual}-${redFlag})/(${target}-${redFlag}))`);
  const stretch = options.levels.get("stretch");
  const floor = options.levels.get("floor");
  const beyond = stretch && `200/3+100/3*(${actual}-${target})/(${stretch}-${target})`;
  const below = floor && `100/3*(${actual}-${floor})/(${redFlag}-${floor})`;
  return {
    green: stretch && beyond ? either(isAsGood(way, target, stretch), line, beyond) : line,
    amber: line,
    red: floor && below ? either(isAsGood(way, floor, redFlag), line, below) : line,
  };
}

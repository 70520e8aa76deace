import { expected } from "./expected";
import { goalOnly } from "./goalOnly";
import { minMax } from "./minMax";
import { none } from "./none";
import { points } from "./points";
import { progress } from "./progress";
import type { MethodName } from "./rule";
import type { ScoringMethod } from "./scale";
import { target } from "./target";
import { twoColour } from "./twoColour";
import { yesNo } from "./yesNo";

/** Every way of scoring, by name: a new one is a file of its own and a line here. */
export const methods: Readonly<Record<MethodName, ScoringMethod>> = {
  Target: target,
  "Goal only": goalOnly,
  "Two colour": twoColour,
  "Min-max": minMax,
  Progress: progress,
  Expected: expected,
  Points: points,
  "Yes/No": yesNo,
  None: none,
};

import { goalOnly } from "./goalOnly";
import { none } from "./none";
import type { MethodName } from "./rule";
import type { ScoringMethod } from "./scale";
import { target } from "./target";
import { yesNo } from "./yesNo";

/** Every way of scoring, by name: a new one is a file of its own and a line here. */
export const methods: Readonly<Record<MethodName, ScoringMethod>> = {
  Target: target,
  "Goal only": goalOnly,
  "Yes/No": yesNo,
  None: none,
};

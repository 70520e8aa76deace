import { amberFrom, greenFrom } from "../scorecard";

/** A score a hair below a threshold is never called equal to it; one that is equal is never taken for less by a rule of Excel's. */
const justBelow = 1 - 1.5e-9;

/** From this score on a rule of Excel's shows Amber. */
export const amberLimit = amberFrom * justBelow;
/** From this score on a rule of Excel's shows Green. */
export const greenLimit = greenFrom * justBelow;

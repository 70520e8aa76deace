/** Periods that are closed: what is kept of them, whether it is whole, what was restated since. */
export type { ClosedChange } from "./changes";
export type { ClosingCheck } from "./checkClosings";
export { closePeriod, type Closing, withClosed, withReopened } from "./closePeriod";
export {
  type ChainLink,
  type ClosedBook,
  type ClosedItem,
  closedNow,
  type ClosedPeriod,
  type ClosedRecord,
  type ClosingEntry,
  nothingClosed,
  recordKinds,
  type Reopened,
  type Reopening,
} from "./closedPeriod";
export { closingDoubt, type ClosingDoubt } from "./closingDoubt";
export { isSameClosing, isSameReopening } from "./isSameClosing";
export { type Lacking, lackingForClosing } from "./lackingForClosing";
export { goesOn, noteParts, withPart } from "./noteParts";
export { allFollowedText, changedWhat, followedText, restatedWhat, wasAndIs } from "./restatementText";
export { type RestatedField, restatedFields, type Restatement } from "./restatements";
export { type Told, toldOnce } from "./toldOnce";
export { type BookVerified, verifyBookInPieces } from "./verifyBook";
export { type Verified, verifyClosed } from "./verifyClosed";

/** How initiatives, milestones and actions stand. */
export { actionItemName } from "./actionItemName";
export { actionState, isOverdue } from "./actionState";
export type { GateStanding } from "./gateStanding";
export {
  type InitiativeStanding,
  initiativeStandings,
  type InitiativeStatus,
  initiativeStatuses,
} from "./initiativeStanding";
export { type MeasureRecord, type Records, recordsOf } from "./measureRecord";
export type { Outcome } from "./outcome";

/** What people should be told of, and who. */
export type { Alert, AlertItem } from "./alert";
export { alertsIn, findAlerts, lookForAlerts } from "./findAlerts";
export { missingCommentary } from "./followUpAlerts";
export { isReviewOf } from "./isReviewOf";
export { type Watched, watchItems } from "./watched";
export { type Turned, whatTurned } from "./whatTurned";
export { withoutReview } from "./withoutReview";

import { late } from "./parts/late";

// What the first screen does without: each part is loaded when it is first shown.

export const ScorecardScreen = late(
  async () => (await import("./scorecard/ScorecardScreen")).ScorecardScreen,
);

export const MapScreen = late(async () => (await import("./map/MapScreen")).MapScreen);

export const FindingList = late(async () => (await import("./findings/FindingList")).FindingList);

export const SetUp = late(async () => (await import("./setup/SetUp")).SetUp);

export const RepairOffer = late(async () => (await import("./setup/BrokenFormulas")).RepairOffer);

export const OwnSheets = late(async () => (await import("./setup/OwnSheets")).OwnSheets);

export const WorkNotice = late(async () => (await import("./WorkNotice")).WorkNotice);

export const Notice = late(async () => (await import("./ui/Notice")).Notice);

export const AlertsScreen = late(async () => (await import("./alerts/AlertsScreen")).AlertsScreen);

export const ReviewScreen = late(async () => (await import("./review/ReviewScreen")).ReviewScreen);

export const HelpScreen = late(async () => (await import("./help/HelpScreen")).HelpScreen);

export const FirstRun = late(async () => (await import("./FirstRun")).FirstRun);

import { lazy } from "react";

// What the first screen does without: each part is loaded when it is first shown.

export const ScorecardScreen = lazy(async () => ({
  default: (await import("./scorecard/ScorecardScreen")).ScorecardScreen,
}));

export const MapScreen = lazy(async () => ({ default: (await import("./map/MapScreen")).MapScreen }));

export const FindingList = lazy(async () => ({
  default: (await import("./findings/FindingList")).FindingList,
}));

export const SetUp = lazy(async () => ({ default: (await import("./setup/SetUp")).SetUp }));

export const WorkNotice = lazy(async () => ({ default: (await import("./WorkNotice")).WorkNotice }));

export const Notice = lazy(async () => ({ default: (await import("./ui/Notice")).Notice }));

export const HomeNews = lazy(async () => ({ default: (await import("./home/HomeNews")).HomeNews }));

export const AlertsScreen = lazy(async () => ({
  default: (await import("./alerts/AlertsScreen")).AlertsScreen,
}));

export const ReviewScreen = lazy(async () => ({
  default: (await import("./review/ReviewScreen")).ReviewScreen,
}));

export const HelpScreen = lazy(async () => ({ default: (await import("./help/HelpScreen")).HelpScreen }));

import { type HostObject, hostObject, method, type Members } from "../protocol/hostObject";
import { textAt } from "./argument";
import type { Desk } from "./desk";
import { eventTypes } from "./eventTypes";
import { refuseNewObject } from "./workbookType";

const taken = method<Desk>(() => null);

/** What the runtime asks for on its own account. Its telemetry is taken and goes nowhere. */
const services: Readonly<Record<string, Members<Desk>>> = {
  "Microsoft.Telemetry.TelemetryService": { SendTelemetryEvent: taken },
  "Microsoft.InternalService.AddinInternalService": { NotifyActionHandlerReady: taken },
  "Microsoft.AppRuntime.AppRuntimeService": {
    // The pane is asked to be seen, or to be hidden: who shows it hears of it.
    SetAppRuntimeState: method((desk, args) => tellVisibility(desk, textAt(args, 0) === "Visible")),
    GetAppRuntimeState: method(() => "Visible"),
  },
};

function tellVisibility(desk: Desk, isVisible: boolean): void {
  // The runtime registers for this event with nobody: it is always told.
  desk.notices.push({
    eventType: eventTypes.visibilityChanged,
    targetId: "",
    args: { visibility: isVisible ? "Visible" : "Hidden" },
  });
}

/** An object that the runtime makes by its type's name; refused when it is none of those that are known. */
export function makeService(name: string, desk: Desk): HostObject {
  const members = services[name];
  return members ? hostObject({ name, members }, desk) : refuseNewObject(name);
}

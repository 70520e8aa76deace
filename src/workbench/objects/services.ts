import { type HostObject, hostObject, method, type Members } from "../protocol/hostObject";
import { refuseNewObject } from "./workbookType";

const taken = method<null>(() => null);

/** What the runtime asks for on its own account. Its telemetry is taken and goes nowhere. */
const services: Readonly<Record<string, Members<null>>> = {
  "Microsoft.Telemetry.TelemetryService": { SendTelemetryEvent: taken },
  "Microsoft.InternalService.AddinInternalService": { NotifyActionHandlerReady: taken },
  "Microsoft.AppRuntime.AppRuntimeService": {
    SetAppRuntimeState: taken,
    GetAppRuntimeState: method<null>(() => "Visible"),
  },
};

/** An object that the runtime makes by its type's name; refused when it is none of those that are known. */
export function makeService(name: string): HostObject {
  const members = services[name];
  return members ? hostObject({ name, members }, null) : refuseNewObject(name);
}

import { type Members, method } from "../protocol/hostObject";
import type { Desk } from "./desk";

/** The methods that register and unregister for an event. */
type Methods = (event: string) => readonly [register: string, unregister: string];

const older: Methods = (event) => [`_Register${event}Event`, `_Unregister${event}Event`];
/** Of events that came later. */
export const newer: Methods = (event) => [`_RegisterEvent${event}`, `_UnregisterEvent${event}`];

/** The methods of a class by which somebody listens, by the names of its events. */
export function listening<Self extends { readonly desk: Desk }>(
  events: Readonly<Record<string, number>>,
  targetOf: (self: Self) => string,
  methodsOf = older,
): Members<Self> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, eventType]) => {
      const [register, unregister] = methodsOf(name);
      return [
        [register, method<Self>((self) => count(self, [eventType, targetOf(self)], 1))],
        [unregister, method<Self>((self) => count(self, [eventType, targetOf(self)], -1))],
      ];
    }),
  );
}

function count(
  { desk }: { readonly desk: Desk },
  [eventType, target]: readonly [number, string],
  by: number,
): void {
  const key = `${eventType}:${target}`;
  desk.listeners.set(key, Math.max(0, (desk.listeners.get(key) ?? 0) + by));
}

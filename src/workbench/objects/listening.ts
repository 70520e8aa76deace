import { type Members, method } from "../protocol/hostObject";
import type { Desk } from "./desk";

/** The `_Register…Event` and `_Unregister…Event` methods of a class, by the middle of their names. */
export function listening<Self extends { readonly desk: Desk }>(
  events: Readonly<Record<string, number>>,
  targetOf: (self: Self) => string,
): Members<Self> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, eventType]) => [
      [`_Register${name}Event`, method<Self>((self) => count(self, [eventType, targetOf(self)], 1))],
      [`_Unregister${name}Event`, method<Self>((self) => count(self, [eventType, targetOf(self)], -1))],
    ]),
  );
}

/** The same for newer events, whose methods are called `_RegisterEvent…` and `_UnregisterEvent…`. */
export function listeningOf<Self extends { readonly desk: Desk }>(
  events: Readonly<Record<string, number>>,
  targetOf: (self: Self) => string,
): Members<Self> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, eventType]) => [
      [`_RegisterEvent${name}`, method<Self>((self) => count(self, [eventType, targetOf(self)], 1))],
      [`_UnregisterEvent${name}`, method<Self>((self) => count(self, [eventType, targetOf(self)], -1))],
    ]),
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

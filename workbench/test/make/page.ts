import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";

/** Import this first in tests that run in jest's jsdom: what every browser has and jest's page lacks. */
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
});

export const isPage = typeof document !== "undefined";

import { TextDecoder, TextEncoder } from "node:util";

/** Import this first in tests that run in jest's jsdom: what every browser has and jest's page lacks. */
Object.assign(globalThis, { TextDecoder, TextEncoder });

export const isPage = typeof document !== "undefined";

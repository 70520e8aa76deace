import type { RuntimeWindow } from "./runtime";

import { apiNotFound } from "../protocol/refusal";
import { association } from "./association";
import { getFileAsync } from "./documentFile";

/** Where Excel says that it runs. */
export type Platform = "PC" | "Mac" | "OfficeOnline";

export interface FacadeOptions {
  readonly platform?: Platform | undefined;
  readonly locale: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  /** The workbook as a file, as it is when it is asked for. */
  readonly wholeFile?: () => Promise<Uint8Array>;
}

/** What the loader adds to `Office` once it knows its host: `onReady`, the context, the supported API sets. */
export function officeFacade(window: RuntimeWindow, options: FacadeOptions): void {
  const office = window.Office;
  if (typeof office !== "object") return;
  const info = { host: "Excel", platform: options.platform ?? "PC" };
  const added = {
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", Mac: "Mac", OfficeOnline: "OfficeOnline" },
    onReady: async (then?: (found: typeof info) => unknown) => {
      await then?.(info);
      return info;
    },
    context: contextOf(info, options),
    actions: association(),
    addin: shownPane(),
  };
  // The runtime's own Office has a fixed `context`: ours stands before it.
  window.Office = Object.create(office, Object.getOwnPropertyDescriptors(added));
}

/** The pane as far as the add-in can show and hide it. */
function shownPane() {
  const handlers: ((message: { readonly visibilityMode: string }) => unknown)[] = [];
  const show = (visibilityMode: string) => async (): Promise<void> =>
    handlers.forEach((handler) => void handler({ visibilityMode }));
  return {
    showAsTaskpane: show("Taskpane"),
    hide: show("Hidden"),
    onVisibilityModeChanged: async (handler: (typeof handlers)[number]) => void handlers.push(handler),
  };
}

function contextOf(info: Readonly<Record<string, string>>, options: FacadeOptions) {
  return {
    ...info,
    contentLanguage: options.locale,
    displayLanguage: options.locale,
    diagnostics: { ...info, version: "16.0.20000.00000" },
    document: documentOf(options.wholeFile),
    requirements: {
      isSetSupported: (name: string, version = "1.1") => isSupported(options.requirementSets, name, version),
    },
  };
}

/** The file by the common API, of which the workbench gives the whole file alone: what else is asked of it is refused by its name. */
function documentOf(wholeFile: FacadeOptions["wholeFile"]): object {
  const known = wholeFile ? { getFileAsync: getFileAsync(wholeFile) } : {};
  return new Proxy(
    {},
    {
      get: (_none, member) => {
        if (member in known) return Reflect.get(known, member);
        // Promises, printers and tests ask objects for these.
        if (typeof member === "symbol" || member === "then" || member === "toJSON") return undefined;
        const { code, message } = apiNotFound(`Office.context.document.${member}`);
        throw Object.assign(new Error(message), { code });
      },
    },
  );
}

/** Sets that the matrix does not name are those that the runtime asks about for itself: they are there. */
function isSupported(sets: Readonly<Record<string, string>>, name: string, version: string): boolean {
  const known = Object.entries(sets).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
  if (known === undefined)
    return /^CustomFunctions$|^ExcelApiUndo$/i.test(name) && Number(version.slice(2)) <= 8;
  return compareVersions(known, version) >= 0;
}

/** Above 0 where the first of two versions such as "1.14" is the newer one. */
export function compareVersions(one: string, other: string): number {
  const [oneMajor = 0, oneMinor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return oneMajor - otherMajor || oneMinor - otherMinor;
}

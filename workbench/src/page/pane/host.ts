import type { OfficeTheme } from "./officeTheme";

/** What the pane's frame and the page around it tell each other. The page sets it before the frame loads. */
export interface PaneHost {
  /** A message of the runtime for the workbook's host. */
  send(text: string): void;
  /** The add-in is loaded: messages of the host go here from now on, those that waited first. */
  connect(receive: (text: string) => void): void;
  /** The workbook as a file, as it is now. */
  wholeFile(): Promise<Uint8Array>;
  /** The pane asks to be seen. */
  onShow(): void;
  /** F6 was pressed in the pane: the keys go on to the next part of the page. */
  onLeave(): void;
  /** The colours of Office now; undefined where it does not say. */
  officeTheme(): OfficeTheme | undefined;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly locale: string;
}

declare global {
  interface Window {
    paneHost?: PaneHost;
    webkit?: unknown;
    _osfHostAPI?: unknown;
    _osfHostRegisterEvent?: unknown;
    _osfHostUnregisterCallback?: unknown;
  }
}

/** The page around the frame, which is of the same origin. */
export function paneHost(): PaneHost {
  const host = window.parent.paneHost;
  if (!host) throw new Error("The pane was opened outside the workbench.");
  return host;
}

import { paneHost } from "./host";

// Runs right after office.js was asked for and before the add-in's own script: its call of onReady is the first one.

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

const host = paneHost();

declare const OSF: object;
declare const OfficeExt: object;

/** The add-in's own script has run: its functions can be called. */
const isLoaded = new Promise<void>((loaded) => window.addEventListener("load", () => loaded()));

void Office.onReady(async () => {
  const bridge: Bridge = { sendMessageToHost: (text) => host.send(text) };
  Reflect.get(OfficeExtension, "HostBridge").init(bridge);
  giveTheme();
  void Office.addin.onVisibilityModeChanged(async ({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.taskpane) host.onShow();
  });
  await isLoaded;
  host.connect((text) => bridge.onMessageFromHost?.(text));
});

/** `Office.context.officeTheme` asks this of its host; it keeps the answer for five seconds unless told otherwise. */
function giveTheme(): void {
  const control = { GetOfficeThemeInfo: () => JSON.stringify(host.officeTheme() ?? null) };
  Object.assign(Reflect.get(OSF, "DDA"), { _OsfControlContext: control });
  const { OfficeThemeManager } = Reflect.get(OfficeExt, "OfficeTheme");
  Object.assign(OfficeThemeManager, { _osfOfficeThemeCacheValidPeriod: 0 });
}

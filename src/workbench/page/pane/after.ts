import { paneHost } from "./host";

// Runs right after office.js was asked for and before the add-in's own script: its call of onReady is the first one.

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

const host = paneHost();

/** The add-in's own script has run: its functions can be called. */
const isLoaded = new Promise<void>((loaded) => window.addEventListener("load", () => loaded()));

void Office.onReady(async () => {
  const bridge: Bridge = { sendMessageToHost: (text) => host.send(text) };
  Reflect.get(OfficeExtension, "HostBridge").init(bridge);
  void Office.addin.onVisibilityModeChanged(async ({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.taskpane) host.onShow();
  });
  await isLoaded;
  host.connect((text) => bridge.onMessageFromHost?.(text));
});

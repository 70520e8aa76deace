import { paneHost } from "./host";

// Runs right after office.js was asked for and before the add-in's own script: its call of onReady is the first one.

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

const host = paneHost();

void Office.onReady(() => {
  const bridge: Bridge = { sendMessageToHost: (text) => host.send(text) };
  host.receive = (text) => bridge.onMessageFromHost?.(text);
  Reflect.get(OfficeExtension, "HostBridge").init(bridge);
  void Office.addin.onVisibilityModeChanged(async ({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.taskpane) host.onShow();
  });
  host.onReady();
});

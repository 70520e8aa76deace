import type { PageMessage, WorkerMessage } from "./messages";
import { openSession, type Session } from "./session";

// The workbook lives in this worker, so that the page stays smooth while it calculates.

let session: Session | undefined;
const tell = (message: WorkerMessage) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<PageMessage>) => {
  if (data.kind === "open") session = openSession(data, tell);
  void session?.take(data);
});

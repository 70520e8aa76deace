import { useEffect, useRef, useState } from "react";
import type { PageMessage, WorkbookView, WorkerMessage } from "../messages";
import type { PaneHost } from "../pane/host";
import { useLatest } from "./useLatest";

/** Newest API sets that the workbench says are there. */
const requirementSets = {
  ExcelApi: "1.20",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  DialogApi: "1.2",
  RibbonApi: "1.2",
} as const;

export interface OpenWorkbook {
  readonly name: string;
  readonly view: WorkbookView | undefined;
  /** Changes with every workbook: the pane starts anew with it. */
  readonly session: number;
  readonly isPaneReady: boolean;
  /** What could not be done, as a sentence. */
  readonly refusal: string | undefined;
  send(message: PageMessage): void;
  open(name: string, bytes?: ArrayBuffer): void;
  save(): void;
  dismiss(): void;
}

/** A workbook in its worker, and the pane that is joined to it. */
export function useWorkbook(onShowPane: () => void): OpenWorkbook {
  const worker = useRef<Worker>();
  const [opened, setOpened] = useState({ name: "Workbook.xlsx", session: 0 });
  const [view, setView] = useState<WorkbookView>();
  const [refusal, setRefusal] = useState<string>();
  const [readySession, setReadySession] = useState(-1);
  const send = (message: PageMessage) => worker.current?.postMessage(message);
  const open = async (name: string, bytes?: ArrayBuffer) => {
    const functions: unknown = await (await fetch("functions.json")).json();
    worker.current?.terminate();
    const next = new Worker("workbench/worker.js");
    worker.current = next;
    setOpened(({ session }) => {
      const here = session + 1;
      const ready = () => setReadySession(here);
      window.paneHost = hostOf(send, { onReady: ready, onShow: onShowPane });
      return { name, session: here };
    });
    next.onmessage = ({ data }: MessageEvent<WorkerMessage>) =>
      hear(data, { name, setView, setRefusal, receive: (text) => window.paneHost?.receive(text) });
    next.postMessage({ kind: "open", functions, ...(bytes ? { bytes } : {}) } satisfies PageMessage);
  };
  const openNow = useLatest(open);
  useEffect(() => void openNow.current("Workbook.xlsx"), [openNow]);
  return {
    ...opened,
    view,
    refusal,
    isPaneReady: readySession === opened.session,
    send,
    open: (name, bytes) => void open(name, bytes),
    save: () => send({ kind: "save" }),
    dismiss: () => setRefusal(undefined),
  };
}

function hostOf(send: (message: PageMessage) => void, told: Pick<PaneHost, "onReady" | "onShow">): PaneHost {
  return {
    ...told,
    requirementSets,
    locale: "en-US",
    send: (text) => send({ kind: "bridge", text }),
    receive: () => undefined,
  };
}

interface Hearing {
  readonly name: string;
  readonly setView: (view: WorkbookView) => void;
  readonly setRefusal: (text: string) => void;
  readonly receive: (text: string) => void;
}

function hear(message: WorkerMessage, { name, setView, setRefusal, receive }: Hearing): void {
  switch (message.kind) {
    case "shown":
      return setView(message.view);
    case "bridge":
      return receive(message.text);
    case "refused":
      return setRefusal(message.text);
    case "copied":
      return void navigator.clipboard.writeText(message.text);
    case "saved":
      return download(name, message.bytes);
  }
}

function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

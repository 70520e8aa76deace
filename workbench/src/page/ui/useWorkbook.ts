import { useEffect, useRef, useState } from "react";
import type { PageMessage, WorkbookView, WorkerMessage } from "../messages";
import { newestSets } from "../../runtime/newestSets";
import type { AddIn } from "./addIn";
import type { PaneHost } from "../pane/host";
import { useLatest } from "./useLatest";

export interface OpenWorkbook {
  readonly name: string;
  readonly view: WorkbookView | undefined;
  /** Changes with every workbook: the pane starts anew with it. */
  readonly session: number;
  readonly isPaneReady: boolean;
  /** What could not be done, as a sentence. */
  readonly refusal: string | undefined;
  send(message: PageMessage): void;
  open(name: string, bytes?: ArrayBuffer, isChanged?: boolean): void;
  save(): void;
  /** Starts the pane anew, with the workbook as it is now. */
  restart(): void;
  dismiss(): void;
}

/** What the pane asks of the page. */
type PaneTalk = Pick<PaneHost, "onShow" | "onLeave" | "officeTheme">;
type FileTalk = Pick<PaneHost, "wholeFile">;

/** A workbook in its worker, and the pane that is joined to it. */
export function useWorkbook({ functions, namespace }: AddIn, pane: PaneTalk): OpenWorkbook {
  const worker = useRef<Worker>();
  const asked = useRef(0);
  const adopted = useRef(0);
  const [opened, setOpened] = useState({ name: "Workbook.xlsx", session: 0 });
  const [view, setView] = useState<WorkbookView>();
  const [refusal, setRefusal] = useState<string>();
  const [readySession, setReadySession] = useState(-1);
  const send = (message: PageMessage) => worker.current?.postMessage(message);
  const open: OpenWorkbook["open"] = (name, bytes, isChanged = false) => {
    const session = ++asked.current;
    const next = new Worker("workbench/worker.js");
    const mail = mailbox();
    const files = fileRequests(next);
    const take = ({ data }: MessageEvent<WorkerMessage>) =>
      hear(data, { name, setView, setRefusal, receive: mail.take, open: openNow.current, files });
    const adopt = () => {
      worker.current?.terminate();
      worker.current = next;
      adopted.current = session;
      const onConnected = () => setReadySession(session);
      window.paneHost = paneHostOf(next, mail, { ...pane, onConnected, wholeFile: files.ask });
      setOpened({ name, session });
    };
    // Only a workbook that can be opened takes the place of the one that is open, and only of one that was asked for before it.
    next.onmessage = (first: MessageEvent<WorkerMessage>) => {
      if (first.data.kind === "refused") next.terminate();
      else if (session < adopted.current) return next.terminate();
      else {
        adopt();
        next.onmessage = take;
      }
      take(first);
    };
    const message = { kind: "open", functions, namespace, isChanged, ...(bytes ? { bytes } : {}) } as const;
    next.postMessage(message satisfies PageMessage);
  };
  const openNow = useLatest(open);
  useEffect(() => openNow.current("Workbook.xlsx"), [openNow]);
  return {
    ...opened,
    view,
    refusal,
    isPaneReady: readySession === opened.session,
    send,
    open,
    save: () => send({ kind: "save" }),
    restart: () => send({ kind: "handOver" }),
    dismiss: () => setRefusal(undefined),
  };
}

/** What the pane's frame finds on the page around it. */
function paneHostOf(
  worker: Worker,
  mail: Mailbox,
  { onConnected, ...talk }: PaneTalk & FileTalk & { readonly onConnected: () => void },
): PaneHost {
  return {
    requirementSets: newestSets,
    locale: "en-US",
    send: (text) => worker.postMessage({ kind: "bridge", text } satisfies PageMessage),
    connect(receive) {
      mail.deliverTo(receive);
      onConnected();
    },
    ...talk,
  };
}

/** The add-in asks for the workbook's file, and gets the answer of its own question. */
function fileRequests(worker: Worker) {
  const waiting = new Map<number, (bytes: Uint8Array) => void>();
  return {
    ask: () =>
      new Promise<Uint8Array>((answer) => {
        const asked = waiting.size + 1;
        waiting.set(asked, answer);
        worker.postMessage({ kind: "file", asked } satisfies PageMessage);
      }),
    answer: (asked: number, bytes: Uint8Array) => waiting.get(asked)?.(bytes),
  };
}

type Mailbox = ReturnType<typeof mailbox>;

/** Keeps messages until somebody is there to take them. */
function mailbox() {
  const waiting: string[] = [];
  let deliver = (text: string): void => void waiting.push(text);
  return {
    take: (text: string) => deliver(text),
    deliverTo(receive: (text: string) => void) {
      deliver = receive;
      waiting.splice(0).forEach(receive);
    },
  };
}

interface Hearing {
  readonly name: string;
  readonly setView: (view: WorkbookView) => void;
  readonly setRefusal: (text: string) => void;
  readonly receive: (text: string) => void;
  readonly open: OpenWorkbook["open"];
  readonly files: ReturnType<typeof fileRequests>;
}

function hear(message: WorkerMessage, { name, setView, setRefusal, receive, open, files }: Hearing): void {
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
    case "file":
      return files.answer(message.asked, message.bytes);
    case "made": // the page shows one workbook
      return download(`Copy of ${name}`, message.bytes);
    case "handedOver":
      return open(name, new Uint8Array(message.bytes).buffer, message.isChanged);
  }
}

function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

import type { BridgeMessage, RequestBody, ResponseBody } from "./wire";

/** What the runtime expects of its host. It sets `onMessageFromHost` itself. */
export interface HostBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** One request of the add-in. */
export interface Batch {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly ms: number;
  readonly actions: number;
}

/** Counts what went over the bridge, since the start or the last reset. */
export interface Traffic {
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly batches: readonly Batch[];
  reset(): void;
}

/** A round trip is refused, answered late or never; or carried out, and its answer lost, which the add-in takes for a failure. */
export type FaultKind = "fail" | "delay" | "drop" | "lose";

export interface Fault {
  readonly kind: FaultKind;
  readonly code?: string;
  readonly message?: string;
  readonly delayMs?: number;
  /** Of a delay: until when, instead of for how long. */
  readonly until?: Promise<unknown>;
}

export interface BridgeOptions {
  readonly run: (body: RequestBody) => ResponseBody;
  /** After the answer was sent: events and calculation. */
  readonly after: () => void;
  /** The runtime's own messages (results of custom functions, telemetry): true when they are no add-in traffic. */
  readonly isOwn: (body: RequestBody) => boolean;
}

export interface Bridge {
  readonly host: HostBridge;
  readonly traffic: Traffic;
  readonly faults: Map<number, Fault>;
  /** What happens in the workbook before the nth round trip from now (1 is the next). */
  readonly between: Map<number, () => void>;
  send(entries: readonly unknown[]): void;
  /** True while a request waits for its answer. */
  isBusy(): boolean;
}

const payloadLimitBytes = 5 * 1024 * 1024;

interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

function refusal(code: string, message: string, statusCode = 400): Answer {
  return { statusCode, body: JSON.stringify({ error: { code, message } }) };
}

function tooLarge(which: "Request" | "Response"): Answer {
  const text = `The ${which.toLowerCase()} payload size has exceeded the limit.`;
  return refusal(`${which}PayloadSizeLimitExceeded`, text, 413);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

class Counter implements Traffic {
  private counted: Batch[] = [];
  get batches(): readonly Batch[] {
    return this.counted;
  }
  get roundTrips(): number {
    return this.counted.length;
  }
  get requestBytes(): number {
    return this.counted.reduce((sum, batch) => sum + batch.requestBytes, 0);
  }
  get responseBytes(): number {
    return this.counted.reduce((sum, batch) => sum + batch.responseBytes, 0);
  }
  add(batch: Batch): void {
    this.counted.push(batch);
  }
  reset(): void {
    this.counted = [];
  }
}

/** The host's end of the runtime's JSON protocol: answers requests one after the other, counts them, makes them fail when asked to. */
export function openBridge(options: BridgeOptions): Bridge {
  const traffic = new Counter();
  const faults = new Map<number, Fault>();
  const between = new Map<number, () => void>();
  const reply = (id: number, { statusCode, body }: Answer): void => {
    host.onMessageFromHost?.(
      JSON.stringify({ id, type: 2, flags: 0, message: { statusCode, headers: {}, body } }),
    );
  };
  let waiting = 0;
  const answer = (text: string, message: BridgeMessage, fault: Fault | undefined): void => {
    waiting--;
    const started = performance.now();
    const given = fault?.kind === "fail" ? failed(fault) : execute(options, text, message);
    if (!options.isOwn(message.message.body ?? {})) {
      traffic.add(measured(text, given, message, performance.now() - started));
    }
    if (fault?.kind === "drop") return;
    if (fault?.kind === "lose") reply(message.id, failed(fault));
    else if (fault?.kind === "delay") void endOf(fault).then(() => reply(message.id, given));
    else reply(message.id, given);
    options.after();
  };
  const host: HostBridge = {
    sendMessageToHost(text) {
      const message: BridgeMessage = JSON.parse(text);
      const isOwn = options.isOwn(message.message.body ?? {});
      const fault = isOwn ? undefined : nextOf(faults);
      const before = isOwn ? undefined : nextOf(between);
      waiting++;
      setTimeout(() => {
        before?.();
        answer(text, message, fault);
      }, 0);
    },
  };
  const send = (entries: readonly unknown[]): void => {
    if (entries.length > 0) host.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  };
  return { host, traffic, faults, between, send, isBusy: () => waiting > 0 };
}

/** What is planned for this round trip; the others come one nearer. */
function nextOf<Planned>(planned: Map<number, Planned>): Planned | undefined {
  const now = planned.get(1);
  const later = [...planned].filter(([nth]) => nth > 1);
  planned.clear();
  for (const [nth, one] of later) planned.set(nth - 1, one);
  return now;
}

function endOf({ until, delayMs = 100 }: Fault): Promise<unknown> {
  return until ?? new Promise((end) => setTimeout(end, delayMs));
}

function failed({ code = "GeneralException", message = "There was an internal error." }: Fault): Answer {
  return refusal(code, message, 500);
}

function execute(options: BridgeOptions, text: string, message: BridgeMessage): Answer {
  if (byteLength(text) > payloadLimitBytes) return tooLarge("Request");
  const answered = options.run(message.message.body ?? {});
  // Many cells may share one long text: written out for each it would not fit into any memory.
  if (textLeft(answered, payloadLimitBytes) < 0) return tooLarge("Response");
  const body = JSON.stringify(answered);
  return byteLength(body) > payloadLimitBytes ? tooLarge("Response") : { statusCode: 200, body };
}

/** What is left of so many characters after all texts in a value; negative once they are used up. */
function textLeft(value: unknown, left: number): number {
  if (typeof value === "string") return left - value.length;
  if (typeof value !== "object" || value === null) return left;
  let rest = left;
  for (const one of Object.values(value)) {
    rest = textLeft(one, rest);
    if (rest < 0) break;
  }
  return rest;
}

function measured(text: string, answer: Answer, message: BridgeMessage, ms: number): Batch {
  return {
    requestBytes: byteLength(text),
    responseBytes: byteLength(answer.body),
    ms,
    actions: message.message.body?.Actions?.length ?? 0,
  };
}

import { zipSync } from "fflate";
import type { Command } from "../../commands";
import type { RequestWords } from "../../exchange";
import {
  ok,
  periodText,
  requestProblem,
  toFinding,
  type Finding,
  type ModelAt,
  type Period,
} from "../../scorecard";

/** One request that is ready to be sent. */
export interface RequestReady {
  readonly to: string;
  readonly figures: number;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The mail as text, its subject first. */
  readonly mail: string;
}

export interface RequestsReady {
  readonly period: string;
  readonly requests: readonly RequestReady[];
  /** Who is not asked, as nobody is named. */
  readonly findings: readonly Finding[];
}

export interface Asking {
  readonly modelAt: ModelAt;
  readonly scorecard: string;
  readonly period: Period;
  readonly by: "owner" | "unit";
  readonly until: string;
}

/** Makes a small workbook for each of those who owe figures; nothing is sent and nothing is written into this one. */
export function prepareRequests(asking: Asking, onReady: (ready: RequestsReady) => void): Command {
  return {
    id: "askForFigures",
    title: "See who is asked for what",
    run: async () => {
      const ready = await readyFor(asking);
      onReady(ready);
      return ok(
        ready.requests.length === 0
          ? nobody(ready)
          : "The requests are ready, below. Nobody has been asked yet.",
      );
    },
  };
}

const nobody = ({ period }: RequestsReady) =>
  `Nobody has to be asked: no figure with an owner is lacking for ${period}.`;

async function readyFor({ modelAt, scorecard, period, by, until }: Asking): Promise<RequestsReady> {
  const { requestsFor, requestFile, requestMail, requestNames } = await import("../../exchange");
  const found = requestsFor(modelAt, { period, by });
  const words: RequestWords = {
    ...{ scorecard, period: periodText(found.period) },
    ...(until.trim() === "" ? {} : { until: until.trim() }),
  };
  const names = requestNames(found.requests, words);
  return {
    period: words.period,
    requests: found.requests.map((request, index) => {
      const { subject, text } = requestMail(request, words);
      return {
        ...{ to: request.to, figures: request.figures.length, file: `${names[index] ?? ""}.xlsx` },
        bytes: requestFile(request, words),
        mail: `${subject}\n\n${text}`,
      };
    }),
    findings: found.ownerless.map(({ measure, unit }) =>
      toFinding(requestProblem({ code: "request-no-owner", measure: measure.name, unit: unit.name })),
    ),
  };
}

/** All of them as one file. */
export function zipOf({ requests }: RequestsReady): Uint8Array {
  return zipSync(Object.fromEntries(requests.map(({ file, bytes }) => [file, bytes])));
}

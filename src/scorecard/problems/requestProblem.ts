import { placeText } from "../terms";
import type { BookPlace } from "./gatheringProblem";

/** What is not sure in an answer to a request for figures. */
type RequestFound =
  | { readonly code: "answer-no-key" }
  | {
      readonly code: "answer-unknown" | "answer-other-version" | "answer-half";
      readonly measure: string;
      readonly period: string;
    }
  | {
      readonly code: "answer-locked" | "answer-no-number";
      readonly measure: string;
      readonly period: string;
      readonly found: string;
    }
  | {
      readonly code: "answer-far";
      readonly measure: string;
      readonly period: string;
      readonly found: number;
      readonly last: number;
    }
  | {
      readonly code: "answer-twice";
      readonly measure: string;
      readonly period: string;
      readonly other: BookPlace;
    }
  | { readonly code: "request-no-owner"; readonly measure: string; readonly unit: string };

/** The same with its file, its cell and its sentence, which it bears itself: it is worded where it is found. */
export interface RequestProblem extends Partial<BookPlace> {
  readonly code: RequestFound["code"];
  readonly sentence: string;
  readonly isWarning: boolean;
}

/** A problem of an answer, with its place and its sentence. */
export function requestProblem(found: RequestFound, place?: BookPlace): RequestProblem {
  const { code } = found;
  return { ...place, code, isWarning: code === "request-no-owner", sentence: requestText(found) };
}

/** As Excel names a cell of another workbook. */
const placeIn = ({ book, at }: BookPlace) =>
  at ? placeText({ sheet: `[${book}]${at.sheet}`, cell: at.cell }) : book;

function requestText(found: RequestFound): string {
  switch (found.code) {
    case "answer-no-key":
      return "The key of this row is gone, so nobody knows what its figure is about. It was not taken; ask for it again.";
    case "answer-unknown":
      return `${found.measure} is no measure of this workbook any more, or its unit is none. Its figure for ${found.period} was not taken.`;
    case "answer-other-version":
      return `${found.measure} has another unit, definition or frequency now than when its figure for ${found.period} was asked for. It was not taken; ask for it again.`;
    case "answer-half":
      return `${found.measure} for ${found.period} needs a numerator and a denominator; one of them is empty. Neither was taken.`;
    case "answer-locked":
      return `A locked cell of this row says "${found.found}" now, where ${found.measure} for ${found.period} was asked for. Its figure was not taken.`;
    case "answer-no-number":
      return `"${found.found}" is no number, or can be read in two ways, so ${found.measure} for ${found.period} was not taken.`;
    case "answer-far":
      return `${found.measure} for ${found.period} is ${found.found}, and was ${found.last} the period before. It was not taken; --anyway takes figures as far from the last as that.`;
    case "answer-twice":
      return `${found.measure} for ${found.period} is another figure here than in ${placeIn(found.other)}. Neither was taken.`;
    case "request-no-owner":
      return `${found.measure} of ${found.unit} has no owner, so nobody is asked for it. Name one, or ask by unit (--by unit).`;
  }
}

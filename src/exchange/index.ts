/**
 * Figures that people are asked for: a small workbook for each of them, and what comes back. Works on workbooks in memory; touches no
 * Office.js, sends nothing and writes no file.
 */
export { commentaryIn } from "./commentaryIn";
export { type Answer, readAnswer } from "./readAnswer";
export { requestBook, type RequestWords } from "./requestBook";
export { type FigureAsked, type Request, type Requests, requestsFor } from "./requestsFor";
export { type AnswersTaken, type FigureGiven, takeAnswers } from "./takeAnswers";

/**
 * Figures that people are asked for: a small workbook for each of them, and what comes back. Works on workbooks in memory; touches no
 * Office.js, sends nothing and writes no file.
 */
export { readsOfAnswers } from "./answerReads";
export { commentaryIn } from "./commentaryIn";
export { type Answer, readAnswer } from "./readAnswer";
export { requestFile, type RequestWords } from "./requestBook";
export { requestMail, requestNames } from "./requestWords";
export { type FigureAsked, type Request, type Requests, requestsFor } from "./requestsFor";
export { type AnswersTaken, type FigureGiven, takeAnswers } from "./takeAnswers";

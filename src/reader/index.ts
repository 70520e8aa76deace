/**
 * The review pack as one page of HTML for people without Excel: opens from a mail, offline, on a phone, and prints.
 * It says what the pack says; it reads nothing and works nothing out.
 */
export { originText } from "./originText";
export { readerPage, type ReaderGiven } from "./readerPage";
export { tablesPage, type TablesGiven } from "./tablesPage";

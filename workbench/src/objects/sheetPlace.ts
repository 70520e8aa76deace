import type { Sheet } from "../book/book";
import type { Desk } from "./desk";

/** A sheet on the desk: what a Worksheet object stands for. */
export interface SheetPlace {
  readonly desk: Desk;
  readonly sheet: Sheet;
}

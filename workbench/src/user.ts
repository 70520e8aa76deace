import type { Sheet } from "./book/book";
import { addressOf, parseArea } from "./book/address";
import { wholeSheet } from "./book/area";
import { activateShape } from "./objects/activeShape";
import type { Desk } from "./objects/desk";
import { notify } from "./objects/desk";
import { eventTypes, workbookTarget } from "./objects/eventTypes";
import { activateSheet, selectArea } from "./objects/selection";
import { deleteSheet, renameSheet } from "./objects/sheetChanges";
import { checkSheetName, findSheet } from "./objects/sheetNames";
import { insertCells } from "./objects/shiftCells";
import { writeCells } from "./objects/writeCells";
import { growTable } from "./objects/growTable";
import { tellSheet } from "./objects/tellSheet";

/** What a person does in Excel. Each waits until the add-in has been told and the book is calculated. */
export interface User {
  /** Anything done by hand; the add-in is told of it as of a person's doing. */
  act(work: () => void): Promise<void>;
  type(sheet: string, address: string, value: string | number | boolean): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  activate(sheet: string): Promise<void>;
  /** Presses a shape or a chart. */
  clickShape(sheet: string, name: string): Promise<void>;
  /** Presses a cell, so many points right of and below its top left corner. */
  clickCell(sheet: string, address: string, offset?: Click["offset"]): Promise<void>;
  /** Comes back to the workbook from another window. */
  returnToBook(): Promise<void>;
  /** Presses a ribbon button, by the action's id in the manifest; waits until the add-in says that it is through. */
  pressButton(actionId: string): Promise<void>;
}

/** What a person does in one go, at any moment: also between two round trips of the add-in. */
export interface Hands {
  type(sheet: string, address: string, value: string | number | boolean): void;
  /** Inserts whole rows before one, as Excel counts them. */
  insertRows(sheet: string, row: number, count?: number): void;
  renameSheet(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
}

/** Does something by hand at once; `finish` sends the events and calculates. */
export function doByHand(desk: Desk, work: (hands: Hands) => void, finish: () => void): void {
  desk.isUserAtWork = true;
  try {
    work(handsAt(desk));
    finish();
  } finally {
    desk.isUserAtWork = false;
  }
}

function handsAt(desk: Desk): Hands {
  return {
    type: (name, address, value) => typeInto(desk, { name, address, value }),
    insertRows: (name, row, count = 1) => {
      const area = { ...wholeSheet, top: row - 1, bottom: row + count - 2 };
      insertCells({ desk, sheet: sheetNamed(desk, name), area }, "Down");
    },
    renameSheet: (name, wanted) => {
      const sheet = sheetNamed(desk, name);
      checkSheetName(desk.book, wanted, sheet);
      renameSheet(desk, sheet, wanted);
    },
    deleteSheet: (name) => deleteSheet(desk, sheetNamed(desk, name)),
  };
}

interface Typed {
  readonly name: string;
  readonly address: string;
  readonly value: string | number | boolean;
}

function typeInto(desk: Desk, { name, address, value }: Typed): void {
  const place = { desk, sheet: sheetNamed(desk, name), area: areaNamed(address) };
  writeCells(place, value);
  growTable(place);
}

function sheetNamed(desk: Desk, name: string): Sheet {
  const sheet = findSheet(desk.book, name);
  if (!sheet) throw new Error(`The book has no sheet "${name}".`);
  return sheet;
}

function areaNamed(address: string) {
  const area = parseArea(address);
  if (!area) throw new Error(`"${address}" is not an address.`);
  return area;
}

function click(desk: Desk, sheet: Sheet, name: string): void {
  const shape = sheet.shapes.find((each) => each.name === name);
  if (!shape) throw new Error(`The sheet "${sheet.name}" has no shape "${name}".`);
  activateSheet(desk, sheet);
  activateShape(desk, sheet, shape);
}

/** A press on a cell selects it; the point of it is counted from the cell's top left corner. */
function clickCell(desk: Desk, { sheet, address, offset: { x, y } }: Click): void {
  const area = areaNamed(address);
  activateSheet(desk, sheet);
  selectArea(desk, sheet, area);
  const args = { type: "WorksheetSingleClicked", address: addressOf(area), offsetX: x, offsetY: y };
  tellSheet(desk, sheet, eventTypes.singleClicked, args);
}

interface Click {
  readonly sheet: Sheet;
  readonly address: string;
  /** In points. */
  readonly offset: { readonly x: number; readonly y: number };
}

/** Runs a ribbon button's action, as found by its id. */
export type ActionRunner = (actionId: string) => Promise<void>;

/** A person at the desk; `finish` sends the events, calculates and waits. */
export function userAt(desk: Desk, finish: () => Promise<void>, pressButton: ActionRunner): User {
  const act = async (work: () => void): Promise<void> => {
    desk.isUserAtWork = true;
    try {
      work();
    } finally {
      await finish();
      desk.isUserAtWork = false;
    }
  };
  return {
    act,
    type: (name, address, value) => act(() => typeInto(desk, { name, address, value })),
    select: (name, address) =>
      act(() => {
        const sheet = sheetNamed(desk, name);
        activateSheet(desk, sheet);
        selectArea(desk, sheet, areaNamed(address));
      }),
    activate: (name) => act(() => activateSheet(desk, sheetNamed(desk, name))),
    clickShape: (name, shape) => act(() => click(desk, sheetNamed(desk, name), shape)),
    clickCell: (name, address, offset = { x: 0, y: 0 }) =>
      act(() => clickCell(desk, { sheet: sheetNamed(desk, name), address, offset })),
    returnToBook: () =>
      act(() =>
        notify(desk, { eventType: eventTypes.workbookActivated, targetId: workbookTarget, args: {} }),
      ),
    pressButton: async (actionId) => {
      await pressButton(actionId);
      await finish();
    },
  };
}

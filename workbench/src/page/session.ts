import type { Area, Book, Sheet } from "../book/book";
import { blankBook } from "../book/blankBook";
import { addressOf } from "../book/address";
import { cellAt } from "../book/cells";
import type { FunctionsMetadata } from "../calc/functionsMetadata";
import { openBook } from "../file/openBook";
import { saveBook } from "../file/saveBook";
import { Machine } from "../machine";
import { Refusal } from "../protocol/refusal";
import type { FaultKind } from "../protocol/bridge";
import { actionTypes } from "../protocol/wire";
import { userAt, type User } from "../user";
import { editingOn, type Editing } from "./editing";
import type { PageMessage, WorkbookView, WorkerMessage } from "./messages";
import { cellViews } from "./view/cellView";
import { rememberAnswers } from "./view/ruleAnswers";
import { contentOf, selectionView } from "./view/selectionView";
import { sheetView, type SheetView } from "./view/sheetView";

const locale = "en-US";
/** How late an answer is that is made to come late: long enough to be seen waiting. */
const lateMs = 3000;

/** A workbook that a page shows: takes the page's messages, tells it what is to be seen. */
export interface Session {
  take(message: PageMessage): Promise<void>;
}

/** Opens a workbook, a blank one without bytes; undefined, and a sentence told, when it cannot be opened. */
export function openSession(
  { bytes, isChanged = false, functions, namespace }: Extract<PageMessage, { kind: "open" }>,
  tell: (message: WorkerMessage) => void,
): Session | undefined {
  const opened = bytes ? openBook(new Uint8Array(bytes)) : { kind: "ok" as const, book: blankBook() };
  if (opened.kind === "failed") {
    tell({ kind: "refused", text: opened.message });
    return undefined;
  }
  return new OpenBook(opened.book, { ...functionsIn(functions), namespace }, tell, isChanged);
}

function functionsIn(metadata: unknown): FunctionsMetadata {
  return Object.assign({ functions: [] }, metadata);
}

class OpenBook implements Session {
  private readonly machine: Machine;
  private readonly user: User;
  private readonly editing: Editing;
  private areas: readonly Area[] = [];
  private isShowDue = false;
  /** How the active sheet is laid out, until something of the book changes: scrolling changes nothing. */
  private layout: SheetView | undefined;
  private readonly answersOn = rememberAnswers((formulas, sheet) =>
    this.machine.evaluateAll(formulas, sheet),
  );
  private stamp = 0;

  constructor(
    private readonly book: Book,
    { functions, allowErrorForDataTypeAny, namespace }: FunctionsMetadata & { readonly namespace: string },
    private readonly tell: (message: WorkerMessage) => void,
    private isChanged: boolean,
  ) {
    this.machine = new Machine(book, {
      locale,
      functions: functions.map((one) => ({ allowErrorForDataTypeAny, ...one })),
      namespace,
      emptyCellArgument: "null",
      onFinished: () => {
        this.layout = undefined;
        for (const bytes of this.machine.desk.openedFiles.splice(0)) tell({ kind: "made", bytes });
        this.showSoon();
      },
    });
    this.machine.bridge.host.onMessageFromHost = (text) => tell({ kind: "bridge", text });
    const noButtons = () => Promise.reject(new Error("The page presses the ribbon's buttons itself."));
    this.user = userAt(this.machine.desk, () => this.machine.finishAndSettle(), noButtons);
    this.editing = editingOn(this.machine.desk);
    this.machine.finish();
  }

  async take(message: PageMessage): Promise<void> {
    try {
      await this.carryOut(message);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.tell({ kind: "refused", text: error.message });
    }
    if (message.kind !== "look") this.layout = undefined;
    this.showSoon();
  }

  private async carryOut(message: PageMessage): Promise<void> {
    const sheet = this.activeSheet();
    switch (message.kind) {
      case "open":
        return;
      case "bridge":
        this.isChanged ||= setsSomething(message.text);
        return this.machine.bridge.host.sendMessageToHost(message.text);
      case "look":
        this.areas = message.areas;
        return;
      case "activate":
        return this.user.activate(message.sheet);
      case "select":
        this.stamp = message.stamp;
        return this.user.select(sheet.name, addressOf(message.area));
      case "write":
        this.isChanged = true;
        return this.user.act(() => this.editing.write(sheet, message.area, message.rows));
      case "undo":
        return this.user.act(() => this.editing.undo());
      case "click":
        return this.user.clickShape(sheet.name, message.shape);
      case "move":
        this.isChanged = true;
        return this.user.act(() => this.editing.move(sheet, message));
      case "break":
        return this.breakNext(message.fault);
      case "copy":
        return this.tell({ kind: "copied", text: selectedText(sheet) });
      case "save":
        this.tell({ kind: "saved", bytes: saveBook(this.book) });
        this.isChanged = false;
        return;
      case "file":
        await this.machine.settle(); // what functions of the add-in have not answered yet would be an error in the file
        return this.tell({ kind: "file", asked: message.asked, bytes: saveBook(this.book) });
      case "handOver":
        return this.tell({
          kind: "handedOver",
          bytes: saveBook(this.book),
          isChanged: this.isChanged,
        });
    }
  }

  private breakNext(kind: FaultKind | undefined): void {
    const { faults } = this.machine.bridge;
    if (kind === undefined) faults.clear();
    else faults.set(1, { kind, delayMs: lateMs });
  }

  /** Many changes come in a burst: the page is told once. */
  private showSoon(): void {
    if (this.isShowDue) return;
    this.isShowDue = true;
    setTimeout(() => {
      this.isShowDue = false;
      this.tell({ kind: "shown", view: this.view() });
    }, 15);
  }

  private activeSheet(): Sheet {
    const { sheets, activeSheetId } = this.book;
    const sheet = sheets.find(({ id }) => id === activeSheetId) ?? sheets[0];
    if (!sheet) throw new Error("A workbook has at least one sheet.");
    return sheet;
  }

  private view(): WorkbookView {
    const sheet = this.activeSheet();
    this.layout ??= sheetView(this.book, sheet);
    const answers = this.answersOn(sheet, this.machine.cellsVersion());
    const { traffic, faults } = this.machine.bridge;
    const { roundTrips, requestBytes, responseBytes, batches } = traffic;
    return {
      sheets: this.book.sheets
        .filter(({ visibility }) => visibility === "Visible")
        .map(({ name, tabColor }) => ({
          name,
          isActive: name === sheet.name,
          ...(tabColor ? { color: tabColor } : {}),
        })),
      sheet: this.layout,
      cells: cellViews(this.book, sheet, { areas: this.areas, locale, answers }),
      selection: selectionView(sheet, this.stamp),
      isChanged: this.isChanged,
      canUndo: this.editing.canUndo(),
      traffic: {
        roundTrips,
        bytes: requestBytes + responseBytes,
        nextFault: faults.get(1)?.kind,
        batches: batches.slice(-50).reverse(),
      },
    };
  }
}

/** Whether a message of the add-in sets a property: then the workbook is no longer as it was saved. */
function setsSomething(text: string): boolean {
  return text.includes(`"ActionType":${actionTypes.setProperty},`);
}

/** The selected cells as rows of tab-separated text, as spreadsheets hand it to each other. */
function selectedText(sheet: Sheet): string {
  const { top, left, bottom, right } = sheet.selection;
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) =>
      contentOf(cellAt(sheet, top + row, left + column)),
    ),
  );
  return rows.map((row) => row.join("\t")).join("\n");
}

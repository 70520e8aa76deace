import * as React from "react";
import { useEffect, useState, type RefObject } from "react";
import { officeTheme } from "../pane/officeTheme";
import type { AddIn } from "./addIn";
import { FileMenu } from "./FileMenu";
import { FormulaBar } from "./FormulaBar";
import { Grid } from "./Grid";
import { LookMenu } from "./LookMenu";
import { Ribbon } from "./Ribbon";
import { SheetTabs } from "./SheetTabs";
import { TrafficPanel } from "./TrafficPanel";
import { useBuilds } from "./useBuilds";
import { useCursor } from "./useCursor";
import { useLatest } from "./useLatest";
import { useLook, type LookChoice } from "./useLook";
import { useRegions } from "./useRegions";
import { useWorkbook, type OpenWorkbook } from "./useWorkbook";

const paneUrl = "taskpane.html?_host_Info=Excel$Mac$16.00$en-US$workbench$$$1";

/** The whole page: a workbook, the ribbon's buttons and the add-in's pane. */
export function Workbench({ addIn: first }: { readonly addIn: AddIn }) {
  const [addIn, setAddIn] = useState(first);
  const [isPaneShown, setPaneShown] = useState(true);
  const regions = useRegions();
  const look = useLook();
  const lookNow = useLatest(look.choice);
  const book = useWorkbook(addIn, {
    onShow: () => setPaneShown(true),
    onLeave: regions.leavePane,
    officeTheme: () => officeTheme(lookNow.current),
  });
  useBackToPane(regions.pane, look.choice);
  useLeaveWarning(book.view?.isChanged ?? false);
  useDroppedFile(book.open);
  useBuilds((built) => {
    setAddIn(built);
    book.restart();
  });
  return (
    <div className="workbench" ref={regions.page}>
      <header>
        <FileMenu
          isChanged={book.view?.isChanged ?? false}
          onOpen={book.open}
          onNew={() => book.open("Workbook.xlsx")}
          onSave={book.save}
        />
        <Ribbon
          buttons={addIn.buttons}
          isReady={book.isPaneReady}
          onShowPane={() => setPaneShown((shown) => !shown)}
          onAction={(action) => press(regions.pane.current, action)}
        />
        <LookMenu {...look} />
        <h1 className="book-name">{book.name}</h1>
      </header>
      <Refusal book={book} />
      <main aria-label="Workbook and pane">
        <SheetArea book={book} />
        <iframe
          key={book.session}
          ref={regions.pane}
          title="Add-in pane"
          className={isPaneShown ? "pane-frame" : "pane-frame hidden"}
          src={book.session > 0 ? paneUrl : "about:blank"}
        />
      </main>
      {book.view && (
        <TrafficPanel
          traffic={book.view.traffic}
          onBreak={(fault) => book.send({ kind: "break", ...fault })}
        />
      )}
    </div>
  );
}

/** What could not be done, until it is closed. */
function Refusal({ book: { refusal, dismiss } }: { readonly book: OpenWorkbook }) {
  if (refusal === undefined) return null;
  return (
    <div className="refusal" role="alert">
      {refusal}
      <button type="button" onClick={dismiss}>
        Close
      </button>
    </div>
  );
}

function SheetArea({ book: { view, send, session } }: { readonly book: OpenWorkbook }) {
  const cursor = useCursor(view, send);
  if (!view) return <p role="status">Opening the workbook …</p>;
  return (
    <section className="sheet-area" aria-label="Workbook">
      <FormulaBar cursor={cursor} content={view.selection.content} />
      <Grid key={`${session} ${view.sheet.id}`} view={view} cursor={cursor} send={send} />
      <SheetTabs
        sheets={view.sheets}
        selection={view.selection}
        onShow={(sheet) => send({ kind: "activate", sheet })}
      />
    </section>
  );
}

/** Presses a ribbon button: the pane's page holds the handler that the add-in gave for it. */
function press(frame: HTMLIFrameElement | null, action: string): void {
  const office: unknown = frame?.contentWindow && Reflect.get(frame.contentWindow, "Office");
  const mappings: unknown = Object(office).actions?._association?.mappings;
  const handler: unknown = Object(mappings)[action.toUpperCase()] ?? Object(mappings)[action];
  if (typeof handler === "function") handler({ source: { id: action }, completed: () => undefined });
}

/** Who changes Office's theme leaves the pane and comes back to it: that is when an add-in can look what it is now. */
function useBackToPane(frame: RefObject<HTMLIFrameElement>, look: LookChoice): void {
  useEffect(() => {
    frame.current?.contentWindow?.dispatchEvent(new Event("focus"));
  }, [frame, look]);
}

function useLeaveWarning(isChanged: boolean): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => isChanged && event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isChanged]);
}

function useDroppedFile(open: OpenWorkbook["open"]): void {
  const openNow = useLatest(open);
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const take = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void file.arrayBuffer().then((bytes) => openNow.current(file.name, bytes));
    };
    document.addEventListener("dragover", allow);
    document.addEventListener("drop", take);
    return () => {
      document.removeEventListener("dragover", allow);
      document.removeEventListener("drop", take);
    };
  }, [openNow]);
}

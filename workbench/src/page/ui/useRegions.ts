import { useEffect, useRef, type RefObject } from "react";

/** The parts of the page that F6 goes round, as in Excel: the bar above, the sheet, the pane. */
export interface Regions {
  readonly page: RefObject<HTMLDivElement>;
  readonly pane: RefObject<HTMLIFrameElement>;
  /** From the pane on to the bar above. */
  leavePane(): void;
}

/** Lets F6 go from part to part, so that nobody is caught in the sheet, where Tab goes from cell to cell. */
export function useRegions(): Regions {
  const page = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLIFrameElement>(null);
  const focusIn = (selector: string) =>
    page.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      const isInSheet = document.activeElement?.closest(".sheet-area") !== null;
      if (isInSheet) pane.current?.contentWindow?.focus();
      else focusIn(".grid");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return { page, pane, leavePane: () => focusIn("header button") };
}

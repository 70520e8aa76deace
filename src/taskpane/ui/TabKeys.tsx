import * as React from "react";
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from "react";

/** Stands for Fabric's direction in the built pane. */
export const FocusZoneDirection = { horizontal: 1 } as const;

interface Props {
  readonly role?: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

/**
 * Stands for Fabric's FocusZone around the tabs in the built pane (webpack.config.js): 5 kB of the first screen, of which the
 * tabs need their arrow keys alone. One tab is on the way of the Tab key, the shown one; the arrows, Home and End go on
 * from it.
 */
export function FocusZone({ role, className, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tabs = tabsIn(list.current);
    const shown = tabs.find((tab) => tab.getAttribute("aria-selected") === "true") ?? tabs[0];
    tabs.forEach((tab) => (tab.tabIndex = tab === shown ? 0 : -1));
  });
  return (
    <div ref={list} role={role} className={className} onKeyDown={goOn}>
      {children}
    </div>
  );
}

const tabsIn = (list: HTMLElement | null) => [
  ...(list?.querySelectorAll<HTMLElement>('[role="tab"]:not([disabled])') ?? []),
];

function goOn(event: KeyboardEvent<HTMLDivElement>): void {
  const tabs = tabsIn(event.currentTarget);
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  const goals: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: tabs.length - 1,
  };
  const goal = goals[event.key];
  const next = goal === undefined ? undefined : tabs[goal];
  if (at < 0 || !next) return;
  event.preventDefault();
  tabs.forEach((tab) => (tab.tabIndex = tab === next ? 0 : -1));
  next.focus();
}

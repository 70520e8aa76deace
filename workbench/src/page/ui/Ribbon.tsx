import * as React from "react";
import type { RibbonButton } from "./addIn";

interface Props {
  readonly buttons: readonly RibbonButton[];
  readonly isReady: boolean;
  readonly onShowPane: () => void;
  readonly onAction: (action: string) => void;
}

/** The add-in's buttons, as its manifest has them. */
export function Ribbon({ buttons, isReady, onShowPane, onAction }: Props) {
  return (
    <div className="ribbon" role="toolbar" aria-label="Ribbon">
      {buttons.map(({ id, label, tip, icon, action }) => (
        <button
          key={id}
          type="button"
          title={tip}
          disabled={action !== undefined && !isReady}
          onClick={() => (action === undefined ? onShowPane() : onAction(action))}
        >
          <img src={icon} alt="" width="24" height="24" />
          {label}
        </button>
      ))}
    </div>
  );
}

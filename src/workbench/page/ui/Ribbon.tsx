import * as React from "react";
import { useEffect, useState } from "react";
import { readRibbon, type RibbonButton } from "./readRibbon";

interface Props {
  readonly isReady: boolean;
  readonly onShowPane: () => void;
  readonly onAction: (action: string) => void;
}

/** The add-in's buttons, as its manifest has them. */
export function Ribbon({ isReady, onShowPane, onAction }: Props) {
  const [buttons, setButtons] = useState<readonly RibbonButton[]>([]);
  useEffect(() => {
    void fetch("manifest.xml")
      .then((answer) => answer.text())
      .then((text) => setButtons(readRibbon(text)));
  }, []);
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

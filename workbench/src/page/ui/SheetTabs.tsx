import * as React from "react";
import type { SelectionView, SheetTab } from "../messages";

interface Props {
  readonly sheets: readonly SheetTab[];
  readonly selection: SelectionView;
  readonly onShow: (name: string) => void;
}

/** The sheets' tabs, and the figures of the selected cells. */
export function SheetTabs({ sheets, selection, onShow }: Props) {
  return (
    <div className="sheet-tabs">
      <div role="tablist" aria-label="Sheets">
        {sheets.map(({ name, isActive, color }) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={isActive}
            style={color ? { borderBottomColor: color } : undefined}
            onClick={() => onShow(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <output className="figures" aria-label="Figures of the selected cells">
        {figuresOf(selection)}
      </output>
    </div>
  );
}

const shown = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

function figuresOf({ average, sum, count }: SelectionView): string {
  if (average === undefined || sum === undefined) return "";
  return `Average ${shown.format(average)}   Count ${count}   Sum ${shown.format(sum)}`;
}

import * as React from "react";
import { Pivot, PivotItem } from "office-ui-fabric-react/lib/Pivot";

interface Tab<Key extends string> {
  readonly key: Key;
  readonly text: string;
  /** Shown behind the text, as for a number of findings. */
  readonly count?: number;
}

interface Props<Key extends string> {
  readonly tabs: readonly Tab<Key>[];
  readonly shown: Key;
  readonly onShow: (key: Key) => void;
  readonly children: React.ReactNode;
}

/** Two rows of tabs in a narrow pane take no more than they need, and stand below each other. */
const compact = {
  minWidth: 0,
  height: 34,
  lineHeight: 34,
  padding: "0 8px",
  margin: 0,
  textAlign: "left",
} as const;

/** Screens side by side, one of them shown. */
export function Tabs<Key extends string>({ tabs, shown, onShow, children }: Props<Key>) {
  const show = (key: string | undefined) => {
    const tab = tabs.find((one) => one.key === key);
    if (tab) onShow(tab.key);
  };
  return (
    <Pivot
      className="tabs"
      selectedKey={shown}
      onLinkClick={(item) => show(item?.props.itemKey)}
      styles={{ link: compact, linkIsSelected: compact }}
    >
      {tabs.map(({ key, text, count }) => (
        <PivotItem key={key} itemKey={key} headerText={text} {...(count ? { itemCount: count } : {})}>
          {key === shown && children}
        </PivotItem>
      ))}
    </Pivot>
  );
}

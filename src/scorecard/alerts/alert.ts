import type { Band, CellPlace } from "../terms";
import type { AlertKind, ItemKind, UnitId } from "../facts";
import type { Day } from "../periods";

/** What an alert is about. */
export interface AlertItem {
  readonly kind: ItemKind | "initiative";
  readonly id: string;
  readonly name: string;
  /** None for an initiative. */
  readonly unit?: UnitId;
  /** The unit's name, where it is not the one on top. */
  readonly unitName?: string;
  readonly owner?: string;
  /** How its status was set by hand, where it was. */
  readonly byHand?: string;
  readonly at?: CellPlace;
}

/** Something that a rule found. */
export interface FoundAlert {
  readonly kind: AlertKind;
  readonly item: AlertItem;
  readonly band: Band;
  /** The first day of the period in which it began, or the day itself. */
  readonly since: Day;
  /** The same as people write it. */
  readonly sinceText: string;
  /** One sentence: what happened. */
  readonly text: string;
}

/** An alert as it is shown: with its name, who is told, and whether somebody has seen to it. */
export interface Alert extends FoundAlert {
  /** By which the Acknowledgements table knows it: `Turned red: F1.1`. */
  readonly name: string;
  /** Who is told: whom the rule names, else the item's owner. */
  readonly tell?: string;
  /** Acknowledged until it goes away, or quiet until a day. */
  readonly state: "Open" | "Acknowledged" | "Snoozed";
}

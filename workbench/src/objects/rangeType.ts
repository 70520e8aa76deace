import {
  hostObject,
  type HostObject,
  link,
  type Members,
  method,
  type ObjectType,
} from "../protocol/hostObject";
import type { Desk } from "./desk";
import { asPlace } from "./placeOf";
import { cellPropertyMembers } from "./cellProperties";
import { rangeOutline } from "./outline";
import type { Place } from "./place";
import { rangeContent } from "./rangeContent";
import { rangeEdits } from "./rangeEdits";
import { rangeFinding } from "./rangeFinding";
import { rangePlace } from "./rangePlace";
import { rangeSteps } from "./rangeSteps";
import { makeRangeSort } from "./sortType";
import { visibleView } from "./rangeView";
import { rangeTraces } from "./tracesType";

const keeping: Members<Place> = {
  GetVisibleView: method(visibleView),
  _KeepReference: method(() => undefined),
};

const parts: Members<Place> = {
  Format: link(({ desk, sheet, area }) => desk.make.format(sheet, area)),
  ConditionalFormats: link(({ desk, sheet, area }) => desk.make.conditionalFormats(sheet, [area])),
  Sort: link(makeRangeSort),
  DataValidation: link(({ desk, sheet, area }) => desk.make.validation(sheet, area)),
};

const rangeType: ObjectType<Place & { readonly reference: string }> = {
  name: "Range",
  members: {
    ...rangePlace,
    ...rangeContent,
    ...rangeSteps,
    ...rangeFinding,
    ...rangeEdits,
    ...rangeOutline,
    ...cellPropertyMembers,
    ...rangeTraces,
    ...parts,
    ...keeping,
  },
  identify: ({ desk, reference, ...place }) => {
    if (!desk.references.has(reference)) desk.references.set(reference, rangeFrom(desk, place, reference));
    return { _ReferenceId: reference };
  },
};

function rangeFrom(desk: Desk, place: Pick<Place, "sheet" | "area">, reference: string): HostObject {
  const self = { desk, ...place, reference };
  asPlace(self);
  return hostObject(rangeType, self);
}

/** The Range object of an area. It gets a reference of its own, under which later batches find it again. */
export function makeRange(place: Place): HostObject {
  return rangeFrom(place.desk, place, `range-${place.desk.nextId()}`);
}

import {
  type HostObject,
  hostObject,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { itemNotFound } from "../protocol/refusal";
import { type Arguments, asText, textAt } from "./argument";
import type { SheetPlace } from "./sheetPlace";

interface Property extends SheetPlace {
  readonly key: string;
}

const propertyType: ObjectType<Property> = {
  name: "WorksheetCustomProperty",
  members: {
    Key: scalar(({ key }) => key),
    Value: scalar(
      ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
      ({ sheet, key }, value) => void sheet.customProperties.set(key, asText(value)),
    ),
    Delete: method(({ sheet, key }) => void sheet.customProperties.delete(key)),
  },
  identify: ({ key }) => ({ Key: key, _Id: key }),
};

/** Keys are found in any case, as Excel does. */
function keyIn({ sheet }: SheetPlace, args: Arguments): string | undefined {
  const wanted = textAt(args, 0).toLowerCase();
  return [...sheet.customProperties.keys()].find((each) => each.toLowerCase() === wanted);
}

function find(place: SheetPlace, args: Arguments): HostObject | undefined {
  const key = keyIn(place, args);
  return key === undefined ? undefined : hostObject(propertyType, { ...place, key });
}

const propertiesType: ObjectType<SheetPlace> = {
  name: "WorksheetCustomPropertyCollection",
  items: (place) =>
    [...place.sheet.customProperties.keys()].map((key) => hostObject(propertyType, { ...place, key })),
  members: {
    Add: method((place, args) => {
      const key = keyIn(place, args) ?? textAt(args, 0);
      place.sheet.customProperties.set(key, textAt(args, 1));
      return hostObject(propertyType, { ...place, key });
    }),
    GetItem: method((place, args) => {
      const property = find(place, args);
      if (!property) throw itemNotFound(`property "${textAt(args, 0)}"`);
      return property;
    }),
    GetItemOrNullObject: method((place, args) => find(place, args) ?? nullObject),
    GetCount: method(({ sheet }) => sheet.customProperties.size),
  },
};

export function makeSheetProperties(place: SheetPlace): HostObject {
  return hostObject(propertiesType, place);
}

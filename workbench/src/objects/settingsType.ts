import {
  hostObject,
  type HostObject,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { itemNotFound } from "../protocol/refusal";
import { type Arguments, textAt } from "./argument";
import type { Desk } from "./desk";

interface Setting {
  readonly desk: Desk;
  readonly key: string;
}

const settingType: ObjectType<Setting> = {
  name: "Setting",
  members: {
    Key: scalar(({ key }) => key),
    Value: scalar(
      ({ desk, key }) => desk.book.settings.get(key) ?? null,
      ({ desk, key }, value) => void desk.book.settings.set(key, value),
    ),
    _Id: scalar(({ key }) => key),
    Delete: method(({ desk, key }) => void desk.book.settings.delete(key)),
  },
  identify: ({ key }) => ({ Key: key, _Id: key }),
};

function settingOf(desk: Desk, args: Arguments): HostObject | undefined {
  const key = textAt(args, 0);
  return desk.book.settings.has(key) ? hostObject(settingType, { desk, key }) : undefined;
}

const settingsType: ObjectType<{ readonly desk: Desk }> = {
  name: "SettingCollection",
  items: ({ desk }) => [...desk.book.settings.keys()].map((key) => hostObject(settingType, { desk, key })),
  members: {
    Add: method(({ desk }, args) => {
      const key = textAt(args, 0);
      desk.book.settings.set(key, args[1] ?? null);
      return hostObject(settingType, { desk, key });
    }),
    GetItem: method(({ desk }, args) => {
      const setting = settingOf(desk, args);
      if (!setting) throw itemNotFound(`setting "${textAt(args, 0)}"`);
      return setting;
    }),
    GetItemOrNullObject: method(({ desk }, args) => settingOf(desk, args) ?? nullObject),
    GetCount: method(({ desk }) => desk.book.settings.size),
  },
};

export function makeSettings(desk: Desk): HostObject {
  return hostObject(settingsType, { desk });
}

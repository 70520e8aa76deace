import { type Action, actionTypes, type ObjectPath, pathTypes, type RequestBody } from "./wire";

/** Methods that only look, or only show something. */
const looking = /^(_|Get|Find|Select$|Activate$|Calculate$|Save$|Close$|Suspend)/;

function isChange({ ActionType, Name }: Action): boolean {
  if (ActionType === actionTypes.setProperty || ActionType === actionTypes.update) return true;
  return ActionType === actionTypes.method && !looking.test(Name);
}

function makesSomething({ ObjectPathType, Name }: ObjectPath): boolean {
  return ObjectPathType === pathTypes.method && !looking.test(Name);
}

/** True for a batch that may change the workbook. */
export function mayChange({ Actions = [], ObjectPaths = {} }: RequestBody): boolean {
  return Actions.some(isChange) || Object.values(ObjectPaths).some(makesSomething);
}

/** True for a batch that does nothing but close the workbook. */
export function onlyCloses({ Actions = [] }: RequestBody): boolean {
  const named = Actions.filter(({ ActionType }) => ActionType === actionTypes.method);
  return named.length > 0 && named.every(({ Name }) => Name === "Close" || Name.startsWith("_Remove"));
}

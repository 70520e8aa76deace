import { type HostObject, isHostObject, nullObject } from "./hostObject";
import { type HasProperty, query, spelled } from "./query";
import { itemNotFound, Refusal } from "./refusal";
import {
  type Action,
  type ActionResult,
  actionTypes,
  type Arguments,
  type BatchError,
  type ObjectPath,
  pathTypes,
  type RequestBody,
  type ResponseBody,
} from "./wire";

/** What the dispatcher needs of the workbook: where paths start, and the ranges that the runtime keeps hold of. */
export interface Root {
  readonly global: HostObject;
  readonly newObject: (typeName: string) => HostObject;
  readonly byReference: (id: string) => HostObject | undefined;
  /** False for a property that a class of Office.js does not have: Excel loads nothing for it. */
  readonly hasProperty?: HasProperty;
}

type Resolve = (pathId: number) => HostObject;

/** Runs a batch: actions in order, each path made once. The first error stops it; what was done stays done. */
export function runBatch(root: Root, body: RequestBody): ResponseBody {
  const resolve = resolver(root, body.ObjectPaths ?? {});
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of (body.Actions ?? []).entries()) {
    try {
      if (action.ActionType === actionTypes.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: runAction(root, resolve, action) ?? null });
    } catch (error) {
      return {
        Results: results,
        TraceIds: traces,
        Error: toBatchError(error, locationOf(action, body), index),
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

function resolver(root: Root, paths: Readonly<Record<string, ObjectPath>>): Resolve {
  const made = new Map<number, HostObject>();
  const resolve = (id: number): HostObject => {
    const known = made.get(id);
    if (known) return known;
    const path = paths[id];
    if (!path) throw new Refusal("InvalidObjectPath", `No object path ${id}.`);
    const object = follow(root, path, resolve);
    made.set(id, object);
    return object;
  };
  return resolve;
}

function follow(root: Root, path: ObjectPath, resolve: Resolve): HostObject {
  switch (path.ObjectPathType) {
    case pathTypes.global:
      return root.global;
    case pathTypes.newObject:
      return root.newObject(path.Name);
    case pathTypes.reference:
      return referenced(root, path.Name);
    case pathTypes.nothing:
      return nullObject;
    default:
      return followMember(resolve(path.ParentObjectPathId ?? 0), path, resolve);
  }
}

function referenced(root: Root, id: string): HostObject {
  const object = root.byReference(id);
  if (object) return object;
  throw new Refusal("InvalidReference", "This reference is not valid for the current operation.");
}

function followMember(parent: HostObject, path: ObjectPath, resolve: Resolve): HostObject {
  if (parent === nullObject) return nullObject;
  const args = argumentsOf(path.ArgumentInfo, resolve);
  const found = memberAt(parent, path, args);
  if (isHostObject(found)) return found;
  throw new Refusal("InvalidObjectPath", `${parent.typeName}.${path.Name} is not an object.`);
}

function memberAt(parent: HostObject, path: ObjectPath, args: readonly unknown[]): unknown {
  if (path.ObjectPathType === pathTypes.property) return parent.get(path.Name);
  return parent.call(path.ObjectPathType === pathTypes.indexer ? "GetItem" : path.Name, args);
}

function argumentsOf(info: Arguments | undefined, resolve: Resolve): readonly unknown[] {
  const given = (info?.Arguments ?? []).map((argument) => withInnerObjects(argument, resolve));
  const ids = info?.ReferencedObjectPathIds;
  return ids ? withObjects(given, ids, resolve) : given;
}

/** The runtime puts `{ _ObjectPathId: 7 }` in the place of an object that stands within another argument. */
function withInnerObjects(given: unknown, resolve: Resolve): unknown {
  if (typeof given !== "object" || given === null) return given;
  if (Array.isArray(given)) {
    const holdsObjects = given.some((each) => typeof each === "object" && each !== null);
    return holdsObjects ? given.map((each: unknown) => withInnerObjects(each, resolve)) : given;
  }
  const entries = Object.entries(given);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === "_ObjectPathId") return resolve(Number(only[1]));
  return Object.fromEntries(entries.map(([name, value]) => [name, withInnerObjects(value, resolve)]));
}

function withObjects(
  given: readonly unknown[],
  ids: readonly unknown[],
  resolve: Resolve,
): readonly unknown[] {
  return given.map((argument, index) => {
    const id = ids[index];
    if (Array.isArray(id) && Array.isArray(argument)) return withObjects(argument, id, resolve);
    return typeof id === "number" && id > 0 ? resolve(id) : argument;
  });
}

function runAction(root: Root, resolve: Resolve, action: Action): unknown {
  if (action.ActionType === actionTypes.trace || action.ActionType === actionTypes.ensureUnchanged)
    return null;
  const object = resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return object === nullObject ? null : object.identity();
    case actionTypes.query:
    case actionTypes.queryAsJson:
      return query(object, action.QueryInfo ?? {}, root.hasProperty);
    default:
      return object === nullObject ? changeNothing(action) : change(object, action, resolve);
  }
}

/** A method of a null object does nothing (`getItemOrNullObject("Sample").delete()` is idiomatic); setting it is refused. */
function changeNothing({ ActionType }: Action): null {
  if (ActionType !== actionTypes.method) throw itemNotFound("the object is null");
  return null;
}

function change(object: HostObject, action: Action, resolve: Resolve): unknown {
  const args = argumentsOf(action.ArgumentInfo, resolve);
  switch (action.ActionType) {
    case actionTypes.method:
      return answerOf(object.call(action.Name, args));
    case actionTypes.setProperty:
      return object.set(action.Name, args[0]);
    case actionTypes.update:
      return update(object, action.ObjectState ?? {});
    default:
      throw new Refusal("NotImplemented", `Action type ${action.ActionType}.`);
  }
}

function answerOf(value: unknown): unknown {
  if (value === nullObject) return null;
  return isHostObject(value) ? value.identity() : value;
}

function update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(state)) {
    const member = spelled(object, name.charAt(0).toUpperCase() + name.slice(1));
    const isLink = object.kindOf(member) === "link";
    const linked = isLink ? object.get(member) : undefined;
    if (isHostObject(linked) && isRecord(value)) update(linked, value);
    else object.set(member, value);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function locationOf(action: Action, body: RequestBody): string {
  const path = body.ObjectPaths?.[action.ObjectPathId];
  return [path?.Name, action.Name].filter(Boolean).join(".");
}

/** What the message of a fault of the workbench itself begins with; its stack follows. */
export const faultMark = "The workbench failed: ";

function toBatchError(error: unknown, location: string, index: number): BatchError {
  const at = { Location: location, ActionIndex: index };
  if (error instanceof Refusal)
    return { Code: error.code, Message: error.message, HttpStatusCode: 400, ...at };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: "GeneralException", Message: `${faultMark}${text}`, HttpStatusCode: 500, ...at };
}

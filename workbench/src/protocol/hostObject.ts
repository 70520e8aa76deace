import { apiNotFound } from "./refusal";

/** One member of an Office.js class, as the protocol names it: a scalar, a link to another object, or a method. */
export type Member<Self> =
  | {
      readonly kind: "scalar";
      readonly get: (self: Self) => unknown;
      readonly set?: (self: Self, value: unknown) => void;
    }
  | { readonly kind: "link"; readonly get: (self: Self) => HostObject }
  | { readonly kind: "method"; readonly call: (self: Self, args: readonly unknown[]) => unknown };

export type Members<Self> = Readonly<Record<string, Member<Self>>>;

/** A class of the object model. `items` makes it a collection; `identify` is what an instantiate answers. */
export interface ObjectType<Self> {
  readonly name: string;
  readonly members: Members<Self>;
  readonly items?: (self: Self) => readonly HostObject[];
  readonly identify?: (self: Self) => Readonly<Record<string, unknown>>;
}

/** An object of the model as the dispatcher sees it. */
export interface HostObject {
  readonly typeName: string;
  readonly self: unknown;
  scalars(): readonly string[];
  kindOf(name: string): Member<never>["kind"];
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  call(name: string, args: readonly unknown[]): unknown;
  items?(): readonly HostObject[];
  identity(): Readonly<Record<string, unknown>>;
}

export function scalar<Self>(
  get: (self: Self) => unknown,
  set?: (self: Self, value: unknown) => void,
): Member<Self> {
  return set ? { kind: "scalar", get, set } : { kind: "scalar", get };
}

export function link<Self>(get: (self: Self) => HostObject): Member<Self> {
  return { kind: "link", get };
}

export function method<Self>(call: (self: Self, args: readonly unknown[]) => unknown): Member<Self> {
  return { kind: "method", call };
}

function memberOf<Self>(type: ObjectType<Self>, name: string): Member<Self> {
  const member = Object.hasOwn(type.members, name) ? type.members[name] : undefined;
  if (!member) throw apiNotFound(`${type.name}.${name}`);
  return member;
}

function getMember<Self>(type: ObjectType<Self>, self: Self, name: string): unknown {
  const member = memberOf(type, name);
  if (member.kind === "method") throw apiNotFound(`${type.name}.${name} as a property`);
  return member.get(self);
}

function setMember<Self>(
  type: ObjectType<Self>,
  self: Self,
  [name, value]: readonly [string, unknown],
): void {
  const member = memberOf(type, name);
  if (member.kind !== "scalar" || !member.set) throw apiNotFound(`setting ${type.name}.${name}`);
  member.set(self, value);
}

function callMember<Self>(
  type: ObjectType<Self>,
  self: Self,
  [name, args]: readonly [string, readonly unknown[]],
): unknown {
  const member = memberOf(type, name);
  if (member.kind !== "method") throw apiNotFound(`${type.name}.${name}()`);
  return member.call(self, args);
}

/** Wraps a piece of the book as an object of the class. */
export function hostObject<Self>(type: ObjectType<Self>, self: Self): HostObject {
  const { items, identify } = type;
  return {
    typeName: type.name,
    self,
    scalars: () => Object.keys(type.members).filter((name) => type.members[name]?.kind === "scalar"),
    kindOf: (name) => memberOf(type, name).kind,
    get: (name) => getMember(type, self, name),
    set: (name, value) => setMember(type, self, [name, value]),
    call: (name, args) => callMember(type, self, [name, args]),
    identity: () => identify?.(self) ?? {},
    ...(items ? { items: () => items(self) } : {}),
  };
}

/** The answer of a `…OrNullObject` method that found nothing. */
export const nullObject: HostObject = {
  typeName: "Null",
  self: null,
  scalars: () => [],
  kindOf: () => "link",
  get: () => nullObject,
  set: () => undefined,
  call: () => nullObject,
  identity: () => ({}),
};

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "typeName" in value && "identity" in value;
}

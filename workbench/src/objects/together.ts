import { type HostObject, isHostObject } from "../protocol/hostObject";

/**
 * Several objects of one class as one, as the format of several areas is: what is set or called goes to each,
 * and a value that they do not share is null.
 */
export function together(objects: readonly HostObject[]): HostObject {
  const [first] = objects;
  if (!first) throw new Error("together needs an object");
  return {
    ...first,
    get: (name) => joined(objects.map((object) => object.get(name))),
    set: (name, value) => objects.forEach((object) => object.set(name, value)),
    call: (name, args) => joined(objects.map((object) => object.call(name, args))),
  };
}

function joined(values: readonly unknown[]): unknown {
  const objects = values.filter(isHostObject);
  if (objects.length > 0) return together(objects);
  return values.every((value) => value === values[0]) ? values[0] : null;
}

import { runBatch } from "../../src/protocol/dispatch";
import {
  hostObject,
  type HostObject,
  link,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../../src/protocol/hostObject";
import { invalidArgument } from "../../src/protocol/refusal";
import {
  type Action,
  actionTypes,
  type ObjectPath,
  pathTypes,
  type RequestBody,
} from "../../src/protocol/wire";

/* A model of two classes, so that the dispatcher is seen and not what it dispatches to. */

interface Box {
  readonly name: string;
  width: number;
  readonly seen: unknown[];
  readonly inside: Box[];
}

const boxOf = (name: string, ...inside: Box[]): Box => ({ name, width: 1, seen: [], inside });

const boxType: ObjectType<Box> = {
  name: "Box",
  members: {
    Name: scalar(({ name }) => name),
    Width: scalar(
      ({ width }) => width,
      (box, value) => {
        if (typeof value !== "number") throw invalidArgument("a number");
        box.width = value;
      },
    ),
    _Hidden: scalar(() => "hidden"),
    Broken: scalar(({ name }) => {
      if (name === "world") throw new TypeError("a fault of ours");
      return false;
    }),
    Inside: link((box) => hostObject(boxesType, box)),
    First: link(({ inside: [first] }) => (first ? makeBox(first) : nullObject)),
    Take: method((box, args) => {
      box.seen.push(...args.map((each) => (isBox(each) ? each.get("Name") : each)));
      return box.seen.length;
    }),
    GetOther: method(({ inside }, [name]) => {
      const found = inside.find((each) => each.name === name);
      return found ? makeBox(found) : nullObject;
    }),
  },
  identify: ({ name }) => ({ Id: name }),
};

const boxesType: ObjectType<Box> = {
  name: "BoxCollection",
  items: ({ inside }) => inside.map(makeBox),
  members: {
    Count: scalar(({ inside }) => inside.length),
    GetItem: method(({ inside }, [index]) => {
      const found = inside[Number(index)];
      if (!found) throw invalidArgument("no such box");
      return makeBox(found);
    }),
  },
};

function makeBox(box: Box): HostObject {
  return hostObject(boxType, box);
}

function isBox(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "typeName" in value;
}

const paths: Record<string, ObjectPath> = {
  1: { Id: 1, ObjectPathType: pathTypes.global, Name: "" },
  2: { Id: 2, ObjectPathType: pathTypes.property, Name: "Inside", ParentObjectPathId: 1 },
  3: {
    Id: 3,
    ObjectPathType: pathTypes.indexer,
    Name: "GetItem",
    ParentObjectPathId: 2,
    ArgumentInfo: { Arguments: [1] },
  },
  4: {
    Id: 4,
    ObjectPathType: pathTypes.method,
    Name: "GetOther",
    ParentObjectPathId: 1,
    ArgumentInfo: { Arguments: ["gone"] },
  },
  5: { Id: 5, ObjectPathType: pathTypes.property, Name: "First", ParentObjectPathId: 3 },
  6: { Id: 6, ObjectPathType: pathTypes.reference, Name: "kept" },
  7: { Id: 7, ObjectPathType: pathTypes.reference, Name: "lost" },
  8: { Id: 8, ObjectPathType: pathTypes.nothing, Name: "" },
  9: { Id: 9, ObjectPathType: pathTypes.property, Name: "Name", ParentObjectPathId: 1 },
  10: {
    Id: 10,
    ObjectPathType: pathTypes.method,
    Name: "GetOther",
    ParentObjectPathId: 4,
    ArgumentInfo: { Arguments: ["x"] },
  },
  11: { Id: 11, ObjectPathType: pathTypes.property, Name: "Nowhere", ParentObjectPathId: 1 },
};

type Asked = Partial<Action> & Pick<Action, "ActionType" | "ObjectPathId">;

function run(...asked: readonly Asked[]) {
  const world = boxOf("world", boxOf("one"), boxOf("two"));
  const body: RequestBody = {
    ObjectPaths: paths,
    Actions: asked.map((action, index) => ({ Id: index + 1, Name: "", ...action })),
  };
  const root = {
    global: makeBox(world),
    newObject: () => makeBox(boxOf("new")),
    byReference: (id: string) => (id === "kept" ? makeBox(world) : undefined),
  };
  return { world, ...runBatch(root, body) };
}

const values = (...asked: readonly Asked[]) => run(...asked).Results.map(({ Value }) => Value);
const { instantiate, query, method: call, setProperty, update, trace, ensureUnchanged } = actionTypes;

test("an object tells who it is, one that is not there nothing", () => {
  const found = values(
    { ActionType: instantiate, ObjectPathId: 3 },
    { ActionType: instantiate, ObjectPathId: 4 },
  );
  expect(found).toEqual([{ Id: "two" }, null]);
});

test("what is called of an object that is not there is not there either, and calling it does nothing", () => {
  const found = values(
    { ActionType: instantiate, ObjectPathId: 10 },
    { ActionType: instantiate, ObjectPathId: 5 },
    { ActionType: instantiate, ObjectPathId: 8 },
    { ActionType: call, ObjectPathId: 4, Name: "Take" },
    { ActionType: query, ObjectPathId: 4, QueryInfo: { Select: ["Name"] } },
  );
  expect(found).toEqual([null, null, null, null, null]);
});

test("an object that is not there can't be set", () => {
  const { Error: error } = run({
    ActionType: setProperty,
    ObjectPathId: 4,
    Name: "Width",
    ArgumentInfo: { Arguments: [2] },
  });
  expect(error).toMatchObject({ Code: "ItemNotFound", ActionIndex: 0 });
});

test.each<[string, object, unknown]>([
  ["one", { Select: ["Width"] }, { Id: "world", Width: 1 }],
  ["one in small letters", { Select: ["width"] }, { Id: "world", Width: 1 }],
  ["what is hidden", { Select: ["_Hidden"] }, { Id: "world", _Hidden: "hidden" }],
  ["nothing", { Select: ["NoPropertiesNeeded"] }, { Id: "world" }],
  ["the count within", { Select: ["Inside/Count"] }, { Id: "world", Inside: { Count: 2, _Items: [] } }],
  [
    "names within",
    { Select: ["inside/items/name"] },
    {
      Id: "world",
      Inside: {
        _Items: [
          { Id: "one", Name: "one" },
          { Id: "two", Name: "two" },
        ],
      },
    },
  ],
  [
    "names without saying items",
    { Select: ["Inside/Name"] },
    {
      Id: "world",
      Inside: {
        _Items: [
          { Id: "one", Name: "one" },
          { Id: "two", Name: "two" },
        ],
      },
    },
  ],
  [
    "a link to one",
    { Expand: ["First"], Select: ["First/Name"] },
    { Id: "world", First: { Id: "one", Name: "one" } },
  ],
])("loaded is %s", (_, info, expected) => {
  expect(values({ ActionType: query, ObjectPathId: 1, QueryInfo: info })).toEqual([expected]);
});

test("loaded without naming anything is every scalar that is not hidden", () => {
  const all = (name: string) => ({ Id: name, Name: name, Width: 1, Broken: false });
  const found = values(
    { ActionType: query, ObjectPathId: 3, QueryInfo: {} },
    { ActionType: query, ObjectPathId: 2, QueryInfo: {} },
    { ActionType: query, ObjectPathId: 1, QueryInfo: { Select: ["Inside/$all"] } },
  );
  const items = { Count: 2, _Items: [all("one"), all("two")] };
  expect(found).toEqual([all("two"), items, { Id: "world", Inside: items }]);
});

test("of a collection so many are skipped and so many are told", () => {
  const page = (info: object) =>
    values({ ActionType: query, ObjectPathId: 2, QueryInfo: { Select: ["Name"], ...info } })[0];
  expect(page({ Top: 1 })).toEqual({ _Items: [{ Id: "one", Name: "one" }] });
  expect(page({ Skip: 1 })).toEqual({ _Items: [{ Id: "two", Name: "two" }] });
  expect(page({ Skip: 1, Top: 5 })).toEqual({ _Items: [{ Id: "two", Name: "two" }] });
  expect(page({ Top: 0 })).toEqual({ _Items: [] });
  expect(page({ Skip: 2 })).toEqual({ _Items: [] });
});

test("arguments are handed over as they are, objects in the place of their paths, also within others", () => {
  const { world } = run({
    ActionType: call,
    ObjectPathId: 1,
    Name: "Take",
    ArgumentInfo: { Arguments: [1, null, "x"], ReferencedObjectPathIds: [0, 3, 0] },
  });
  expect(world.seen).toEqual([1, "two", "x"]);
  const inner = { _ObjectPathId: 3 };
  const given = { a: inner, b: [inner, 2], c: { _ObjectPathId: 3, d: 2 } };
  const { world: other } = run({
    ActionType: call,
    ObjectPathId: 1,
    Name: "Take",
    ArgumentInfo: { Arguments: [given] },
  });
  const typeName = "Box";
  expect(other.seen).toMatchObject([
    { a: { typeName }, b: [{ typeName }, 2], c: { _ObjectPathId: 3, d: 2 } },
  ]);
});

test("an update sets each member, also of what is linked", () => {
  const { world, Error: error } = run({
    ActionType: update,
    ObjectPathId: 1,
    ObjectState: { width: 5, first: { width: 7 } },
  });
  expect([error, world.width, world.inside[0]?.width]).toEqual([undefined, 5, 7]);
});

test("the first error ends the batch; what was done before stays done, and it is told where it was", () => {
  const {
    world,
    Results,
    TraceIds,
    Error: error,
  } = run(
    { ActionType: setProperty, ObjectPathId: 1, Name: "Width", ArgumentInfo: { Arguments: [5] } },
    { ActionType: trace, ObjectPathId: 0 },
    { ActionType: setProperty, ObjectPathId: 1, Name: "Width", ArgumentInfo: { Arguments: ["x"] } },
    { ActionType: trace, ObjectPathId: 0 },
    { ActionType: setProperty, ObjectPathId: 1, Name: "Width", ArgumentInfo: { Arguments: [9] } },
  );
  expect([world.width, Results.length, TraceIds]).toEqual([5, 2, [2]]);
  expect(error).toMatchObject({ Code: "InvalidArgument", ActionIndex: 2 });
});

test.each<[string, Asked, string]>([
  ["a member that is not known", { ActionType: call, ObjectPathId: 1, Name: "Fly" }, "ApiNotFound"],
  ["a member of every object", { ActionType: call, ObjectPathId: 1, Name: "toString" }, "ApiNotFound"],
  [
    "a member that objects inherit",
    { ActionType: query, ObjectPathId: 1, QueryInfo: { Select: ["constructor"] } },
    "ApiNotFound",
  ],
  [
    "a method that is read",
    { ActionType: query, ObjectPathId: 1, QueryInfo: { Select: ["Take"] } },
    "ApiNotFound",
  ],
  ["a property that is called", { ActionType: call, ObjectPathId: 1, Name: "Name" }, "ApiNotFound"],
  [
    "a property that can only be read",
    { ActionType: setProperty, ObjectPathId: 1, Name: "Name", ArgumentInfo: { Arguments: ["x"] } },
    "ApiNotFound",
  ],
  [
    "a link that is set",
    { ActionType: setProperty, ObjectPathId: 1, Name: "First", ArgumentInfo: { Arguments: [1] } },
    "ApiNotFound",
  ],
  ["a path that is not there", { ActionType: instantiate, ObjectPathId: 99 }, "InvalidObjectPath"],
  ["a path to what is no object", { ActionType: instantiate, ObjectPathId: 9 }, "InvalidObjectPath"],
  ["a path by a member that is not known", { ActionType: instantiate, ObjectPathId: 11 }, "ApiNotFound"],
  ["a range that is gone", { ActionType: instantiate, ObjectPathId: 7 }, "InvalidReference"],
  ["an action that is not known", { ActionType: actionTypes.sendAsJson, ObjectPathId: 1 }, "NotImplemented"],
  [
    "a fault of ours",
    { ActionType: query, ObjectPathId: 1, QueryInfo: { Select: ["Broken"] } },
    "GeneralException",
  ],
])("%s is refused", (_, action, code) => {
  expect(run(action).Error?.Code).toBe(code);
});

test("a range that is kept is found again, a check for changes passes", () => {
  const found = values(
    { ActionType: instantiate, ObjectPathId: 6 },
    { ActionType: ensureUnchanged, ObjectPathId: 1 },
  );
  expect(found).toEqual([{ Id: "world" }, null]);
});

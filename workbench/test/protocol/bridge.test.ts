import { type Bridge, openBridge } from "../../src/protocol/bridge";
import { mayChange, onlyCloses } from "../../src/protocol/changes";
import { actionTypes, pathTypes, type RequestBody, type ResponseBody } from "../../src/protocol/wire";

interface Reply {
  readonly id: number;
  readonly message: { readonly statusCode: number; readonly body: string };
}

function bridgeWith(run: (body: RequestBody) => ResponseBody = () => ({ Results: [], TraceIds: [] })) {
  const replies: Reply[] = [];
  const done: string[] = [];
  const bridge = openBridge({
    run: (body) => {
      done.push("run");
      return run(body);
    },
    after: () => done.push("after"),
    isOwn: ({ Actions }) => Actions?.[0]?.Name === "own",
  });
  bridge.host.onMessageFromHost = (text) => replies.push(JSON.parse(text));
  return { bridge, replies, done };
}

const turn = (ms = 0) => new Promise((end) => setTimeout(end, ms));

function send({ host }: Bridge, id: number, name = "x", filler = ""): void {
  const body = { Actions: [{ Id: 1, ActionType: actionTypes.method, Name: name, ObjectPathId: 1 }], filler };
  host.sendMessageToHost(JSON.stringify({ id, type: 1, message: { url: "", body } }));
}

const codeOf = ({ message }: Reply) => JSON.parse(message.body).error?.code;

test("requests are answered in order, counted with their bytes, and the counter starts anew", async () => {
  const { bridge, replies, done } = bridgeWith();
  send(bridge, 1);
  send(bridge, 2, "own");
  send(bridge, 3);
  expect([bridge.isBusy(), done]).toEqual([true, []]);
  await turn(5);
  expect(replies.map(({ id, message }) => [id, message.statusCode])).toEqual([
    [1, 200],
    [2, 200],
    [3, 200],
  ]);
  expect([bridge.isBusy(), bridge.traffic.roundTrips]).toEqual([false, 2]);
  expect(bridge.traffic.batches.map(({ actions }) => actions)).toEqual([1, 1]);
  expect(bridge.traffic.responseBytes).toBe(2 * JSON.stringify({ Results: [], TraceIds: [] }).length);
  expect(bridge.traffic.requestBytes).toBeGreaterThan(100);
  bridge.traffic.reset();
  expect([bridge.traffic.roundTrips, bridge.traffic.requestBytes]).toEqual([0, 0]);
});

test("bytes are counted, not characters", async () => {
  const { bridge } = bridgeWith();
  send(bridge, 1, "x", "aa");
  send(bridge, 2, "x", "ü😀");
  await turn(5);
  const [plain, odd] = bridge.traffic.batches;
  expect((odd?.requestBytes ?? 0) - (plain?.requestBytes ?? 0)).toBe(4); // 2 + 4 bytes for 1 + 1
});

// "Excel on the web has a payload size limit for requests and responses of 5 MB."
test.each([
  [5 * 1024 * 1024 - 400, "", undefined],
  [5 * 1024 * 1024, "", "RequestPayloadSizeLimitExceeded"],
  [0, "x".repeat(5 * 1024 * 1024), "ResponsePayloadSizeLimitExceeded"],
  [0, "é".repeat(3 * 1024 * 1024), "ResponsePayloadSizeLimitExceeded"],
])("a request of %s characters", async (characters, answered, code) => {
  const { bridge, replies, done } = bridgeWith(() => ({
    Results: [{ ActionId: 1, Value: answered }],
    TraceIds: [],
  }));
  send(bridge, 1, "x", "x".repeat(characters));
  await turn(50);
  const [reply] = replies;
  expect(reply && codeOf(reply)).toBe(code);
  expect(done[0]).toBe(code?.startsWith("Request") ? "after" : "run");
});

test("faults hit the nth request of the add-in, none of the runtime's own, and once", async () => {
  const { bridge, replies, done } = bridgeWith();
  bridge.faults.set(2, { kind: "fail", code: "Busy", message: "later" });
  send(bridge, 1);
  send(bridge, 2, "own");
  send(bridge, 3);
  send(bridge, 4);
  await turn(5);
  expect(replies.map((reply) => [reply.id, codeOf(reply)])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, "Busy"],
    [4, undefined],
  ]);
  expect(done.filter((each) => each === "run")).toHaveLength(3); // what fails is not carried out
  expect(bridge.traffic.roundTrips).toBe(3);
});

test("a lost answer was carried out, a dropped one never comes, a late one comes late", async () => {
  const { bridge, replies, done } = bridgeWith();
  let open = (): void => undefined;
  const until = new Promise<void>((end) => (open = end));
  bridge.faults.set(1, { kind: "lose" });
  bridge.faults.set(2, { kind: "drop" });
  bridge.faults.set(3, { kind: "delay", until });
  for (const id of [1, 2, 3]) send(bridge, id);
  await turn(5);
  expect(done.filter((each) => each === "run")).toHaveLength(3);
  expect(replies.map((reply) => [reply.id, codeOf(reply)])).toEqual([[1, "GeneralException"]]);
  open();
  await turn(5);
  expect(replies.map(({ id }) => id)).toEqual([1, 3]);
});

test("somebody's hands come between two requests", async () => {
  const { bridge, done } = bridgeWith();
  bridge.between.set(2, () => done.push("hands"));
  send(bridge, 1);
  send(bridge, 2);
  await turn(5);
  expect(done).toEqual(["run", "after", "hands", "run", "after"]);
});

test("what the host has to say is one message, and nothing is none", () => {
  const { bridge, replies } = bridgeWith();
  bridge.send([]);
  bridge.send([1, 2]);
  expect(replies).toEqual([{ type: 3, message: { entries: [1, 2] } }]);
});

const action = (ActionType: number, Name = "") => ({ Id: 1, ActionType, Name, ObjectPathId: 1 });
const path = (Name: string, ObjectPathType: number = pathTypes.method) => ({ Id: 1, ObjectPathType, Name });

test.each<[string, RequestBody, boolean]>([
  ["nothing", {}, false],
  ["a look", { Actions: [action(actionTypes.query)] }, false],
  ["a property that is set", { Actions: [action(actionTypes.setProperty, "Name")] }, true],
  ["an update", { Actions: [action(actionTypes.update)] }, true],
  ["a method that gets", { Actions: [action(actionTypes.method, "GetXml")] }, false],
  ["a method that finds", { Actions: [action(actionTypes.method, "FindAll")] }, false],
  ["a method of the runtime", { Actions: [action(actionTypes.method, "_KeepReference")] }, false],
  ["a method that shows", { Actions: [action(actionTypes.method, "Activate")] }, false],
  ["a method that changes", { Actions: [action(actionTypes.method, "Clear")] }, true],
  ["a path that gets", { ObjectPaths: { 1: path("GetRange") } }, false],
  ["a path that adds", { ObjectPaths: { 1: path("Add") } }, true],
  ["a property's path", { ObjectPaths: { 1: path("Add", pathTypes.property) } }, false],
])("%s may change the workbook: %#", (_, body, expected) => {
  expect(mayChange(body)).toBe(expected);
});

test.each<[RequestBody, boolean]>([
  [{}, false],
  [{ Actions: [action(actionTypes.query)] }, false],
  [{ Actions: [action(actionTypes.method, "Close")] }, true],
  [{ Actions: [action(actionTypes.instantiate), action(actionTypes.method, "Close")] }, true],
  [
    { Actions: [action(actionTypes.method, "Close"), action(actionTypes.method, "_RemoveAllReferences")] },
    true,
  ],
  [{ Actions: [action(actionTypes.method, "Close"), action(actionTypes.method, "Clear")] }, false],
])("a batch that does nothing but close is told from others (case %#)", (body, expected) => {
  expect(onlyCloses(body)).toBe(expected);
});

import { customFunctions } from "../../src/functions/customFunctions";
import { lateFunctions } from "../../src/functions/lateFunctions";
import { hostWithExample } from "../make/addIn";

/** The functions, which arrive when they are let go. */
function heldBack() {
  let letGo = (): void => undefined;
  const loading = new Promise<typeof customFunctions>((arrive) => {
    letGo = () => arrive(customFunctions);
  });
  return { associate: lateFunctions(() => loading), letGo: () => letGo() };
}

test("every custom function is known before it is loaded", () => {
  expect(Object.keys(lateFunctions())).toEqual(Object.keys(customFunctions));
});

test("a cell that asks before the functions are loaded has its value when they are", async () => {
  const { associate, letGo } = heldBack();
  const host = await hostWithExample({ associate });
  const early = host.evaluate("=BSC.STATUS(560,700,500)");
  letGo();
  expect(await early).toBe("Amber");
  expect(await host.evaluate("=BSC.SCORE(900,700,500)")).toBe(100);
});

test("a live cell that asks before they are loaded follows the model when they are", async () => {
  const { associate, letGo } = heldBack();
  const host = await hostWithExample({ associate });
  const early = host.evaluate('=BSC.OBJECTIVE("F1","status")');
  letGo();
  expect(await early).toBe("Amber");
});

test("a live cell that is let go before they are loaded never starts to listen", async () => {
  const { associate, letGo } = heldBack();
  const invocation = { setResult: jest.fn(), onCanceled: () => undefined };
  const early = associate.SCORECARD?.("", "status", null, invocation);
  invocation.onCanceled();
  letGo();
  await early;
  expect(invocation.setResult).not.toHaveBeenCalled();
});

/** The functions, which cannot be had the first times. */
function failingFirst(times: number) {
  let left = times;
  const load = () => (left-- > 0 ? Promise.reject(new Error("offline")) : Promise.resolve(customFunctions));
  return lateFunctions(load, 1);
}

test("after a load that failed a cell has its value when it is calculated again, and a live cell by itself", async () => {
  const host = await hostWithExample({ associate: failingFirst(3) });
  const associate = failingFirst(1);
  await expect(associate.STATUS?.(560, 700, 500)).rejects.toThrow("offline");
  expect(await associate.STATUS?.(560, 700, 500)).toEqual([["Amber"]]);
  expect(await host.evaluate('=BSC.OBJECTIVE("F1","status")')).toBe("Amber");
});

test("a live cell that is let go while they cannot be loaded is not tried for again", async () => {
  let tries = 0;
  const associate = lateFunctions(() => Promise.reject(new Error(`offline ${tries++}`)), 1);
  const invocation = { setResult: jest.fn(), onCanceled: () => undefined };
  const early = associate.SCORECARD?.("", "status", null, invocation);
  invocation.onCanceled();
  await early;
  expect(tries).toBe(1);
});

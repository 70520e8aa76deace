import { saveBook, type Host } from "../../src";
import { hostWith } from "../make/host";
import { opened } from "../file/asking";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
  await host.user.type("Sheet1", "A1", "Figures");
});
afterEach(() => host.dispose());

type Answer<Value> = { status: unknown; value: Value; error?: { code: number } };

/** Asks as an add-in does: with a callback that gets the answer. */
const asked = <Value>(ask: (then: (answer: Answer<Value>) => void) => void) =>
  new Promise<Answer<Value>>((then) => ask(then));

const fileBy = (options: Office.GetFileOptions) =>
  asked<Office.File>((then) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, options, (answer) => then(answer)),
  );

const sliceOf = (file: Office.File, index: number) =>
  asked<Office.Slice>((then) => file.getSliceAsync(index, (answer) => then(answer)));

const close = (file: Office.File) =>
  asked((then) => file.closeAsync((answer) => then({ ...answer, value: undefined })));

test("the workbook comes in slices that make up its file, with what was just typed", async () => {
  const { status, value: file } = await fileBy({ sliceSize: 1000 });
  const bytes = saveBook(host.book);
  expect([status, file.size, file.sliceCount]).toEqual([
    "succeeded",
    bytes.length,
    Math.ceil(bytes.length / 1000),
  ]);
  const slices = [];
  for (let index = 0; index < file.sliceCount; index++) slices.push((await sliceOf(file, index)).value);
  expect(slices.map(({ index }) => index)).toEqual(slices.map((_, index) => index));
  expect(slices.map(({ size }) => size).slice(0, -1)).toEqual(slices.slice(1).map(() => 1000));
  const whole = new Uint8Array(slices.flatMap(({ data }) => [...data]));
  expect(opened(whole).sheets[0]?.cells.get(0)?.get(0)?.value).toBe("Figures");
  expect((await close(file)).status).toBe("succeeded");
});

test("a slice that is not there, a closed file, a size over 4 MB and other kinds of files fail", async () => {
  const { value: file } = await fileBy({});
  expect((await sliceOf(file, file.sliceCount)).status).toBe("failed");
  await close(file);
  expect((await sliceOf(file, 0)).status).toBe("failed");
  expect((await fileBy({ sliceSize: 4_194_305 })).status).toBe("failed");
  const text = await asked<Office.File>((then) =>
    Office.context.document.getFileAsync(Office.FileType.Text, (answer) => then(answer)),
  );
  expect(text.status).toBe("failed");
});

test("no more than two files are open at once, and a closed one makes room", async () => {
  const first = await fileBy({});
  await fileBy({});
  expect((await fileBy({})).status).toBe("failed");
  await close(first.value);
  await close(first.value);
  expect((await fileBy({})).status).toBe("succeeded");
  expect((await fileBy({})).status).toBe("failed");
});

test("another workbook is opened beside this one, and only a workbook", async () => {
  const bytes = saveBook(host.book);
  await Excel.createWorkbook(Buffer.from(bytes).toString("base64"));
  await Excel.createWorkbook();
  expect(host.openedFiles().map((file) => opened(file).sheets[0]?.cells.size)).toEqual([1, 0]);
  await expect(Excel.createWorkbook("bm8gd29ya2Jvb2s=")).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(Excel.createWorkbook("no base 64")).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(host.openedFiles()).toHaveLength(2);
});

import { samplesUpTo } from "./readSamples";
import { runSample, type Outcome } from "./runSample";

const samples = samplesUpTo("1.14");
const outcomes: Outcome[] = [];
const runThrough = () => outcomes.filter(({ failures }) => failures.length === 0);
const refused = /^ApiNotFound: .*: .+\.$/;

afterAll(() => {
  const failed = outcomes.filter(({ failures }) => failures.length > 0);
  const lines = failed.map(({ sample, failures }) => `${sample}: ${failures.slice(0, 3).join(" | ")}`);
  process.stdout.write(`\n${runThrough().length} of ${outcomes.length} run through\n${lines.join("\n")}\n`);
});

test.each(samples.map((sample) => [sample.name, sample] as const))(
  "%s runs through, or is refused by a member's name",
  async (_name, sample) => {
    const outcome = await runSample(sample);
    outcomes.push(outcome);
    expect(outcome.failures.filter((failure) => !refused.test(failure))).toEqual([]);
  },
);

test("at least 105 of Microsoft's samples run through", () => {
  expect(runThrough().length).toBeGreaterThanOrEqual(105);
});

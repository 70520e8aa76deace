/*
 * Loaded before the built command: says on the last line of stderr how much memory it had at most, and, where the garbage
 * collector can be called, how much it held on to when it told of what MEMORY_AT names.
 */
const { writeSync } = require("node:fs");

const write = process.stdout.write;
const at = process.env.MEMORY_AT;
let held = 0;

/** Some of what nobody needs any more goes only with a later collection. */
function heldBytes() {
  for (let time = 0; time < 10; time++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

if (globalThis.gc && at)
  process.stdout.write = function (text, ...rest) {
    if (String(text).includes(at)) held = heldBytes();
    return write.call(process.stdout, text, ...rest);
  };

process.on("exit", () => {
  const most = process.resourceUsage().maxRSS;
  writeSync(2, `memory held: ${Math.round(held / 1000)} kB, at most ${most} kB\n`);
});

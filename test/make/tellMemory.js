/* Loaded before the built command: says on the last line of stderr how much memory it had at most. */
const { writeSync } = require("node:fs");

process.on("exit", () => writeSync(2, `most memory: ${process.resourceUsage().maxRSS} kB\n`));

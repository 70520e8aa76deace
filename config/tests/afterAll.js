const { rmSync } = require("node:fs");

/** After all tests: the templates' workbooks go, so that no run meets those of another. */
module.exports = () => rmSync(process.env.TEST_TEMPLATES, { recursive: true, force: true });

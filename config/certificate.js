const { existsSync, readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");

/** Where Microsoft's office-addin-dev-certs keeps the certificate that Excel on this computer trusts. */
const folder = path.join(homedir(), ".office-addin-dev-certs");

/**
 * The certificate of the development server: the one that `npm run certificate` installs, and none before that, as only
 * serving needs it.
 */
function certificate() {
  const file = (name) => path.join(folder, name);
  if (!existsSync(file("localhost.key"))) return {};
  const read = (name) => readFileSync(file(name));
  return { ca: read("ca.crt"), cert: read("localhost.crt"), key: read("localhost.key") };
}

module.exports = { certificate };

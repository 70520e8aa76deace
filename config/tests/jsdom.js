/** What test files get as "jsdom": see environment.js. Under jest's own jsdom environment it is loaded as ever. */
module.exports = globalThis.loadedOnce ? globalThis.loadedOnce("jsdom") : require("jsdom/lib/api.js");

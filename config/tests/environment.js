const { TestEnvironment } = require("jest-environment-node");

/**
 * Node, with a way to packages that are loaded once for all test files of a worker: jsdom alone takes a quarter of a second, and
 * jest would load it anew for each file. Windows made of it share nothing.
 */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.loadedOnce = (name) => require(name);
  }
};

const { availableParallelism } = require("node:os")

// Jest loads reporters and sequencers without its own transform; ours are TypeScript too.
require("ts-node/register")

process.env.TZ ??= "UTC"

const transform = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          react: { runtime: "automatic" },
        },
        target: "es2022",
      },
      // As tsc does for Node16: import() stays import(), so ESM-only packages load.
      module: { type: "commonjs", ignoreDynamic: true },
    },
  ],
}

const shared = {
  testEnvironment: "node",
  transform,
  moduleFileExtensions: ["ts", "tsx", "js", "json", "node"],
  modulePathIgnorePatterns: [".medusa", ".data", ".cache", "coverage"].map(
    (folder) => `<rootDir>/${folder}/`,
  ),
}

const support = "<rootDir>/integration-tests/support"

const suite = (displayName) => ({
  ...shared,
  displayName,
  testMatch: [`<rootDir>/integration-tests/${displayName}/**/*.spec.ts`],
  globalSetup: `${support}/global-setup.ts`,
  globalTeardown: `${support}/global-teardown.ts`,
  setupFilesAfterEnv: [`${support}/each-file.ts`],
})

/**
 * Modules that tests take from the process of their worker, where they are loaded once, in place of copies in each file.
 * @param packages names, as a pattern
 * @param paths more of them, outside of packages
 */
const withServerModules = (config, packages, paths = []) => ({
  ...config,
  testEnvironment: `${support}/store/server-modules-environment.ts`,
  transform: {
    ...Object.fromEntries(
      [`/node_modules/(${packages})/.*\\.c?js$`, ...paths].map((pattern) => [
        pattern,
        `${support}/store/server-modules.cjs`,
      ]),
    ),
    ...transform,
  },
  transformIgnorePatterns: [`/node_modules/(?!(${packages})/)`],
})

/** The files of a worker share a running store, or with `ownStore` have one each. */
const onStore = (config, testEnvironmentOptions = {}) => ({
  ...withServerModules(config, "@medusajs|stripe", ["/src/.*(?<!\\.spec)\\.tsx?$"]),
  testEnvironment: `${support}/store/store-environment.ts`,
  testEnvironmentOptions,
})

/** @type {import("jest").Config} */
module.exports = {
  projects: [
    withServerModules(
      {
        ...shared,
        displayName: "unit",
        testMatch: [
          "<rootDir>/src/**/*.spec.ts",
          "<rootDir>/scripts/**/*.spec.ts",
          "<rootDir>/integration-tests/support/**/*.spec.ts",
        ],
        // Each file has schemas of its own, whose ids zod keeps in one registry.
        moduleNameMapper: { "^@medusajs/framework/zod$": "<rootDir>/node_modules/zod" },
      },
      "@medusajs|fast-check",
    ),
    suite("modules"),
    onStore(suite("http")),
    onStore(suite("own-server"), { ownStore: true }),
    suite("start"),
    { ...suite("e2e"), globalSetup: `${support}/global-setup-e2e.ts` },
    onStore(suite("contract")),
  ],
  reporters: ["default", `${support}/timings-reporter.ts`, `${support}/skipped-reporter.ts`],
  testSequencer: `${support}/test-sequencer.ts`,
  // A worker holds a whole Medusa; more of them than half the cores only makes them wait.
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  // Medusa leaves memory behind after each suite; a fresh worker is cheaper than swapping.
  workerIdleMemoryLimit: "1.5GB",
}

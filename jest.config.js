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
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.data/", "<rootDir>/coverage/"],
}

const support = "<rootDir>/integration-tests/support"

const suite = (displayName, testMatch) => ({
  ...shared,
  displayName,
  testMatch,
  globalSetup: `${support}/global-setup.ts`,
  globalTeardown: `${support}/global-teardown.ts`,
  setupFilesAfterEnv: [`${support}/each-file.ts`],
})

/** @type {import("jest").Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: [
        "<rootDir>/src/**/*.spec.ts",
        "<rootDir>/scripts/**/*.spec.ts",
        "<rootDir>/integration-tests/support/**/*.spec.ts",
      ],
    },
    suite("modules", ["<rootDir>/integration-tests/modules/**/*.spec.ts"]),
    suite("http", ["<rootDir>/integration-tests/http/**/*.spec.ts"]),
    suite("start", ["<rootDir>/integration-tests/start/**/*.spec.ts"]),
    suite("e2e", ["<rootDir>/integration-tests/e2e/**/*.spec.ts"]),
    suite("contract", ["<rootDir>/integration-tests/contract/**/*.spec.ts"]),
  ],
  reporters: ["default", `${support}/skipped-reporter.ts`],
  testSequencer: `${support}/long-first-sequencer.ts`,
  // A worker holds a whole Medusa; more of them than half the cores only makes them wait.
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  // Medusa leaves memory behind after each suite; a fresh worker is cheaper than swapping.
  workerIdleMemoryLimit: "1GB",
}

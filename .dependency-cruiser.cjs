/**
 * The arrows of ARCHITECTURE.md:
 * api, subscribers, jobs -> workflows, queries -> contracts, links -> modules -> shared.
 */

const ours = (...folders) => `^src/(${folders.join("|")})(/|\\.ts$)`
const allOf = [
  "admin",
  "api",
  "barrel-search",
  "commands",
  "contracts",
  "documents",
  "errors",
  "http",
  "jobs",
  "links",
  "modules",
  "providers",
  "queries",
  "scripts",
  "search",
  "subscribers",
  "workers",
  "workflows",
]
const allBut = (...folders) => ours(...allOf.filter((folder) => !folders.includes(folder)))

const VOCABULARY = "^src/modules/[^/]+/(types|vocabulary)\\.ts$"
/** What a provider's answers and webhooks mean: pure rules, for whoever sends through it. */
const PROTOCOL = "^src/providers/[^/]+/rules/"
/** What an endpoint is, for whoever calls one. */
const ENDPOINT_TYPES = "^src/http/endpoints\\.ts$"
const SPEC = "\\.spec\\.tsx?$"

/** Types of the stores that the HTTP machinery needs and modules implement. */
const PORT = "^src/http/(idempotency|limit)-store\\.ts$"

/** What every layer may use: refusals with their codes and messages. */
const COMMON = ["errors"]

const layer = (name, may, comment, exceptions = []) => ({
  name: `${name}-points-inward`,
  comment,
  severity: "error",
  from: { path: ours(name), pathNot: SPEC },
  to: { path: allBut(name, ...COMMON, ...may), pathNot: exceptions },
})

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    layer(
      "api",
      ["barrel-search", "contracts", "http", "links", "modules", "queries", "workflows"],
      "A route is thin: contract, workflow or query, answer.",
      [PROTOCOL],
    ),
    layer(
      "subscribers",
      ["barrel-search", "contracts", "modules", "queries", "workflows"],
      "An event starts a workflow, nothing else.",
    ),
    layer(
      "jobs",
      ["barrel-search", "contracts", "modules", "queries", "workflows"],
      "A schedule starts a workflow, nothing else.",
    ),
    layer(
      "workflows",
      ["barrel-search", "contracts", "documents", "links", "modules", "queries", "workers"],
      "A write does not know who asked for it; rows and additional data are validated like a body.",
      ["^src/http/validate\\.ts$", PROTOCOL],
    ),
    layer(
      "queries",
      ["barrel-search", "contracts", "documents", "links", "modules"],
      "A read does not know who asked for it; it speaks of ranges, orders and error codes.",
      ["^src/http/query\\.ts$"],
    ),
    layer(
      "barrel-search",
      ["contracts", "modules", "queries"],
      "The documents of barrels, how they come into the search index, and how it is asked.",
    ),
    layer(
      "search",
      ["barrel-search", "modules"],
      "An index describes the data and is filled by reading, not by its users.",
    ),
    layer(
      "contracts",
      ["http"],
      "A contract speaks the modules' vocabulary and knows no implementation.",
      [VOCABULARY],
    ),
    layer("links", ["modules"], "A link joins two modules and does nothing."),
    layer("providers", [], "A provider could be its own package; it may use a vocabulary.", [
      VOCABULARY,
    ]),
    layer(
      "modules",
      ["documents"],
      "A module knows only itself, src/documents and src/shared; it may implement a port of http.",
      [PORT],
    ),
    layer(
      "workers",
      ["modules", "queries"],
      "A worker runs in the background until there is nothing left to do; workflows start it.",
      [PROTOCOL],
    ),
    layer(
      "commands",
      ["barrel-search", "modules", "queries", "workflows"],
      "What a host runs by `medusa exec`.",
    ),
    layer("http", [], "The machinery of contracts imports nothing of ours."),
    layer("documents", [], "How a paper is laid out; which papers there are, it does not know."),
    layer("shared", [], "A helper without a domain knows no domain."),
    {
      name: "errors-know-nothing-else",
      severity: "error",
      from: { path: ours("errors"), pathNot: SPEC },
      to: { path: "^src/", pathNot: "^src/errors/" },
    },
    layer(
      "scripts",
      ["barrel-search", "contracts", "links", "modules", "queries", "workflows"],
      "Demo data and imports use the store as a client would, without HTTP.",
    ),
    {
      name: "http-imports-nothing-of-ours",
      severity: "error",
      from: { path: ours("http"), pathNot: SPEC },
      to: { path: "^src/", pathNot: "^src/(http|errors)/" },
    },
    {
      name: "modules-stay-apart",
      comment: "Modules meet in links and workflows.",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/" },
      to: { path: "^src/modules/", pathNot: "^src/modules/$1/" },
    },
    {
      name: "providers-stay-apart",
      severity: "error",
      from: { path: "^src/providers/([^/]+)/" },
      to: { path: "^src/providers/", pathNot: "^src/providers/$1/" },
    },
    {
      name: "rules-are-pure",
      comment: "A rule decides from its arguments; it can't read a database.",
      severity: "error",
      from: { path: "^src/modules/[^/]+/rules/", pathNot: SPEC },
      to: {
        path: "^src/modules/[^/]+/(service|models|migrations|loaders|index)(/|\\.ts$)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "routes-leave-services-alone",
      comment:
        "Every write is a workflow; the type of a service is enough to read, and lint refuses to write.",
      severity: "error",
      from: { path: "^src/api/" },
      to: {
        path: "^src/modules/[^/]+/(service|models|migrations|loaders)(/|\\.ts$)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "admin-stays-in-the-browser",
      comment:
        "Contracts, vocabularies, pure rules and shared helpers run anywhere; a contract's own imports are checked as its own.",
      severity: "error",
      from: { path: ours("admin"), pathNot: "[.]spec[.]ts$" },
      to: {
        path: allBut("admin", "contracts", "errors"),
        pathNot: [VOCABULARY, "^src/modules/[^/]+/rules/", ENDPOINT_TYPES],
      },
    },
    {
      name: "admin-takes-types-of-endpoints",
      severity: "error",
      from: { path: ours("admin"), pathNot: SPEC },
      to: { path: ENDPOINT_TYPES, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "admin-takes-zod-from-contracts",
      comment: "Schemas are the contracts'; nothing else of the framework runs in a browser.",
      severity: "error",
      from: { path: ours("admin"), pathNot: SPEC },
      to: { path: "^node_modules/@medusajs/framework/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "package-does-not-need-the-repository",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(integration-tests|scripts)/" },
    },
    {
      name: "tests-are-leaves",
      severity: "error",
      from: {},
      to: { path: SPEC },
    },
    {
      name: "package-declares-what-it-needs",
      comment: "A store installs our dependencies and peers, not our devDependencies.",
      severity: "error",
      from: { path: "^src/", pathNot: SPEC },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["npm-peer", "type-only"],
        pathNot: "^node_modules/@types/",
      },
    },
    {
      name: "everything-is-declared",
      severity: "error",
      from: { pathNot: "^integration-tests/support/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "everything-resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-circles",
      comment: "Models are exempt: hasMany and belongsTo name each other.",
      severity: "error",
      from: {},
      to: { circular: true, via: { pathNot: "/models/" } },
    },
    {
      name: "no-orphans",
      comment: "Dead code; what Medusa loads by folder stands alone.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          "\\.d\\.ts$",
          "(^|/)tsconfig\\.json$",
          "^src/(api|jobs|links|search|subscribers|scripts|admin)/",
          "^src/modules/[^/]+/migrations/",
          "^src/workflows/hooks/",
          "^scripts/([^/]+\\.ts|.+\\.cjs)$",
          "^integration-tests/",
          SPEC,
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: {
      path: "^(\\.medusa|\\.data|\\.cache|integration-tests/contract/packed-plugin/host)/",
    },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
    skipAnalysisNotInRules: true,
  },
}

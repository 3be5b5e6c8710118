import medusa from "@medusajs/eslint-plugin"
import { defineConfig, globalIgnores } from "eslint/config"
import tseslint from "typescript-eslint"

// The preset also ignores tests everywhere; here it only must not judge them by Medusa's rules.
const medusaRules = medusa.default.configs.strict.filter(
  (config) => Object.keys(config).join() !== "ignores",
)

const ZOD = {
  name: "zod",
  message: "Use @medusajs/framework/zod: a second zod makes schemas that Medusa does not know.",
}

const RAW_INPUT = "Read req.validatedBody or req.validatedQuery: the contract has checked those."

const forbidImports = (...patterns) => [
  "error",
  { paths: [ZOD], patterns: [{ group: ["zod/*"], message: ZOD.message }, ...patterns] },
]

export default defineConfig(
  globalIgnores([
    ".medusa/",
    ".data/",
    ".cache/",
    "coverage/",
    "static/",
    "client/cjs/",
    "client/esm/",
    "integration-tests/contract/packed-plugin/host/",
  ]),

  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-restricted-imports": forbidImports(),
      // An underscore says that a parameter or a part is left out on purpose.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // Numbers read well in messages; objects and undefined do not.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Arrow shorthands for callbacks, and `return refuse(…)` to leave a guard, stay readable.
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Steps, handlers and service methods are async by Medusa's contract, awaiting or not.
      "@typescript-eslint/require-await": "off",
      // The type parameter is how a caller says what an untyped source gives.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
    },
  },

  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["**/*.spec.ts", "**/*.spec.support.ts"],
    extends: [medusaRules],
    // The preset asks for `project`, which excludes the project service used above.
    languageOptions: { parserOptions: { project: null, projectService: true } },
    rules: {
      "no-console": "error",
      "@medusajs/use-validated-body-or-query": "error",
      "@medusajs/no-service-mutations-in-api-route": "error",
      "@medusajs/zod-import-source": "error",
      // Ids have a prefix, since a store refuses two workflows of one name; files don't need it.
      "@medusajs/workflow-id-matches-export-or-filename": "off",
    },
  },

  {
    // Read at boot, before anything of Medusa; their errors end the process and answer no request.
    files: ["src/environment.ts", "src/options.ts"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },

  {
    // Medusa types the linkables of a module that isn't its own as `any`.
    files: ["src/links/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },

  // Run by hand in a terminal.
  { files: ["src/scripts/**"], rules: { "no-console": "off" } },

  {
    files: ["src/api/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.name='req'][property.name=/^(body|query)$/]",
          message: RAW_INPUT,
        },
        {
          selector:
            "VariableDeclarator[init.name='req'] > ObjectPattern > Property[key.name=/^(body|query)$/]",
          message: RAW_INPUT,
        },
      ],
    },
  },

  {
    files: ["src/admin/**/*.{ts,tsx}"],
    ignores: ["**/*.spec.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": forbidImports({
        group: [
          "@medusajs/framework",
          "@medusajs/framework/*",
          "@medusajs/medusa",
          "@medusajs/medusa/*",
        ],
        allowTypeImports: true,
        message:
          "Server code must not reach the browser: import its types, and schemas from src/contracts.",
      }),
      // The rule above knows that a type import never reaches the bundle; this one does not.
      "@medusajs/admin-no-medusa-utils-import": "off",
      // React ignores the promise of an event handler, and so may we.
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
    },
  },

  {
    files: ["**/*.spec.ts", "integration-tests/**/*.ts"],
    rules: {
      // What an HTTP client or a matcher gives is `any`; a wrong guess fails the test itself.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },

  { files: ["**/*.{js,cjs,mjs}"], extends: [tseslint.configs.base] },
)

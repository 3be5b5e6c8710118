import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { openApiDocument } from "../src/contracts/openapi"
import { ERRORS } from "../src/http/errors"

const errorTable = [
  "# Error codes",
  "",
  "Every error of our endpoints is `{ type, code, message, details? }`. Codes never change; messages may.",
  "",
  "| code | status | meaning |",
  "| ---- | ------ | ------- |",
  ...Object.entries(ERRORS).map(
    ([code, { status, meaning }]) => `| \`${code}\` | ${status} | ${meaning} |`,
  ),
  "",
]

/** What the contracts say, as files for readers. */
const FILES = {
  "openapi.json": `${JSON.stringify(openApiDocument, null, 2)}\n`,
  "errors.md": errorTable.join("\n"),
}

for (const [name, content] of Object.entries(FILES)) {
  const path = join(__dirname, "..", "docs", name)
  if (!process.argv.includes("--check")) {
    writeFileSync(path, content)
  } else if (!existsSync(path) || readFileSync(path, "utf8") !== content) {
    console.error(`docs/${name} differs from the contracts: run \`npm run openapi\``)
    process.exitCode = 1
  }
}

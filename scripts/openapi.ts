import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { openApiDocument } from "../src/contracts/openapi"

const FILE = join(__dirname, "..", "docs", "openapi.json")

const current = `${JSON.stringify(openApiDocument, null, 2)}\n`

if (!process.argv.includes("--check")) {
  writeFileSync(FILE, current)
} else if (!existsSync(FILE) || readFileSync(FILE, "utf8") !== current) {
  console.error("docs/openapi.json differs from the contracts: run `npm run openapi`")
  process.exitCode = 1
}

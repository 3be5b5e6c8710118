import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { endpoints } from "../src/contracts"
import { openApiDocument } from "../src/contracts/openapi"
import { ERRORS } from "../src/errors"
import { importColumns } from "../src/modules/barrel/import-columns"
import { buildOpenApi } from "../src/http/openapi"
import { PluginOptions } from "../src/options"
import { optionTable } from "./docs/option-table"
import { publicExports } from "./docs/public-exports"
import { reference } from "./docs/reference"

const errorTable = [
  "# Error codes",
  "",
  "Every error of our endpoints is `{ type, code, message, details? }`. Codes never change; messages may.",
  "",
  "Medusa's endpoints answer so, too, where the input can't be meant (`invalid_request`, with the field in `details`), the database",
  "refuses it (`invalid_request`, `duplicate`, `conflict`), something else is being changed (`locked`), a service is away",
  "(`unavailable`) or no endpoint has that path (`not_found`). Their other errors are Medusa's own.",
  "",
  "| code | status | meaning |",
  "| ---- | ------ | ------- |",
  ...Object.entries(ERRORS).map(
    ([code, { status, meaning }]) => `| \`${code}\` | ${status} | ${meaning} |`,
  ),
  "",
]

const cell = (text: string) => text.replaceAll("|", "\\|")

/** By the default options: further currencies and languages add columns of the same names. */
const importGuide = [
  "# Import and export files",
  "",
  "CSV (comma, semicolon or tab; UTF-8, UTF-16 with a byte order mark, Windows-1252, Mac Roman or the code page 850 of DOS) or XLSX, up to 20 MB and 50,000 rows.",
  "The first line names the columns, in English or French, in any order. Templates with examples: `GET /admin/barrels/imports/template`.",
  "",
  "- A row whose `sku`, or else `handle`, the store has changes that barrel; any other creates one and needs the columns marked so.",
  "- What a file doesn't name stays: a missing column and an empty cell change nothing. A cell that holds only `-` empties an optional value.",
  "- Codes may be written as such or by their label in either language: `french_oak`, `French oak`, `Chêne français`.",
  '- Of several sheets the first whose header is known is read. Cells are read as a spreadsheet shows them: a number of the format `00000` keeps its leading zeros, `="00123"` is the text, a blank cell is blank.',
  "- A formula is refused where the file doesn't have its result: programs that write files without calculating leave it to the next spreadsheet, so open the file there and save it.",
  "- Measures may have a unit behind: `225 L`, `2,25 hl`, `46.5 kg`, `95 cm`. Days are written `2026-03-31`, `31/03/2026` or `31/3/26`.",
  "- A SKU that a spreadsheet shortened (`3.76012E+12`) is refused, since its digits are lost. Invisible characters in it are dropped.",
  "- Decimals as `1250.50` or `1 250,50`; `1,250` alone is refused, since it may mean either.",
  "- Prices alone or with the sign or code of the column's currency, which is the only one taken. For them `1.250` is refused as well, but in a currency without decimals it means a thousand.",
  "- Titles and descriptions are in the store's first language, `_en` and the like in others. Several previous contents, images or categories are parted by `|`, images also by commas and blanks; categories the store doesn't have are created.",
  "- What can't both be true is refused by both columns: new with previous contents or fills, American oak from Allier, a demi-muid of 225 L.",
  "- A published price of 0 is refused unless a column `allow_zero_price` (`prix_nul_autorise`) says yes.",
  "- A bad row is refused with its row number, SKU, title, column and reason and stops no other. Importing the same file again changes nothing.",
  "- `GET /admin/barrels/imports/:id/refused-rows/file` is a file of the refused rows like the imported one, with a column `error`: correct it and import it. `…/errors` lists the reasons alone, `?locale=fr-FR` in French.",
  "- `?dry_run=true` says what an import would do and does nothing.",
  "- `POST /admin/barrels/imports/:id/undo` deletes the barrels that an import created and restores those it updated, as long as none of them was sold, changed or deleted since. Of several imports the last is undone first.",
  "- The export has the same columns: what was exported and is imported again changes nothing. `?locale=fr-FR` has French headings, semicolons and decimal commas.",
  "",
  "| column | in French | needed for a new one | holds |",
  "| ------ | --------- | -------------------- | ----- |",
  ...importColumns(PluginOptions.parse({})).map(
    ({ name, alias, required, description }) =>
      `| \`${name}\` | \`${alias}\` | ${required ? "yes" : ""} | ${cell(description.en)} |`,
  ),
  "",
]

/** Types of the client for storefronts: of our endpoints that a storefront calls, and nothing of a framework. */
const clientTypes = async (): Promise<string> => {
  const { default: openapiTS, astToString } = await import("openapi-typescript")
  const forStorefronts = Object.entries(endpoints).filter(([, { path }]) =>
    /^\/(store|auth)\//.test(path),
  )
  const { info } = openApiDocument()
  const document = buildOpenApi(Object.fromEntries(forStorefronts), info)
  return `/** Written by \`npm run openapi\`. */\n${astToString(await openapiTS(JSON.stringify(document)))}`
}

/** What the contracts say, as files for readers and compilers. */
const writeFiles = async (): Promise<void> => {
  const files = {
    "docs/openapi.json": `${JSON.stringify(openApiDocument(), null, 2)}\n`,
    "docs/errors.md": errorTable.join("\n"),
    "docs/import.md": importGuide.join("\n"),
    "docs/options.md": optionTable(),
    "docs/reference.md": reference(),
    "docs/exports.md": publicExports(),
    "client/src/api.ts": await clientTypes(),
  }
  for (const [name, content] of Object.entries(files)) {
    const path = join(__dirname, "..", name)
    if (!process.argv.includes("--check")) {
      writeFileSync(path, content)
    } else if (!existsSync(path) || readFileSync(path, "utf8") !== content) {
      console.error(`${name} differs from the contracts: run \`npm run openapi\``)
      process.exitCode = 1
    }
  }
}

void writeFiles()

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { run } from "./run"

const MODULE = ".medusa/server/src/modules/stock"

const MIGRATION = `
const { Migration } = require("@medusajs/framework/mikro-orm/migrations")
exports.Migration29991231000000 = class extends Migration {
  async up() {
    this.addSql('alter table "millesime_stock_lock" add column "note" text null;')
  }
  async down() {
    this.addSql('alter table "millesime_stock_lock" drop column "note";')
  }
}
`

/**
 * The version after this one. As long as none is released there is no former version to come from, so the test goes on
 * to one with a migration more and another version of the stock guard.
 */
export async function packNextVersion(folder: string, tarball: string): Promise<string> {
  const next = join(folder, "next")
  await mkdir(next)
  await run("tar", ["-xzf", tarball, "--strip-components=1", "-C", next], { cwd: folder })
  await replaceIn(join(next, "package.json"), /"version": "[^"]*"/, '"version": "99.0.0"')
  await replaceIn(join(next, MODULE, "guard/sql.js"), /const VERSION = \d+/, "const VERSION = 99")
  await writeFile(join(next, MODULE, "migrations/Migration29991231000000.js"), MIGRATION)

  const destination = join(folder, "packed-next")
  await mkdir(destination)
  const args = ["pack", "--ignore-scripts", "--pack-destination", destination]
  await run("npm", args, { cwd: next })
  const [name] = await readdir(destination)
  if (!name) throw new Error("npm pack wrote no tarball")
  return join(destination, name)
}

async function replaceIn(path: string, pattern: RegExp, replacement: string): Promise<void> {
  const text = await readFile(path, "utf8")
  if (!pattern.test(text)) throw new Error(`${path} has nothing like ${pattern.source}`)
  await writeFile(path, text.replace(pattern, replacement))
}

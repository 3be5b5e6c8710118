import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { fingerprintOf } from "../../scripts/store/fingerprint"
import {
  createDatabase,
  databaseExists,
  dropDatabase,
  listDatabases,
  renameDatabase,
  urlOf,
} from "./databases"

const ROOT = join(__dirname, "..", "..")
const SCRIPT = join(__dirname, "store", "make-template.ts")

/** What the opened shop is made of. */
const PARTS = [
  ...["package-lock.json", "medusa-config.ts", "src/environment.ts", "src/options.ts"],
  ...["src/modules", "src/links", "src/search", "src/providers", "src/queries", "src/scripts"],
  ...["integration-tests/support/store", "integration-tests/support/auth.ts"],
]

export const templateName = (): string => `template_${fingerprintOf(ROOT, PARTS).slice(0, 16)}`

/** A migrated database with an opened shop in it, which every store under test begins with a copy of. */
export const ensureTemplate = async (): Promise<string> => {
  const name = templateName()
  if (await databaseExists(name)) return name
  for (const old of await listDatabases()) if (old.startsWith("template_")) await dropDatabase(old)
  // Under another name until it is whole.
  const unfinished = `${name}_unfinished`
  await createDatabase(unfinished)
  await promisify(execFile)(
    process.execPath,
    ["--require", "ts-node/register", SCRIPT, urlOf(unfinished)],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: "test" } },
  )
  await renameDatabase(unfinished, name)
  return name
}

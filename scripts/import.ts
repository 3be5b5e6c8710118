import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { type Message, terminal } from "../src/scripts/import/terminal"
import { StartFailure } from "./store/failure"
import { logOf } from "./store/folders"
import { migrate, type Store } from "./store/plan"
import { exitOf, launch, tailOf } from "./store/processes"
import { Session, reportFailure } from "./store/session"

const USAGE = "Usage: npm run import -- <file.csv or file.xlsx> [--dry-run]"

/** What a wrong call or a wrong file ends with; a refused row ends with 1, an interruption with 130. */
const EXIT_BAD_FILE = 2

const MODE = "production"

const session = new Session()

class BadCall extends Error {}

type Call = { file: string; dryRun: boolean }

function readCall(): Call {
  const { values, positionals } = (() => {
    try {
      return parseArgs({
        allowPositionals: true,
        options: { "dry-run": { type: "boolean", default: false } },
      })
    } catch (error) {
      throw new BadCall(`${(error as Error).message}\n${USAGE}`)
    }
  })()
  const [given, ...others] = positionals
  if (!given || others.length) throw new BadCall(USAGE)
  // npm runs a script in the folder of the package, wherever it was called.
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), given)
  if (!existsSync(file)) throw new BadCall(`There is no file ${file}`)
  return { file, dryRun: values["dry-run"] }
}

/** Imports into the database of the store, be it running or not. */
async function run(): Promise<number> {
  const call = readCall()
  const store = await session.openStore(MODE, session.readEnvironment(MODE))
  await migrate(store)
  return importFile(call, store)
}

/** What Medusa has to say goes to a log, what the import tells to the terminal. */
async function importFile({ file, dryRun }: Call, { env }: Store): Promise<number> {
  const log = logOf("import")
  const args = ["exec", "./src/scripts/import.ts", file, ...(dryRun ? ["dry-run"] : [])]
  const child = launch({ args, env, log })
  const report = terminal()
  const seen = { ended: false }
  child.on("message", (message: Message) => {
    if ("ended" in message) seen.ended = true
    void report(message)
  })
  // Its last words may come after it has gone.
  const silent = new Promise((resolve) => child.once("disconnect", resolve))
  const [code] = await Promise.all([exitOf(child), silent])
  if (typeof code === "number" && seen.ended) return code
  throw new StartFailure(`The import failed, see ${log}`, tailOf(log))
}

function reportError(error: unknown): number {
  if (!(error instanceof BadCall)) return reportFailure(error)
  console.error(`✖ ${error.message}`)
  return EXIT_BAD_FILE
}

void session.run(run, reportError)

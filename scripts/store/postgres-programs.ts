import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { findPostgresPackage, makeExecutable, makeSymlinks } from "./postgres-binaries"
import { findAccount, reachablePrograms, type Account } from "./postgres-account"
import { StartFailure } from "./failure"

const execute = promisify(execFile)

export interface Programs {
  /** Whose processes they become; undefined: ours. */
  account: Account | undefined
  run(program: "initdb" | "pg_ctl", args: string[]): Promise<void>
}

export function preparePrograms(): Programs {
  const packageFolder = findPostgresPackage()
  makeSymlinks(packageFolder)
  const native = join(packageFolder, "native")
  makeExecutable(join(native, "bin"))
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    version: string
  }
  const account = findAccount()
  const bin = join(reachablePrograms(native, version, account), "bin")

  return {
    account,
    async run(program, args) {
      try {
        await execute(join(bin, program), args, {
          ...account,
          // Where npm was called may be closed to that account.
          cwd: "/",
          env: { ...process.env, LC_ALL: "C" },
        })
      } catch (error) {
        const { stderr, stdout } = error as { stderr?: string; stdout?: string }
        throw new StartFailure(`PostgreSQL's ${program} fails`, stderr || stdout || String(error))
      }
    },
  }
}

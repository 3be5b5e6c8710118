import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative } from "node:path"

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) {
    yield path
    return
  }
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

const isSpec = (file: string) => file.includes(".spec.")

/** Changes when a file under one of `paths`, or one of `facts`, does. */
export function fingerprintOf(
  root: string,
  paths: readonly string[],
  facts: readonly unknown[] = [],
): string {
  const hash = createHash("sha256").update(JSON.stringify(facts))
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      if (isSpec(file)) continue
      hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
    }
  }
  return hash.digest("hex")
}

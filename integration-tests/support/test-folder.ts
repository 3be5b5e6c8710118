import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { commandOf } from "../../scripts/store/postgres-pid"

const KEPT = join(__dirname, "..", "..", ".cache", "tests")
const CLAIM = join(KEPT, "run.pid")

/** Where a run finds and leaves what takes long to make. */
export type TestFolder = {
  path: string
  /** The run before was killed, or is of another machine: what it was writing may be broken. */
  isUnclean: boolean
  /** The run has ended as it should. */
  release: () => void
}

const holder = (): number | undefined => {
  try {
    return Number(readFileSync(CLAIM, "utf8"))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined
    throw error
  }
}

/** The folder that is kept from run to run, or a temporary one while another run has that. */
export const claimTestFolder = (): TestFolder => {
  const pid = holder()
  if (pid !== undefined && pid !== process.pid && commandOf(pid).includes("jest")) {
    const path = mkdtempSync(join(tmpdir(), "millesime-tests-"))
    return {
      path,
      isUnclean: false,
      release: () => rmSync(path, { recursive: true, force: true }),
    }
  }
  mkdirSync(KEPT, { recursive: true })
  writeFileSync(CLAIM, String(process.pid))
  return {
    path: KEPT,
    isUnclean: pid !== undefined,
    release: () => rmSync(CLAIM, { force: true }),
  }
}

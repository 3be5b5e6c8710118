import { spawn, type ChildProcess } from "node:child_process"
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

const ROOT = resolve(__dirname, "..", "..")

/** What a store consists of. */
export const STORE_PARTS = [
  ...["src", "scripts", "medusa-config.ts", "tsconfig.json"],
  ...["package.json", "package-lock.json"],
]

/** A tree of its own, so that neither a developer's store nor another test's build gets in the way. */
export class StoreCopy {
  /** @param folder one that is empty */
  constructor(readonly folder = mkdtempSync(join(tmpdir(), "millesime-store-"))) {
    // As a clone is, unlike a temporary folder: open to the account PostgreSQL runs under.
    chmodSync(this.folder, 0o755)
    for (const part of STORE_PARTS) {
      cpSync(join(ROOT, part), join(this.folder, part), { recursive: true })
    }
    symlinkSync(join(ROOT, "node_modules"), join(this.folder, "node_modules"))
  }

  /** Takes over what another copy of the same tree has built. */
  takeBuildOf(folder: string): void {
    cpSync(join(folder, ".medusa"), join(this.folder, ".medusa"), {
      recursive: true,
      verbatimSymlinks: true,
    })
  }

  start(env: Record<string, string>, ...flags: string[]): Start {
    const tsNode = join("node_modules", ".bin", "ts-node")
    return new Start(
      spawn(process.execPath, [tsNode, "scripts/start.ts", ...flags], {
        cwd: this.folder,
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      }),
    )
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export class Start {
  output = ""
  errors = ""
  readonly exit: Promise<number | NodeJS.Signals | null>

  constructor(private readonly child: ChildProcess) {
    child.stdout?.on("data", (chunk: Buffer) => (this.output += chunk.toString()))
    child.stderr?.on("data", (chunk: Buffer) => (this.errors += chunk.toString()))
    this.exit = new Promise((resolve) => {
      child.once("close", (code, signal) => resolve(code ?? signal))
    })
  }

  get pid(): number {
    return this.child.pid ?? 0
  }

  /** The box at the end, in which a store says that it is open. */
  async untilOpen(): Promise<string> {
    const opened = new Promise<void>((resolve) => {
      const look = () => {
        if (this.output.includes("╯")) resolve()
      }
      look()
      this.child.stdout?.on("data", look)
    })
    const ended = this.exit.then(() => {
      throw new Error(`The store doesn't open:\n${this.output}\n${this.errors}`)
    })
    await Promise.race([opened, ended])
    return this.output
  }

  async stop(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    this.child.kill(signal)
    return this.exit
  }
}

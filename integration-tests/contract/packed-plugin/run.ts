import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"

interface RunOptions {
  cwd: string
  env?: Record<string, string>
}

/** Runs a program to its end and answers what it printed; what it printed is the error, too. */
export async function run(program: string, args: string[], options: RunOptions): Promise<string> {
  const child = start(program, args, options)
  const output = collectOutput(child)
  const [code] = (await once(child, "close")) as [number | null]
  if (code !== 0) {
    throw new Error(`${program} ${args.join(" ")} ended with ${String(code)}\n${output()}`)
  }
  return output()
}

export function start(program: string, args: string[], { cwd, env }: RunOptions): ChildProcess {
  return spawn(program, args, {
    cwd,
    env: { ...environmentOfAShell(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
}

export function collectOutput(child: ChildProcess): () => string {
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => chunks.push(chunk))
  }
  return () => Buffer.concat(chunks).toString()
}

// Medusa and npm behave differently inside a test run or an npm script; a user's shell has neither.
function environmentOfAShell(): Record<string, string> {
  const ofTheTestRun = /^(JEST_|NODE_ENV$|LOG_LEVEL$|npm_(?!config_(cache|registry|userconfig)$))/
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || ofTheTestRun.test(name) ? [] : [[name, value]],
    ),
  )
}

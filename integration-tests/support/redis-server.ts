import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import net from "node:net"
import { freePort } from "../../scripts/store/free-port"

/** A Redis that keeps nothing on disk. */
export async function startRedis(program: string, givenPort?: number) {
  const port = givenPort ?? (await freePort())
  const child = spawn(
    program,
    ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
    { stdio: ["ignore", "pipe", "inherit"] },
  )
  await untilReady(child)
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill("SIGTERM")
      await once(child, "exit")
    },
  }
}

async function untilReady(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code) => {
      reject(new Error(`redis-server ended at once with code ${code}`))
    })
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.includes("Ready to accept connections")) resolve()
    })
  })
}

/**
 * Medusa's locking and caching never close their connections, and the process would wait for them. Theirs are the only sockets
 * in a test that are made by this function.
 */
export const unrefConnections = (): void => {
  const { createConnection } = net
  jest
    .spyOn(net, "createConnection")
    .mockImplementation((...target: unknown[]) =>
      (createConnection as (...target: unknown[]) => net.Socket)(...target).unref(),
    )
}

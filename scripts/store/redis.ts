import { connect } from "node:net"
import { StartFailure } from "./failure"

const CONNECT_TIMEOUT_MS = 10_000

/** Medusa itself would try again for ever. */
export async function assertRedisAnswers(redisUrl: string): Promise<void> {
  const { hostname, port } = new URL(redisUrl)
  const target = { host: hostname || "localhost", port: Number(port || "6379") }
  await new Promise<void>((resolve, reject) => {
    const refuse = (reason: string) => {
      socket.destroy()
      reject(
        new StartFailure(`REDIS_URL is unreachable (${target.host}:${target.port}): ${reason}`),
      )
    }
    const socket = connect({ ...target, timeout: CONNECT_TIMEOUT_MS })
    socket.once("timeout", () => refuse("no answer"))
    socket.once("error", (error: NodeJS.ErrnoException) =>
      refuse(error.message || (error.code ?? "no answer")),
    )
    socket.once("connect", () => {
      socket.destroy()
      resolve()
    })
  })
}

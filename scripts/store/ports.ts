import { createServer } from "node:net"

const tryToListen = (port: number, host?: string): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once("error", () => resolve(undefined))
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined))
    })
  })

/** Without a host every interface is asked, as Medusa does when it listens. */
export const isPortFree = async (port: number, host?: string): Promise<boolean> =>
  (await tryToListen(port, host)) !== undefined

export async function findFreePort(host: string): Promise<number> {
  const port = await tryToListen(0, host)
  if (port === undefined) throw new Error(`No free port on ${host}`)
  return port
}

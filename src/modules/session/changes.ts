import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { CHANNEL } from "./triggers/sql"

const RECONNECT_MS = 1000

/** A connection of `pg`, as far as it is used here. */
type Connection = {
  on: (event: "notification" | "error" | "end", listener: (error?: Error) => void) => void
  query: (sql: string) => Promise<unknown>
  end: () => Promise<void>
  connection?: { stream?: { unref?: () => void } }
}

/** Hears from PostgreSQL, on a connection of its own, that somebody's rights may have changed. */
export class Changes {
  private connection: Connection | undefined
  private state: "idle" | "listening" | "stopped" = "idle"

  constructor(
    private readonly knex: Knex,
    private readonly logger: Logger,
    private readonly onChange: () => void,
  ) {}

  /** At the first request: commands that load the modules without serving requests need no connection. */
  start(): void {
    if (this.state !== "idle") return
    this.state = "listening"
    void this.connect()
  }

  async stop(): Promise<void> {
    this.state = "stopped"
    await this.connection?.end()
  }

  private async connect(): Promise<void> {
    try {
      const { client } = this.knex as unknown as {
        client: { acquireRawConnection: () => Promise<Connection> }
      }
      const connection = await client.acquireRawConnection()
      this.connection = connection
      connection.on("notification", this.onChange)
      connection.on("error", (error) => this.logger.debug(`Changes of sessions: ${error?.message}`))
      connection.on("end", () => this.reconnect())
      // A process that has nothing else to do may end.
      connection.connection?.stream?.unref?.()
      await connection.query(`listen ${CHANNEL}`)
      // What was told while nobody listened.
      this.onChange()
      if (this.isStopped) await connection.end()
    } catch (error) {
      this.logger.warn(
        `Ended sessions are noticed up to 5 s late, since PostgreSQL can't be listened to: ${(error as Error).message}`,
      )
      this.reconnect()
    }
  }

  private get isStopped(): boolean {
    return this.state === "stopped"
  }

  private reconnect(): void {
    if (this.isStopped) return
    setTimeout(() => {
      if (!this.isStopped) void this.connect()
    }, RECONNECT_MS).unref()
  }
}

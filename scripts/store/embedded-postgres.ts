import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { readPostmaster, removeForeignPidFile, type Postmaster } from "./postgres-pid"
import { preparePrograms, type Programs } from "./postgres-programs"
import { giveTo, reachableFolder } from "./postgres-account"
import { StartFailure } from "./failure"
import { findFreePort, isPortFree } from "./ports"

export interface EmbeddedPostgres {
  /** Always by name: Medusa's test utilities ask any other host, 127.0.0.1 too, for SSL. */
  host: "localhost"
  port: number
  user: string
  password: string
  /** It was running already: another process started it, or was killed before it could stop it. */
  adopted: boolean
  stop(): Promise<void>
  /** Stops at once, without waiting; nothing that was committed is lost. */
  kill(): void
}

interface Options {
  /** A folder of our own; everything of the cluster lives in it. */
  dataDir: string
  /** False: a cluster for tests, faster, unsafe in a power cut. */
  durable: boolean
}

interface Connection {
  port: number
  user: string
  password: string
}

const LOOPBACK = "127.0.0.1"
const ATTEMPTS = 5

const TEST_SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
}

const DURABLE_SETTINGS = {}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Made under another name and renamed when whole, so that an interrupted first start leaves nothing half-made. */
async function createCluster(
  programs: Programs,
  home: string,
  connection: Connection,
  durable: boolean,
) {
  const unfinished = join(home, "cluster.new")
  const passwordFile = join(home, "password.new")
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(passwordFile, `${connection.password}\n`, { mode: 0o600 })
  if (programs.account) giveTo(passwordFile, programs.account)
  try {
    await programs.run("initdb", [
      `--pgdata=${unfinished}`,
      `--username=${connection.user}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // Part of PostgreSQL itself: the same order of texts on every machine, whatever its locales.
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
      durable ? "--sync-method=fsync" : "--no-sync",
    ])
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(unfinished, join(home, "cluster"))
}

function readConnection(file: string): Connection {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Connection
  return { port: 0, user: "millesime", password: randomBytes(24).toString("hex") }
}

async function choosePort(last: number): Promise<number> {
  return last > 0 && (await isPortFree(last, LOOPBACK)) ? last : findFreePort(LOOPBACK)
}

/** Starts PostgreSQL on the loopback interface, or takes over the one that already serves this folder. */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const programs = preparePrograms()
  const home = reachableFolder(options.dataDir, programs.account)
  mkdirSync(home, { recursive: true, mode: 0o755 })
  if (programs.account) giveTo(home, programs.account)

  const cluster = join(home, "cluster")
  const log = join(home, "postgres.log")
  const connectionFile = join(home, "connection.json")
  const connection = readConnection(connectionFile)
  const remember = () =>
    writeFileSync(connectionFile, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600 })

  if (!existsSync(cluster)) {
    await createCluster(programs, home, connection, options.durable)
    remember()
  }

  const handle = (postmaster: Postmaster, adopted: boolean): EmbeddedPostgres => ({
    host: "localhost",
    port: postmaster.port,
    user: connection.user,
    password: connection.password,
    adopted,
    stop: async () => {
      await programs
        .run("pg_ctl", ["stop", "-D", cluster, "-m", "fast", "-w", "-t", "30", "-s"])
        .catch(() => programs.run("pg_ctl", ["stop", "-D", cluster, "-m", "immediate", "-w", "-s"]))
        .catch(() => undefined)
    },
    kill: () => {
      process.kill(postmaster.pid, "SIGQUIT")
    },
  })

  const running = await readPostmaster(cluster)
  if (running) return handle(running, true)

  const settings = options.durable ? DURABLE_SETTINGS : TEST_SETTINGS
  for (let attempt = 1; ; attempt++) {
    removeForeignPidFile(cluster)
    connection.port = await choosePort(connection.port)
    rmSync(log, { force: true })
    const flags = Object.entries({
      listen_addresses: "localhost",
      unix_socket_directories: "''",
      ...settings,
    }).map(([name, value]) => `-c ${name}=${value}`)
    try {
      await programs.run("pg_ctl", [
        ...["start", "-D", cluster, "-l", log, "-w", "-t", "120", "-s"],
        ...["-o", `-p ${connection.port} ${flags.join(" ")}`],
      ])
      remember()
      const started = await readPostmaster(cluster)
      if (started) return handle(started, false)
    } catch (error) {
      if (attempt === ATTEMPTS) {
        const tail = existsSync(log) ? readFileSync(log, "utf8") : String(error)
        throw new StartFailure("The embedded PostgreSQL does not start", tail)
      }
    }
    // Another program may have been faster at the port, or processes of a killed server are still leaving.
    connection.port = 0
    await pause(1000)
  }
}

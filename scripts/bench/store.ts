import { randomBytes } from "node:crypto"
import { readFileSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Feature } from "../../src/options/features"
import { freePort } from "../store/free-port"
import { StoreCopy } from "../store/store-copy"

const field = (output: string, label: string) =>
  new RegExp(`│ ${label} +(\\S+)`).exec(output)?.[1] ?? ""

const parentOf = (pid: string): string | undefined => {
  try {
    return /\nPPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
  } catch {
    return undefined // It has ended meanwhile.
  }
}

const residentMegabytes = (pid: string): number => {
  const kilobytes = /\nVmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
  return Number(kilobytes ?? 0) / 1024
}

/** Clock ticks of Linux, ten milliseconds each. */
const TICK_MS = 10

/** Milliseconds of processor time that a process used, and the children it outlived. */
const processorTime = (pid: string): { own: number; ended: number; parent: string } => {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8")
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
  const sum = (at: number) => (Number(fields[at]) + Number(fields[at + 1])) * TICK_MS
  return { own: sum(11), ended: sum(13), parent: fields[1] ?? "" }
}

/** Of a PostgreSQL cluster, the connections that ended included. */
const clusterTime = (postmaster: string): number => {
  const { own, ended } = processorTime(postmaster)
  const backends = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid))
  return backends.reduce((total, pid) => {
    try {
      const { own: time, parent } = processorTime(pid)
      return parent === postmaster ? total + time : total
    } catch {
      return total // It has ended meanwhile.
    }
  }, own + ended)
}

/** The server is the child of the start script that runs Medusa's command line. */
const findServer = (startPid: number): string => {
  const found = readdirSync("/proc").find(
    (pid) =>
      /^\d+$/.test(pid) &&
      parentOf(pid) === String(startPid) &&
      readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("medusajs/cli"),
  )
  if (!found) throw new Error("No server found below the start script")
  return found
}

const FEATURES = "features: {"

/** A `prepare` of `openBenchStore` that switches a feature of the plugin off. */
export const without =
  (feature: Feature) =>
  (folder: string): void => {
    const path = join(folder, "medusa-config.ts")
    const source = readFileSync(path, "utf8").replace(`    ${feature}: true,\n`, "")
    if (!source.includes(FEATURES)) throw new Error(`${path} has no "${FEATURES}"`)
    writeFileSync(path, source.replace(FEATURES, `${FEATURES} ${feature}: false,`))
  }

export type BenchStore = Awaited<ReturnType<typeof openBenchStore>>

/**
 * A store of its own, as `npm start` opens it, with a database in a temporary folder. Linux only.
 * @param env what it is to read besides
 * @param prepare changes its tree before it starts
 */
export async function openBenchStore(
  env: Record<string, string> = {},
  prepare: (folder: string) => void = () => undefined,
) {
  const copy = new StoreCopy()
  prepare(copy.folder)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const login = { email: "bench@millesime.test", password: randomBytes(12).toString("hex") }
  const start = copy.start({
    PORT: String(port),
    ADMIN_EMAIL: login.email,
    ADMIN_PASSWORD: login.password,
    // One visitor is all visitors here.
    LIMITS_FACTOR: "1000000",
    ...env,
  })
  const close = async () => {
    await start.stop("SIGTERM")
    copy.remove()
  }
  try {
    const publishableKey = field(await start.untilOpen(), "Publishable key")
    const server = findServer(start.pid)
    const cluster = join(copy.folder, ".data", "postgres")
    const [postmaster = ""] = readFileSync(
      join(cluster, "cluster", "postmaster.pid"),
      "utf8",
    ).split("\n")
    const connection = JSON.parse(readFileSync(join(cluster, "connection.json"), "utf8")) as {
      port: number
      user: string
      password: string
    }
    const send = async <T>(
      method: string,
      path: string,
      headers: object,
      body?: RequestInit["body"],
    ) => {
      const response = await fetch(address + path, { method, headers: { ...headers }, body })
      const answer = (await response.json()) as T
      if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
      return answer
    }
    const json = { "content-type": "application/json" }
    const { token } = await send<{ token: string }>(
      "POST",
      "/auth/user/emailpass",
      json,
      JSON.stringify(login),
    )
    const asStaff = { authorization: `Bearer ${token}` }
    const asVisitor = { "x-publishable-api-key": publishableKey }

    const post = async <T>(path: string, body: object, headers: object = {}) =>
      send<T>("POST", path, { ...asVisitor, ...json, ...headers }, JSON.stringify(body))

    /** Registers a customer and logs in. @returns the header `Authorization` */
    const logIn = async (name: string): Promise<string> => {
      const account = { email: `${name}@bench.test`, password: login.password }
      const { token: registration } = await post<{ token: string }>(
        "/auth/customer/emailpass/register",
        account,
      )
      await post(
        "/store/customers",
        { email: account.email },
        { authorization: `Bearer ${registration}` },
      )
      const known = await post<{ token: string }>("/auth/customer/emailpass", account)
      return `Bearer ${known.token}`
    }

    /** Registers a customer. @returns what sends a body of JSON as they do */
    const customer = async (name: string) => {
      const asCustomer = { authorization: await logIn(name) }
      return <T>(path: string, body: object) => post<T>(path, body, asCustomer)
    }
    return {
      address,
      asVisitor,
      close,
      customer,
      login: logIn,
      /** What the database takes to connect to it. */
      database: { ...connection, host: "127.0.0.1", database: "millesime" },
      memory: () => residentMegabytes(server),
      /** Milliseconds of processor time that were used so far. */
      processorTime: () => ({
        server: processorTime(server).own,
        database: clusterTime(postmaster),
      }),
      visit: <T>(path: string) => send<T>("GET", path, asVisitor),
      read: <T>(path: string) => send<T>("GET", path, asStaff),
      write: <T>(path: string, body: object) =>
        send<T>("POST", path, { ...asStaff, ...json }, JSON.stringify(body)),
      upload: <T>(path: string, form: FormData) => send<T>("POST", path, asStaff, form),
    }
  } catch (error) {
    await close()
    throw error
  }
}

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
      memory: () => residentMegabytes(server),
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

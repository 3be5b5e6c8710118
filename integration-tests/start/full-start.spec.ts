import { existsSync, statSync } from "node:fs"
import { join } from "node:path"
import { freePort } from "../../scripts/store/free-port"
import { StoreCopy, type Start } from "../../scripts/store/store-copy"

const STEPS = ["Database", "Migrations", "Search index", "Demo data", "Admin build", "Server"]
const SKIPPED = ["Migrations", "Search index", "Demo data", "Admin build"]

const field = (output: string, label: string) =>
  new RegExp(`│ ${label} +(\\S.*?) +│`).exec(output)?.[1]

// Each test goes on where the one before it stopped: a first start takes a minute.
describe("somebody with nothing but npm", () => {
  const copy = new StoreCopy()
  let start: Start
  let address: string
  let env: Record<string, string>
  let firstKey: string | undefined

  beforeAll(async () => {
    const port = await freePort()
    env = { PORT: String(port) }
    address = `http://localhost:${port}`
    start = copy.start(env)
  })

  afterAll(async () => {
    await start.stop("SIGTERM")
    copy.remove()
  })

  // Builds the admin and fills the shop: a minute on a free machine.
  const FIRST_START_MS = 300_000

  const opening = async () => {
    const output = await start.untilOpen()
    for (const step of STEPS) expect(output).toMatch(new RegExp(`^✔ ${step} `, "m"))
    expect(field(output, "Admin")).toBe(`${address}/app`)
    firstKey = field(output, "Publishable key")
    expect(firstKey).toMatch(/^pk_\w+$/)
  }

  it("opens a store with one command, and is told where everything is", opening, FIRST_START_MS)

  it("gets secrets that nobody else on the machine can read", () => {
    expect(statSync(join(copy.folder, ".data", "secrets.json")).mode & 0o777).toBe(0o600)
  })

  it("finds the admin, and logs in to it over plain http", async () => {
    const page = await fetch(`${address}/app`)
    expect(await page.text()).toContain("/app/assets/")

    const [email, password] = (field(start.output, "Admin login") ?? "").split(" / ")
    const login = await fetch(`${address}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    })
    const { token } = (await login.json()) as { token: string }
    const session = await fetch(`${address}/auth/session`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    })
    const cookie = session.headers.get("set-cookie") ?? ""
    expect(cookie).not.toContain("Secure")
    const me = await fetch(`${address}/admin/users/me`, {
      headers: { cookie: cookie.split(";")[0] ?? "" },
    })
    expect(await me.json()).toMatchObject({ user: { email } })
  })

  it("is refused a second store on the same data", async () => {
    const second = copy.start({ PORT: String(await freePort()) })
    await expect(second.exit).resolves.toBe(1)
    expect(second.errors).toMatch(/^✖ The store runs already, as process \d+\n$/)
  })

  it("closes it with Ctrl-C, and nothing stays behind", async () => {
    await expect(start.stop("SIGINT")).resolves.toBe(0)
    await expect(fetch(address)).rejects.toThrow()
    const cluster = join(copy.folder, ".data", "postgres", "cluster")
    expect(existsSync(cluster)).toBe(true)
    expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false)
  })

  it("finds the same store again, without waiting for what is done", async () => {
    start = copy.start(env)
    const output = await start.untilOpen()
    for (const step of SKIPPED) expect(output).toMatch(new RegExp(`^✔ ${step} +up to date$`, "m"))
    expect(field(output, "Publishable key")).toBe(firstKey)
  })

  it("finds it again after the start was killed and told no part to stop", async () => {
    await expect(start.stop("SIGKILL")).resolves.toBe("SIGKILL")
    start = copy.start(env)
    expect(field(await start.untilOpen(), "Publishable key")).toBe(firstKey)
    expect((await fetch(`${address}/health`)).ok).toBe(true)
  })
})

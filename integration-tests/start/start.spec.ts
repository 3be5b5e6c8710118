import { existsSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { join } from "node:path"
import { freePort } from "../../scripts/store/free-port"
import { StoreCopy } from "../../scripts/store/store-copy"

describe("somebody who starts the store where it can't run", () => {
  const copy = new StoreCopy()

  afterAll(() => copy.remove())

  const failure = async (env: Record<string, string>) => {
    const start = copy.start(env)
    const code = await start.exit
    return { code, output: start.output, errors: start.errors }
  }

  it.each([
    ["PORT", "ninethousand"],
    ["DATABASE_URL", "mysql://host/name"],
    ["ADMIN_EMAIL", "nobody"],
    ["STORE_CURRENCIES", "eur,doubloon"],
  ])("reads one line that names %s when it is impossible", async (name, value) => {
    await expect(failure({ [name]: value })).resolves.toEqual({
      code: 1,
      output: "",
      errors: expect.stringMatching(new RegExp(`^✖ ${name} must be [^\\n]+\\n$`)) as string,
    })
  })

  it("reads one line, without the password, when no database answers", async () => {
    const [port, closed] = [await freePort(), await freePort()]
    const env = { PORT: String(port), DATABASE_URL: `postgres://me:hush@localhost:${closed}/shop` }
    const { code, output, errors } = await failure(env)
    expect({ code, output }).toEqual({ code: 1, output: "" })
    expect(errors).toMatch(
      new RegExp(`^✖ DATABASE_URL is unreachable \\(localhost:${closed}/shop\\)[^\\n]*\\n$`),
    )
    expect(errors).not.toContain("hush")
  })

  it("reads one line when no Redis answers", async () => {
    const [port, closed] = [await freePort(), await freePort()]
    const env = { PORT: String(port), REDIS_URL: `redis://:hush@localhost:${closed}` }
    const { code, output, errors } = await failure(env)
    expect({ code, output }).toEqual({ code: 1, output: "" })
    expect(errors).toMatch(
      new RegExp(`^✖ REDIS_URL is unreachable \\(localhost:${closed}\\)[^\\n]*\\n$`),
    )
    expect(errors).not.toContain("hush")
  })

  it("reads one line when the port is taken", async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, resolve))
    const { port } = other.address() as AddressInfo
    try {
      await expect(failure({ PORT: String(port) })).resolves.toEqual({
        code: 1,
        output: "",
        errors: `✖ Port ${port} is taken: stop what listens there, or set PORT to another\n`,
      })
    } finally {
      other.close()
    }
  })

  it("reads one line while the demo data is being put in", async () => {
    const seed = copy.start({}, "--seed")
    const claim = join(copy.folder, ".data", "store.pid")
    const deadline = Date.now() + 30_000
    while (!existsSync(claim) && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    try {
      const { code, errors } = await failure({ PORT: String(await freePort()) })
      expect(errors).toMatch(/^✖ The store runs already, as process \d+\n$/)
      expect(code).toBe(1)
    } finally {
      await seed.stop("SIGTERM")
    }
    expect(existsSync(claim)).toBe(false)
  })
})

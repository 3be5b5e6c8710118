import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { commandOf, parsePidFile, readPostmaster, removeForeignPidFile } from "./postgres-pid"

const pidFileText = (pid: number, state = "ready   ") =>
  [pid, "/data", 1_700_000_000, 54321, "", "localhost", "  123  45", state, ""].join("\n")

describe("the pid file of PostgreSQL", () => {
  let cluster: string
  const leave = (pid: number) => writeFileSync(join(cluster, "postmaster.pid"), pidFileText(pid))
  const isThere = () => existsSync(join(cluster, "postmaster.pid"))

  beforeEach(() => {
    cluster = mkdtempSync(join(tmpdir(), "millesime-pid-"))
  })

  afterEach(() => rmSync(cluster, { recursive: true }))

  it("tells the process, the port and whether it is ready", () => {
    expect(parsePidFile(pidFileText(42))).toEqual({ pid: 42, port: 54321, ready: true })
    expect(parsePidFile(pidFileText(42, "starting"))).toMatchObject({ ready: false })
  })

  it("is nobody's when it isn't there", async () => {
    await expect(readPostmaster(cluster)).resolves.toBeUndefined()
  })

  it("isn't believed when another program has the number now", async () => {
    leave(process.pid)
    await expect(readPostmaster(cluster)).resolves.toBeUndefined()
    removeForeignPidFile(cluster)
    expect(isThere()).toBe(false)
  })

  it("is left to PostgreSQL when no process has the number", () => {
    leave(2 ** 30)
    removeForeignPidFile(cluster)
    expect(isThere()).toBe(true)
  })
})

test("the command of a process is known, and empty for one that isn't", () => {
  expect(commandOf(process.pid)).toContain("node")
  expect(commandOf(2 ** 30)).toBe("")
})

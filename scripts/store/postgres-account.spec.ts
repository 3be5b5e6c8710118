import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isOpenToOthers, reachableFolder } from "./postgres-account"

describe("a folder for PostgreSQL, when root lends it an account", () => {
  const account = { uid: 65534, gid: 65534 }
  let above: string
  let folder: string

  beforeEach(() => {
    above = mkdtempSync(join(tmpdir(), "millesime-account-"))
    folder = join(above, "postgres")
    mkdirSync(folder)
  })

  afterEach(() => rmSync(above, { recursive: true }))

  it("is the one asked for where others may pass", () => {
    chmodSync(above, 0o755)
    expect(isOpenToOthers(folder)).toBe(true)
    expect(reachableFolder(folder, account)).toBe(folder)
    expect(existsSync(join(folder, "location"))).toBe(false)
  })

  it("is another one, always the same, where they may not", () => {
    chmodSync(above, 0o700)
    expect(isOpenToOthers(folder)).toBe(false)
    const other = reachableFolder(folder, account)
    expect(other).not.toContain(above)
    expect(reachableFolder(folder, account)).toBe(other)
  })

  it("is a new one when the folder was removed to start afresh", () => {
    chmodSync(above, 0o700)
    const other = reachableFolder(folder, account)
    rmSync(folder, { recursive: true })
    expect(reachableFolder(folder, account)).not.toBe(other)
  })

  it("is the one asked for when nobody is root", () => {
    chmodSync(above, 0o700)
    expect(reachableFolder(folder, undefined)).toBe(folder)
  })
})

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fingerprintOf } from "./fingerprint"

describe("the fingerprint of a tree", () => {
  let root: string
  const write = (name: string, text: string) => writeFileSync(join(root, name), text)
  const fingerprint = (facts?: unknown[]) => fingerprintOf(root, ["src", "one.json"], facts)

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "millesime-fingerprint-"))
    mkdirSync(join(root, "src", "deep"), { recursive: true })
    write("src/deep/a.ts", "a")
    write("one.json", "{}")
    write("other.json", "{}")
  })

  afterEach(() => rmSync(root, { recursive: true }))

  it("stays the same while nothing changes", () => {
    expect(fingerprint()).toBe(fingerprint())
  })

  it.each([
    ["a file's text", () => write("src/deep/a.ts", "b")],
    ["a file's name", () => renameSync(join(root, "src/deep/a.ts"), join(root, "src/deep/b.ts"))],
    ["a new file", () => write("src/b.ts", "")],
    ["a lost file", () => rmSync(join(root, "one.json"))],
  ])("changes with %s", (_, change) => {
    const before = fingerprint()
    change()
    expect(fingerprint()).not.toBe(before)
  })

  it("changes with a fact", () => {
    expect(fingerprint(["eur"])).not.toBe(fingerprint(["usd"]))
  })

  it("doesn't change with a test or a file that wasn't asked for", () => {
    const before = fingerprint()
    write("src/a.spec.ts", "a test")
    write("other.json", "changed")
    expect(fingerprint()).toBe(before)
  })
})

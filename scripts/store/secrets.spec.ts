import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { loadSecrets } from "./secrets"

describe("the secrets of a store", () => {
  const folders: string[] = []
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), "millesime-secrets-"))
    folders.push(folder)
    return folder
  }

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  it("are made once and kept", () => {
    const folder = newFolder()
    expect(loadSecrets(folder)).toEqual(loadSecrets(folder))
  })

  it("differ from store to store and from each other", () => {
    const all = [loadSecrets(newFolder()), loadSecrets(newFolder())].flatMap((one) =>
      Object.values(one as unknown as Record<string, string>),
    )
    expect(new Set(all).size).toBe(6)
    for (const secret of all) expect(secret.length).toBeGreaterThanOrEqual(16)
  })

  it("can be read by their owner only", () => {
    const folder = newFolder()
    loadSecrets(folder)
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600)
  })
})

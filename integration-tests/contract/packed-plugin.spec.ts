import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createDatabase, dropDatabase, newDatabaseName, urlOf } from "../support/databases"
import { eventually } from "../support/search-index"
import { createHostStore } from "./packed-plugin/host-store"
import { packPlugin } from "./packed-plugin/pack"

const PUBLIC_ENTRIES = [
  "medusa-plugin-millesime",
  "medusa-plugin-millesime/options",
  "medusa-plugin-millesime/workflows",
  "medusa-plugin-millesime/modules/barrel",
  "medusa-plugin-millesime/modules/company",
  "medusa-plugin-millesime/providers/fulfillment-pallet",
  "medusa-plugin-millesime/providers/notification-whatsapp",
  "medusa-plugin-millesime/providers/search-columns",
  "medusa-plugin-millesime/providers/tax-vat",
  "medusa-plugin-millesime/.medusa/server/src/modules/barrel",
]

describe("the packed plugin in an empty Medusa store", () => {
  const cleanUps: Array<() => Promise<unknown>> = []
  let folder: string
  let files: string[]
  let store: Awaited<ReturnType<typeof createHostStore>>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "millesime-packed-"))
    cleanUps.push(() => rm(folder, { recursive: true, force: true }))
    const packed = await packPlugin(folder)
    files = packed.files
    const database = newDatabaseName()
    await createDatabase(database)
    cleanUps.push(() => dropDatabase(database))
    store = await createHostStore(folder, packed.tarball, urlOf(database))
  })

  afterAll(async () => {
    await Promise.all(cleanUps.map((cleanUp) => cleanUp()))
  })

  it("carries no tests, no store configuration, no demo data and no secrets", () => {
    const unwanted = /\.spec\.|medusa-config|environment\.|(^|\/)scripts\/|integration-tests|\.env/
    expect(files.filter((path) => unwanted.test(path))).toEqual([])
  })

  it("carries its licence, its types and the bundle of its admin pages in both formats", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        ".medusa/server/src/index.d.ts",
        ".medusa/server/src/admin/index.js",
        ".medusa/server/src/admin/index.mjs",
      ]),
    )
  })

  it("asks for every package that its admin pages import", async () => {
    const bundle = join(
      folder,
      "store/node_modules/medusa-plugin-millesime/.medusa/server/src/admin",
    )
    const imported = packagesImportedBy(await readFile(join(bundle, "index.mjs"), "utf8"))
    const { dependencies, peerDependencies } = store.manifest
    const declared = Object.keys({ ...dependencies, ...peerDependencies })
    expect(imported).toContain("@medusajs/dashboard")
    expect(imported.filter((name) => !declared.includes(name))).toEqual([])
  })

  it.each(PUBLIC_ENTRIES)("lets a store require %s", async (entry) => {
    const script = `console.log(Object.keys(require(${JSON.stringify(entry)})).length > 0)`
    expect((await store.evaluate(script)).trim()).toMatch(/true$/)
  })

  it("migrates, boots and answers the vocabulary of barrels", async () => {
    const key = await store.migrate()
    const server = await store.boot()
    try {
      const vocabulary = await fetch(`${server.url}/store/barrel-vocabulary`, {
        headers: { "x-publishable-api-key": key },
      })
      expect([vocabulary.status, await vocabulary.json()]).toEqual([
        200,
        expect.objectContaining({ wood: expect.arrayContaining([expect.anything()]) }),
      ])

      const list = () =>
        fetch(`${server.url}/store/barrels?order=price&facets=all&currency_code=chf`, {
          headers: { "x-publishable-api-key": key },
        })
      await eventually(async () => expect((await list()).status).toBe(200))
      expect(await (await list()).json()).toMatchObject({ barrels: [], count: 0 })

      const withoutKey = await fetch(`${server.url}/store/barrel-vocabulary`)
      expect(withoutKey.status).toBe(400)

      const openapi = await fetch(`${server.url}/openapi.json`)
      expect([openapi.status, await openapi.json()]).toEqual([
        200,
        expect.objectContaining({ openapi: expect.stringMatching(/^3\.1/) }),
      ])
    } finally {
      await server.stop()
    }
  })
})

/** Statements at the beginning of a line, and calls: a label "import" within the code is neither. */
const IMPORTS = /^import (?:[^"\n]* from )?"([^".][^"]*)"|\bimport\("([^".][^"]*)"\)/gm

function packagesImportedBy(bundle: string): string[] {
  const names = [...bundle.matchAll(IMPORTS)].map(([, statement, call]) => {
    const path = statement ?? call ?? ""
    return path
      .split("/")
      .slice(0, path.startsWith("@") ? 2 : 1)
      .join("/")
  })
  return [...new Set(names)]
}

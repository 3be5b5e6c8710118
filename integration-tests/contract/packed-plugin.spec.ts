import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { buy, completeCart, prepareCart, regionIdOf } from "../support/checkout"
import { Client } from "../support/client"
import { createDatabase, dropDatabase, newDatabaseName, urlOf } from "../support/databases"
import { createBarrel } from "../support/factories"
import { eventually } from "../support/search-index"
import { createOrdinaryProduct, openHostShop } from "./packed-plugin/host-shop"
import { type Boot, HostStore, type HostServer, type HostShop } from "./packed-plugin/host-store"
import { packNextVersion } from "./packed-plugin/next-version"
import { packPlugin } from "./packed-plugin/pack"
import { run } from "./packed-plugin/run"
import { schemaOf } from "./packed-plugin/schema-of"

const PLUGIN = "medusa-plugin-millesime"
const BIN = join(__dirname, "../../node_modules/.bin")
const PUBLIC_ENTRIES = [
  PLUGIN,
  `${PLUGIN}/workflows`,
  `${PLUGIN}/modules/barrel`,
  `${PLUGIN}/modules/company`,
  `${PLUGIN}/providers/fulfillment-pallet`,
  `${PLUGIN}/providers/notification-whatsapp`,
  `${PLUGIN}/providers/search-columns`,
  `${PLUGIN}/providers/tax-vat`,
  `${PLUGIN}/openapi.json`,
]
const PRIVATE_ENTRIES = [
  `${PLUGIN}/options`,
  `${PLUGIN}/shared/knex`,
  `${PLUGIN}/modules/barrel/service`,
]

type Manifest = Record<"dependencies" | "peerDependencies", Record<string, string>>

/** One store from its beginning to its end: each test goes on where the last one stopped. */
describe("the packed plugin in somebody else's store", () => {
  const cleanUps: (() => Promise<unknown>)[] = []
  let folder: string
  let database: string
  let packed: Awaited<ReturnType<typeof packPlugin>>
  let host: HostStore
  let shop: HostShop
  let before: Awaited<ReturnType<typeof schemaOf>>
  let ordinaryVariant: string
  let barrelId: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "millesime-packed-"))
    cleanUps.push(() => rm(folder, { recursive: true, force: true }))
    database = newDatabaseName()
    await createDatabase(database)
    cleanUps.push(() => dropDatabase(database))
    const createHost = async () => {
      host = await HostStore.create(join(folder, "host"), urlOf(database))
      await host.migrate()
      shop = await host.readJson("shop.json")
      before = await schemaOf(urlOf(database))
    }
    ;[packed] = await Promise.all([packPlugin(folder), createHost()])
    await host.install(packed.tarball)
  }, 600_000)

  afterAll(async () => {
    for (const cleanUp of cleanUps.reverse()) await cleanUp()
  })

  const visitorOf = ({ url }: HostServer) =>
    new Client(url, { "x-publishable-api-key": shop.publishableKey })

  const staffOf = async (server: HostServer): Promise<Client> => {
    const visitor = visitorOf(server)
    const { token } = await visitor.succeed<{ token: string }>("POST", "/auth/user/emailpass", {
      email: shop.email,
      password: shop.password,
    })
    return visitor.with({ authorization: `Bearer ${token}` })
  }

  const inStore = async (
    options: Boot,
    story: (server: HostServer, staff: Client) => Promise<void>,
  ) => {
    const server = await host.boot(options)
    try {
      await story(server, await staffOf(server))
    } finally {
      await server.stop()
    }
  }

  it("carries no tests, no store configuration, no demo data and no secrets", () => {
    const unwanted =
      /\.spec\.|medusa-config|environment\.|(^|\/)scripts\/|integration-tests|\.env|^\.medusa\/server\/client/
    expect(packed.files.filter((path) => unwanted.test(path))).toEqual([])
  })

  it("carries its licence, its history, its types and the bundle of its admin pages", () => {
    expect(packed.files).toEqual(
      expect.arrayContaining([
        ...["LICENSE", "README.md", "CHANGELOG.md", "NOTICE", "SECURITY.md", "docs/openapi.json"],
        ...["index.d.ts", "admin/index.js", "admin/index.mjs", "commands/uninstall.js"].map(
          (path) => `.medusa/server/src/${path}`,
        ),
      ]),
    )
  })

  it("has a README whose links and pictures lead somewhere", async () => {
    const readme = await readFile(join(host.folder, "node_modules", PLUGIN, "README.md"), "utf8")
    const targets = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target)
    expect(targets.length).toBeGreaterThan(5)
    expect(targets.filter((target) => !target?.startsWith("https://"))).toEqual([])
  })

  it("carries no source maps", async () => {
    expect(packed.files.filter((file) => file.endsWith(".map"))).toEqual([])
    const code = await readFile(
      join(host.folder, "node_modules", PLUGIN, ".medusa/server/src/index.js"),
      "utf8",
    )
    expect(code).not.toContain("sourceMappingURL=data:")
  })

  it("is a package as publint and attw want it", async () => {
    const publint = join(BIN, "publint")
    await run(publint, ["--strict", "--pack", "false", join(host.folder, "node_modules", PLUGIN)], {
      cwd: folder,
    })
    // The admin's bundle is for Medusa. Values that are exported as types alone count as names that Node misses.
    const options = ["--profile", "node16", "--exclude-entrypoints", "admin"]
    await run(join(BIN, "attw"), [packed.tarball, ...options, "--ignore-rules", "named-exports"], {
      cwd: folder,
    })
  }, 120_000)

  it("asks for every package that its admin pages import", async () => {
    const installed = `node_modules/${PLUGIN}`
    const bundle = join(host.folder, installed, ".medusa/server/src/admin/index.mjs")
    const imported = packagesImportedBy(await readFile(bundle, "utf8"))
    const { dependencies, peerDependencies } = await host.readJson<Manifest>(
      `${installed}/package.json`,
    )
    const declared = Object.keys({ ...dependencies, ...peerDependencies })
    expect(imported).toContain("@medusajs/dashboard")
    expect(imported.filter((name) => !declared.includes(name))).toEqual([])
  })

  it("lets a store require what is public, and nothing else", async () => {
    const refused = await host.evaluate(`
      const names = ${JSON.stringify([...PUBLIC_ENTRIES, ...PRIVATE_ENTRIES])}
      const isRefused = (name) => {
        try { return !Object.keys(require(name)).length } catch (error) { return error.code }
      }
      console.log(JSON.stringify(names.filter(isRefused)))
    `)
    expect(JSON.parse(refused.trim().split("\n").at(-1) ?? "")).toEqual(PRIVATE_ENTRIES)
  }, 60_000)

  it("is migrated, and built into one admin with its neighbours", async () => {
    await Promise.all([host.migrate(), host.medusa("build")])
    const tables = tablesOf(await schemaOf(urlOf(database)))
    expect(tables).toEqual(expect.arrayContaining(["company", "page", "millesime_company"]))
  }, 300_000)

  it("sells a barrel and an ordinary product, and leaves the host its hooks and validators", async () => {
    await inStore({ built: true }, async (server, staff) => {
      const visitor = visitorOf(server)
      const { salesChannelId } = shop
      const { locationId } = await openHostShop(staff, salesChannelId)
      ordinaryVariant = await createOrdinaryProduct(staff, salesChannelId, locationId)
      const barrel = await createBarrel(staff, {
        sales_channel_ids: [salesChannelId],
        stock: [{ location_id: locationId, quantity: 3 }],
      })
      barrelId = barrel.id
      expect(server.output()).toContain("The host's hook saw 1 products")

      await eventually(async () =>
        expect(
          await visitor.call("storeListBarrels", { query: { currency_code: "eur" } }),
        ).toMatchObject({ count: 1 }),
      )
      const { barrel: shown } = await visitor.call("storeGetBarrel", {
        params: { id_or_handle: barrel.handle },
        query: { region_id: await regionIdOf(visitor) },
      })
      const order = await buy(visitor, shown.variants[0]!.id)
      expect(order).toMatchObject({ item_total: 350 * 1.2 })
      await buy(visitor, ordinaryVariant)
      expect(server.output()).toContain("The host's hook saw the cart")

      const { cart } = await visitor.succeed<{ cart: { id: string } }>("POST", "/store/carts", {
        region_id: await regionIdOf(visitor),
      })
      const updated = (additional_data: object) =>
        visitor.request("POST", `/store/carts/${cart.id}`, { additional_data })
      expect((await updated({ gift: 5 })).status).toBe(400)
      expect((await updated({ gift: "ribbon", accepted_terms: "yes" })).status).toBe(400)
      expect((await updated({ gift: "ribbon" })).status).toBe(200)

      const admin = await fetch(`${server.url}/app/`)
      expect([admin.status, await admin.text()]).toEqual([200, expect.stringContaining("<script")])
      expect((await fetch(`${server.url}/openapi.json`)).status).toBe(404)
      expect(server.output()).toMatch(/hook createProducts\.productsCreated is taken/)
    })
  }, 300_000)

  it("keeps its rules where it is in none of Medusa's hooks", async () => {
    await inStore({ built: true, hooks: false }, async (server, staff) => {
      const visitor = visitorOf(server)
      const { salesChannelId: id } = shop
      const refused = await staff.request<{ message: string }>("POST", "/admin/products", {
        title: "Fût",
        options: [{ title: "Size", values: ["One"] }],
        additional_data: { barrel: { volume_liters: 225 } },
      })
      expect([refused.status, refused.body.message]).toEqual([400, expect.stringMatching(/hook/)])

      const archived = await createBarrel(staff, { sales_channel_ids: [id] })
      await staff.call("adminArchiveBarrel", { params: { id: archived.id } })
      const published = await staff.request<{ code: string }>("POST", "/admin/products/batch", {
        update: [{ id: archived.id, status: "published" }],
      })
      expect([published.status, published.body.code]).toEqual([409, "barrel_archived"])

      const { product } = await staff.succeed<{ product: { variants: { id: string }[] } }>(
        "GET",
        `/admin/products/${barrelId}?fields=variants.id`,
      )
      const lines = [{ variant_id: product.variants[0]!.id, quantity: 1 }]
      const incomplete = await prepareCart(visitor, lines)
      await visitor.succeed("POST", `/store/carts/${incomplete.id}`, {
        shipping_address: { country_code: "fr" },
      })
      const answer = await visitor.request("POST", `/store/carts/${incomplete.id}/complete`)
      expect(answer).toMatchObject({ status: 409, body: { code: "checkout_incomplete" } })

      const cart = await prepareCart(visitor, lines)
      const orders = await Promise.all([completeCart(visitor, cart), completeCart(visitor, cart)])
      expect(orders[0].id).toBe(orders[1].id)
      // The log is JSON, where quotes are escaped.
      expect(server.output()).toMatch(/options\.hooks\[\\?"completeCart\.validate\\?"\] is false/)
    })
    expect(await host.command("guard-stock")).toContain("0 stock levels would be changed")
  }, 300_000)

  it("is upgraded in place: new migrations run, its triggers are replaced, its data stays", async () => {
    await host.npm("install", await packNextVersion(folder, packed.tarball))
    await host.migrate()
    const { columns, triggers, functions } = await schemaOf(urlOf(database))
    expect(columns).toContainEqual(
      expect.objectContaining({ table_name: "millesime_stock_lock", column_name: "note" }),
    )
    const guards = (names: unknown[]) =>
      names.map(String).filter((name) => /millesime_(check|count|derive)/.test(name))
    expect(guards(triggers.map(({ tgname }) => tgname))).toEqual(
      Array(3).fill(expect.stringMatching(/_v99$/)),
    )
    expect(guards(functions.map(({ function: name }) => name))).toEqual(
      Array(3).fill(expect.stringMatching(/_v99\(\)$/)),
    )
    expect(await host.command("uninstall")).toContain("millesime_barrel: 2 rows")
  }, 300_000)

  it("leaves only at the word of who names the database, and leaves nothing behind", async () => {
    await expect(host.command("uninstall", "another")).rejects.toThrow("Nothing was changed")
    expect(await host.command("uninstall", database)).toContain("All of that is deleted")
    await host.remove()
    await host.migrate()
    expect(await schemaOf(urlOf(database))).toEqual(before)
  }, 300_000)

  it("left a store that sells on, what was a barrel too", async () => {
    await inStore({ built: false }, async (server, staff) => {
      const visitor = visitorOf(server)
      await buy(visitor, ordinaryVariant)
      const { products } = await staff.succeed<{
        products: { id: string; title: string; variants: { id: string }[] }[]
      }>("GET", "/admin/products?title=Barrique bordelaise 225 L")
      await buy(visitor, products[0]!.variants[0]!.id)
      expect((await visitor.request("GET", "/store/barrels")).status).toBe(404)
      const { orders } = await staff.succeed<{ orders: unknown[] }>("GET", "/admin/orders")
      expect(orders).toHaveLength(5)
    })
  }, 300_000)
})

const tablesOf = ({ columns }: Awaited<ReturnType<typeof schemaOf>>) => [
  ...new Set(columns.map(({ table_name }) => table_name)),
]

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

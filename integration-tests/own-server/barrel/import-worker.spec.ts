import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BARREL_MODULE } from "../../../src/modules/barrel"
import type BarrelModuleService from "../../../src/modules/barrel/service"
import type { TableRow } from "../../../src/shared/tabular"
import { importBarrels } from "../../../src/workflows/barrel/import-barrels"
import { resumeBarrelImports } from "../../../src/workflows/barrel-import/resume-barrel-imports"
import { runBarrelImport } from "../../../src/workflows/barrel-import/run-barrel-import"
import { anImport } from "../../support/imports"
import { describeShop } from "../../support/shop"
import { serverGlobal } from "../../support/store/server-global"

const BATCH = 100

const rowsOf = (count: number): TableRow[] =>
  Array.from({ length: count }, (_, index) => ({
    line: index + 2,
    values: {
      sku: `S-${index}`,
      title: `Fût ${index}`,
      wood: index % 50 === 49 ? "plastic" : "french_oak",
      previous_contents: "red_wine",
      volume_liters: "225",
      condition: "wine_grade_a",
      price_eur: "350",
    },
  }))

describeShop("The worker of imports", ({ staff, anonymous, container }) => {
  const service = () => container().resolve<BarrelModuleService>(BARREL_MODULE)
  const knex = () => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)

  const expireLeases = () =>
    knex().raw(`update millesime_barrel_import set leased_until = now() - interval '1 second'`)

  /** Ready for a worker, and without the event that would call one. */
  const waitingImport = async (rows: TableRow[], { dry_run = false } = {}) => {
    const { id } = await service().createMillesimeBarrelImports({
      file_name: "barrels.csv",
      format: "csv",
      dry_run,
    })
    await service().stageImportRows(id, { rows, refused: [] })
    await service().publishImport(id, { total: rows.length, failed: 0 })
    return id
  }

  const read = async (id: string) =>
    (await staff().call("adminGetBarrelImport", { params: { id } })).import

  const countOf = async (table: string) => {
    const { rows } = await knex().raw<{ rows: { count: string }[] }>(
      `select count(*) from ${table} where deleted_at is null`,
    )
    return Number(rows[0]?.count)
  }

  it("does each row once, however many workers there are", async () => {
    const id = await waitingImport(rowsOf(150))
    await Promise.all([1, 2, 3].map(() => runBarrelImport(container(), id)))
    expect(await read(id)).toMatchObject({
      status: "completed",
      ...{ total: 150, processed: 150, created: 147, updated: 0, unchanged: 0, failed: 3 },
    })
    expect(await countOf("millesime_barrel")).toBe(147)
    expect(await countOf("millesime_barrel_import_row")).toBe(0)
  })

  it("shows its progress batch by batch", async () => {
    const id = await waitingImport(rowsOf(150))
    const seen: number[] = []
    await runBarrelImport(container(), id, {
      onBatch: async ({ product_ids }) => {
        const { status, processed } = await read(id)
        expect([status, product_ids.length]).toEqual(["processing", processed === 100 ? 98 : 49])
        seen.push(processed)
      },
    })
    expect(seen).toEqual([100, 150])
  })

  it("that crashed between writing a batch and counting it is replaced, and nothing doubles", async () => {
    const rows = rowsOf(150)
    const id = await waitingImport(rows)
    const crashed = { id, worker: "crashed" }
    await service().acquireImportLease(crashed)
    await importBarrels(container(), { rows: rows.slice(0, BATCH) })
    await runBarrelImport(container(), id)
    expect(await read(id)).toMatchObject({ status: "processing", processed: 0 })

    await expireLeases()
    await resumeBarrelImports(container())
    expect(await anImport(staff(), id)).toMatchObject({
      status: "completed",
      ...{ processed: 150, created: 49, updated: 0, unchanged: 98, failed: 3 },
    })
    expect(await countOf("millesime_barrel")).toBe(147)
    expect(await countOf("millesime_barrel_import_refusal")).toBe(3)

    // Back from the dead, it counts nothing.
    const late = { rows: rows.slice(0, BATCH), created: 100, updated: 0, unchanged: 0, failed: 0 }
    expect(await service().recordImportBatch(crashed, { ...late, refused: [] })).toBeUndefined()
    expect(await read(id)).toMatchObject({ processed: 150, created: 49 })
  })

  /** Calls that a worker dies in: what they would write is never written, and nothing undone. */
  const DEATHS = {
    "the variants": [Modules.PRODUCT, "createProductVariants", ""],
    "the items of the inventory": [Modules.INVENTORY, "createInventoryItems", ""],
    "the links of these items": [ContainerRegistrationKeys.LINK, "create", "inventory_item_id"],
    "the price sets": [Modules.PRICING, "createPriceSets", ""],
    "the attributes": [BARREL_MODULE, "createMillesimeBarrels", ""],
    "the links of the attributes": [
      ContainerRegistrationKeys.LINK,
      "create",
      "millesime_barrel_id",
    ],
    "the stock": [Modules.INVENTORY, "createInventoryLevels", ""],
    "the status": [Modules.PRODUCT, "upsertProducts", ""],
  } as const

  const dieIn = async ([name, method, text]: readonly string[], work: () => Promise<unknown>) => {
    const methods = container().resolve<Record<string, (...given: unknown[]) => Promise<unknown>>>(
      name!,
    )
    const original = methods[method!]!.bind(methods)
    const spy = jest.spyOn(methods, method!)
    const clocks = jest.spyOn(serverGlobal, "setInterval")
    await new Promise<void>((die, survive) => {
      spy.mockImplementation((...given) => {
        if (!JSON.stringify(given[0]).includes(text!)) return original(...given)
        die()
        return new Promise(() => undefined)
      })
      work().then(() => survive(new Error(`${method!} was never called`)), survive)
    })
    spy.mockRestore()
    // Who is dead renews no locks.
    clocks.mock.results.forEach(({ value }) => clearInterval(value as NodeJS.Timeout))
    clocks.mockRestore()
    await container().resolve(Modules.LOCKING).releaseAll()
  }

  it.each(Object.entries(DEATHS))(
    "that died before it wrote %s has put nothing half-made on sale, and leaves nothing to its heir",
    async (_, death) => {
      const sellable: TableRow[] = rowsOf(2).map(({ line, values }) => ({
        line,
        values: { ...values, title: "Barrique", stock: "3", status: "published" },
      }))
      const { sku: __, ...nameless } = sellable[0]!.values
      const rows = [
        ...sellable,
        { line: 4, values: { ...nameless, handle: "sans-reference" } },
        { line: 5, values: { ...nameless, title: "Sans rien" } },
      ]
      const id = await waitingImport(rows)
      await service().acquireImportLease({ id, worker: "dead" })
      await dieIn(death, () => importBarrels(container(), { rows }))
      expect(await countOf("product")).toBe(4)
      expect(await anonymous().succeed("GET", "/store/products")).toMatchObject({ count: 0 })
      expect(await importBarrels(container(), { rows, dry_run: true })).toMatchObject({
        created: 4,
      })

      await expireLeases()
      await runBarrelImport(container(), id)
      expect(await read(id)).toMatchObject({
        status: "completed",
        ...{ created: 4, updated: 0, unchanged: 0, failed: 0 },
      })
      for (const table of ["product", "product_variant", "millesime_barrel"]) {
        expect([table, await countOf(table)]).toEqual([table, 4])
      }
      const { barrels } = await staff().call("adminListBarrels")
      expect(barrels).toHaveLength(4)
      for (const barrel of barrels) {
        expect(barrel).toMatchObject({
          ...{ status: "published", available_quantity: 3 },
          prices: [{ amount: 350, currency_code: "eur" }],
        })
      }
      const products = await container().resolve(Modules.PRODUCT).listProducts({})
      expect(products.map(({ metadata }) => metadata)).toEqual(Array(4).fill({}))
      expect(await anonymous().succeed("GET", "/store/products")).toMatchObject({ count: 4 })
      expect(await importBarrels(container(), { rows })).toMatchObject({ unchanged: 4 })
    },
  )

  it("that lost its lease to another one in the middle of a batch stops quietly", async () => {
    const id = await waitingImport(rowsOf(BATCH))
    const mine = { id, worker: "mine" }
    const other = { id, worker: "other" }
    expect(await service().acquireImportLease(mine)).toMatchObject({ attempts: 1 })
    expect(await service().acquireImportLease(other)).toBeUndefined()
    await expireLeases()
    expect(await service().acquireImportLease(other)).toMatchObject({ attempts: 2 })
    await service().renewImportLease(mine)
    await service().releaseImportLease(mine)
    expect(await service().finishImport(mine, { status: "completed", error: null })).toBe(false)
    expect(await service().acquireImportLease(mine)).toBeUndefined()
    expect(await read(id)).toMatchObject({ status: "processing", processed: 0 })
  })

  it("finishes the batch under way of an import that staff stops, and no other", async () => {
    const rows = rowsOf(150)
    const id = await waitingImport(rows)
    const claim = { id, worker: "mine" }
    await service().acquireImportLease(claim)
    const { import: canceled } = await staff().call("adminCancelBarrelImport", {
      params: { id },
      body: {},
    })
    expect(canceled).toMatchObject({ status: "canceled", completed_at: expect.any(String) })
    const batch = { rows: rows.slice(0, BATCH), created: 98, updated: 0, unchanged: 0, failed: 2 }
    expect(await service().recordImportBatch(claim, { ...batch, refused: [] })).toBe("canceled")
    expect(await read(id)).toMatchObject({ status: "canceled", processed: 100, created: 98 })
    expect(await countOf("millesime_barrel_import_row")).toBe(0)

    await expireLeases()
    await runBarrelImport(container(), id)
    expect(await read(id)).toMatchObject({ status: "canceled", processed: 100 })
  })

  it("never starts an import that staff stops before", async () => {
    const id = await waitingImport(rowsOf(3))
    await staff().call("adminCancelBarrelImport", { params: { id }, body: {} })
    await runBarrelImport(container(), id)
    expect(await read(id)).toMatchObject({ status: "canceled", processed: 0 })
    expect(await countOf("millesime_barrel")).toBe(0)
  })

  it("leaves an import that fails to the next try, and gives up after the third", async () => {
    const id = await waitingImport(rowsOf(3))
    const failing = jest
      .spyOn(service(), "recordImportBatch")
      .mockRejectedValue(new Error("the disk is full"))
    await runBarrelImport(container(), id)
    expect(await read(id)).toMatchObject({ status: "processing", error: null })
    await runBarrelImport(container(), id)
    expect(await read(id)).toMatchObject({ status: "processing" })
    await runBarrelImport(container(), id)
    failing.mockRestore()
    expect(await read(id)).toMatchObject({
      status: "failed",
      error: expect.stringContaining("3 tries"),
      processed: 0,
      completed_at: expect.any(String),
    })
    expect(await countOf("millesime_barrel_import_row")).toBe(0)
  })

  it("goes on after a failure that passes, with three new tries for each batch", async () => {
    const id = await waitingImport(rowsOf(250), { dry_run: true })
    const record = service().recordImportBatch.bind(service())
    let calls = 0
    const failing = jest.spyOn(service(), "recordImportBatch").mockImplementation((...batch) => {
      calls += 1
      return calls % 3 === 0 ? record(...batch) : Promise.reject(new Error("the network is down"))
    })
    for (let tries = 0; tries < 7; tries += 1) await runBarrelImport(container(), id)
    failing.mockRestore()
    expect(await read(id)).toMatchObject({ status: "completed", processed: 250, failed: 5 })
  })

  it("gives up an import that crashes every worker", async () => {
    const id = await waitingImport(rowsOf(3))
    for (const worker of ["first", "second", "third"]) {
      await service().acquireImportLease({ id, worker })
      await expireLeases()
    }
    await runBarrelImport(container(), id)
    expect(await read(id)).toMatchObject({ status: "failed", processed: 0 })
    expect(await countOf("millesime_barrel")).toBe(0)
  })

  it("writes nothing in a dry run, also when it is repeated", async () => {
    const id = await waitingImport(rowsOf(120), { dry_run: true })
    await runBarrelImport(container(), id)
    expect(await read(id)).toMatchObject({ status: "completed", created: 118, failed: 2 })
    expect(await countOf("millesime_barrel")).toBe(0)
  })

  it("shows nobody an import whose file is still being read, and removes it when that never ends", async () => {
    const { id } = await service().createMillesimeBarrelImports({
      file_name: "a.csv",
      format: "csv",
    })
    await service().stageImportRows(id, { rows: rowsOf(2), refused: [] })
    await resumeBarrelImports(container())
    expect(await countOf("millesime_barrel_import_row")).toBe(2)
    expect(await staff().call("adminListBarrelImports")).toMatchObject({ count: 0 })
    expect(await staff().refusal("adminGetBarrelImport", { params: { id } })).toMatchObject({
      code: "not_found",
    })

    await knex().raw(`update millesime_barrel_import set created_at = now() - interval '2 hours'`)
    await resumeBarrelImports(container())
    expect(await countOf("millesime_barrel_import")).toBe(0)
    expect(await countOf("millesime_barrel_import_row")).toBe(0)
    await expect(service().publishImport(id, { total: 2, failed: 0 })).rejects.toMatchObject({
      code: "conflict",
    })
  })

  it("keeps texts as they are, whatever signs they hold", async () => {
    const title = `a'b"c\\d?e:f\n$1 {g} \\u0041 🍷`
    const id = await waitingImport([{ line: 2, values: { sku: "?", title } }])
    const [row] = await service().listMillesimeBarrelImportRows({ import_id: id })
    expect(row?.values).toEqual({ sku: "?", title })
  })

  it("keeps what can be stored of a refused row, once", async () => {
    const id = await waitingImport([])
    const refusal = { line: 2, column: "sku", message: "holds an invalid character" }
    const values = { sku: "A\0B\uD800", title: "Fût" }
    await service().stageImportRows(id, {
      rows: [],
      refused: [refusal, { ...refusal, column: "title" }],
      refusedRows: [{ line: 2, values }],
    })
    const stored = await service().listMillesimeBarrelImportRefusals({ import_id: id })
    const kept = { sku: "A\uFFFDB\uFFFD", title: "Fût" }
    expect(stored.map(({ sku, values }) => ({ sku, values }))).toEqual([
      { sku: kept.sku, values: kept },
      { sku: kept.sku, values: null },
    ])
  })

  it("that crashed after writing hides nothing from staff who undo the import", async () => {
    const rows = rowsOf(3)
    const id = await waitingImport(rows)
    await service().acquireImportLease({ id, worker: "crashed" })
    const journal = {
      plan: (changes: Parameters<BarrelModuleService["planImportChanges"]>[1]) =>
        service().planImportChanges(id, changes),
      isRepeated: false,
    }
    await importBarrels(container(), { rows, journal })
    await expireLeases()
    await runBarrelImport(container(), id)
    expect(await read(id)).toMatchObject({ created: 0, unchanged: 3 })
    expect(await countOf("millesime_barrel")).toBe(3)

    await staff().call("adminUndoBarrelImport", { params: { id }, body: {} })
    expect(await countOf("product")).toBe(0)
  })
})

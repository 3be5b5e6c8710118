/**
 * What it costs to issue an invoice, to list those of a company, to add up a year's VAT and to verify the chain:
 * `npm run bench:invoices -- 100000`. The database has that many invoices, of 50 companies over a year.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { knex as connect } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import { initModules } from "@medusajs/test-utils"
import { facts, issueWhole } from "../../integration-tests/support/invoice-facts"
import { INVOICE_MODULE } from "../../src/modules/invoice"
import { draft } from "../../src/modules/invoice/invoice.spec.support"
import { invoiceNumber } from "../../src/modules/invoice/rules/number"
import { START, sealOf } from "../../src/modules/invoice/rules/seal"
import type InvoiceModuleService from "../../src/modules/invoice/service"
import { startEmbeddedPostgres } from "../store/embedded-postgres"
import { milliseconds, print, timed } from "./figures"

const MODULE = join(__dirname, "..", "..", "src", "modules", "invoice")

const ROWS_AT_A_TIME = 500
const COMPANIES = 50
const DAYS = 365
const ISSUED = 200
const TODAY = "2026-12-31"

const DAY_MS = 86_400_000

const companyOf = (n: number) => `comp_${n % COMPANIES}`

const dayOf = (n: number, count: number): string =>
  new Date(Date.UTC(2026, 0, 1) + Math.floor((n * DAYS) / count) * DAY_MS)
    .toISOString()
    .slice(0, 10)

/** Writes a chain of invoices, each with its balance, without going through the service. */
const fill = async (knex: Knex, count: number): Promise<void> => {
  let end = START
  for (let start = 0; start < count; start += ROWS_AT_A_TIME) {
    const size = Math.min(ROWS_AT_A_TIME, count - start)
    const rows = Array.from({ length: size }, (_, index) => {
      const n = start + index
      const issued_on = dayOf(n, count)
      const number = invoiceNumber("FA-2026", n + 1)
      const { total, subtotal, tax_total, due_on, ...said } = draft({ issued_on })
      const row = {
        id: `inv_${n}`,
        kind: "invoice" as const,
        number,
        position: n + 1,
        order_id: `order_${n}`,
        customer_id: null,
        company_id: companyOf(n),
        buyer_name: said.buyer.name,
        currency_code: "eur",
        issued_on,
        due_on,
        subtotal,
        tax_total,
        total,
        content: {
          ...draft({ issued_on }),
          kind: "invoice" as const,
          number,
          corrects: null,
          reason: null,
        },
        corrects_id: null,
        cause: "order" as const,
        cause_id: `order_${n}`,
        created_by: null,
      }
      const hash = sealOf(end.hash, row)
      const linked = { ...row, previous_hash: end.hash, hash }
      end = { position: row.position, hash }
      const raw = (amount: number) => JSON.stringify({ value: String(amount), precision: 20 })
      return {
        ...linked,
        content: JSON.stringify(row.content),
        raw_subtotal: raw(subtotal),
        raw_tax_total: raw(tax_total),
        raw_total: raw(total),
      }
    })
    await knex("millesime_invoice").insert(rows)
    await knex("millesime_invoice_balance").insert(rows.map(({ id }) => ({ invoice_id: id })))
  }
  await knex("millesime_invoice_chain").update(end)
  await knex("millesime_invoice_series").insert({ id: "FA-2026", last: count, last_on: TODAY })
  await knex.raw("analyze")
}

const seconds = ([duration = 0]: number[]) => `${(duration / 1000).toFixed(2)} s`

type Opened = {
  medusaApp: { modules: { [INVOICE_MODULE]: InvoiceModuleService } }
  shutdown: () => Promise<void>
}

async function main() {
  const count = Number(process.argv[2] ?? 100_000)
  const folder = mkdtempSync(join(tmpdir(), "millesime-bench-invoices-"))
  const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: true })
  const { user, password, host, port } = postgres
  const clientUrl = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/postgres`
  const database = { clientUrl, schema: "public" }
  const migrate = ModulesSdkUtils.buildMigrationScript({
    moduleName: INVOICE_MODULE,
    pathToMigrations: join(MODULE, "migrations"),
  })
  const logger = { info: () => undefined, error: console.error } as unknown as Logger
  await migrate({ options: { database }, logger })
  // The test utilities have no types of what they open.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment
  const { medusaApp, shutdown }: Opened = await initModules({
    databaseConfig: database,
    injectedDependencies: { [ContainerRegistrationKeys.LOGGER]: console },
    modulesConfig: { [INVOICE_MODULE]: { resolve: MODULE, options: { database } } },
  })
  const invoices = medusaApp.modules[INVOICE_MODULE]
  const knex = connect({ client: "pg", connection: clientUrl })
  try {
    const [filled = 0] = await timed(1, () => fill(knex, count))
    print(`Filling the database with ${count} invoices`, `${(filled / 1000).toFixed(0)} s`)

    const issue = (n: number) => {
      const order = { ...facts(`bench_${n}`), company_id: companyOf(n) }
      return issueWhole(invoices, order, TODAY)
    }
    await issue(-1)
    print(`Issuing an invoice, ${ISSUED} times`, milliseconds(await timed(ISSUED, issue)))

    const page = { limit: 20, offset: 0, order: { field: "position", direction: "desc" } } as const
    const list = (n: number) => invoices.findInvoices({ company_id: [companyOf(n)] }, page, TODAY)
    print("Listing those of a company, 50 times", milliseconds(await timed(50, list)))

    const year = { from: "2026-01-01", to: TODAY }
    print("Adding up the VAT of the year", seconds(await timed(1, () => invoices.sumTaxes(year))))

    const cpu = process.cpuUsage()
    const before = process.memoryUsage().rss
    let peak = before
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50)
    const [verified = 0] = await timed(1, async () => {
      const { valid } = await invoices.verify()
      if (!valid) throw new Error("The chain is broken")
    })
    clearInterval(watch)
    const { user: spent, system } = process.cpuUsage(cpu)
    const grown = Math.max(0, peak - before) / 1024 / 1024
    print(
      `Verifying ${count + ISSUED + 1} invoices`,
      `${(verified / 1000).toFixed(1)} s, ${((spent + system) / 1e6).toFixed(1)} s of CPU, ${grown.toFixed(0)} MB more memory`,
    )
  } finally {
    await knex.destroy()
    await shutdown()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

main()
  // Medusa's modules keep timers that their shutdown leaves.
  .then(() => process.exit())
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })

/**
 * A process of a store that does nothing but issue invoices, for what two of them do at once: fifty orders, of which the database
 * refuses ten when they have a number already, and twenty refunds of one of them.
 */
import { join } from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { initModules } from "@medusajs/test-utils"
import { INVOICE_MODULE } from "../../src/modules/invoice"
import type { Movement } from "../../src/modules/invoice/rules/plan"
import type InvoiceModuleService from "../../src/modules/invoice/service"
import { facts } from "./invoice-facts"

const MODULE = join(__dirname, "..", "..", "src", "modules", "invoice")
const NOW = new Date("2026-11-30T12:00:00Z")

const BROKEN = { po_number: "\u0000" }

const movement = (kind: Movement["kind"], source_id: string, amount: number): Movement => ({
  kind,
  source_id,
  amount,
  occurred_at: NOW,
})

const main = async () => {
  const database = { clientUrl: process.env.DATABASE_URL ?? "", schema: "public" }
  const { medusaApp, shutdown } = await initModules({
    databaseConfig: database,
    injectedDependencies: {
      [ContainerRegistrationKeys.LOGGER]: console,
      configModule: { projectConfig: { http: { jwtSecret: "secret" } } },
    },
    modulesConfig: { [INVOICE_MODULE]: { resolve: MODULE, options: { database } } },
  })
  const service = medusaApp.modules[INVOICE_MODULE] as InvoiceModuleService
  const issueDue = (order: Parameters<InvoiceModuleService["invoiceOrder"]>[0]) =>
    service.invoiceOrder(order, { policy: "whole", now: NOW, created_by: null })
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, (_, n) =>
      issueDue(facts(`order_${n}`, {}, n % 5 === 0 ? BROKEN : {})),
    ),
  )
  const payment = movement("payment", "capt_1", 810)
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      issueDue(facts("order_1", { movements: [payment, movement("refund", `ref_${n}`, 50)] })),
    ),
  )
  const failed = results.filter(({ status }) => status === "rejected").length
  process.stdout.write(JSON.stringify({ failed }), () => process.exit(0))
  await shutdown()
}

void main()

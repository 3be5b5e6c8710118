import type { MedusaContainer } from "@medusajs/framework/types"
import { invoiceService } from "../../modules/invoice"
import { dayOf } from "../../queries/invoice/draft"
import { findOrdersToReconcile } from "../../queries/invoice/find-orders"
import { invoiceWorkflow } from "./invoice-workflow"
import { reconcileOrders } from "./reconcile-orders"

const HOUR_MS = 3_600_000

/** What processes that were down for a while have missed. */
const RECENT_HOURS = 48

/**
 * Issues what follows from what has happened in the last hours, found by its rows: events may be lost, and some ways of refunding
 * have none. Orders of before the installation of invoices have none.
 * @param now a moment of ISO 8601
 */
export const reconcileInvoicesWorkflow = invoiceWorkflow(
  "reconcile-invoices",
  async ({ now, hours }: { now: string; hours: number }, container) => {
    const until = new Date(now)
    const installed = await invoiceService(container).since()
    const since = new Date(Math.max(installed.getTime(), until.getTime() - hours * HOUR_MS))
    const orders = await findOrdersToReconcile(container, { since, until })
    return reconcileOrders(container, orders, dayOf(until))
  },
)

/** Asked every minute; the job `reconcile-late-invoices` looks further back. */
export const reconcileRecentInvoices = (container: MedusaContainer) =>
  reconcileInvoicesWorkflow(container).run({
    input: { now: new Date().toISOString(), hours: RECENT_HOURS },
  })

/** The same of some orders, at once. */
export const reconcileOrdersWorkflow = invoiceWorkflow(
  "reconcile-orders",
  ({ order_ids, now }: { order_ids: string[]; now: string }, container) =>
    reconcileOrders(container, order_ids, dayOf(new Date(now))),
)

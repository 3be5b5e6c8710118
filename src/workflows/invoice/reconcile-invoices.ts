import type { MedusaContainer } from "@medusajs/framework/types"
import { invoiceService } from "../../modules/invoice"
import { findOrdersToReconcile } from "../../queries/invoice/find-orders"
import { invoiceWorkflow } from "./invoice-workflow"
import { reconcileOrders } from "./reconcile-orders"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Rows are dated when their transaction begins, by the clock of its process: so much later they can be read. */
const OVERLAP_MS = 5 * MINUTE_MS

/** Orders with a problem that are tried again in a minute. */
const RETRIES = 100

/**
 * Issues what follows from changes of orders that came since the last time, found by their rows: events may be lost, and some ways
 * of refunding have none. Orders with a problem are tried again when it is their turn.
 */
const reconcileChangedInvoicesWorkflow = invoiceWorkflow(
  "reconcile-changed-invoices",
  async ({ now }: { now: string }, container) => {
    const service = invoiceService(container)
    const until = new Date(now)
    const reconciled = await service.reconciledUntil()
    const since = reconciled ? new Date(reconciled.getTime() - OVERLAP_MS) : await service.since()
    const [changed, retried] = await Promise.all([
      findOrdersToReconcile(container, { since, until }),
      service.listOrdersToRetry(RETRIES),
    ])
    const orders = [...new Set([...changed, ...retried])]
    const issued = await reconcileOrders(container, orders, until)
    await service.recordReconciledUntil(until)
    return issued
  },
)

/** Asked every minute; the job `reconcile-late-invoices` looks further back. */
export const reconcileRecentInvoices = (container: MedusaContainer) =>
  reconcileChangedInvoicesWorkflow(container).run({ input: { now: new Date().toISOString() } })

/**
 * The same of all orders that have changed in the last hours, whatever was reconciled before. Orders of before the installation of
 * invoices have none.
 * @param now a moment of ISO 8601
 */
export const reconcileInvoicesWorkflow = invoiceWorkflow(
  "reconcile-invoices",
  async ({ now, hours }: { now: string; hours: number }, container) => {
    const until = new Date(now)
    const installed = await invoiceService(container).since()
    const since = new Date(Math.max(installed.getTime(), until.getTime() - hours * HOUR_MS))
    const orders = await findOrdersToReconcile(container, { since, until })
    return reconcileOrders(container, orders, until)
  },
)

/** The same of some orders, at once. */
export const reconcileOrdersWorkflow = invoiceWorkflow(
  "reconcile-orders",
  ({ order_ids, now }: { order_ids: string[]; now: string }, container) =>
    reconcileOrders(container, order_ids, new Date(now)),
)

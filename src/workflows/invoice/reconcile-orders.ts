import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { isDomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import { isDue } from "../../modules/invoice/rules/due"
import type { Issued } from "../../modules/invoice/service"
import { rounded } from "../../shared/money"
import { paidOf } from "../../queries/invoice/draft"
import { type Sale, loadSales } from "../../queries/invoice/sale"
import { issueInvoice } from "./issue"

type Invoiced = { id: string; total: number; credited_total: number }

/** Orders that are read at a time. */
const BATCH_SIZE = 50

const isPaid = ({ movements, total, currency_code }: Sale): boolean =>
  MathBN.gte(paidOf(movements).total, rounded(total, currency_code))

const shouldIssue = (container: MedusaContainer, sale: Sale): boolean => {
  const { seller, billing } = invoiceService(container).options
  const policy = sale.company ? billing.issue.companies : billing.issue.consumers
  const facts = { is_paid: isPaid(sale), is_supplied: sale.is_supplied }
  return Boolean(seller) && sale.is_binding && MathBN.gt(sale.total, 0) && isDue(policy, facts)
}

/** Brings the ledger and the credit notes of an invoice up to the order's captures, refunds, returns and cancellation. */
const reconcileInvoice = async (
  container: MedusaContainer,
  sale: Sale,
  { id, total, credited_total }: Invoiced,
  { recorded, today }: { recorded: ReadonlySet<string>; today: string },
): Promise<Issued[]> => {
  const service = invoiceService(container)
  const missing = sale.movements.filter(({ source_id }) => !recorded.has(source_id))
  const issued = await service.recordMovements(id, missing, today)
  if (credited_total >= total) return issued
  for (const goods of sale.returns) {
    const note = await service.creditReturn(id, goods, today)
    if (note) issued.push(note)
  }
  if (sale.canceled_at) {
    const note = await service.creditRest(id, sale.id, today)
    if (note) issued.push(note)
  }
  return issued
}

const reconcileOrder = async (
  container: MedusaContainer,
  sale: Sale,
  invoiced: Invoiced | undefined,
  context: { recorded: ReadonlySet<string>; today: string },
): Promise<Issued[]> => {
  if (invoiced) return reconcileInvoice(container, sale, invoiced, context)
  if (!shouldIssue(container, sale)) return []
  const invoice = await issueInvoice(container, sale, { today: context.today, userId: null })
  const fresh = { id: invoice.id, total: 1, credited_total: 0 }
  const notes = await reconcileInvoice(container, sale, fresh, context)
  return invoice.is_new ? [invoice, ...notes] : notes
}

/** Where the cause is no refusal, the log has it. */
const UNEXPECTED = { code: "unexpected", params: null, message: "An unexpected error" }

/** Keeps why an order can't be invoiced, for staff to see; the log has it once. */
const report = async (
  container: MedusaContainer,
  { id, number }: Sale,
  error: unknown,
): Promise<void> => {
  const { code, params, message } = isDomainError(error) ? error : UNEXPECTED
  const isNew = await invoiceService(container).reportProblem({
    order_id: id,
    order_number: number,
    code,
    params: params ?? null,
    message,
  })
  if (!isNew) return
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const text = `The order ${number} can't be invoiced`
  // What staff are to complete is no fault of the program.
  if (isDomainError(error)) logger.warn(`${text}: ${message}`)
  else logger.error(text, error as Error)
}

const invoicesOf = async (container: MedusaContainer, orderIds: string[], today: string) => {
  const { rows } = await invoiceService(container).findInvoices(
    { order_id: orderIds, kind: ["invoice"] },
    { limit: orderIds.length, offset: 0, order: { field: "position", direction: "asc" } },
    today,
  )
  return new Map(
    rows.map(({ order_id, id, credited_total, content: { total } }) => [
      order_id,
      { id, total, credited_total },
    ]),
  )
}

const reconcileBatch = async (
  container: MedusaContainer,
  orderIds: string[],
  today: string,
): Promise<Issued[]> => {
  const service = invoiceService(container)
  const [sales, invoices] = await Promise.all([
    loadSales(container, orderIds),
    invoicesOf(container, orderIds, today),
  ])
  const sources = sales.flatMap(({ movements }) => movements.map(({ source_id }) => source_id))
  const unrecorded = new Set(await service.listUnrecorded(sources))
  const recorded = new Set(sources.filter((id) => !unrecorded.has(id)))
  const issued: Issued[] = []
  const settled: string[] = []
  for (const sale of sales) {
    try {
      issued.push(
        ...(await reconcileOrder(container, sale, invoices.get(sale.id), { recorded, today })),
      )
      settled.push(sale.id)
    } catch (error) {
      await report(container, sale, error)
    }
  }
  await service.clearProblems(settled)
  return issued
}

/**
 * Issues what is due for orders: invoices by the option `billing.issue`, credit notes for refunds, returns and cancellations, in
 * whatever way these were made. Idempotent, also beside another process. An order that fails doesn't keep the others back.
 * @param today 2026-03-31
 */
export const reconcileOrders = async (
  container: MedusaContainer,
  orderIds: readonly string[],
  today: string,
): Promise<Issued[]> => {
  const issued: Issued[] = []
  for (let start = 0; start < orderIds.length; start += BATCH_SIZE) {
    const batch = orderIds.slice(start, start + BATCH_SIZE)
    issued.push(...(await reconcileBatch(container, batch, today)))
  }
  return issued
}

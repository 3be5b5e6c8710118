import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isDomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import type { IssuePolicy } from "../../modules/invoice/options"
import type { Issued } from "../../modules/invoice/service"
import { saleFacts } from "../../queries/invoice/prepare"
import { type Sale, loadSales } from "../../queries/invoice/sale"

/** Orders that are read at a time. */
const BATCH_SIZE = 50

/** Without a seller nothing is issued by itself. */
const policyOf = (container: MedusaContainer, { company }: Sale): IssuePolicy => {
  const { seller, billing } = invoiceService(container).options
  if (!seller) return "never"
  return company ? billing.issue.companies : billing.issue.consumers
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

const reconcileBatch = async (
  container: MedusaContainer,
  orderIds: string[],
  now: Date,
): Promise<Issued[]> => {
  const service = invoiceService(container)
  const issued: Issued[] = []
  const reconciled: string[] = []
  for (const sale of await loadSales(container, orderIds)) {
    try {
      const policy = policyOf(container, sale)
      const facts = await saleFacts(container, sale)
      issued.push(...(await service.invoiceOrder(facts, { policy, now, created_by: null })))
      reconciled.push(sale.id)
    } catch (error) {
      await report(container, sale, error)
    }
  }
  await service.clearProblems(reconciled)
  return issued
}

/**
 * Issues what is due for orders: invoices and deposits by the option `billing.issue`, credit notes for refunds, returns, edits and
 * cancellations, in whatever way these were made. Idempotent, also beside another process. An order that fails doesn't keep
 * the others back.
 */
export const reconcileOrders = async (
  container: MedusaContainer,
  orderIds: readonly string[],
  now: Date,
): Promise<Issued[]> => {
  const issued: Issued[] = []
  for (let start = 0; start < orderIds.length; start += BATCH_SIZE) {
    const batch = orderIds.slice(start, start + BATCH_SIZE)
    issued.push(...(await reconcileBatch(container, batch, now)))
  }
  return issued
}

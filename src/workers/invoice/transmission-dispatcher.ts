import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { invoiceService } from "../../modules/invoice"
import type { TransmitOutcome } from "../../modules/invoice/rules/transmission"
import type { TransmissionRow } from "../../modules/invoice/transmission/rows"
import { createDispatch } from "../../shared/outbox"

/** Attempts of one process at a time. */
const MAX_CONCURRENCY = 4

const NOT_PREPARED: TransmitOutcome = {
  outcome: "retry",
  code: "not_prepared",
  detail: "The invoice's file could not be drawn",
}

/** Draws the file of an invoice, unless it is kept, and sends it. */
const send = async (
  container: MedusaContainer,
  lease: TransmissionRow,
): Promise<TransmitOutcome> => {
  const service = invoiceService(container)
  try {
    const [{ content }, { number, pdf }] = await Promise.all([
      service.retrieveMillesimeInvoice(lease.invoice_id),
      service.file(lease.invoice_id),
    ])
    const siren = content.buyer.company?.siren ?? ""
    return await service.transmissions.transmit(lease, { number, siren, pdf })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The invoice ${lease.invoice_id} can't be sent to the platform`, error as Error)
    return NOT_PREPARED
  }
}

const deliver = async (container: MedusaContainer, lease: TransmissionRow): Promise<void> => {
  const outcome = await send(container, lease)
  await invoiceService(container).transmissions.record(lease, outcome)
  if (outcome.outcome !== "stop") return
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(
      `The platform refuses the invoice ${lease.invoice_id} (${outcome.code}): ${outcome.detail}`,
    )
}

/** Sends due invoices to the platform in the background. Failures are logged and left to the job that runs every minute. */
export const scheduleTransmissions = createDispatch<TransmissionRow>({
  source: (container) => invoiceService(container).transmissions,
  concurrency: () => MAX_CONCURRENCY,
  startDelivery: () => deliver,
  failure: "Invoices can't be sent to the platform at the moment",
})

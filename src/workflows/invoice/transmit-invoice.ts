import { DomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import { scheduleTransmissions } from "../../workers/invoice/transmission-dispatcher"
import { stepWorkflow } from "../step-workflow"

/**
 * Sends an invoice to the platform by staff.
 * @throws DomainError `not_found`, `invoice_not_transmissible`, `invoice_transmitted`
 */
export const transmitInvoiceWorkflow = stepWorkflow(
  "transmit-invoice",
  async ({ id }: { id: string }, { container }) => {
    const service = invoiceService(container)
    const [invoice] = await service.listMillesimeInvoices({ id }, { take: 1 })
    if (!invoice) throw new DomainError("not_found.invoice")
    await service.transmissions.request(invoice)
    scheduleTransmissions(container)
    return id
  },
)

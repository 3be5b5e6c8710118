import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import type { Issued } from "../../modules/invoice/service"
import { prepareInvoice } from "../../queries/invoice/prepare"
import type { Sale } from "../../queries/invoice/sale"

/**
 * Issues the invoice of an order, or finds it.
 * @param userId null: by the store itself
 * @throws DomainError `invoice_not_due`, `invoice_incomplete`, `invoice_date_before_last`
 */
export const issueInvoice = async (
  container: MedusaContainer,
  sale: Sale,
  { today, userId }: { today: string; userId: string | null },
): Promise<Issued & { is_new: boolean }> => {
  const { draft, missing } = prepareInvoice(container, sale, today)
  if (missing.length) throw new DomainError("invoice_incomplete", { fields: missing.join(", ") })
  return invoiceService(container).issue({
    draft,
    cause: "order",
    cause_id: sale.id,
    order_id: sale.id,
    customer_id: sale.customer_id,
    company_id: sale.company?.id ?? null,
    created_by: userId,
  })
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { invoiceService } from "../../modules/invoice"

/** The PDF of an invoice, with its XML inside. @throws DomainError `not_found` */
export const invoiceFile = async (
  container: MedusaContainer,
  id: string,
): Promise<{ name: string; pdf: Buffer; xml: string }> => {
  const { number, pdf, xml } = await invoiceService(container).file(id)
  return { name: `${number}.pdf`, pdf, xml }
}

import { MathBN } from "@medusajs/framework/utils"
import type { InvoiceAmounts, InvoiceContent, InvoiceTax } from "../types"

const less = (amount: number, taken: readonly number[]): number =>
  MathBN.sub(amount, MathBN.sum(0, ...taken)).toNumber()

/**
 * What a document adds to sales and VAT: a final invoice is of the whole supply, of which the deposits that it deducts were
 * invoiced before.
 */
export const netOfDeposits = ({
  taxes,
  subtotal,
  tax_total,
  total,
  deposits = [],
}: InvoiceContent): Omit<InvoiceAmounts, "lines"> => {
  const taken = (tax: InvoiceTax) =>
    deposits.flatMap((deposit) =>
      deposit.taxes.filter(({ rate, category }) => rate === tax.rate && category === tax.category),
    )
  return {
    taxes: taxes.map((tax) => ({
      ...tax,
      base: less(
        tax.base,
        taken(tax).map(({ base }) => base),
      ),
      amount: less(
        tax.amount,
        taken(tax).map(({ amount }) => amount),
      ),
    })),
    subtotal: less(
      subtotal,
      deposits.map((deposit) => deposit.subtotal),
    ),
    tax_total: less(
      tax_total,
      deposits.map((deposit) => deposit.tax_total),
    ),
    total: less(
      total,
      deposits.map((deposit) => deposit.total),
    ),
  }
}

/** Whether a document is a deposit invoice, or corrects one. */
export const isOfDeposit = ({ kind, corrects }: Pick<InvoiceContent, "kind" | "corrects">) =>
  kind === "deposit" || corrects?.kind === "deposit"

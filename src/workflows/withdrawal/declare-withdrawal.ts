import { withdrawalService } from "../../modules/withdrawal"
import type { WithdrawalRow } from "../../modules/withdrawal/rows"
import { retrieveWithdrawableOrder, throwIfNotEligible } from "../../queries/withdrawal/orders"
import { stepWorkflow } from "../step-workflow"

export type DeclareWithdrawalInput = {
  order_id: string
  items?: { id: string; quantity: number }[] | undefined
  statement?: string | undefined
}

/**
 * Writes down that a consumer withdraws from an order, or from lines of it. Whoever calls it has made sure that the order is theirs.
 * @throws DomainError `not_found`, `withdrawal_not_consumer`, `withdrawal_expired`, `withdrawal_done`, `invalid_request`
 */
export const declareWithdrawalWorkflow = stepWorkflow(
  "declare-withdrawal",
  async (
    { order_id, items, statement }: DeclareWithdrawalInput,
    { container },
  ): Promise<WithdrawalRow> => {
    const order = await retrieveWithdrawableOrder(container, order_id)
    await throwIfNotEligible(container, order)
    const { number, customer_id, name, email, locale, currency_code, lines } = order
    return withdrawalService(container).declare({
      ...{ order_id, order_number: number, customer_id, name, email, locale, currency_code },
      lines,
      items,
      statement: statement ?? null,
    })
  },
)

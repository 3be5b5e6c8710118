import { MathBN } from "@medusajs/framework/utils"
import { creditOfAmount } from "../credit"
import { CREDIT_TITLES } from "../credit-titles"
import { type Paper, owedOn } from "../paper"
import type { Account } from "./account"
import type { Amount, Movement } from "./order-state"

/** A movement that is entered on one invoice after the other. */
class Entering {
  private rest: Amount
  private readonly parts = new Map<string, Amount>()

  constructor(
    private readonly account: Account,
    private readonly movement: Movement,
  ) {
    this.rest = account.restOf(movement)
  }

  /** Takes as much of it for an invoice, at most; of an earlier time nothing is added. */
  take(paper: Paper, atMost: Amount = this.rest): Amount {
    const part = MathBN.min(this.rest, atMost)
    if (MathBN.lte(part, 0) || this.account.isEntered(paper, this.movement)) return 0
    this.parts.set(paper.id, MathBN.add(this.parts.get(paper.id) ?? 0, part))
    this.leave(part)
    return part
  }

  /** Keeps a part for later. */
  leave(amount: Amount): void {
    this.rest = MathBN.sub(this.rest, MathBN.min(amount, this.rest))
  }

  enter(): void {
    for (const [id, amount] of this.parts) {
      this.account.enter(this.account.byId(id), this.movement, amount)
    }
  }
}

/** A payment is of the invoices that are owed, the oldest first; what is too much, of the last. */
export const enterPayment = (account: Account, movement: Movement, isLast: boolean): void => {
  const entering = new Entering(account, movement)
  for (const paper of account.papers) entering.take(paper, owedOn(paper))
  const last = account.papers.at(-1)
  if (last && isLast) entering.take(last)
  entering.enter()
}

/**
 * A refund is of what the seller owes on an invoice already, then of payments that are of no invoice yet, and last a gesture of
 * goodwill, with a credit note: of a deposit before any invoice, and of the last of each first.
 */
export const enterRefund = (account: Account, movement: Movement, isLast: boolean): void => {
  const entering = new Entering(account, movement)
  for (const paper of account.papers) entering.take(paper, MathBN.mult(owedOn(paper), -1))
  if (!isLast) entering.leave(account.overpaidBefore(movement))
  const newest = account.papers.toReversed()
  const candidates = [
    ...newest.filter(({ kind }) => kind === "deposit"),
    ...newest.filter(({ kind }) => kind === "invoice"),
  ]
  for (const paper of candidates) {
    const left = account.leftOf(paper)
    const part = entering.take(paper, left.total)
    const title = CREDIT_TITLES[paper.language].refund
    const amounts = creditOfAmount(left, part, { currency: account.currency, title })
    if (typeof amounts === "string" || !amounts.total) continue
    account.credit(paper, "refund", movement.source_id, amounts)
  }
  const last = account.papers.at(-1)
  if (last && isLast) entering.take(last)
  entering.enter()
}

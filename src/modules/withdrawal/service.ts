import type { Context } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { DomainError, invalid } from "../../errors"
import { dayOf } from "../../shared/days"
import { knexOf } from "../../shared/knex"
import { PluginService } from "../../shared/plugin-service"
import { nextSerial } from "../../shared/serial"
import Withdrawal from "./models/withdrawal"
import WithdrawalSeries from "./models/withdrawal-series"
import type { WithdrawalRow, WithdrawalSeriesRow } from "./rows"
import { acknowledgementHash } from "./rules/acknowledgement"
import { type OrderedLine, findItemsProblem, isWhole, itemsLeft } from "./rules/items"
import { refundDueOn } from "./rules/period"
import type { WithdrawalStatus, WithdrawnItem } from "./types"

/** The order and the buyer as they were told; `lines` are all of the order's. */
export type Declaration = Pick<
  WithdrawalRow,
  "order_id" | "order_number" | "customer_id" | "name" | "email" | "locale" | "currency_code"
> & {
  lines: OrderedLine[]
  /** All that is left, if none are named. */
  items: { id: string; quantity: number }[] | undefined
  statement: string | null
}

/** Confirmed once, and not refused. */
const BINDING: WithdrawalStatus[] = ["confirmed", "received", "refunded"]

/** From which states staff lead a withdrawal to another. */
const BEFORE: Record<"received" | "refunded" | "refused", WithdrawalStatus[]> = {
  received: ["confirmed"],
  refunded: ["confirmed", "received"],
  refused: ["confirmed", "received"],
}

export type Handling = {
  received: { refusal?: never }
  refunded: { refund_amount: number }
  refused: { refusal: string }
}

const numberOf = (series: string, serial: number) => `${series}-${String(serial).padStart(5, "0")}`

const sameItems = (left: readonly WithdrawnItem[], right: readonly WithdrawnItem[]) =>
  left.length === right.length &&
  left.every(({ id, quantity }) => right.some((one) => one.id === id && one.quantity === quantity))

/** Withdrawals of consumers, in two steps: a declaration, and its confirmation. */
class WithdrawalModuleService extends PluginService(
  MedusaService<{
    MillesimeWithdrawal: { dto: WithdrawalRow }
    MillesimeWithdrawalSeries: { dto: WithdrawalSeriesRow }
  }>({ MillesimeWithdrawal: Withdrawal, MillesimeWithdrawalSeries: WithdrawalSeries }),
) {
  /** @throws DomainError `not_found` */
  async retrieve(id: string, context?: Context): Promise<WithdrawalRow> {
    const [withdrawal] = await this.listMillesimeWithdrawals({ id }, { take: 1 }, context)
    if (!withdrawal) throw new DomainError("not_found.withdrawal")
    return withdrawal
  }

  /** What may still be withdrawn from an order. */
  async listItemsLeft(orderId: string, lines: readonly OrderedLine[]): Promise<WithdrawnItem[]> {
    return itemsLeft(lines, await this.listWithdrawn_(orderId))
  }

  /**
   * Writes a declaration down. The same one again is the first, as long as it isn't confirmed.
   * @throws DomainError `invalid_request`, `withdrawal_done`
   */
  async declare({ lines, items, statement, ...subject }: Declaration): Promise<WithdrawalRow> {
    return this.inTransaction_(async (context) => {
      await this.lockOrder_(subject.order_id, context)
      const left = itemsLeft(lines, await this.listWithdrawn_(subject.order_id, context))
      if (!left.length) throw new DomainError("withdrawal_done")
      const wanted = this.wanted_(items, left)
      const open = await this.listMillesimeWithdrawals(
        { order_id: subject.order_id, status: "declared" },
        {},
        context,
      )
      const same = open.find(
        (row) => sameItems(row.items, wanted) && (row.statement ?? null) === statement,
      )
      if (same) return same
      const now = new Date()
      const series = `RT-${dayOf(now).slice(0, 4)}`
      const serial = await nextSerial(knexOf(context), "millesime_withdrawal_series", series)
      const { id } = await this.createMillesimeWithdrawals(
        {
          ...subject,
          number: numberOf(series, serial ?? 0),
          items: wanted,
          is_whole: isWhole(wanted, left),
          statement,
          declared_at: now,
        },
        context,
      )
      // What was created lacks the columns without a value.
      return this.retrieve(id, context)
    })
  }

  /**
   * Confirms a declaration; a confirmed one stays as it is.
   * @throws DomainError `withdrawal_done` if another one took its items meanwhile
   */
  async confirm(
    id: string,
    lines: readonly OrderedLine[],
  ): Promise<{ withdrawal: WithdrawalRow; is_new: boolean }> {
    return this.inTransaction_(async (context) => {
      const { order_id } = await this.retrieve(id, context)
      await this.lockOrder_(order_id, context)
      // As it is now that nobody else changes it.
      const declared = await this.retrieve(id, context)
      if (declared.status !== "declared") return { withdrawal: declared, is_new: false }
      const left = itemsLeft(lines, await this.listWithdrawn_(order_id, context))
      if (findItemsProblem(declared.items, left)) throw new DomainError("withdrawal_done")
      const confirmed_at = new Date()
      const withdrawal = await this.updateMillesimeWithdrawals(
        {
          id,
          status: "confirmed",
          confirmed_at,
          acknowledgement_hash: acknowledgementHash({ ...declared, confirmed_at }),
          refund_due_on: refundDueOn(dayOf(confirmed_at)),
        },
        context,
      )
      return { withdrawal, is_new: true }
    })
  }

  /**
   * Notes what staff did with a withdrawal.
   * @returns as it was before
   * @throws DomainError `not_found`, `withdrawal_invalid_transition`
   */
  async handle<Status extends keyof Handling>(
    id: string,
    status: Status,
    { by, ...more }: Handling[Status] & { by: string },
  ): Promise<WithdrawalRow> {
    return this.inTransaction_(async (context) => {
      const { order_id } = await this.retrieve(id, context)
      await this.lockOrder_(order_id, context)
      const before = await this.retrieve(id, context)
      if (!BEFORE[status].includes(before.status)) {
        throw new DomainError("withdrawal_invalid_transition", { status: before.status })
      }
      const at = `${status}_at` as const
      await this.updateMillesimeWithdrawals(
        { id, status, [at]: new Date(), handled_by: by, ...more },
        context,
      )
      return before
    })
  }

  /** Takes `handle` back. */
  async restore(before: WithdrawalRow): Promise<void> {
    await this.updateMillesimeWithdrawals({
      id: before.id,
      status: before.status,
      received_at: before.received_at,
      refunded_at: before.refunded_at,
      refund_amount: before.refund_amount,
      refused_at: before.refused_at,
      refusal: before.refusal,
      handled_by: before.handled_by,
    })
  }

  private wanted_(
    items: { id: string; quantity: number }[] | undefined,
    left: readonly WithdrawnItem[],
  ): WithdrawnItem[] {
    if (!items) return [...left]
    const problem = findItemsProblem(items, left)
    if (problem?.left === null) throw invalid(`items.${problem.index}.id`, "unknown_line")
    if (problem) {
      throw invalid(`items.${problem.index}.quantity`, "too_big", { maximum: problem.left })
    }
    return items.map(({ id, quantity }) => ({
      id,
      title: left.find((line) => line.id === id)?.title ?? "",
      quantity,
    }))
  }

  private async listWithdrawn_(order_id: string, context?: Context): Promise<WithdrawnItem[]> {
    const rows = await this.listMillesimeWithdrawals({ order_id, status: BINDING }, {}, context)
    return rows.flatMap(({ items }) => items)
  }

  /** Declarations, confirmations and decisions about one order run one after the other. */
  private async lockOrder_(orderId: string, context: Context): Promise<void> {
    await knexOf(context).raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
      `millesime_withdrawal:${orderId}`,
    ])
  }
}

export default WithdrawalModuleService

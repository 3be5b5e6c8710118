import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../../modules/quote"
import { staffPrincipal } from "../../../modules/quote/commands"
import type { QuoteRow } from "../../../modules/quote/rows"
import { checkPreconditions } from "../../../modules/quote/rules/preconditions"
import { HOLDING_STATUSES, type HoldMetadata, type QuoteLine } from "../../../modules/quote/types"
import { retrieveQuoteRow } from "../../../queries/quote/admin"
import { contentFor } from "./content-for"
import { type Reserved, reserve, unreserve } from "./reserve-stock"
import type { SendRevisionInput } from "./send-revision"

/** Deletes the reservations of a hold, except for those that an order has taken over. */
const deleteHeld = async (container: MedusaContainer, ids: readonly string[]): Promise<void> => {
  if (!ids.length) return
  const inventory = container.resolve(Modules.INVENTORY)
  const held = await inventory.listReservationItems({ id: [...ids] })
  const unused = held.filter(({ line_item_id }) => !line_item_id).map(({ id }) => id)
  if (unused.length) await inventory.deleteReservationItems(unused)
}

/** Goods of lines from stock; what is bought in for the buyer isn't there yet. */
const hold = (
  container: MedusaContainer,
  { id: quote_id, number, sales_channel_id }: QuoteRow,
  lines: readonly QuoteLine[],
): Promise<Reserved> => {
  const held = lines.filter(({ lead_time_days }) => !lead_time_days)
  const byId = new Map(held.map((line) => [line.id, line]))
  return reserve(container, {
    lines: { sales_channel_id, items: held },
    isNeeded: ({ allow_backorder }) => !allow_backorder,
    toReservation: ({ line_item_id: quote_item_id, inventory_item_id, location_id, quantity }) => {
      const line = byId.get(quote_item_id)
      const metadata: HoldMetadata = {
        quote_id,
        quote_item_id,
        variant_id: line?.variant_id ?? "",
        quantity: line?.quantity ?? 0,
      }
      return { inventory_item_id, location_id, quantity, description: number, metadata }
    },
  })
}

/**
 * Holds the stock of a quote that is about to be sent, where that is wanted. A quote whose goods are held keeps
 * them over an extension; one that had expired gets them again.
 * @returns ids of the reservations; null where none are wanted, undefined where they stay as they are
 * @throws DomainError `not_found`, `locked`, `quote_stale`, `quote_invalid_transition` or `quote_insufficient_stock`
 */
export const holdStockStep = createStep(
  "hold-stock",
  async (input: SendRevisionInput, { container }) => {
    const { id, action, user_id, version, hold_stock } = input
    const quote = await retrieveQuoteRow(container, id)
    const { actor } = staffPrincipal(user_id)
    // Nothing is held for what can't be sent.
    checkPreconditions(
      quote,
      { action, actor, ...(version !== undefined && { expected: { version } }) },
      new Date(),
    )
    const { held_reservations } = quote
    // By the stored status: until the job has expired the quote, its goods are held.
    if (action === "extend" && HOLDING_STATUSES.includes(quote.status)) {
      return new StepResponse<string[] | null | undefined, Reserved | null>(undefined, null)
    }
    const isWanted =
      action === "extend"
        ? held_reservations !== null
        : (hold_stock ?? quoteService(container).options.hold_stock)
    await deleteHeld(container, held_reservations ?? [])
    if (!isWanted) {
      return new StepResponse<string[] | null | undefined, Reserved | null>(null, null)
    }
    const { lines } = await contentFor(container, quote, action)
    const held = await hold(container, quote, lines)
    return new StepResponse<string[] | null | undefined, Reserved | null>(held.ids, held)
  },
  (held, { container }) => unreserve(container, held),
)

/**
 * Releases the stock of quotes that hold it no longer. An accepted quote has given it to its order; what is
 * left of it there, `check-stock` releases.
 */
export const releaseHeldStockStep = createStep(
  "release-held-stock",
  async (ids: string[], { container }) => {
    const quotes = await quoteService(container).listMillesimeQuotes({ id: ids })
    const ended = quotes.filter(
      ({ status, acceptance_id }) =>
        !acceptance_id && status !== "accepted" && !HOLDING_STATUSES.includes(status),
    )
    await deleteHeld(
      container,
      ended.flatMap(({ held_reservations }) => held_reservations ?? []),
    )
    return new StepResponse(ended.map(({ id }) => id))
  },
)

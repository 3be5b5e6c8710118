import type { MedusaContainer } from "@medusajs/framework/types"
import { quoteService } from "../../modules/quote"
import { whatsappService } from "../../modules/whatsapp"
import { graph } from "../graph"

const DAY_MS = 24 * 60 * 60_000

/** A completion may still be under way, or its event. */
const GRACE_MS = 2 * 60_000

const PAGE = 500

type Known = "order_id" | "quote_id"

/** Those of the ids that no message is about. */
const withoutMessage = async (
  container: MedusaContainer,
  column: Known,
  ids: string[],
  kind?: "quote_requested" | "quote_accepted",
): Promise<string[]> => {
  if (!ids.length) return []
  const messages = await whatsappService(container).listMillesimeWhatsappMessages(
    { [column]: ids, ...(kind && { kind }) },
    { select: [column] },
  )
  const known = new Set(messages.map((message) => message[column]))
  return ids.filter((id) => !known.has(id))
}

/**
 * Since when orders are announced: at least a day, so that a shop which begins with messages isn't told of its past;
 * longer where the outbox is older, for a draft may become an order long after it was made.
 */
const announcedSince = async (container: MedusaContainer, now: Date): Promise<Date> => {
  const dayAgo = new Date(now.getTime() - DAY_MS)
  const [first] = await whatsappService(container).listMillesimeWhatsappMessages(
    {},
    { take: 1, select: ["created_at"], order: { created_at: "ASC" } },
  )
  return first && first.created_at < dayAgo ? first.created_at : dayAgo
}

/** Orders that changed within a day and were never announced: their event was lost. */
export const missedOrders = async (container: MedusaContainer, now: Date): Promise<string[]> => {
  const since = await announcedSince(container, now)
  const missed: string[] = []
  for (let skip = 0; ; skip += PAGE) {
    const orders = await graph<{ id: string }>(container, {
      entity: "order",
      fields: ["id"],
      filters: {
        is_draft_order: false,
        status: ["pending", "completed", "requires_action"],
        created_at: { $gte: since, $lte: new Date(now.getTime() - GRACE_MS) },
        updated_at: { $gte: new Date(now.getTime() - DAY_MS) },
      },
      pagination: { take: PAGE, skip, order: { id: "ASC" } },
    })
    const ids = orders.map(({ id }) => id)
    missed.push(...(await withoutMessage(container, "order_id", ids)))
    if (orders.length < PAGE) return missed
  }
}

/** Quotes asked for or accepted within a day, whose event was lost. */
export const missedQuotes = async (container: MedusaContainer, now: Date) => {
  const within = {
    $gte: new Date(now.getTime() - DAY_MS),
    $lte: new Date(now.getTime() - GRACE_MS),
  }
  const events = await quoteService(container).listMillesimeQuoteEvents(
    {
      created_at: within,
      $or: [
        { kind: "request", actor: "buyer" },
        { kind: ["accept", "approve"], to: "accepted" },
      ],
    },
    { select: ["quote_id", "kind"] },
  )
  const idsOf = (isRequest: boolean) => [
    ...new Set(
      events
        .filter(({ kind }) => (kind === "request") === isRequest)
        .map(({ quote_id }) => quote_id),
    ),
  ]
  const [quote_requested, quote_accepted] = await Promise.all([
    withoutMessage(container, "quote_id", idsOf(true), "quote_requested"),
    withoutMessage(container, "quote_id", idsOf(false), "quote_accepted"),
  ])
  return { quote_requested, quote_accepted }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { quoteService } from "../../modules/quote"
import { whatsappService } from "../../modules/whatsapp"
import { graph } from "../graph"

const DAY_MS = 24 * 60 * 60_000

/** The cart's completion or the event may still be under way. */
const GRACE_PERIOD_MS = 2 * 60_000

const PAGE_SIZE = 500

type SubjectColumn = "order_id" | "quote_id"

/** The ids that no message is about. */
const withoutMessage = async (
  container: MedusaContainer,
  column: SubjectColumn,
  ids: string[],
  kind?: "quote_requested" | "quote_accepted",
): Promise<string[]> => {
  if (!ids.length) return []
  const messages = await whatsappService(container).listMillesimeWhatsappMessages(
    { [column]: ids, ...(kind && { kind }) },
    { select: [column] },
  )
  const notified = new Set(messages.map((message) => message[column]))
  return ids.filter((id) => !notified.has(id))
}

/**
 * Start of the period in which orders need a notification: a day ago for a store that has just enabled messages, else the
 * oldest message, since a draft may become an order long after its creation.
 */
const notificationsSince = async (container: MedusaContainer, now: Date): Promise<Date> => {
  const dayAgo = new Date(now.getTime() - DAY_MS)
  const [first] = await whatsappService(container).listMillesimeWhatsappMessages(
    {},
    { take: 1, select: ["created_at"], order: { created_at: "ASC" } },
  )
  return first && first.created_at < dayAgo ? first.created_at : dayAgo
}

/** Orders updated within a day without a notification, because their event was lost. */
export const findUnnotifiedOrders = async (
  container: MedusaContainer,
  now: Date,
): Promise<string[]> => {
  const since = await notificationsSince(container, now)
  const unnotified: string[] = []
  for (let skip = 0; ; skip += PAGE_SIZE) {
    const orders = await graph<{ id: string }>(container, {
      entity: "order",
      fields: ["id"],
      filters: {
        is_draft_order: false,
        status: ["pending", "completed", "requires_action"],
        created_at: { $gte: since, $lte: new Date(now.getTime() - GRACE_PERIOD_MS) },
        updated_at: { $gte: new Date(now.getTime() - DAY_MS) },
      },
      pagination: { take: PAGE_SIZE, skip, order: { id: "ASC" } },
    })
    const ids = orders.map(({ id }) => id)
    unnotified.push(...(await withoutMessage(container, "order_id", ids)))
    if (orders.length < PAGE_SIZE) return unnotified
  }
}

/** Quotes requested or accepted within a day without a notification. */
export const findUnnotifiedQuotes = async (container: MedusaContainer, now: Date) => {
  const within = {
    $gte: new Date(now.getTime() - DAY_MS),
    $lte: new Date(now.getTime() - GRACE_PERIOD_MS),
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

import { whatsappEndpoints } from "../../contracts/whatsapp"
import type { CallOf } from "../lib/endpoint-call"
import { useEndpoint } from "../lib/use-endpoint"
import { isUnderWay } from "./delivery-status"

/** Between two reads of messages that are under way. */
const POLL_INTERVAL_MS = 3000

type Query = CallOf<typeof whatsappEndpoints.adminListWhatsappMessages>["query"]

/** Read again and again while a message is under way. */
export const useMessages = (query: Query) =>
  useEndpoint(
    whatsappEndpoints.adminListWhatsappMessages,
    { query },
    {
      refetchInterval: ({ state }) =>
        state.data?.whatsapp_messages.some(isUnderWay) ? POLL_INTERVAL_MS : false,
    },
  )

const MAX_PAGE_SIZE = 100

/** All messages about an order, or the orders that a digest lists. */
export const useMessagesOf = (of: "order_id" | "digest_id", id: string) =>
  useMessages({ [of]: id, order: "created_at", limit: MAX_PAGE_SIZE, offset: 0 })

import { type WhatsappMessageView, whatsappEndpoints } from "../../contracts/whatsapp"
import { useEndpoint } from "../lib/use-endpoint"
import { isUnderWay } from "./delivery-status"

/** Between two reads of messages that are under way. */
const POLL_INTERVAL_MS = 3000

/** Messages are read again and again while one of them is under way. */
export const pollIntervalOf = (messages: readonly WhatsappMessageView[] = []) =>
  messages.some(isUnderWay) ? POLL_INTERVAL_MS : false

const MAX_PAGE_SIZE = 100

/** The messages of the orders that a digest lists. */
export const useDigestMessages = (id: string) =>
  useEndpoint(
    whatsappEndpoints.adminListWhatsappMessages,
    { query: { digest_id: id, order: "created_at", limit: MAX_PAGE_SIZE, offset: 0 } },
    { refetchInterval: ({ state }) => pollIntervalOf(state.data?.whatsapp_messages) },
  )

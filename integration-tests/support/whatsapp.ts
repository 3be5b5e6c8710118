import type { WhatsappMessageView } from "../../src/contracts/whatsapp"
import type { Client } from "./client"
import { startFakeGraphApi } from "./fake-graph-api"
import { eventually } from "./search-index"

export const SELLER = "+33612345678"
export const TEMPLATE = "millesime_order"

export type FakeGraphApi = Awaited<ReturnType<typeof startFakeGraphApi>>

/** Meta on this machine; the store of this file will send by it. To be started before the store. */
export const startMeta = async (more: Record<string, string> = {}): Promise<FakeGraphApi> => {
  const meta = await startFakeGraphApi({ [TEMPLATE]: { language: "fr", parameters: 6 } })
  Object.assign(process.env, {
    ...meta.environment,
    WHATSAPP_SELLER_NUMBERS: SELLER,
    ...more,
  })
  return meta
}

export type Filter = Record<string, string>

/** What staff see of the messages to the seller, the newest first. */
export const messagesOf = async (
  staff: Client,
  query: Filter = {},
): Promise<WhatsappMessageView[]> =>
  (await staff.call("adminListWhatsappMessages", { query })).whatsapp_messages

/** The only message, once it is in that status. */
export const untilMessageIs = (
  staff: Client,
  status: WhatsappMessageView["status"],
  query: Filter = {},
): Promise<WhatsappMessageView> =>
  eventually(async () => {
    const messages = await messagesOf(staff, query)
    expect(messages.map((message) => message.status)).toEqual([status])
    return messages[0]!
  })

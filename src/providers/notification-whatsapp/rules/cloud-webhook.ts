import {
  DELIVERY_STATUSES,
  type DeliveryReport,
  type InboundMessage,
  type WebhookContent,
  type WhatsappUser,
} from "../../../modules/whatsapp/types"
import { z } from "@medusajs/framework/zod"
import { ProviderId } from "./answer"
import { REFERENCE_LIMIT } from "./message"
import { isE164 } from "../../../shared/phone"

/** Seconds since 1970, as a text. */
const Timestamp = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform((seconds) => new Date(Number(seconds) * 1000))

const Status = z.looseObject({
  id: ProviderId,
  status: z.enum(DELIVERY_STATUSES),
  timestamp: Timestamp,
  biz_opaque_callback_data: z.string().min(1).max(REFERENCE_LIMIT).optional().catch(undefined),
  errors: z
    .array(z.looseObject({ code: z.number().int() }))
    .optional()
    .catch(undefined),
})

/** Begins with letters, as a number never does. */
const UserId = z.string().regex(/^[A-Za-z][\x21-\x7E]{1,254}$/)

/** `from` is left out for a person with a username, whose number is hidden. */
const Inbound = z.looseObject({
  from: z.string().optional().catch(undefined),
  from_user_id: UserId.optional().catch(undefined),
  timestamp: Timestamp,
  type: z.string(),
})

/** A contact, and what a status says of its recipient. */
const Contact = z.looseObject({ wa_id: z.string(), user_id: UserId })
const Recipient = z.looseObject({ recipient_id: z.string(), recipient_user_id: UserId })

const List = z.array(z.unknown()).catch([])

const Payload = z.looseObject({
  object: z.literal("whatsapp_business_account"),
  entry: z.array(z.looseObject({ changes: List })),
})

const Change = z.looseObject({
  field: z.literal("messages"),
  value: z.looseObject({
    metadata: z.looseObject({ phone_number_id: z.string() }),
    statuses: List,
    messages: List,
    contacts: List,
  }),
})

const reportOf = (status: unknown): DeliveryReport[] => {
  const { data } = Status.safeParse(status)
  if (!data) return []
  const code = data.errors?.[0]?.code
  return [
    {
      provider_message_id: data.id,
      status: data.status,
      ...(data.status === "failed" && code !== undefined && { error_code: String(code) }),
      ...(data.biz_opaque_callback_data && { reference: data.biz_opaque_callback_data }),
      at: data.timestamp,
    },
  ]
}

/** Meta writes numbers as digits, without the plus. */
const phoneOf = (digits = ""): string | undefined => {
  const phone = `+${digits.replace(/^\+/, "")}`
  return isE164(phone) ? phone : undefined
}

/** WhatsApp itself writes too: that a number has changed (`system`). */
const inboundOf = (message: unknown): InboundMessage[] => {
  const { data } = Inbound.safeParse(message)
  const from = phoneOf(data?.from) ?? data?.from_user_id
  return data && data.type !== "system" && from ? [{ from, at: data.timestamp }] : []
}

const userOf = (digits?: string, user_id?: string): WhatsappUser[] => {
  const phone = phoneOf(digits)
  return phone && user_id ? [{ phone, user_id }] : []
}

const userOfContact = (contact: unknown): WhatsappUser[] => {
  const { data } = Contact.safeParse(contact)
  return userOf(data?.wa_id, data?.user_id)
}

const userOfRecipient = (status: unknown): WhatsappUser[] => {
  const { data } = Recipient.safeParse(status)
  return userOf(data?.recipient_id, data?.recipient_user_id)
}

/**
 * Parses the payload of Meta's webhook, in its order; unknown parts are ignored.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
 * @param payload the parsed body, its signature checked
 * @param phoneNumberId of the shop; the account may have others
 */
export const parseCloudWebhook = (payload: unknown, phoneNumberId: string): WebhookContent => {
  const values = (Payload.safeParse(payload).data?.entry ?? [])
    .flatMap(({ changes }) => changes)
    .flatMap((change) => Change.safeParse(change).data?.value ?? [])
    .filter(({ metadata }) => metadata.phone_number_id === phoneNumberId)
  return {
    statuses: values.flatMap(({ statuses }) => statuses.flatMap(reportOf)),
    inbound: values.flatMap(({ messages }) => messages.flatMap(inboundOf)),
    users: values.flatMap(({ contacts, statuses }) => [
      ...contacts.flatMap(userOfContact),
      ...statuses.flatMap(userOfRecipient),
    ]),
  }
}

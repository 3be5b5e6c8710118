export const DELIVERY_STATUSES = ["sent", "delivered", "read", "failed"] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

/** What a provider says of a message it took. */
export type DeliveryReport = {
  provider_message_id: string
  status: DeliveryStatus
  /** Of a failure. */
  error_code?: string
  /** Of the message, as it was sent along. */
  reference?: string
  at: Date
}

/** Somebody wrote to the shop's number: for 24 hours free text reaches them. */
export type InboundMessage = {
  /** E.164. */
  from: string
  at: Date
}

export type WebhookContent = { statuses: DeliveryReport[]; inbound: InboundMessage[] }

const NEXT: Record<DeliveryStatus, readonly DeliveryStatus[]> = {
  sent: ["delivered", "read", "failed"],
  delivered: ["read"],
  read: [],
  failed: [],
}

/**
 * Whether a report is news. Reports come twice and out of order; a status only moves forward, and what was
 * delivered can't fail.
 * @param current null before the first report
 */
export const isNews = (current: DeliveryStatus | null, reported: DeliveryStatus): boolean =>
  current === null || NEXT[current].includes(reported)

/** `declared` until the buyer confirms it; `received`: the goods are back. */
export const WITHDRAWAL_STATUSES = [
  "declared",
  "confirmed",
  "received",
  "refunded",
  "refused",
] as const
export type WithdrawalStatus = (typeof WITHDRAWAL_STATUSES)[number]

/** A line of an order, as far as it is withdrawn from. */
export type WithdrawnItem = { id: string; title: string; quantity: number }

/** Why there is nothing to withdraw from. */
export const WITHDRAWAL_REFUSALS = [
  "withdrawal_not_consumer",
  "withdrawal_expired",
  "withdrawal_done",
] as const
export type WithdrawalRefusal = (typeof WITHDRAWAL_REFUSALS)[number]

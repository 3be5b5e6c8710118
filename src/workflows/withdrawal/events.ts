/** Data: `{ id }` of the withdrawal. */
export const WITHDRAWAL_CONFIRMED = "withdrawal.confirmed"
export const WITHDRAWAL_REFUSED = "withdrawal.refused"

/** Messages of errors about withdrawals and refunds. */
export const withdrawalErrors = {
  "not_found.withdrawal": "Withdrawal not found",
  "not_found.withdrawal_link": "The link has expired, or was used",
  withdrawal_not_consumer: "A company's order can't be withdrawn from",
  withdrawal_expired: "The period to withdraw ended on {day}",
  withdrawal_done: "Nothing of the order is left to withdraw from",
  withdrawal_invalid_transition: "The withdrawal is {status}",
  refund_too_high: "Only {left} can still be refunded",
} as const

/** What may be wrong with a value of a withdrawal. */
export const withdrawalValues = {
  unknown_line: "is not a line that can be withdrawn from",
} as const

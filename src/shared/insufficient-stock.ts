/** Beginning of the error message of the stock guard in the database. */
export const INSUFFICIENT_STOCK = "millesime_insufficient_stock"

/** Medusa's own error messages. */
const NOT_ENOUGH = /not enough stock available|does not have the required inventory/i

const messageOf = (error: unknown): string => {
  const { message } = (error ?? {}) as { message?: unknown }
  return typeof message === "string" ? message : ""
}

export const isRefusedByGuard = (error: unknown): boolean =>
  messageOf(error).includes(INSUFFICIENT_STOCK)

/** Whether an error of the stock guard or of Medusa says that there is not enough stock. */
export const isInsufficientStock = (error: unknown): boolean =>
  isRefusedByGuard(error) || NOT_ENOUGH.test(messageOf(error))

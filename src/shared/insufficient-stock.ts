/** How the guard of the database begins its refusal. */
export const INSUFFICIENT_STOCK = "millesime_insufficient_stock"

/** How Medusa words it, where it notices first. */
const NOT_ENOUGH = /not enough stock available|does not have the required inventory/i

const messageOf = (error: unknown): string => {
  const { message } = (error ?? {}) as { message?: unknown }
  return typeof message === "string" ? message : ""
}

export const isRefusedByGuard = (error: unknown): boolean =>
  messageOf(error).includes(INSUFFICIENT_STOCK)

/** Whether an error says that there is not enough stock, whoever noticed. */
export const isInsufficientStock = (error: unknown): boolean =>
  isRefusedByGuard(error) || NOT_ENOUGH.test(messageOf(error))

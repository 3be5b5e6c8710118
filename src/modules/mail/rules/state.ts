import type { MailRow } from "../rows"
import { MAIL_STATUSES, type MailState } from "../types"

/** The state of a message as staff see it. */
export const stateOf = ({ status, attempts }: Pick<MailRow, "status" | "attempts">): MailState =>
  status === "pending" ? (attempts ? "retrying" : "waiting") : status

const FILTERS: Partial<Record<MailState, Record<string, unknown>>> = {
  waiting: { status: "pending", attempts: 0 },
  retrying: { status: "pending", attempts: { $gt: 0 } },
}

/** The rows in one of the states. */
export const filterOfStates = (states: readonly MailState[]) => {
  const whole = MAIL_STATUSES.filter((status) => states.some((state) => state === status))
  return {
    $or: [{ status: whole }, ...states.flatMap((state) => FILTERS[state] ?? [])],
  }
}

import { DomainError, invalid } from "./domain-error"
import { isLockFailure } from "./foreign-errors"

type Refusal =
  | "invalid_request.database"
  | "duplicate.database"
  | "conflict.database"
  | "unavailable.dependency"
  | "locked"

/** Classes and codes of SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), the first that fits. */
const BY_SQLSTATE: readonly (readonly [RegExp, Refusal])[] = [
  // Unique and exclusion constraints.
  [/^23(505|P01)$/, "duplicate.database"],
  // Foreign keys, and rows that others still need.
  [/^23(503|001)$/, "conflict.database"],
  // Data exceptions, checks, missing values, and values too long for an index.
  [/^(22|23|54)\w{3}$/, "invalid_request.database"],
  // Serialization failures, deadlocks, locks that weren't free.
  [/^(40\w{3}|55P03)$/, "locked"],
  // Connections, resources, shutdown, and queries that were canceled.
  [/^(08|53|57)\w{3}$/, "unavailable.dependency"],
]

/** Of Node, from the database or any other service. */
const IS_UNREACHABLE = /^E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|HOSTUNREACH|AI_AGAIN)$/

/** In the words of `pg` and Knex, which give no code. */
const LOST_CONNECTION =
  /^(Connection (terminated|ended)|Client has encountered a connection error|Knex: Timeout acquiring a connection|timeout expired)|\b(ECONNREFUSED|ECONNRESET)\b/

/** MikroORM's refusal of a filter or order, and of a value that doesn't fit the entity. */
const UNKNOWN_FIELD = /^Trying to (query|order) by not existing property \w+\.(\S+)/
const IS_ORM_REFUSAL = /^(Invalid query (condition|for entity)|Validation error: trying to set)/

const refusalOf = ({ code, message }: { code: unknown; message: string }): Refusal | undefined => {
  if (typeof code === "string") {
    if (IS_UNREACHABLE.test(code)) return "unavailable.dependency"
    const known = BY_SQLSTATE.find(([pattern]) => pattern.test(code))
    if (known) return known[1]
  }
  if (LOST_CONNECTION.test(message)) return "unavailable.dependency"
  return IS_ORM_REFUSAL.test(message) ? "invalid_request.database" : undefined
}

/**
 * Translates what PostgreSQL, its driver, MikroORM and Medusa's locks say of a request that they can't serve. Nothing of
 * their messages is kept, since those show SQL.
 */
export const asDatabaseRefusal = (error: unknown): DomainError | undefined => {
  if (typeof error !== "object" || error === null) return undefined
  if (isLockFailure(error)) return new DomainError("locked")
  const { code, message: words } = error as { code?: unknown; message?: unknown }
  const message = typeof words === "string" ? words : ""
  const [, place, field] = UNKNOWN_FIELD.exec(message) ?? []
  if (place && field) return invalid(place === "order" ? place : field, "unknown_field", { field })
  const key = refusalOf({ code, message })
  return key && new DomainError(key)
}

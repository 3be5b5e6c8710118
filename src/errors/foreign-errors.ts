/**
 * Errors of Medusa and PostgreSQL that have no code of their own and are known by their wording (Medusa 2.21.2), all in one
 * place for the next upgrade.
 */

const messageOf = (error: unknown): string => {
  const { message } = (error ?? {}) as { message?: unknown }
  return typeof message === "string" ? message : ""
}

/** The innermost calls, in which a value was still the caller's. */
const firstFrames = ({ stack = "" }: Error): string => stack.split("\n").slice(0, 4).join("\n")

const knownBy = (wording: RegExp) => (error: unknown) => wording.test(messageOf(error))

/** Medusa's locking modules after a timeout, and a deadlock in PostgreSQL. */
export const isLockFailure = knownBy(/acquir(e|ing) lock|deadlock detected/i)

/** What another request has linked meanwhile, in the words of Medusa's links: a cart that two processes complete. */
export const isLinkConflict = knownBy(/^Cannot create multiple links between/)

/** A store request without a valid publishable key, in the words of Medusa's middleware. */
export const isPublishableKeyError = knownBy(/publishable (api )?key/i)

/** A violated unique index, in the words of Medusa's repositories. */
export const isDuplicateError = knownBy(/already exists?\.?$/i)

/** The same in the words of PostgreSQL, too. */
export const isUniqueViolation = knownBy(/already exists|duplicate key/i)

/** A provider that isn't installed, in the words of Medusa's payment and fulfillment modules. */
export const isUnknownProvider = knownBy(/Unable to retrieve the \w+ provider with id/)

/** An input over which one of Medusa's own validators stumbles, known by where the error was thrown. */
export const isValidatorFault = (error: unknown): boolean =>
  error instanceof TypeError &&
  /^\s*at .*[\\/](validators|zod-helpers)\.[jt]s/m.test(firstFrames(error))

/** Medusa's notification module without a provider for the channel. */
export const isNotificationProviderMissing = knownBy(
  /could not find a notification provider|is not enabled/i,
)

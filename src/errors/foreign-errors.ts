/**
 * Errors of Medusa and PostgreSQL that have no code of their own and are known by their wording (Medusa 2.21.2), all in one
 * place for the next upgrade.
 */

const messageOf = (error: unknown): string => {
  const { message } = (error ?? {}) as { message?: unknown }
  return typeof message === "string" ? message : ""
}

const knownBy = (wording: RegExp) => (error: unknown) => wording.test(messageOf(error))

/** Medusa's locking modules after a timeout, and a deadlock in PostgreSQL. */
export const isLockFailure = knownBy(/acquir(e|ing) lock|deadlock detected/i)

/** A store request without a valid publishable key, in the words of Medusa's middleware. */
export const isPublishableKeyError = knownBy(/publishable (api )?key/i)

/** A violated unique index, in the words of Medusa's repositories. */
export const isDuplicateError = knownBy(/already exists?\.?$/i)

/** Medusa's notification module without a provider for the channel. */
export const isNotificationProviderMissing = knownBy(
  /could not find a notification provider|is not enabled/i,
)

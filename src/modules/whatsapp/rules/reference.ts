/** What travels with an attempt, and comes back in the provider's statuses. */
export const referenceOf = ({ id, attempts }: { id: string; attempts: number }): string =>
  `${id}.${attempts}`

/** Null for what isn't one of ours. */
export const parseReference = (
  reference: string | undefined,
): { id: string; attempt: number } | null => {
  const [, id, attempt] = /^(wamsg_\w+)\.(\d{1,9})$/.exec(reference ?? "") ?? []
  return id && attempt ? { id, attempt: Number(attempt) } : null
}

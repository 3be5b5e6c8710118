/** Identifies an attempt; the provider repeats it in its delivery reports. */
export const referenceOf = ({ id, attempts }: { id: string; attempts: number }): string =>
  `${id}.${attempts}`

/** @returns null for a text that isn't such a reference */
export const parseReference = (
  reference: string | undefined,
): { id: string; attempt: number } | null => {
  const [, id, attempt] = /^(wamsg_\w+)\.(\d{1,9})$/.exec(reference ?? "") ?? []
  return id && attempt ? { id, attempt: Number(attempt) } : null
}

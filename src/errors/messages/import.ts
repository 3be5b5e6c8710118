/** Messages of errors about files that are imported. */
export const importErrors = {} as const

/** What may be wrong with a cell of a file that is imported. */
export const importValues = {} as const

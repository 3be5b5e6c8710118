/** Messages of errors about companies and their members. */
export const companyErrors = {} as const

/** What may be wrong with a value of a company. */
export const companyValues = {} as const

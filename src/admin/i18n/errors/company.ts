export const companyErrors = {} as const

export const companyValues = {} as const

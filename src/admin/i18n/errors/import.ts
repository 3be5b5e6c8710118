export const importErrors = {} as const

export const importValues = {} as const

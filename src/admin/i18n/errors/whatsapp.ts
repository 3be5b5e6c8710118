export const whatsappErrors = {} as const

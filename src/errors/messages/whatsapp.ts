/** Messages of errors about messages to the seller. */
export const whatsappErrors = {} as const

/** ITU-T E.164. */
export const E164 = /^\+[1-9]\d{6,14}$/

/** Message for options and environment variables. */
export const MUST_BE_E164 = "must be a number such as +33612345678"

export const isE164 = (text: string): boolean => E164.test(text)

/** "+33612345678" as "+33•••••••78". */
export const maskedPhone = (phone: string): string =>
  phone.length < 8 ? "•••" : phone.slice(0, 3) + "•".repeat(phone.length - 5) + phone.slice(-2)

/** International, also without the plus as providers write it, or with a leading zero; doesn't match amounts. */
const PHONE = /(?<![\w,.])(?:(?:\+|0)(?:[ .()\-\u00A0\u202F]{0,2}\d){8,14}|[1-9]\d{9,14})(?!\w)/g

/** Masks all phone numbers in a text. */
export const maskPhones = (text: string): string => text.replace(PHONE, maskedPhone)

/** What PostgreSQL stores neither in a text nor in JSON: null characters, and halves of surrogate pairs. */
const UNSTORABLE = /\0|\p{Surrogate}/u
const ALL_UNSTORABLE = new RegExp(UNSTORABLE, "gu")

export const isStorable = (text: string): boolean => !UNSTORABLE.test(text)

/** The text with U+FFFD in place of what PostgreSQL can't store. */
export const toStorable = (text: string): string => text.replace(ALL_UNSTORABLE, "\uFFFD")

/** RFC 5321, 4.5.3.1. */
const MAX_LENGTH = 254
const MAX_LOCAL_LENGTH = 64

/** No signs by which an address could end or become several, and no blanks: no header can be added. */
const ADDRESS = /^[^\s\p{Cc}@<>()[\]\\,;:"]+@[^\s\p{Cc}@<>()[\]\\,;:"]+$/u

/** Whether a text is one e-mail address, which may be international. */
export const isMailAddress = (text: string): boolean =>
  text.length <= MAX_LENGTH && text.indexOf("@") <= MAX_LOCAL_LENGTH && ADDRESS.test(text)

/** A name and an address. */
export type Mailbox = { name: string; address: string }

/** Message for options and environment variables. */
export const MAILBOX_MESSAGE =
  "must be an address such as shop@example.com or Shop <shop@example.com>"

/** @returns null for a text that is neither an address nor a name and an address */
export const parseMailbox = (text: string): Mailbox | null => {
  const [, quoted, plain, bracketed] =
    /^(?:"([^"\p{Cc}]+)"|([^"<>\p{Cc}]+?))\s*<([^<>]+)>$/u.exec(text.trim()) ?? []
  const address = bracketed ?? text.trim()
  return isMailAddress(address) ? { name: (quoted ?? plain ?? "").trim(), address } : null
}

export const isMailbox = (text: string): boolean => parseMailbox(text) !== null

/** "marie@example.com" as "m•••@example.com". */
export const maskedAddress = (address: string): string => {
  const at = address.lastIndexOf("@")
  return at < 1 ? "•••" : `${address[0]}•••${address.slice(at)}`
}

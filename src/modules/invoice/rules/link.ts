import { createHmac, timingSafeEqual } from "node:crypto"

const DAY_MS = 86_400_000

/** How long the link of a message shows an invoice without a login. */
const LINK_DAYS = 60

const PATTERN = /^(?<expires>[0-9a-z]{1,10})\.(?<mac>[\w-]{43})$/

const macOf = (id: string, expires: string, secret: string): Buffer =>
  createHmac("sha256", secret).update(`invoice ${id} ${expires}`).digest()

/** The token of a link to one invoice, which expires. */
export const linkTokenOf = (id: string, { secret, now }: { secret: string; now: Date }): string => {
  const expires = (now.getTime() + LINK_DAYS * DAY_MS).toString(36)
  return `${expires}.${macOf(id, expires, secret).toString("base64url")}`
}

/** Whether a token is of a link to this invoice that hasn't expired. */
export const isValidLink = ({
  id,
  token,
  secret,
  now,
}: {
  id: string
  token: string
  secret: string
  now: Date
}): boolean => {
  const { expires = "", mac = "" } = PATTERN.exec(token)?.groups ?? {}
  const given = Buffer.from(mac, "base64url")
  const expected = macOf(id, expires, secret)
  return (
    given.length === expected.length &&
    timingSafeEqual(given, expected) &&
    Number.parseInt(expires, 36) > now.getTime()
  )
}

import { createHash, createHmac, timingSafeEqual } from "node:crypto"

/** In a time that depends on neither text; digests make the lengths equal. */
const areSame = (one: string, other: string): boolean => {
  const digest = (text: string) => createHash("sha256").update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

/**
 * Whether Meta sent a webhook's body.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads
 * @param rawBody the bytes as they came, before any parser
 * @param header `X-Hub-Signature-256`
 */
export const isSignedByMeta = (
  rawBody: Buffer | string,
  header: string | undefined,
  appSecret: string,
): boolean => {
  if (!appSecret || !header) return false
  const digest = createHmac("sha256", appSecret).update(rawBody).digest("hex")
  return areSame(header, `sha256=${digest}`)
}

/**
 * Meta's question whether the webhook is ours: what to answer, or null for a stranger.
 * @param query `hub.mode`, `hub.verify_token` and `hub.challenge`, as they came
 */
export const challengeIn = (
  query: Record<string, unknown>,
  verifyToken: string | undefined,
): string | null => {
  const token = query["hub.verify_token"]
  const challenge = query["hub.challenge"]
  if (query["hub.mode"] !== "subscribe" || !verifyToken) return null
  if (typeof token !== "string" || typeof challenge !== "string") return null
  return areSame(token, verifyToken) ? challenge : null
}

type Form = Record<string, string | readonly string[]>

const fieldsOf = (form: Form): string =>
  Object.keys(form)
    .sort()
    .flatMap((name) =>
      Array.from(new Set([form[name] ?? ""].flat()))
        .sort()
        .map((value) => name + value),
    )
    .join("")

/** Twilio signs some addresses with their port, some without. */
const spellingsOf = (url: string): string[] => {
  if (!URL.canParse(url)) return [url]
  const { protocol, port, username } = new URL(url)
  const usual = protocol === "https:" ? "443" : "80"
  const authority = /^([a-z]+:\/\/[^/?#]*?)(?::\d+)?(?=[/?#]|$)/i
  return username
    ? [url]
    : [url, url.replace(authority, "$1"), url.replace(authority, `$1:${port || usual}`)]
}

type TwilioRequest = {
  /** As Twilio called it: the public one, query included. */
  url: string
  form: Form
  /** `X-Twilio-Signature` */
  signature: string | undefined
}

/**
 * Whether Twilio sent a form.
 * https://www.twilio.com/docs/usage/security#validating-requests
 */
export const isSignedByTwilio = (
  { url, form, signature }: TwilioRequest,
  authToken: string,
): boolean => {
  if (!authToken || !signature) return false
  const fields = fieldsOf(form)
  return spellingsOf(url)
    .map((spelling) =>
      createHmac("sha1", authToken)
        .update(spelling + fields)
        .digest("base64"),
    )
    .some((expected) => areSame(signature, expected))
}

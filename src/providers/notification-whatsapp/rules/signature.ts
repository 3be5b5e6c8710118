import { createHash, createHmac, timingSafeEqual } from "node:crypto"

/** Compares in constant time; digests make the lengths equal. */
const isEqual = (one: string, other: string): boolean => {
  const digest = (text: string) => createHash("sha256").update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

/**
 * Whether the body of a webhook has a valid signature of Meta.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads
 * @param rawBody the unparsed body
 * @param header `X-Hub-Signature-256`
 */
export const isMetaSignatureValid = (
  rawBody: Buffer | string,
  header: string | undefined,
  appSecret: string,
): boolean => {
  if (!appSecret || !header) return false
  const digest = createHmac("sha256", appSecret).update(rawBody).digest("hex")
  return isEqual(header, `sha256=${digest}`)
}

/**
 * Verifies Meta's subscription request. @returns the challenge to answer with, or null for a wrong token
 * @param query `hub.mode`, `hub.verify_token` and `hub.challenge`
 */
export const verifyChallenge = (
  query: Record<string, unknown>,
  verifyToken: string | undefined,
): string | null => {
  const token = query["hub.verify_token"]
  const challenge = query["hub.challenge"]
  if (query["hub.mode"] !== "subscribe" || !verifyToken) return null
  if (typeof token !== "string" || typeof challenge !== "string") return null
  return isEqual(token, verifyToken) ? challenge : null
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

/** Twilio signs some URLs with their port, some without. */
const urlVariants = (url: string): string[] => {
  if (!URL.canParse(url)) return [url]
  const { protocol, port, username } = new URL(url)
  const usual = protocol === "https:" ? "443" : "80"
  const authority = /^([a-z]+:\/\/[^/?#]*?)(?::\d+)?(?=[/?#]|$)/i
  return username
    ? [url]
    : [url, url.replace(authority, "$1"), url.replace(authority, `$1:${port || usual}`)]
}

type TwilioRequest = {
  /** The public URL with its query, as Twilio called it. */
  url: string
  form: Form
  /** `X-Twilio-Signature` */
  signature: string | undefined
}

/**
 * Whether a form has a valid signature of Twilio.
 * https://www.twilio.com/docs/usage/security#validating-requests
 */
export const isTwilioSignatureValid = (
  { url, form, signature }: TwilioRequest,
  authToken: string,
): boolean => {
  if (!authToken || !signature) return false
  const fields = fieldsOf(form)
  return urlVariants(url)
    .map((spelling) =>
      createHmac("sha1", authToken)
        .update(spelling + fields)
        .digest("base64"),
    )
    .some((expected) => isEqual(signature, expected))
}

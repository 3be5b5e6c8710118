import type { en } from "../../i18n/en"

/** What lies behind an error code, and with it what to do. */
export type Reason = keyof (typeof en)["mails"]["errors"]

/** Reply codes of SMTP (RFC 5321, RFC 4954), codes of the mailer, and ours. */
const CODES: Record<Reason, readonly string[]> = {
  login: ["454", "530", "534", "535", "538", "eauth", "enoauth", "eoauth2"],
  address: ["550", "551", "553", "eenvelope", "invalid_address"],
  size: ["523", "552"],
  busy: ["421", "450", "451", "452"],
  unreachable: ["econnection", "edns", "esocket", "etimedout", "econnrefused", "econnreset"],
  encryption: ["etls"],
  refused: ["emessage"],
  silent: ["no_notification"],
  interrupted: ["crashed", "interrupted"],
  expired: ["expired"],
  notPrepared: ["not_prepared"],
}

const LISTED = new Map(
  Object.entries(CODES).flatMap(([reason, codes]) =>
    codes.map((code): [string, Reason] => [code, reason as Reason]),
  ),
)

const FAMILIES: readonly (readonly [RegExp, Reason])[] = [
  [/^4\d\d$/, "busy"],
  [/^5\d\d$/, "refused"],
]

/** Undefined for a code of which no more is known than what the mail server says. */
export const reasonOf = (code: string): Reason | undefined =>
  LISTED.get(code) ?? FAMILIES.find(([family]) => family.test(code))?.[1]

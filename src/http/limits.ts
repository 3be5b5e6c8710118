/** Keys that requests are counted by. A rule is skipped for a request without one of its keys. */
export type LimitKey =
  /** The visitor's address (`client-ip.ts`). */
  | "ip"
  /** The logged-in actor. */
  | "actor"
  /** The field `email` of the body as sent: Medusa treats another spelling as another account. */
  | "email"
  /** The field `identifier` of the body: the e-mail address of an account in Medusa's password reset. */
  | "identifier"
  /** The field `entity_id` of the body: the e-mail address to be proved. */
  | "entity_id"
  /** The auth provider in the path: a login by one proves nothing about the others. */
  | "provider"
  /** The cart in the path. */
  | "cart"

/** `points` requests in `seconds`, for each value of what they are counted `by`. */
export type LimitRule = { by: readonly LimitKey[]; points: number; seconds: number }

export type Limit = {
  reason: string
  /**
   * All apply, the widest first: a request refused by one rule isn't counted by the rules after it, so that an attacker can't
   * use up a customer's limit.
   */
  rules: readonly LimitRule[]
  /** Only failures count, and a success resets the count of its e-mail address. */
  failuresOnly?: true
  /** Failures take a minimum time (`limit-requests.ts`), so that response time doesn't reveal what was wrong. */
  slowFailures?: true
}

const MINUTE_SECONDS = 60
const HOUR_SECONDS = 60 * MINUTE_SECONDS

/**
 * The rate limits. An office, a wine fair or a mobile provider shares one address among many people, so rules by address only
 * stop machines, and the tight rules count by what belongs to one person.
 */
export const LIMITS = {
  login: {
    reason:
      "Guessing passwords. Many addresses together may try more on one account than one address may, but not many; a low number there would let anybody lock anybody out.",
    rules: [
      { by: ["ip"], points: 100, seconds: 15 * MINUTE_SECONDS },
      { by: ["email", "provider", "ip"], points: 10, seconds: 15 * MINUTE_SECONDS },
      { by: ["email", "provider"], points: 50, seconds: HOUR_SECONDS },
    ],
    failuresOnly: true,
    slowFailures: true,
  },
  registration: {
    reason: "Asking which e-mail addresses have an account, and hashing a password costs CPU time.",
    rules: [
      { by: ["ip"], points: 600, seconds: HOUR_SECONDS },
      { by: ["email"], points: 10, seconds: HOUR_SECONDS },
    ],
    slowFailures: true,
  },
  account: {
    reason: "Filling the store with accounts of nobody.",
    rules: [{ by: ["ip"], points: 600, seconds: HOUR_SECONDS }],
  },
  password_reset: {
    reason: "Each sends an e-mail, to whomever the caller names.",
    rules: [
      { by: ["ip"], points: 100, seconds: HOUR_SECONDS },
      { by: ["identifier"], points: 5, seconds: HOUR_SECONDS },
    ],
  },
  email_verification: {
    reason: "Each sends an e-mail.",
    rules: [
      { by: ["ip"], points: 100, seconds: HOUR_SECONDS },
      { by: ["entity_id"], points: 5, seconds: HOUR_SECONDS },
    ],
  },
  order_completion: {
    reason:
      "Trying stolen cards, and reserving stock by machine. A payment that fails may be repeated.",
    rules: [
      { by: ["ip"], points: 600, seconds: 10 * MINUTE_SECONDS },
      { by: ["actor"], points: 120, seconds: 10 * MINUTE_SECONDS },
      { by: ["cart"], points: 40, seconds: 10 * MINUTE_SECONDS },
    ],
  },
  order_email: {
    reason: "Guessing whose order it is, with an id that leaked.",
    rules: [{ by: ["ip"], points: 300, seconds: 15 * MINUTE_SECONDS }],
  },
  mail_test: {
    reason: "Each sends an e-mail, to whomever the caller names.",
    rules: [
      { by: ["ip"], points: 60, seconds: 15 * MINUTE_SECONDS },
      { by: ["actor"], points: 20, seconds: 15 * MINUTE_SECONDS },
    ],
  },
  search: {
    reason:
      "The dearest read that anybody may ask for. A storefront that renders on its own server asks for all of its visitors; one address may not use up the whole server.",
    rules: [{ by: ["ip"], points: 20_000, seconds: MINUTE_SECONDS }],
  },
  quote_request: {
    reason: "People read and answer each of them, and an e-mail goes out.",
    rules: [
      { by: ["ip"], points: 1200, seconds: HOUR_SECONDS },
      { by: ["actor"], points: 240, seconds: HOUR_SECONDS },
    ],
  },
  message: {
    reason: "Each tells somebody by e-mail.",
    rules: [
      { by: ["ip"], points: 1200, seconds: 10 * MINUTE_SECONDS },
      { by: ["actor"], points: 120, seconds: 10 * MINUTE_SECONDS },
    ],
  },
  company_registration: {
    reason:
      "VIES is asked about each number, and staff vet each company. A form may be corrected often.",
    rules: [
      { by: ["ip"], points: 600, seconds: HOUR_SECONDS },
      { by: ["actor"], points: 60, seconds: HOUR_SECONDS },
    ],
  },
  company_update: {
    reason:
      "VIES is asked about each new VAT number, and every answer is kept. A form may be corrected often.",
    rules: [
      { by: ["ip"], points: 600, seconds: HOUR_SECONDS },
      { by: ["actor"], points: 60, seconds: HOUR_SECONDS },
    ],
  },
  withdrawal: {
    reason: "Each confirmed one sends e-mails, and staff answer it.",
    rules: [
      { by: ["ip"], points: 600, seconds: HOUR_SECONDS },
      { by: ["actor"], points: 60, seconds: HOUR_SECONDS },
    ],
  },
  withdrawal_link: {
    reason: "Guessing order numbers and addresses; each right guess sends an e-mail.",
    rules: [
      { by: ["ip"], points: 100, seconds: HOUR_SECONDS },
      { by: ["email"], points: 5, seconds: HOUR_SECONDS },
    ],
  },
  invitation: {
    reason: "Each sends an e-mail, to whomever the caller names.",
    rules: [
      { by: ["ip"], points: 600, seconds: HOUR_SECONDS },
      { by: ["actor"], points: 120, seconds: HOUR_SECONDS },
    ],
  },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof LIMITS

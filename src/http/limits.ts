/** What requests are counted by. A request without one of them isn't counted by it. */
export type LimitKey =
  /** The visitor's address (`client-ip.ts`). */
  | "ip"
  /** Who is logged in. */
  | "actor"
  /** The field `email` of the body, as it is written: another spelling is another account to Medusa. */
  | "email"
  /** The field `identifier` of the body, which is how Medusa calls the e-mail address of an account. */
  | "identifier"
  /** The way to log in, in the path: who knows one of an e-mail address has proved nothing about the others. */
  | "provider"
  /** The cart in the path. */
  | "cart"

/** `points` requests in `seconds`, for each value of what they are counted `by`. */
export type LimitRule = { by: readonly LimitKey[]; points: number; seconds: number }

export type Limit = {
  reason: string
  /**
   * All must hold. The widest first: what one refuses isn't counted by those after it, so that one attacker can't use
   * up what a customer has.
   */
  rules: readonly LimitRule[]
  /** Only refused requests count, and a successful one ends the row of those with its e-mail address. */
  failuresOnly?: true
  /** A refusal takes its time (`limit-requests.ts`), so that it doesn't tell by it what was wrong. */
  slowFailures?: true
}

const MINUTE = 60
const HOUR = 60 * MINUTE

/**
 * What is limited, and how much of it. An office, a wine fair or a mobile provider is one address for many people, so the
 * rules by address stop machines, and the tight ones go by what belongs to one person.
 */
export const LIMITS = {
  login: {
    reason:
      "Guessing passwords. Many addresses together may try more on one account than one address may, but not many; a low number there would let anybody lock anybody out.",
    rules: [
      { by: ["ip"], points: 100, seconds: 15 * MINUTE },
      { by: ["email", "provider", "ip"], points: 10, seconds: 15 * MINUTE },
      { by: ["email", "provider"], points: 50, seconds: HOUR },
    ],
    failuresOnly: true,
    slowFailures: true,
  },
  registration: {
    reason: "Asking which e-mail addresses have an account, and hashing a password costs CPU time.",
    rules: [
      { by: ["ip"], points: 600, seconds: HOUR },
      { by: ["email"], points: 10, seconds: HOUR },
    ],
    slowFailures: true,
  },
  account: {
    reason: "Filling the store with accounts of nobody.",
    rules: [{ by: ["ip"], points: 600, seconds: HOUR }],
  },
  password_reset: {
    reason: "Each sends an e-mail, to whomever the caller names.",
    rules: [
      { by: ["ip"], points: 100, seconds: HOUR },
      { by: ["identifier"], points: 5, seconds: HOUR },
    ],
  },
  order_completion: {
    reason:
      "Trying stolen cards, and reserving stock by machine. A payment that fails may be repeated.",
    rules: [
      { by: ["ip"], points: 600, seconds: 10 * MINUTE },
      { by: ["actor"], points: 120, seconds: 10 * MINUTE },
      { by: ["cart"], points: 40, seconds: 10 * MINUTE },
    ],
  },
  search: {
    reason:
      "The dearest read that anybody may ask for. A storefront that renders on its own server asks for all of its visitors; one address may not use up the whole server.",
    rules: [{ by: ["ip"], points: 20_000, seconds: MINUTE }],
  },
  quote_request: {
    reason: "People read and answer each of them, and an e-mail goes out.",
    rules: [
      { by: ["ip"], points: 1200, seconds: HOUR },
      { by: ["actor"], points: 240, seconds: HOUR },
    ],
  },
  message: {
    reason: "Each tells somebody by e-mail.",
    rules: [
      { by: ["ip"], points: 1200, seconds: 10 * MINUTE },
      { by: ["actor"], points: 120, seconds: 10 * MINUTE },
    ],
  },
  company_registration: {
    reason:
      "VIES is asked about each number, and staff vet each company. A form may be corrected often.",
    rules: [
      { by: ["ip"], points: 600, seconds: HOUR },
      { by: ["actor"], points: 60, seconds: HOUR },
    ],
  },
  company_update: {
    reason:
      "VIES is asked about each new VAT number, and every answer is kept. A form may be corrected often.",
    rules: [
      { by: ["ip"], points: 600, seconds: HOUR },
      { by: ["actor"], points: 60, seconds: HOUR },
    ],
  },
  invitation: {
    reason: "Each sends an e-mail, to whomever the caller names.",
    rules: [
      { by: ["ip"], points: 600, seconds: HOUR },
      { by: ["actor"], points: 120, seconds: HOUR },
    ],
  },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof LIMITS

import type { en } from "../../i18n/en"

/** What lies behind an error code, and with it what to do. */
export type Reason = keyof (typeof en)["whatsapp"]["errors"]

/** Meta's codes: https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes */
const META: Partial<Record<Reason, readonly string[]>> = {
  token: ["0", "190"],
  permission: ["3", "10", "131005"],
  window: ["131047"],
  unreachable: ["131026"],
  testRecipient: ["131030"],
  recipient: ["131021"],
  payment: ["131042"],
  account: ["368", "131031"],
  spam: ["131048"],
  rate: ["4", "80007", "130429", "131056"],
  outage: ["1", "2", "131000", "131016", "131057", "133004"],
  sender: ["33", "133010"],
  request: ["100", "2500", "131008", "131009"],
}

/** Twilio's: https://www.twilio.com/docs/api/errors */
const TWILIO: Partial<Record<Reason, readonly string[]>> = {
  credentials: ["20003"],
  window: ["63016"],
  unreachable: ["63003", "63024"],
  recipient: ["21211"],
  template: ["21655", "21656", "63021", "63027", "63028"],
  policy: ["30007", "63013"],
  rate: ["14107", "20429", "30001", "63018", "63038"],
  outage: ["20500", "20503", "63012"],
  sender: ["20404", "21212", "63007"],
}

const OURS: Partial<Record<Reason, readonly string[]>> = {
  message: ["invalid_message"],
  noTemplate: ["no_template"],
  noProvider: ["no_provider"],
  gone: ["subject_missing"],
  notPrepared: ["not_prepared"],
  notConnected: ["not_connected"],
  noAnswer: ["timeout", "connection_lost"],
  unclearAnswer: ["unclear_answer"],
  interrupted: ["crashed", "interrupted"],
  undelivered: ["failed"],
  rate: ["http_429"],
  outage: ["http_408"],
}

const LISTED = new Map(
  [META, TWILIO, OURS].flatMap((codes) =>
    Object.entries(codes).flatMap(([reason, listed]) =>
      listed.map((code): [string, Reason] => [code, reason as Reason]),
    ),
  ),
)

const FAMILIES: readonly (readonly [RegExp, Reason])[] = [
  [/^2\d\d$/, "permission"],
  [/^132\d{3}$/, "template"],
  [/^http_5\d\d$/, "outage"],
  [/^http_\d+$/, "request"],
]

/** Undefined for a code of which no more is known than what the provider says. */
export const reasonOf = (code: string): Reason | undefined =>
  LISTED.get(code) ?? FAMILIES.find(([family]) => family.test(code))?.[1]

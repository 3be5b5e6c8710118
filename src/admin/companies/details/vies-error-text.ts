import type { TextKey } from "../../i18n/en"

const REASONS: Readonly<Record<string, TextKey>> = {
  GLOBAL_MAX_CONCURRENT_REQ: "companies.checks.reasons.busy",
  GLOBAL_MAX_CONCURRENT_REQ_TIME: "companies.checks.reasons.busy",
  HTTP_429: "companies.checks.reasons.busy",
  INVALID_INPUT: "companies.checks.reasons.form",
  MS_MAX_CONCURRENT_REQ: "companies.checks.reasons.busy",
  MS_MAX_CONCURRENT_REQ_TIME: "companies.checks.reasons.busy",
  MS_UNAVAILABLE: "companies.checks.reasons.country",
  NETWORK_ERROR: "companies.checks.reasons.silence",
  SERVICE_UNAVAILABLE: "companies.checks.reasons.silence",
  TIMEOUT: "companies.checks.reasons.silence",
}

/** Why VIES named no holder, by its code or ours. */
export const viesErrorText = (code: string): TextKey => {
  if (/^HTTP_5\d\d$/.test(code)) return "companies.checks.reasons.silence"
  return REASONS[code] ?? "companies.checks.reasons.unclear"
}

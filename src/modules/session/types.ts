/** Through what somebody has logged in, as their client says it: for people to read, not for rights. */
export const SESSION_SOURCES = ["web", "plugin", "mobile", "admin", "api"] as const
export type SessionSource = (typeof SESSION_SOURCES)[number]

/** Why a session ended before its time. */
export const SESSION_ENDS = ["logout", "reuse", "password", "ended", "signed_out"] as const
export type SessionEnd = (typeof SESSION_ENDS)[number]

export const LOGIN_EVENT_KINDS = ["login", ...SESSION_ENDS] as const

/** Login events are kept for so long. */
export const LOGIN_EVENT_DAYS = 90

/** A refresh token that was used is answered with the same successor for so long: the answer may have been lost. */
export const REFRESH_GRACE_SECONDS = 10

import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse } from "../../http/query"
import { SESSION_SOURCES } from "../../modules/session/types"
import { deleted } from "../common"

export const SessionSource = z.enum(SESSION_SOURCES)

export const SessionView = z
  .strictObject({
    id: z.string(),
    source: SessionSource,
    device: z.string().nullable().meta({ description: "Browser and system, where they are known" }),
    network: z.string().nullable().meta({ description: "Network from which the login came" }),
    created_at: z.string(),
    last_seen_at: z.string().meta({ description: "To the hour" }),
    expires_at: z.string(),
    current: z.boolean().meta({ description: "Whether the request belongs to it" }),
  })
  .meta({ id: "Session" })
export type SessionView = z.output<typeof SessionView>

/** What a login answers besides Medusa's `token`. */
const refreshed = z.strictObject({
  token: z.string().meta({ description: "Access token, of at most 24 hours" }),
  refresh_token: z.string().meta({ description: "For one use, at most 7 days after the login" }),
  refresh_expires_at: z.string(),
  session: z.strictObject({ id: z.string(), source: SessionSource }),
})
export type RefreshedSession = z.output<typeof refreshed>

export const LastLogin = z
  .strictObject({
    at: z.string(),
    source: SessionSource.meta({ description: "Through what, as the client says it" }),
    device: z.string().nullable().meta({ description: "Browser and system, where they are known" }),
  })
  .meta({ id: "LastLogin" })
export type LastLogin = z.output<typeof LastLogin>

const lastLogin = z.strictObject({
  last_login: LastLogin.nullable().meta({ description: "Null if there was none in 90 days" }),
})

const sessions = listResponse("sessions", SessionView)
const ended = z.strictObject({
  ended: z.number().int().meta({ description: "Number of sessions that were ended" }),
})

/** Sessions of people who have logged in. */
export const sessionEndpoints = defineEndpoints({
  refreshSession: {
    summary: "Get a new access token",
    description:
      "Replaces the refresh token by its successor. A token may be used once; within 10 seconds it is answered with the same successor again. A later use ends the session.",
    method: "POST",
    path: "/auth/sessions/refresh",
    access: "public",
    body: z.strictObject({ refresh_token: z.string().min(1).max(200) }),
    response: refreshed,
    errors: ["session_revoked", "refresh_reused"],
  },
  endCurrentSession: {
    summary: "Log out",
    description:
      "Ends the session of the bearer token or cookie, whose tokens open nothing any more.",
    method: "DELETE",
    path: "/auth/sessions/current",
    access: "public",
    response: deleted("session"),
    errors: ["unauthorized", "session_revoked"],
  },
  storeListSessions: {
    summary: "List the customer's sessions",
    method: "GET",
    path: "/store/customers/me/sessions",
    access: "customer",
    query: listQuery({}),
    response: sessions,
  },
  storeEndSession: {
    summary: "End one of the customer's sessions",
    method: "DELETE",
    path: "/store/customers/me/sessions/:id",
    access: "customer",
    response: deleted("session"),
    errors: ["not_found"],
  },
  adminListOwnSessions: {
    summary: "List one's own sessions",
    method: "GET",
    path: "/admin/users/me/sessions",
    access: "admin",
    query: listQuery({}),
    response: sessions,
  },
  adminEndOwnSession: {
    summary: "End one of one's own sessions",
    method: "DELETE",
    path: "/admin/users/me/sessions/:id",
    access: "admin",
    response: deleted("session"),
    errors: ["not_found"],
  },
  adminGetUserLogin: {
    summary: "Get the last login of a member of staff",
    method: "GET",
    path: "/admin/users/:id/last-login",
    access: "admin",
    response: lastLogin,
    errors: ["not_found"],
  },
  adminGetCustomerLogin: {
    summary: "Get the last login of a customer",
    method: "GET",
    path: "/admin/customers/:id/last-login",
    access: "admin",
    response: lastLogin,
    errors: ["not_found"],
  },
  adminSignOutUser: {
    summary: "Sign a member of staff out",
    description: "Ends all sessions, and refuses every token made until now.",
    method: "POST",
    path: "/admin/users/:id/sign-out",
    access: "admin",
    body: z.strictObject({}),
    response: ended,
    errors: ["not_found"],
  },
  adminSignOutCustomer: {
    summary: "Sign a customer out",
    description: "Ends all sessions, and refuses every token made until now.",
    method: "POST",
    path: "/admin/customers/:id/sign-out",
    access: "admin",
    body: z.strictObject({}),
    response: ended,
    errors: ["not_found"],
  },
})

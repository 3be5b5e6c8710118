import { z } from "@medusajs/framework/zod"

/** A part of the plugin that a store may do without. Its tables stay, with what is in them. */
const part = (isOn: boolean) => z.boolean().default(isOn)

/**
 * What is switched off has no endpoints, jobs, subscribers and admin pages. Legal documents and what changes Medusa's own endpoints or tables is
 * off by default, since the store that the plugin is installed in may not expect it.
 */
export const Features = z.strictObject({
  companies: part(true),
  quotes: part(true),
  pages: part(true),
  /** The e-mails that the plugin writes, and the outbox that sends them. */
  mail: part(true),
  whatsapp: part(true),
  /** `/docs` and `/openapi.json`; `store` leaves the admin's endpoints out. */
  docs: z
    .union([z.boolean(), z.literal("store")])
    .default(() => process.env.NODE_ENV !== "production"),
  /** Invoices and credit notes of orders, numbered by law; a store that invoices elsewhere must not have both. */
  invoices: part(false),
  /** The right of withdrawal of consumers, exercised online (directive 2023/2673, C. conso. art. L221-21). */
  withdrawals: part(false),
  /** Logins with refresh tokens that can be ended; installs triggers on Medusa's tables of people and logins. */
  sessions: part(false),
  /** Security headers and a content security policy on every answer, the dashboard's included. */
  security_headers: part(false),
  /** Refuses writes with the session cookie from pages that the CORS options don't name. */
  origin_check: part(false),
})

export type Features = z.infer<typeof Features>

export type Feature = keyof Features

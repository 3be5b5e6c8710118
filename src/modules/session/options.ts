import { z } from "@medusajs/framework/zod"

/** Sessions of people who have logged in. */
export const sessionOptions = {
  sessions: z
    .strictObject({
      /** Hours after which an access token expires; sooner where Medusa's `jwtExpiresIn` is shorter. */
      access: z.int().min(1).max(24).default(24),
      /** Days after a login until it has to be repeated. */
      refresh: z.int().min(1).max(7).default(7),
    })
    .prefault({}),
  /**
   * Who must prove their e-mail address before a login by password opens anything, by Medusa's verification. Not for staff:
   * Medusa's dashboard can't do it, and their invitation has come by e-mail.
   */
  verify_email: z.strictObject({ customer: z.boolean().default(false) }).prefault({}),
}

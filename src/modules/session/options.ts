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
}

import { model } from "@medusajs/framework/utils"
import { SESSION_ENDS, SESSION_SOURCES } from "../types"

/** A login. Its tokens can be told from its id and generation by the secret of the store alone, and are stored nowhere. */
const Session = model
  .define("millesime_session", {
    id: model.id({ prefix: "ses" }).primaryKey(),
    auth_identity_id: model.text(),
    auth_provider: model.text(),
    actor_type: model.text(),
    actor_id: model.text(),
    source: model.enum([...SESSION_SOURCES]),
    /** Browser and system, without versions. */
    device: model.text().nullable(),
    /** Network of the visitor. */
    network: model.text().nullable(),
    /** When a second factor was given. */
    mfa_completed_at: model.dateTime().nullable(),
    /** To the hour. */
    last_seen_at: model.dateTime(),
    /** Number of the refresh token that is next to be used. */
    generation: model.number().default(0),
    rotated_at: model.dateTime().nullable(),
    expires_at: model.dateTime(),
    revoked_at: model.dateTime().nullable(),
    revoked_for: model.enum([...SESSION_ENDS]).nullable(),
  })
  .indexes([
    { on: ["actor_type", "actor_id"] },
    { on: ["auth_identity_id"] },
    { on: ["expires_at"] },
  ])

export default Session

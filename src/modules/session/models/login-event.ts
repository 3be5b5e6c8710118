import { model } from "@medusajs/framework/utils"
import { LOGIN_EVENT_KINDS, SESSION_SOURCES } from "../types"

/** Who logged in and out, for the people themselves and for staff. */
const LoginEvent = model
  .define("millesime_login_event", {
    id: model.id({ prefix: "login" }).primaryKey(),
    kind: model.enum([...LOGIN_EVENT_KINDS]),
    session_id: model.text(),
    actor_type: model.text(),
    actor_id: model.text(),
    source: model.enum([...SESSION_SOURCES]),
    device: model.text().nullable(),
    /** The member of staff who ended somebody else's session. */
    by_user_id: model.text().nullable(),
  })
  .indexes([{ on: ["actor_type", "actor_id", "created_at"] }, { on: ["created_at"] }])

export default LoginEvent

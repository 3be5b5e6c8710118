import { model } from "@medusajs/framework/utils"

/** Tokens of a login without a session, as a host makes them itself, that were made earlier open nothing any more. */
const SessionCutoff = model.define("millesime_session_cutoff", {
  /** Id of Medusa's auth identity. */
  id: model.text().primaryKey(),
  /** The next whole second, as tokens are dated. */
  not_before: model.dateTime(),
})

export default SessionCutoff

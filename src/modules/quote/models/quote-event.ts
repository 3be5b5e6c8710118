import { model } from "@medusajs/framework/utils"
import { QUOTE_ACTORS, QUOTE_EVENTS } from "../types"
import Quote from "./quote"

/** An entry of the audit trail, written in the transaction of its action. */
const QuoteEvent = model
  .define("millesime_quote_event", {
    id: model.id({ prefix: "qevt" }).primaryKey(),
    kind: model.enum([...QUOTE_EVENTS]),
    actor: model.enum([...QUOTE_ACTORS]),
    /** Customer or user; null: the system. */
    actor_id: model.text().nullable(),
    from: model.text().nullable(),
    to: model.text(),
    revision: model.number(),
    /** Changed values by name. */
    changes: model.json().nullable(),
    quote: model.belongsTo(() => Quote, { mappedBy: "events" }),
  })
  .indexes([{ on: ["quote_id", "created_at"] }, { on: ["created_at"] }])

export default QuoteEvent

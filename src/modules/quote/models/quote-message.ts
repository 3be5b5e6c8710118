import { model } from "@medusajs/framework/utils"
import Quote from "./quote"

/** A message between buyer and staff; buyers don't see internal ones. */
const QuoteMessage = model
  .define("millesime_quote_message", {
    id: model.id({ prefix: "qmsg" }).primaryKey(),
    author: model.enum(["buyer", "staff"]),
    /** Customer or user. */
    author_id: model.text(),
    text: model.text(),
    is_internal: model.boolean().default(false),
    quote: model.belongsTo(() => Quote, { mappedBy: "messages" }),
  })
  .indexes([{ on: ["quote_id", "created_at"] }])
  .checks([
    {
      name: "millesime_quote_message_internal_to_staff",
      expression: (c) => `not ${c.is_internal} or ${c.author} = 'staff'`,
    },
  ])

export default QuoteMessage

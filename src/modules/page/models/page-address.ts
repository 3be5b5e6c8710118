import { model } from "@medusajs/framework/utils"
import Page from "./page"

/**
 * Whose a slug is, in a language: the index lets one page have it, whoever else asks at the same moment. What a page no
 * longer uses and visitors once knew stays, and leads to its present slug, until another page wants it.
 */
const PageAddress = model
  .define("millesime_page_address", {
    id: model.id({ prefix: "padr" }).primaryKey(),
    locale: model.text(),
    slug: model.text(),
    /** Since when visitors know it; null: a draft has it, nobody else may take it. */
    public_since: model.dateTime().nullable(),
    /** In the draft, in what is live, or in what will be. */
    is_held: model.boolean().default(true),
    page: model.belongsTo(() => Page, { mappedBy: "addresses" }),
  })
  .indexes([{ on: ["slug", "locale"], unique: true }])

export default PageAddress

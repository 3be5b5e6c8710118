import { model } from "@medusajs/framework/utils"
import Page from "./page"

/**
 * The page that owns a slug in a locale; the unique index allows one. A former address that was public stays as a redirect
 * to the current slug until another page takes it.
 */
const PageAddress = model
  .define("millesime_page_address", {
    id: model.id({ prefix: "padr" }).primaryKey(),
    locale: model.text(),
    slug: model.text(),
    /** When it became public; null while only a draft has it. */
    public_since: model.dateTime().nullable(),
    /** Whether the draft, the live or the scheduled revision uses it; otherwise it is a redirect. */
    is_held: model.boolean().default(true),
    page: model.belongsTo(() => Page, { mappedBy: "addresses" }),
  })
  .indexes([{ on: ["slug", "locale"], unique: true }])

export default PageAddress

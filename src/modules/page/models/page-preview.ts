import { model } from "@medusajs/framework/utils"
import Page from "./page"

/** Access to a draft by a token. Only the token's hash is stored, so the database gives no access. */
const PagePreview = model
  .define("millesime_page_preview", {
    id: model.id({ prefix: "ppre" }).primaryKey(),
    token_hash: model.text(),
    expires_at: model.dateTime(),
    created_by: model.text().nullable(),
    page: model.belongsTo(() => Page, { mappedBy: "previews" }),
  })
  .indexes([
    { on: ["token_hash"], unique: true },
    { on: ["page_id", "created_at"] },
    { on: ["expires_at"] },
  ])

export default PagePreview

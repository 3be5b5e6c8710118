import { model } from "@medusajs/framework/utils"
import Page from "./page"

/** The content of all locales as it was published; immutable. */
const PageRevision = model
  .define("millesime_page_revision", {
    id: model.id({ prefix: "prev" }).primaryKey(),
    number: model.number(),
    /** By locale (`PageContent`). */
    content: model.json(),
    /** Differences from the previous revision (`PageChange[]`). */
    changes: model.json(),
    /** User or API key that published it. */
    created_by: model.text().nullable(),
    page: model.belongsTo(() => Page, { mappedBy: "revisions" }),
  })
  .indexes([{ on: ["page_id", "number"], unique: true }])

export default PageRevision

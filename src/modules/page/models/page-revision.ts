import { model } from "@medusajs/framework/utils"
import Page from "./page"

/** The texts of all languages as they were published; never changes. */
const PageRevision = model
  .define("millesime_page_revision", {
    id: model.id({ prefix: "prev" }).primaryKey(),
    number: model.number(),
    /** By locale (`PageContent`). */
    content: model.json(),
    /** Against the revision before (`PageChange[]`). */
    changes: model.json(),
    /** Member of staff or key that published it. */
    created_by: model.text().nullable(),
    page: model.belongsTo(() => Page, { mappedBy: "revisions" }),
  })
  .indexes([{ on: ["page_id", "number"], unique: true }])

export default PageRevision

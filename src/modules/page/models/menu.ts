import { model } from "@medusajs/framework/utils"

/** Links in two levels, by locale. */
const Menu = model
  .define("millesime_menu", {
    id: model.id({ prefix: "menu" }).primaryKey(),
    /** Identifier for frontends; never changes. */
    handle: model.text(),
    /** `MenuItems` */
    items: model.json(),
    /** For optimistic locking. */
    version: model.number().default(1),
    edited_by: model.text().nullable(),
  })
  .indexes([{ on: ["handle"], unique: true }])

export default Menu

import { model } from "@medusajs/framework/utils"

export default model.define("company", {
  id: model.id().primaryKey(),
  name: model.text(),
})

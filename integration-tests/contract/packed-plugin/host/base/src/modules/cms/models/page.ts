import { model } from "@medusajs/framework/utils"

export default model.define("page", {
  id: model.id().primaryKey(),
  name: model.text(),
})

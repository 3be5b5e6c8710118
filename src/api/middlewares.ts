import { defineMiddlewares } from "@medusajs/framework/http"
import { endpoints } from "../contracts"
import { BarrelPatch } from "../contracts/barrel"
import { guardProductUpdate } from "./guard-product-update"
import { errorHandlerFor, middlewaresFor } from "../http/middlewares"

const additionalDataValidator = { barrel: BarrelPatch.optional() }

export default defineMiddlewares({
  routes: [
    ...middlewaresFor(Object.values(endpoints)),
    { matcher: "/admin/products", methods: ["POST"], additionalDataValidator },
    {
      matcher: "/admin/products/:id",
      methods: ["POST"],
      additionalDataValidator,
      middlewares: [guardProductUpdate],
    },
  ],
  errorHandler: errorHandlerFor(Object.values(endpoints)),
})

import { defineMiddlewares } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

export default defineMiddlewares({
  routes: [
    {
      matcher: "/store/carts/:id",
      methods: ["POST"],
      additionalDataValidator: { gift: z.string().optional() },
    },
  ],
})

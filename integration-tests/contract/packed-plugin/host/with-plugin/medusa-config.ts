import { defineConfig } from "@medusajs/framework/utils"
import { host } from "./host-config"

// Without them the plugin keeps its rules by middlewares and a subscriber.
const hooks = {
  "createProducts.productsCreated": false,
  "updateProducts.productsUpdated": false,
  "completeCart.validate": false,
  "completeCart.orderCreated": false,
}

export default defineConfig({
  ...host,
  modules: [
    ...host.modules,
    {
      resolve: "@medusajs/medusa/search",
      options: {
        providers: [{ resolve: "medusa-plugin-millesime/providers/search-columns", id: "columns" }],
      },
    },
  ],
  plugins: [
    ...host.plugins,
    {
      resolve: "medusa-plugin-millesime",
      options: {
        currencies: ["eur"],
        locales: ["en-US"],
        ...(process.env.HOST_HOOKS === "off" && { hooks }),
      },
    },
  ],
})

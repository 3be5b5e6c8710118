import { defineConfig } from "@medusajs/framework/utils"
import { host } from "./host-config"

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
      options: { currencies: ["eur"], locales: ["en-US"] },
    },
  ],
})

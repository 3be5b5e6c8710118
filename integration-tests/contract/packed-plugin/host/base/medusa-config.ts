import { defineConfig } from "@medusajs/framework/utils"
import { host } from "./host-config"

export default defineConfig(host)

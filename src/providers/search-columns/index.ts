import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import ColumnsSearchService from "./service"

export default ModuleProvider(Modules.SEARCH, { services: [ColumnsSearchService] })

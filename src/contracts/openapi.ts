import { buildOpenApi } from "../http/openapi"
import { endpoints } from "./index"

/** The document served at `/openapi.json` and kept in `docs/openapi.json`. */
export const openApiDocument = buildOpenApi(endpoints, {
  title: "Millésime",
  version: "1",
  description:
    "The endpoints that Millésime adds to Medusa's Store and Admin API. Medusa's own are described at https://docs.medusajs.com/api/store and https://docs.medusajs.com/api/admin.",
})

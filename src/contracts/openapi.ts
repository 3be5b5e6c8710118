import { buildOpenApi } from "../http/openapi"
import { endpoints } from "./index"
import { medusaEndpoints } from "./medusa"
import { PARAMETERS } from "./parameters"

/** The document served at `/openapi.json` and kept in `docs/openapi.json`. */
export const openApiDocument = buildOpenApi(
  { ...endpoints, ...medusaEndpoints },
  {
    title: "Millésime",
    version: "1",
    description:
      "The endpoints that Millésime adds to Medusa's Store and Admin API, and those of Medusa's that a storefront needs (login, products, carts, orders, customers). Schemas that begin with `Medusa` list the fields of Medusa's answers that storefronts use; there are more. All of Medusa's endpoints are described at https://docs.medusajs.com/api/store and https://docs.medusajs.com/api/admin.",
  },
  PARAMETERS,
)

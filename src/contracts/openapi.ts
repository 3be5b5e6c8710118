import { buildOpenApi } from "../http/openapi"
import type { Endpoints } from "../http/endpoints"
import type { Features } from "../options/features"
import { endpoints, isEndpointOn } from "./index"
import { medusaEndpoints } from "./medusa"
import { PARAMETERS } from "./parameters"

const all: Endpoints = { ...endpoints, ...medusaEndpoints }

const INFO = {
  title: "Millésime",
  version: "1",
  description:
    "The endpoints that Millésime adds to Medusa's Store and Admin API, and those of Medusa's that a storefront needs (login, products, carts, orders, customers). Schemas that begin with `Medusa` list the fields of Medusa's answers that storefronts use; there are more. All of Medusa's endpoints are described at https://docs.medusajs.com/api/store and https://docs.medusajs.com/api/admin.",
}

type OpenApi = ReturnType<typeof buildOpenApi>

let built: OpenApi | undefined

/** Everything that there may be, as kept in `docs/openapi.json`. Built when first asked for: a start has no use for it. */
export const openApiDocument = (): OpenApi => (built ??= buildOpenApi(all, INFO, PARAMETERS))

/** The document served at `/openapi.json`: the endpoints that the store has, and shows. */
export const openApiDocumentFor = (features: Features) => {
  const shown = Object.entries(all).filter(
    ([, endpoint]) =>
      isEndpointOn(endpoint, features) &&
      !(features.docs === "store" && endpoint.access === "admin"),
  )
  return buildOpenApi(Object.fromEntries(shown), INFO, PARAMETERS)
}

import type { QueryKey } from "@tanstack/react-query"
import type { Endpoint } from "../../http/endpoints"
import type { Call } from "./endpoint-call"

/** Medusa's own keys in place of ours: what its pages change is read anew here, and the reverse. */
const MEDUSA_KEYS: Readonly<Record<string, string>> = { barrels: "products" }

/** The key of everything read below `/admin/quotes`: the resource is the path up to its first parameter. */
export const resourceKeyOf = ({ path }: Pick<Endpoint, "path">): QueryKey => {
  const [resource = ""] = path.replace("/admin/", "").split("/:")
  const medusaKey = MEDUSA_KEYS[resource]
  return medusaKey ? [medusaKey] : ["millesime", resource]
}

/** The key of all lists of a resource. */
export const listKeyOf = (endpoint: Pick<Endpoint, "path">): QueryKey => [
  ...resourceKeyOf(endpoint),
  "list",
]

/** As Medusa's: lists below `list`, everything of one thing below `detail` and its id. */
export const endpointKeyOf = (
  endpoint: Pick<Endpoint, "path">,
  { params = {}, query = {} }: Call,
): QueryKey => {
  const [id] = Object.values(params)
  return id === undefined
    ? [...listKeyOf(endpoint), endpoint.path, query]
    : [...resourceKeyOf(endpoint), "detail", id, endpoint.path, params, query]
}

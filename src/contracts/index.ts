import type { Endpoints } from "../http/endpoints"
import { barrelEndpoints, barrelImportEndpoints } from "./barrel"
import { operationEndpoints } from "./operation"

/** Every endpoint of ours: what is not here has no route. */
export const endpoints = {
  ...barrelEndpoints,
  ...barrelImportEndpoints,
  ...operationEndpoints,
} satisfies Endpoints

import { openApiDocument } from "../../contracts/openapi"
import { operationEndpoints } from "../../contracts/operation"
import { route } from "../../http/route"

export const GET = route(operationEndpoints.getOpenApi, () => ({
  ...openApiDocument,
  openapi: "3.1.0" as const,
}))

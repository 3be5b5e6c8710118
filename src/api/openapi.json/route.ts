import { openApiDocumentFor } from "../../contracts/openapi"
import { docsEndpoints } from "../../contracts/operation"
import { route } from "../../http/route"
import { configuredOptions } from "../../options/configured"

let document: ReturnType<typeof openApiDocumentFor> | undefined

export const GET = route(docsEndpoints.getOpenApi, () => ({
  ...(document ??= openApiDocumentFor(configuredOptions().features)),
  openapi: "3.1.0" as const,
}))

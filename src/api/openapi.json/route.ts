import type { OperationEndpoints } from "../../contracts/operation"
import { openApiDocument } from "../../contracts/openapi"
import type { RequestOf, ResponseOf } from "../../http/endpoints"

type E = OperationEndpoints["getOpenApi"]

export const GET = (_req: RequestOf<E>, res: ResponseOf<E>) => {
  res.json({ ...openApiDocument, openapi: "3.1.0" })
}

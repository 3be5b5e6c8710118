import { join } from "node:path"
import type { DocsEndpoints } from "../../../contracts/operation"
import { DomainError } from "../../../errors"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { swaggerFolder } from "../swagger-ui"

type E = DocsEndpoints["getDocsAsset"]

/** The files of Swagger UI that the page loads. */
const FILES = new Set(["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"])

const INITIALIZE = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#swagger-ui", deepLinking: true })\n`

export const GET = (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { asset } = req.params
  if (asset === "initialize.js") {
    res.type("js").send(INITIALIZE)
    return
  }
  if (!FILES.has(asset)) throw new DomainError("not_found")
  res.sendFile(join(swaggerFolder(), asset), { maxAge: "1d" })
}

import type { DocsEndpoints } from "../../contracts/operation"
import type { RequestOf, ResponseOf } from "../../http/endpoints"
import { swaggerFolder } from "./swagger-ui"

type E = DocsEndpoints["getDocs"]

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Millésime API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="icon" href="/docs/favicon-32x32.png">
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/initialize.js"></script>
  </body>
</html>
`

export const GET = (_req: RequestOf<E>, res: ResponseOf<E>) => {
  swaggerFolder()
  res.setHeader(
    "Content-Security-Policy",
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'",
  )
  res.type("html").send(PAGE)
}

import { dirname } from "node:path"
import { DomainError } from "../../errors"

const resolve = (): string | undefined => {
  try {
    return dirname(require.resolve("swagger-ui-dist/package.json"))
  } catch {
    return undefined
  }
}

/** An optional peer of the plugin: it is large, and a package it needs reports every installation to its makers. */
const folder = resolve()

/** Where the files of Swagger UI are. @throws DomainError (not_found) where the store hasn't installed it */
export const swaggerFolder = (): string => {
  if (folder === undefined) throw new DomainError("not_found")
  return folder
}

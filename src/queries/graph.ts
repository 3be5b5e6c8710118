import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export type GraphConfig = {
  entity: string
  fields: string[]
  filters?: Record<string, unknown>
  pagination?: { take: number; skip?: number; order?: Record<string, "ASC" | "DESC"> }
  context?: Record<string, unknown>
  /** Soft-deleted rows too. */
  withDeleted?: boolean
}

/** Whatever knows Medusa's query: the application's container, or a search index's own. */
export type Scope = Pick<MedusaContainer, "resolve">

export type GraphOptions = {
  locale?: string
  cache?: { enable?: boolean; tags?: string[] }
}

/**
 * Medusa's `query.graph` with the rows typed by the caller. Medusa can type them only with files
 * that exist after the store has run, so a clean clone would see `any`.
 */
export const graph = async <Row>(
  container: Scope,
  config: GraphConfig,
  options: GraphOptions = {},
): Promise<Row[]> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(config, options)
  return data as Row[]
}

/** The ids of the rows that filters find. */
export const graphIds = async (
  container: Scope,
  entity: string,
  filters: Record<string, unknown>,
): Promise<string[]> => {
  const rows = await graph<{ id: string }>(container, { entity, fields: ["id"], filters })
  return rows.map(({ id }) => id)
}

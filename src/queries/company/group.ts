import { type Scope, graph } from "../graph"

/** The customer group of a company, whose price lists apply to its members. */
export const retrieveCompanyGroup = async (
  scope: Scope,
  companyId: string,
): Promise<string | null> => {
  const [row] = await graph<{ customer_group?: { id: string } | null }>(scope, {
    entity: "millesime_company",
    fields: ["customer_group.id"],
    filters: { id: companyId },
  })
  return row?.customer_group?.id ?? null
}

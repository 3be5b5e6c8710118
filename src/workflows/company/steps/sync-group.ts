import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE, companyService } from "../../../modules/company"
import { retrieveCompanyGroup } from "../../../queries/company/group"
import { graph } from "../../../queries/graph"

type Pair = { customer_id: string; customer_group_id: string }
type Done = { added: Pair[]; removed: Pair[]; group: { id: string; company_id: string } | null }

const linkOf = (companyId: string, groupId: string) => ({
  [COMPANY_MODULE]: { millesime_company_id: companyId },
  [Modules.CUSTOMER]: { customer_group_id: groupId },
})

const pairKey = ({ customer_id, customer_group_id }: Pair) => `${customer_id} ${customer_group_id}`

const presentPairs = async (container: MedusaContainer, pairs: Pair[]): Promise<Set<string>> => {
  if (!pairs.length) return new Set()
  const rows = await container.resolve(Modules.CUSTOMER).listCustomerGroupCustomers({
    customer_id: pairs.map(({ customer_id }) => customer_id),
    customer_group_id: [...new Set(pairs.map(({ customer_group_id }) => customer_group_id))],
  })
  return new Set(rows.map((row) => pairKey(row as Pair)))
}

/** Adds and removes only what isn't so already. */
const change = async (container: MedusaContainer, wanted: { add: Pair[]; remove: Pair[] }) => {
  const customers = container.resolve(Modules.CUSTOMER)
  const present = await presentPairs(container, [...wanted.add, ...wanted.remove])
  const added = wanted.add.filter((pair) => !present.has(pairKey(pair)))
  const removed = wanted.remove.filter((pair) => present.has(pairKey(pair)))
  if (added.length) await customers.addCustomerToGroup(added)
  if (removed.length) await customers.removeCustomerFromGroup(removed)
  return { added, removed }
}

/** A group of the company's own; its name is the company's, with the id where another has that name. */
const createGroup = async (container: MedusaContainer, companyId: string): Promise<string> => {
  const customers = container.resolve(Modules.CUSTOMER)
  const { name } = await companyService(container).retrieveMillesimeCompany(companyId, {
    select: ["name"],
  })
  const [taken] = await graph<{ id: string }>(container, {
    entity: "customer_group",
    fields: ["id"],
    filters: { name },
  })
  const group = await customers.createCustomerGroups({
    name: taken ? `${name} (${companyId})` : name,
  })
  return group.id
}

/**
 * Brings the company's customer group in line with the company: members of an approved company are in
 * it, others are not. `left` are customers who were members a moment ago, `group_id` another group
 * than before (null: none of staff's choice).
 */
export const syncCompanyGroupStep = createStep(
  "sync-company-group",
  async (input: { id: string; left?: string[]; group_id?: string | null }, { container }) => {
    const service = companyService(container)
    const link = container.resolve(ContainerRegistrationKeys.LINK)
    const [company, members, before] = await Promise.all([
      service.retrieveMillesimeCompany(input.id, { select: ["status"] }),
      service.listMillesimeCompanyMembers({ company_id: input.id }, { select: ["customer_id"] }),
      retrieveCompanyGroup(container, input.id),
    ])
    const isApproved = company.status === "approved"
    let group = input.group_id === undefined ? before : input.group_id
    let created: Done["group"] = null
    if (isApproved && !group) {
      group = await createGroup(container, input.id)
      created = { id: group, company_id: input.id }
    }
    if (before && before !== group) await link.dismiss(linkOf(input.id, before))
    if (group && before !== group) await link.create(linkOf(input.id, group))

    const pairs = (ids: string[], groupId: string | null) =>
      groupId ? ids.map((customer_id) => ({ customer_id, customer_group_id: groupId })) : []
    const ids = members.map(({ customer_id }) => customer_id)
    const outside = isApproved ? (input.left ?? []) : [...ids, ...(input.left ?? [])]
    const { added, removed } = await change(container, {
      add: isApproved ? pairs(ids, group) : [],
      remove: [...pairs(outside, before), ...(before !== group ? pairs(ids, before) : [])],
    })
    return new StepResponse(group, {
      company_id: input.id,
      before,
      group,
      created,
      added,
      removed,
    })
  },
  async (done, { container }) => {
    if (!done) return
    const link = container.resolve(ContainerRegistrationKeys.LINK)
    await change(container, { add: done.removed, remove: done.added })
    if (done.group !== done.before) {
      if (done.group) await link.dismiss(linkOf(done.company_id, done.group))
      if (done.before) await link.create(linkOf(done.company_id, done.before))
    }
    if (done.created) {
      await container.resolve(Modules.CUSTOMER).deleteCustomerGroups(done.created.id)
    }
  },
)

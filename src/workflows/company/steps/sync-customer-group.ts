import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE, companyService } from "../../../modules/company"
import { retrieveCompanyGroup } from "../../../queries/company/group"
import { graph } from "../../../queries/graph"

type GroupMembership = { customer_id: string; customer_group_id: string }
type Compensation = {
  added: GroupMembership[]
  removed: GroupMembership[]
  group: { id: string; company_id: string } | null
}

const linkOf = (companyId: string, groupId: string) => ({
  [COMPANY_MODULE]: { millesime_company_id: companyId },
  [Modules.CUSTOMER]: { customer_group_id: groupId },
})

const keyOf = ({ customer_id, customer_group_id }: GroupMembership) =>
  `${customer_id} ${customer_group_id}`

const findPresent = async (
  container: MedusaContainer,
  memberships: GroupMembership[],
): Promise<Set<string>> => {
  if (!memberships.length) return new Set()
  const rows = await container.resolve(Modules.CUSTOMER).listCustomerGroupCustomers({
    customer_id: memberships.map(({ customer_id }) => customer_id),
    customer_group_id: [...new Set(memberships.map(({ customer_group_id }) => customer_group_id))],
  })
  return new Set(rows.map((row) => keyOf(row as GroupMembership)))
}

/** Adds and removes the memberships that differ. @returns the changes made */
const applyMemberships = async (
  container: MedusaContainer,
  wanted: { add: GroupMembership[]; remove: GroupMembership[] },
) => {
  const customers = container.resolve(Modules.CUSTOMER)
  const present = await findPresent(container, [...wanted.add, ...wanted.remove])
  const added = wanted.add.filter((membership) => !present.has(keyOf(membership)))
  const removed = wanted.remove.filter((membership) => present.has(keyOf(membership)))
  if (added.length) await customers.addCustomerToGroup(added)
  if (removed.length) await customers.removeCustomerFromGroup(removed)
  return { added, removed }
}

/** A group named like the company, with its id where the name is taken. */
const createGroup = async (container: MedusaContainer, companyId: string): Promise<string> => {
  const customers = container.resolve(Modules.CUSTOMER)
  const { name } = await companyService(container).retrieveMillesimeCompany(companyId, {
    select: ["name"],
  })
  const [existing] = await graph<{ id: string }>(container, {
    entity: "customer_group",
    fields: ["id"],
    filters: { name },
  })
  const group = await customers.createCustomerGroups({
    name: existing ? `${name} (${companyId})` : name,
  })
  return group.id
}

/**
 * Syncs a company's customer group: it contains the members of an approved company, and no members
 * of any other. `left` are former members to remove, `group_id` the new group (null: none).
 */
export const syncCustomerGroupStep = createStep(
  "sync-customer-group",
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
    let created: Compensation["group"] = null
    if (isApproved && !group) {
      group = await createGroup(container, input.id)
      created = { id: group, company_id: input.id }
    }
    if (before && before !== group) await link.dismiss(linkOf(input.id, before))
    if (group && before !== group) await link.create(linkOf(input.id, group))

    const memberships = (ids: string[], groupId: string | null) =>
      groupId ? ids.map((customer_id) => ({ customer_id, customer_group_id: groupId })) : []
    const ids = members.map(({ customer_id }) => customer_id)
    const outside = isApproved ? (input.left ?? []) : [...ids, ...(input.left ?? [])]
    const { added, removed } = await applyMemberships(container, {
      add: isApproved ? memberships(ids, group) : [],
      remove: [
        ...memberships(outside, before),
        ...(before !== group ? memberships(ids, before) : []),
      ],
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
    await applyMemberships(container, { add: done.removed, remove: done.added })
    if (done.group !== done.before) {
      if (done.group) await link.dismiss(linkOf(done.company_id, done.group))
      if (done.before) await link.create(linkOf(done.company_id, done.before))
    }
    if (done.created) {
      await container.resolve(Modules.CUSTOMER).deleteCustomerGroups(done.created.id)
    }
  },
)

import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import type { AdminUpdateCompany } from "../../contracts/company"
import { DomainError, detail, invalid } from "../../errors"
import { companyService } from "../../modules/company"
import type { Actor } from "../../modules/company/membership"
import type { CompanyRow } from "../../modules/company/rows"
import { memberMay } from "../../modules/company/rules/rights"
import { mayChangeOwnIdentity } from "../../modules/company/rules/status"
import type CompanyModuleService from "../../modules/company/service"
import { graph } from "../../queries/graph"
import { lockStep, unlockStep } from "../lock-step"
import { changedCompanyColumns } from "./company-columns"
import { COMPANY_UPDATED, emitCompanyEventStep } from "./events"
import { syncCustomerGroupStep } from "./steps/sync-customer-group"

export type UpdateCompanyInput = { id: string; update: AdminUpdateCompany; actor: Actor }

/** Fields that staff vet; a member may send them unchanged. */
const VETTED_FIELDS = [
  "name",
  "country_code",
  "siren",
  "siret",
  "vat_number",
  "registration_number",
] as const

/** @throws DomainError `not_found`, `forbidden` or `company_identity_vetted` */
const throwIfNotAllowed = async (
  service: CompanyModuleService,
  actor: Actor,
  before: CompanyRow,
  after: Partial<Record<(typeof VETTED_FIELDS)[number], unknown>>,
) => {
  if ("staff" in actor) return
  const member = await service.findMembership(actor.customer_id)
  if (member?.company_id !== before.id) throw new DomainError("not_found.company")
  if (!memberMay(member.role, "update_company")) throw new DomainError("forbidden.company_admin")
  if (mayChangeOwnIdentity(before.status)) return
  const changed = VETTED_FIELDS.find((field) => field in after && after[field] !== before[field])
  if (changed) {
    throw new DomainError("company_identity_vetted", { field: changed }, [
      detail(changed, "vetted"),
    ])
  }
}

const updateCompanyStep = createStep(
  "update-company",
  async ({ id, update, actor }: UpdateCompanyInput, { container }) => {
    const service = companyService(container)
    const [before] = await service.listMillesimeCompanies({ id }, { take: 1 })
    if (!before) throw new DomainError("not_found.company")
    const columns = changedCompanyColumns(before, update)
    await throwIfNotAllowed(service, actor, before, columns)
    if (update.customer_group_id) {
      const [group] = await graph(container, {
        entity: "customer_group",
        fields: ["id"],
        filters: { id: update.customer_group_id },
      })
      if (!group) throw invalid("customer_group_id", "unknown_customer_group")
    }
    await service.updateMillesimeCompanies({ id, ...columns })
    const former: Partial<CompanyRow> = Object.fromEntries(
      Object.keys(columns).map((key) => [key, before[key as keyof CompanyRow]]),
    )
    return new StepResponse(id, { ...former, id })
  },
  async (former, { container }) => {
    if (!former) return
    await companyService(container).updateMillesimeCompanies(former)
  },
)

/**
 * Updates a company. Its admins may change everything until it is vetted, then contact and address; staff
 * may change everything.
 * @throws DomainError `not_found`, `forbidden`, `company_identity_vetted` or `invalid_request`
 */
export const updateCompanyWorkflow = createWorkflow(
  "millesime-update-company",
  (input: UpdateCompanyInput) => {
    const locks = lockStep(transform({ input }, ({ input }) => ({ keys: [`company:${input.id}`] })))
    const id = updateCompanyStep(input)
    when({ input }, ({ input }) => input.update.customer_group_id !== undefined).then(() => {
      syncCustomerGroupStep(
        transform({ input }, ({ input }) => ({
          id: input.id,
          group_id: input.update.customer_group_id,
        })),
      )
    })
    emitCompanyEventStep(COMPANY_UPDATED, id)
    unlockStep(locks)
    return new WorkflowResponse(id)
  },
)

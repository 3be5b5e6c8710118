import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import { ApiError, invalidRequest } from "../../http/errors"
import { type AdminUpdateCompany } from "../../contracts/company"
import { companyService } from "../../modules/company"
import { memberMay } from "../../modules/company/rules/rights"
import { mayChangeOwnIdentity } from "../../modules/company/rules/status"
import type CompanyModuleService from "../../modules/company/service"
import type { Actor } from "../../modules/company/membership"
import type { CompanyRow } from "../../modules/company/service"
import { graph } from "../../queries/graph"
import { lockStep, unlockStep } from "../lock-step"
import { changedCompanyColumns } from "./company-columns"
import { COMPANY_UPDATED, emitCompanyEventStep } from "./events"
import { companyNotFound, memberRefusal } from "./refusals"
import { syncCompanyGroupStep } from "./steps/sync-group"

export type UpdateCompanyInput = { id: string; update: AdminUpdateCompany; actor: Actor }

/** What staff vet; a member may send it unchanged. */
const IDENTITY = ["name", "country_code", "siren", "siret", "vat_number"] as const

const throwIfNotAllowed = async (
  service: CompanyModuleService,
  actor: Actor,
  before: CompanyRow,
  after: Partial<Record<(typeof IDENTITY)[number], unknown>>,
) => {
  if ("staff" in actor) return
  const mine = await service.findMembership(actor.customer_id)
  if (mine?.company_id !== before.id) throw companyNotFound()
  if (!memberMay(mine.role, "update_company")) throw memberRefusal("forbidden")
  if (mayChangeOwnIdentity(before.status)) return
  const changed = IDENTITY.find((field) => field in after && after[field] !== before[field])
  if (changed) {
    throw new ApiError("company_identity_vetted", `Ask the seller to change ${changed}`, [
      { path: changed, message: "has been vetted" },
    ])
  }
}

const updateCompanyStep = createStep(
  "update-company",
  async ({ id, update, actor }: UpdateCompanyInput, { container }) => {
    const service = companyService(container)
    const [row] = await service.listMillesimeCompanies({ id }, { take: 1 })
    if (!row) throw companyNotFound()
    const before = row as unknown as CompanyRow
    const columns = changedCompanyColumns(before, update)
    await throwIfNotAllowed(service, actor, before, columns)
    if (update.customer_group_id) {
      const [group] = await graph(container, {
        entity: "customer_group",
        fields: ["id"],
        filters: { id: update.customer_group_id },
      })
      if (!group) throw invalidRequest("customer_group_id", "is no customer group")
    }
    await service.updateMillesimeCompanies({ id, ...columns } as never)
    const undo = Object.fromEntries(
      Object.keys(columns).map((key) => [key, before[key as keyof CompanyRow]]),
    )
    return new StepResponse(id, { id, ...undo })
  },
  async (before, { container }) => {
    if (!before) return
    await companyService(container).updateMillesimeCompanies(before as never)
  },
)

/**
 * Changes a company: its admins everything until it is vetted, then contact and address; staff all of it.
 * @throws ApiError `not_found`, `forbidden`, `company_identity_vetted` or `invalid_request`
 */
export const updateCompanyWorkflow = createWorkflow(
  "millesime-update-company",
  (input: UpdateCompanyInput) => {
    const locks = lockStep(transform({ input }, ({ input }) => ({ keys: [`company:${input.id}`] })))
    const id = updateCompanyStep(input)
    when({ input }, ({ input }) => input.update.customer_group_id !== undefined).then(() => {
      syncCompanyGroupStep(
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

import type { MedusaContainer } from "@medusajs/framework/types"
import type {
  AdminCompaniesQuery,
  AdminCompany,
  AdminCompanyListing,
  VatCheck,
} from "../../contracts/company"
import { DomainError } from "../../errors"
import { companyService } from "../../modules/company"
import type { CompanyRow } from "../../modules/company/rows"
import { type PageQuery, listPage } from "../list-page"
import { retrieveCompanyGroup } from "./group"
import { adminCompanyView, companyView, vatCheckView } from "./views"

/** @throws DomainError `not_found` */
export const throwIfNoCompany = async (container: MedusaContainer, id: string): Promise<void> => {
  const [company] = await companyService(container).listMillesimeCompanies(
    { id },
    { select: ["id"], take: 1 },
  )
  if (!company) throw new DomainError("not_found.company")
}

export const listCompanies = async (
  container: MedusaContainer,
  { limit, offset, order, ...filters }: AdminCompaniesQuery,
): Promise<{ companies: AdminCompanyListing[]; count: number }> => {
  const service = companyService(container)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeCompanies.bind(service),
    filters,
    { limit, offset, order },
    { order: { created_at: "DESC" } },
  )
  const members = await service.countMembers(rows.map(({ id }) => id))
  return {
    companies: rows.map((row) => ({
      ...companyView(row),
      member_count: members.get(row.id) ?? 0,
    })),
    count,
  }
}

/** A hint for staff: branches may share a SIREN, yet somebody may claim the identity of another. */
const SAME_IDENTITY_LIMIT = 10

const listSameIdentity = async (
  container: MedusaContainer,
  { id, siren, vat_number }: CompanyRow,
): Promise<AdminCompany["same_identity"]> => {
  const numbers = [...(siren ? [{ siren }] : []), ...(vat_number ? [{ vat_number }] : [])]
  if (!numbers.length) return []
  const rows = await companyService(container).listMillesimeCompanies(
    { id: { $ne: id }, $or: numbers },
    { select: ["id", "name", "status"], take: SAME_IDENTITY_LIMIT, order: { created_at: "ASC" } },
  )
  return rows.map(({ id, name, status }) => ({ id, name, status }))
}

/** @throws DomainError `not_found` */
export const retrieveCompany = async (
  container: MedusaContainer,
  id: string,
): Promise<AdminCompany> => {
  const service = companyService(container)
  const [row] = await service.listMillesimeCompanies({ id }, { take: 1 })
  if (!row) throw new DomainError("not_found.company")
  const [members, groupId, sameIdentity] = await Promise.all([
    service.countMembers([id]),
    retrieveCompanyGroup(container, id),
    listSameIdentity(container, row),
  ])
  const member_count = members.get(id) ?? 0
  return adminCompanyView(row, { member_count }, groupId, sameIdentity)
}

/** The answers of VIES, newest first. */
export const listVatChecks = async (
  container: MedusaContainer,
  companyId: string,
  page: PageQuery,
): Promise<{ vat_checks: VatCheck[]; count: number }> => {
  const service = companyService(container)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeCompanyVatChecks.bind(service),
    { company_id: companyId },
    page,
    { order: { created_at: "DESC" } },
  )
  return { vat_checks: rows.map(vatCheckView), count }
}

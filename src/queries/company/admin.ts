import type { MedusaContainer } from "@medusajs/framework/types"
import type {
  AdminCompaniesQuery,
  AdminCompany,
  AdminCompanyListing,
  VatCheck,
} from "../../contracts/company"
import { ApiError } from "../../http/errors"
import { companyService } from "../../modules/company"
import type { CompanyRow } from "../../modules/company/service"
import { retrieveCompanyGroup } from "./group"
import { adminCompanyView, companyView, vatCheckView } from "./views"

/** @throws ApiError `not_found` */
export const throwIfNoCompany = async (container: MedusaContainer, id: string): Promise<void> => {
  const [company] = await companyService(container).listMillesimeCompanies(
    { id },
    { select: ["id"], take: 1 },
  )
  if (!company) throw new ApiError("not_found", "Company not found")
}

export const listCompanies = async (
  container: MedusaContainer,
  { limit, offset, order, ...filters }: AdminCompaniesQuery,
): Promise<{ companies: AdminCompanyListing[]; count: number }> => {
  const service = companyService(container)
  const direction = order?.direction === "asc" ? "ASC" : "DESC"
  const [rows, count] = await service.listAndCountMillesimeCompanies(filters, {
    take: limit,
    skip: offset,
    order: { [order?.field ?? "created_at"]: direction, id: direction },
  })
  const members = await service.countMembers(rows.map(({ id }) => id))
  return {
    companies: (rows as unknown as CompanyRow[]).map((row) => ({
      ...companyView(row),
      member_count: members.get(row.id) ?? 0,
    })),
    count,
  }
}

/** @throws ApiError `not_found` */
export const retrieveCompany = async (
  container: MedusaContainer,
  id: string,
): Promise<AdminCompany> => {
  const service = companyService(container)
  const [row] = await service.listMillesimeCompanies({ id }, { take: 1 })
  if (!row) throw new ApiError("not_found", "Company not found")
  const [members, groupId] = await Promise.all([
    service.countMembers([id]),
    retrieveCompanyGroup(container, id),
  ])
  const member_count = members.get(id) ?? 0
  return adminCompanyView(row, { member_count }, groupId)
}

/** What VIES answered, the latest first. */
export const listVatChecks = async (
  container: MedusaContainer,
  companyId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ vat_checks: VatCheck[]; count: number }> => {
  const [rows, count] = await companyService(container).listAndCountMillesimeCompanyVatChecks(
    { company_id: companyId },
    { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
  )
  return { vat_checks: rows.map((row) => vatCheckView(row as never)), count }
}

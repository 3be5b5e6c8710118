import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminWithdrawalView, AdminWithdrawalsQuery } from "../../contracts/withdrawal"
import { withdrawalService } from "../../modules/withdrawal"
import { dayOf } from "../../shared/days"
import { listPage } from "../list-page"
import { adminWithdrawalView } from "./views"

export const listAdminWithdrawals = async (
  container: MedusaContainer,
  { limit, offset, order, overdue, ...filters }: AdminWithdrawalsQuery,
): Promise<{ withdrawals: AdminWithdrawalView[]; count: number }> => {
  const service = withdrawalService(container)
  const today = dayOf(new Date())
  const isOverdue = { status: ["confirmed", "received"], refund_due_on: { $lt: today } }
  const { rows, count } = await listPage(
    service.listAndCountMillesimeWithdrawals.bind(service),
    {
      ...filters,
      ...(overdue === true && { $and: [isOverdue] }),
      ...(overdue === false && { $not: isOverdue }),
    },
    { limit, offset, ...(order && { order }) },
    { order: { declared_at: "DESC" } },
  )
  return { withdrawals: rows.map(adminWithdrawalView), count }
}

/** @throws DomainError `not_found` */
export const retrieveAdminWithdrawal = async (
  container: MedusaContainer,
  id: string,
): Promise<AdminWithdrawalView> =>
  adminWithdrawalView(await withdrawalService(container).retrieve(id))

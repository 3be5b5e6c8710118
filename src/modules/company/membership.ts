import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { DomainError } from "../../errors"
import type { CompanyRow, MemberRow } from "./rows"
import { memberMay } from "./rules/rights"
import { bindsMembers } from "./rules/status"
import type { CompanyStatus } from "./types"

/** Who changes a company or its members: a customer, by the right of their membership, or staff. */
export type Actor = { customer_id: string } | { staff: true }

export type LockedCompany = Pick<
  CompanyRow,
  "id" | "status" | "status_reason" | "status_changed_at" | "status_changed_by" | "updated_at"
>

type LockedMember = Pick<MemberRow, "id" | "customer_id" | "role">

/**
 * Locks the row of a company until the transaction ends, and with it its members and invitations.
 * @throws DomainError `not_found`
 */
export const lockCompany = async (knex: Knex, id: string): Promise<LockedCompany> => {
  const { rows } = await knex.raw<{ rows: LockedCompany[] }>(
    `select id, status, status_reason, status_changed_at, status_changed_by, updated_at
     from millesime_company where id = ? and deleted_at is null for update`,
    [id],
  )
  if (!rows[0]) throw new DomainError("not_found.company")
  return rows[0]
}

/** The members of a company, under its lock. @throws DomainError `not_found` */
export const lockMembers = async (knex: Knex, companyId: string): Promise<LockedMember[]> => {
  await lockCompany(knex, companyId)
  const { rows } = await knex.raw<{ rows: LockedMember[] }>(
    `select id, customer_id, role from millesime_company_member
     where company_id = ? and deleted_at is null`,
    [companyId],
  )
  return rows
}

/**
 * Locks a company for an actor who manages its members.
 * @throws DomainError `not_found`, also for a customer who isn't a member, or `forbidden`
 */
export const lockForManager = async (
  knex: Knex,
  companyId: string,
  actor: Actor,
): Promise<void> => {
  const members = await lockMembers(knex, companyId)
  if ("staff" in actor) return
  const own = members.find(({ customer_id }) => customer_id === actor.customer_id)
  if (!own) throw new DomainError("not_found.company")
  if (!memberMay(own.role, "manage_members")) throw new DomainError("forbidden.company_admin")
}

/**
 * Ends a customer's membership in a rejected company, so that they may join another.
 * @throws DomainError `company_already_member` where they belong to one that isn't rejected
 */
export const leaveRejectedCompany = async (knex: Knex, customerId: string): Promise<void> => {
  const { rows } = await knex.raw<{ rows: { id: string; status: CompanyStatus }[] }>(
    `select member.id, company.status from millesime_company_member member
     join millesime_company company on company.id = member.company_id
     where member.customer_id = ? and member.deleted_at is null`,
    [customerId],
  )
  const [member] = rows
  if (!member) return
  if (bindsMembers(member.status)) throw new DomainError("company_already_member")
  await knex.raw(`delete from millesime_company_member where id = ?`, [member.id])
}

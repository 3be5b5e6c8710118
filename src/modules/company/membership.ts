import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { memberMay } from "./rules/rights"
import { holdsItsMembers } from "./rules/status"
import type { CompanyRole, CompanyStatus } from "./types"

/** Whose right to change members is asked: a customer's, by their membership, or staff's. */
export type Actor = { customer_id: string } | { staff: true }

/** Why a change of members was refused. */
export type MemberRefusal = "not_found" | "forbidden" | "already_member" | "last_admin"

/** Why a decision about a company was refused; `changed`: it is no longer what was decided about. */
export type DecisionRefusal = "not_found" | "invalid_transition" | "changed"

/** Refusals are words; what was done is never one. */
export const isRefusal = <T>(answer: T): answer is Extract<T, string> => typeof answer === "string"

export type LockedCompany = {
  id: string
  status: CompanyStatus
  status_reason: string | null
  status_changed_at: Date | null
  status_changed_by: string | null
  updated_at: Date | string
}

type LockedMember = { id: string; customer_id: string; role: CompanyRole }

/** Whoever else changes this company, its members or its invitations waits until the transaction ends. */
export const lockCompany = async (knex: Knex, id: string): Promise<LockedCompany | undefined> => {
  const { rows } = await knex.raw<{ rows: LockedCompany[] }>(
    `select id, status, status_reason, status_changed_at, status_changed_by, updated_at
     from millesime_company where id = ? and deleted_at is null for update`,
    [id],
  )
  return rows[0]
}

/** The members of a company, which nobody else changes meanwhile. */
export const lockMembers = async (knex: Knex, companyId: string): Promise<LockedMember[]> => {
  if (!(await lockCompany(knex, companyId))) return []
  const { rows } = await knex.raw<{ rows: LockedMember[] }>(
    `select id, customer_id, role from millesime_company_member
     where company_id = ? and deleted_at is null`,
    [companyId],
  )
  return rows
}

/** Why an actor may not manage the members of a company, or null; locks the company. */
export const refusalToManage = async (
  knex: Knex,
  companyId: string,
  actor: Actor,
): Promise<MemberRefusal | null> => {
  if ("staff" in actor) return (await lockCompany(knex, companyId)) ? null : "not_found"
  const members = await lockMembers(knex, companyId)
  const mine = members.find(({ customer_id }) => customer_id === actor.customer_id)
  if (!mine) return "not_found"
  return memberMay(mine.role, "manage_members") ? null : "forbidden"
}

/** @returns whether the customer is free for another company; ends a membership in a rejected one */
export const leaveRejected = async (knex: Knex, customerId: string): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: { id: string; status: CompanyStatus }[] }>(
    `select member.id, company.status from millesime_company_member member
     join millesime_company company on company.id = member.company_id
     where member.customer_id = ? and member.deleted_at is null`,
    [customerId],
  )
  const [present] = rows
  if (!present) return true
  if (holdsItsMembers(present.status)) return false
  await knex.raw(`delete from millesime_company_member where id = ?`, [present.id])
  return true
}

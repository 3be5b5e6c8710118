import { MedusaService } from "@medusajs/framework/utils"
import { DomainError } from "../../errors"
import { iso } from "../../shared/moment"
import { knexOf } from "../../shared/knex"
import { PluginService } from "../../shared/plugin-service"
import {
  type Actor,
  type LockedCompany,
  leaveRejectedCompany,
  lockCompany,
  lockForManager,
  lockMembers,
} from "./membership"
import Company from "./models/company"
import CompanyInvite from "./models/company-invite"
import CompanyMember from "./models/company-member"
import CompanyPurchase from "./models/company-purchase"
import VatCheck from "./models/vat-check"
import type {
  CompanyRow,
  InviteRow,
  LimitColumns,
  MemberRow,
  PurchaseRow,
  VatCheckRow,
} from "./rows"
import { leavesNoAdmin } from "./rules/last-admin"
import { memberMay } from "./rules/rights"
import { bindsMembers, statusAfter } from "./rules/status"
import { vatStateAfter, vatStateByHand } from "./rules/vat-state"
import type { CompanyAction, CompanyRole } from "./types"
import type { ViesAnswer } from "./vies/answer"
import { checkVatNumber } from "./vies/client"

/** Longer than all requests to VIES of one run take. */
const VAT_CHECK_LEASE_MINUTES = 10

type Decision = { action: CompanyAction; reason: string | null; by: string; updated_at?: string }
/** What staff decide about a VAT number while VIES can't say, and by which proof. */
export type VatDecisionByHand = {
  status: "valid" | "invalid"
  reason: string
  document_url: string | null
  decided_by: string
}

/** Columns that a decision changes, as they were before. */
type FormerStatus = Omit<LockedCompany, "updated_at">

/** What VAT depends on: the number only if VIES or staff have confirmed it. */
type TaxStatus = Pick<CompanyRow, "country_code" | "vat_number">

const taxStatusOf = ({
  country_code,
  vat_number,
  vat_status,
}: Pick<CompanyRow, "country_code" | "vat_number" | "vat_status">): TaxStatus => ({
  country_code,
  vat_number: vat_status === "valid" ? vat_number : null,
})

export type MemberChange = { role?: CompanyRole } & Partial<LimitColumns>

export type NewInvite = LimitColumns &
  Pick<InviteRow, "email" | "role" | "token_hash" | "expires_at">

/**
 * Keeps companies, their members and invitations, and the answers of VIES. Rules between members are
 * checked under a lock of the company's row, so that concurrent requests can't break them.
 */
class CompanyModuleService extends PluginService(
  MedusaService<{
    MillesimeCompany: { dto: CompanyRow }
    MillesimeCompanyMember: { dto: MemberRow }
    MillesimeCompanyInvite: { dto: InviteRow }
    MillesimeCompanyVatCheck: { dto: VatCheckRow }
    MillesimeCompanyPurchase: { dto: PurchaseRow }
  }>({
    MillesimeCompany: Company,
    MillesimeCompanyMember: CompanyMember,
    MillesimeCompanyInvite: CompanyInvite,
    MillesimeCompanyVatCheck: VatCheck,
    MillesimeCompanyPurchase: CompanyPurchase,
  }),
) {
  /** Asks VIES without writing anything. Never throws: without a clear answer it is `unavailable`. */
  async askVies(vatNumber: string): Promise<ViesAnswer> {
    const { url, requester } = this.options.vies
    return checkVatNumber({ url, requester }, vatNumber)
  }

  /**
   * The tax status of the company that a customer buys for.
   * @returns null for a customer without an approved company
   */
  async retrieveBuyerTaxStatus(customerId: string): Promise<TaxStatus | null> {
    const [member] = await this.listMillesimeCompanyMembers(
      { customer_id: customerId, company: { status: "approved" } },
      { relations: ["company"], take: 1 },
    )
    return member?.company ? taxStatusOf(member.company) : null
  }

  /** The tax status of a company. @returns null for one that isn't approved */
  async retrieveCompanyTaxStatus(id: string): Promise<TaxStatus | null> {
    const [company] = await this.listMillesimeCompanies({ id, status: "approved" }, { take: 1 })
    return company ? taxStatusOf(company) : null
  }

  /** The membership of a customer, also in a rejected company, which they may still read. */
  async findMembership(customerId: string): Promise<MemberRow | undefined> {
    const [member] = await this.listMillesimeCompanyMembers(
      { customer_id: customerId },
      { take: 1 },
    )
    return member
  }

  /** The company that a customer buys for; a rejected one doesn't bind its members. */
  async findBuyingCompany(
    customerId: string,
  ): Promise<Pick<CompanyRow, "id" | "status" | "phone"> | undefined> {
    const [member] = await this.listMillesimeCompanyMembers(
      { customer_id: customerId },
      { relations: ["company"], take: 1 },
    )
    if (!member?.company || !bindsMembers(member.company.status)) return undefined
    const { id, status, phone } = member.company
    return { id, status, phone }
  }

  /**
   * Creates a company with its first admin, whose membership in a rejected company ends.
   * @returns the id of the company
   * @throws DomainError `company_already_member`
   */
  async registerCompany(company: Partial<CompanyRow>, customerId: string): Promise<string> {
    return this.inTransaction_(async (context) => {
      await leaveRejectedCompany(knexOf(context), customerId)
      const { id } = await this.createMillesimeCompanies(
        { ...company, registered_by: customerId },
        context,
      )
      await this.createMillesimeCompanyMembers(
        { company_id: id, customer_id: customerId, role: "admin" },
        context,
      )
      return id
    })
  }

  /**
   * Changes the status of a company by a decision of staff.
   * @param decision `updated_at`: of the company as staff have read it
   * @returns the former status, for compensation
   * @throws DomainError `not_found`, `company_invalid_transition` or `conflict`
   */
  async decide(id: string, decision: Decision): Promise<FormerStatus> {
    return this.inTransaction_(async (context) => {
      const { updated_at, ...former } = await lockCompany(knexOf(context), id)
      const { action } = decision
      const status = statusAfter(former.status, action)
      if (!status) throw new DomainError("company_invalid_transition", { action })
      if (decision.updated_at && iso(decision.updated_at) !== iso(updated_at)) {
        throw new DomainError("conflict.company_changed")
      }
      await this.updateMillesimeCompanies(
        {
          id,
          status,
          status_reason: decision.reason,
          status_changed_at: new Date(),
          status_changed_by: decision.by,
        },
        context,
      )
      return former
    })
  }

  /**
   * Changes a member or, with null, ends the membership; restoring it restores its purchases. Checked
   * under the lock of the company, so that two admins can't demote each other at once.
   * @returns the member as it was
   * @throws DomainError `not_found`, `forbidden` or `company_last_admin`
   */
  async changeMember(
    companyId: string,
    memberId: string,
    change: MemberChange | null,
    actor: Actor,
  ): Promise<MemberRow> {
    return this.inTransaction_(async (context) => {
      const members = await lockMembers(knexOf(context), companyId)
      const member = members.find(({ id }) => id === memberId)
      if (!("staff" in actor)) {
        const own = members.find(({ customer_id }) => customer_id === actor.customer_id)
        if (!own) throw new DomainError("not_found.company")
        const leaves = change === null && own.id === memberId
        if (!leaves && !memberMay(own.role, "manage_members")) {
          throw new DomainError("forbidden.company_admin")
        }
      }
      if (!member) throw new DomainError("not_found.company_member")
      const role = change === null ? null : (change.role ?? member.role)
      if (leavesNoAdmin(members, memberId, role)) throw new DomainError("company_last_admin")

      const former = await this.retrieveMillesimeCompanyMember(memberId, {}, context)
      if (change === null) await this.softDeleteMillesimeCompanyMembers([memberId], {}, context)
      else await this.updateMillesimeCompanyMembers({ id: memberId, ...change }, context)
      return former
    })
  }

  /**
   * Writes an invitation. An open one to the same address is replaced, which voids its token.
   * @returns the id of the invitation, and those of the invitations it replaces
   * @throws DomainError `not_found` or `forbidden`
   */
  async invite(
    companyId: string,
    invite: NewInvite,
    actor: Actor,
  ): Promise<{ id: string; replaced: string[] }> {
    return this.inTransaction_(async (context) => {
      await lockForManager(knexOf(context), companyId, actor)
      // By SQL, before the insertion: the unique index allows one open invitation to an address.
      const { rows } = await knexOf(context).raw<{ rows: { id: string }[] }>(
        `update millesime_company_invite set deleted_at = now()
         where company_id = ? and email = ? and accepted_at is null and deleted_at is null
         returning id`,
        [companyId, invite.email],
      )
      const { id } = await this.createMillesimeCompanyInvites(
        { company_id: companyId, ...invite },
        context,
      )
      return { id, replaced: rows.map((row) => row.id) }
    })
  }

  /** @throws DomainError `not_found`, also for an accepted invitation, or `forbidden` */
  async revokeInvite(companyId: string, inviteId: string, actor: Actor): Promise<void> {
    return this.inTransaction_(async (context) => {
      await lockForManager(knexOf(context), companyId, actor)
      const [invite] = await this.listMillesimeCompanyInvites(
        { id: inviteId, company_id: companyId, accepted_at: null },
        { select: ["id"], take: 1 },
        context,
      )
      if (!invite) throw new DomainError("not_found.company_invite")
      await this.softDeleteMillesimeCompanyInvites([inviteId], {}, context)
    })
  }

  /**
   * Makes a customer a member by an invitation to their e-mail address. An invitation is accepted once.
   * @throws DomainError `not_found` or `company_already_member`
   */
  async acceptInvite(
    tokenHash: string,
    { customer_id, email }: { customer_id: string; email: string },
  ): Promise<{ invite_id: string; member_id: string; company_id: string }> {
    return this.inTransaction_(async (context) => {
      const { rows } = await knexOf(context).raw<{ rows: InviteRow[] }>(
        `select invite.* from millesime_company_invite invite
         join millesime_company company on company.id = invite.company_id and company.deleted_at is null
         where invite.token_hash = ? and invite.accepted_at is null and invite.deleted_at is null
           and invite.expires_at > now() and invite.email = ?
           and company.status in ('pending', 'approved')
         for update of invite`,
        [tokenHash, email.toLowerCase()],
      )
      const [invite] = rows
      if (!invite) throw new DomainError("not_found.open_company_invite")
      await leaveRejectedCompany(knexOf(context), customer_id)
      await this.updateMillesimeCompanyInvites({ id: invite.id, accepted_at: new Date() }, context)
      const member = await this.createMillesimeCompanyMembers(
        {
          company_id: invite.company_id,
          customer_id,
          role: invite.role,
          limit_amount: invite.limit_amount,
          limit_currency_code: invite.limit_currency_code,
          limit_period: invite.limit_period,
        },
        context,
      )
      return { invite_id: invite.id, member_id: member.id, company_id: invite.company_id }
    })
  }

  /** Keeps an answer of VIES as proof, and updates the status of the number if the company still has it. */
  async recordVatCheck(
    id: string,
    vatNumber: string,
    { outcome, answer, error }: ViesAnswer,
  ): Promise<void> {
    return this.inTransaction_(async (context) => {
      await this.createMillesimeCompanyVatChecks(
        { company_id: id, vat_number: vatNumber, outcome, answer, error },
        context,
      )
      const { rows } = await knexOf(context).raw<{
        rows: Pick<CompanyRow, "vat_status" | "vat_check_attempts">[]
      }>(
        `select vat_status, vat_check_attempts from millesime_company
         where id = ? and vat_number = ? for update`,
        [id, vatNumber],
      )
      const [company] = rows
      if (!company) return
      await this.updateMillesimeCompanies(
        { id, ...vatStateAfter(company, outcome, new Date()) },
        context,
      )
    })
  }

  /**
   * Sets the VAT status by a decision of staff, kept in the history with its reason and document. The
   * next clear answer of VIES ends it.
   * @throws DomainError `not_found` or `company_without_vat_number`
   */
  async setVatStatus(
    id: string,
    { status, reason, document_url, decided_by }: VatDecisionByHand,
  ): Promise<void> {
    return this.inTransaction_(async (context) => {
      const { rows } = await knexOf(context).raw<{
        rows: Pick<CompanyRow, "vat_number" | "vat_check_due_at">[]
      }>(
        `select vat_number, vat_check_due_at from millesime_company
         where id = ? and deleted_at is null for update`,
        [id],
      )
      const [company] = rows
      if (!company) throw new DomainError("not_found.company")
      const { vat_number } = company
      if (!vat_number) throw new DomainError("company_without_vat_number")
      await this.createMillesimeCompanyVatChecks(
        {
          company_id: id,
          vat_number,
          outcome: status,
          source: "staff",
          reason,
          document_url,
          decided_by,
        },
        context,
      )
      await this.updateMillesimeCompanies(
        { id, ...vatStateByHand(company, status, new Date()) },
        context,
      )
    })
  }

  /**
   * Writes a purchase, which reserves its amount of the member's spending limit. It replaces an
   * earlier one of the same source.
   * @param known the purchases since a moment whose amounts the caller has added up
   * @returns its id; null where the member has another purchase by now, and the limit must be checked again
   */
  async reserveSpending(
    memberId: string,
    purchase: Pick<PurchaseRow, "source_id" | "currency_code" | "amount" | "expires_at">,
    known: { since: Date | null; ids: readonly string[] },
  ): Promise<string | null> {
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      await knex.raw(`select id from millesime_company_member where id = ? for update`, [memberId])
      const { rows } = await knex.raw<{ rows: { id: string; source_id: string }[] }>(
        `select id, source_id from millesime_company_purchase
         where member_id = ? and created_at >= coalesce(?, created_at) and deleted_at is null`,
        [memberId, known.since],
      )
      const others = rows.filter(({ source_id }) => source_id !== purchase.source_id)
      if (others.some(({ id }) => !known.ids.includes(id))) return null
      await knex.raw(
        `delete from millesime_company_purchase where source_id = ? and deleted_at is null`,
        [purchase.source_id],
      )
      const { id } = await this.createMillesimeCompanyPurchases(
        { member_id: memberId, ...purchase },
        context,
      )
      return id
    })
  }

  /** Number of members by company; a company without members has no entry. */
  async countMembers(companyIds: string[]): Promise<Map<string, number>> {
    return this.inTransaction_(async (context) => {
      const { rows } = await knexOf(context).raw<{ rows: { company_id: string; count: number }[] }>(
        `select company_id, count(*)::int as count from millesime_company_member
       where company_id = any(?) and deleted_at is null group by company_id`,
        [companyIds],
      )
      return new Map(rows.map(({ company_id, count }) => [company_id, count]))
    })
  }

  /**
   * Leases companies that are due for a VAT check, the longest due first. For other runs they are due
   * again when the lease expires.
   * @returns their ids
   */
  async leaseDueVatChecks(limit: number, { id }: { id?: string } = {}): Promise<string[]> {
    return this.inTransaction_(async (context) => {
      const { rows } = await knexOf(context).raw<{ rows: { id: string }[] }>(
        `update millesime_company set vat_check_due_at = now() + interval '${VAT_CHECK_LEASE_MINUTES} minutes'
         where id in (
           select id from millesime_company
           where vat_check_due_at <= now() and vat_number is not null and deleted_at is null
             and id = coalesce(cast(? as text), id)
           order by vat_check_due_at limit ? for update skip locked
         ) returning id`,
        [id ?? null, limit],
      )
      return rows.map((row) => row.id)
    })
  }
}

export default CompanyModuleService

import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { type PluginOptions, parsePluginOptions } from "../../options"
import { iso } from "../../shared/moment"
import { knexOf } from "../../shared/knex"
import { Transactional } from "../../shared/transactional"
import Company from "./models/company"
import CompanyInvite from "./models/company-invite"
import CompanyMember from "./models/company-member"
import CompanyPurchase from "./models/company-purchase"
import VatCheck from "./models/vat-check"
import {
  type Actor,
  type DecisionRefusal,
  type LockedCompany,
  type MemberRefusal,
  leaveRejected,
  lockCompany,
  lockMembers,
  refusalToManage,
} from "./membership"
import { leavesNoAdmin } from "./rules/last-admin"
import { memberMay } from "./rules/rights"
import { holdsItsMembers, statusAfter } from "./rules/status"
import { vatStateAfter } from "./rules/vat-state"
import type { CompanyAction, CompanyRole, CompanyStatus, VatStatus } from "./types"
import { checkVatNumber } from "./vies/client"
import type { ViesAnswer } from "./vies/answer"

export type CompanyRow = Omit<
  InferTypeOf<typeof Company>,
  "members" | "invites" | "vat_checks" | "created_at" | "updated_at"
> & { created_at: Date | string; updated_at: Date | string }

export type MemberRow = Omit<InferTypeOf<typeof CompanyMember>, "company" | "purchases"> & {
  company_id: string
}

export type InviteRow = Omit<InferTypeOf<typeof CompanyInvite>, "company"> & { company_id: string }

/** Longer than VIES may take for all questions of one run. */
const CLAIM_MINUTES = 10

type Decision = { action: CompanyAction; reason: string | null; by: string; updated_at?: string }
type Decided = Omit<LockedCompany, "updated_at">

/** As VAT sees a company: its number only where VIES has confirmed it. */
type TaxStatus = Pick<CompanyRow, "country_code" | "vat_number">

const taxStatusOf = ({
  country_code,
  vat_number,
  vat_status,
}: Pick<CompanyRow, "country_code" | "vat_number" | "vat_status">): TaxStatus => ({
  country_code,
  vat_number: vat_status === "valid" ? vat_number : null,
})

type Limit = Pick<MemberRow, "limit_amount" | "limit_currency_code" | "limit_period">
export type MemberChange = { role?: CompanyRole } & Partial<Limit>

/**
 * Keeps companies, their members and invitations, and what VIES answered. Rules that two requests at
 * once could break between them are kept under a lock of the company's row.
 */
class CompanyModuleService extends Transactional(
  MedusaService({
    MillesimeCompany: Company,
    MillesimeCompanyMember: CompanyMember,
    MillesimeCompanyInvite: CompanyInvite,
    MillesimeCompanyVatCheck: VatCheck,
    MillesimeCompanyPurchase: CompanyPurchase,
  }),
) {
  readonly options: PluginOptions

  constructor(...args: [container: Record<string, unknown>, options?: unknown]) {
    super(...args)
    this.options = parsePluginOptions(args[1])
  }

  /** Language of e-mails where a request names none. */
  get defaultLocale(): string {
    return this.options.locales[0] ?? "fr-FR"
  }

  /** Asks VIES; nothing is written. Never throws: no clear answer is `unavailable`. */
  async askVies(vatNumber: string): Promise<ViesAnswer> {
    const { url, requester } = this.options.vies
    return checkVatNumber({ url, requester }, vatNumber)
  }

  /**
   * Who buys, as VAT sees it.
   * @returns null for a customer who doesn't buy for an approved company; the number only where VIES
   * has confirmed it
   */
  async retrieveBuyerTaxStatus(customerId: string): Promise<TaxStatus | null> {
    const [member] = await this.listMillesimeCompanyMembers(
      { customer_id: customerId, company: { status: "approved" } },
      { relations: ["company"], take: 1 },
    )
    return member ? taxStatusOf(member.company) : null
  }

  /** The same of a company, whoever buys for it. @returns null for one that isn't approved */
  async retrieveCompanyTaxStatus(id: string): Promise<TaxStatus | null> {
    const [company] = await this.listMillesimeCompanies({ id, status: "approved" }, { take: 1 })
    return company ? taxStatusOf(company) : null
  }

  /** The membership of a customer, in a rejected company too: they may read why. */
  async findMembership(customerId: string): Promise<MemberRow | undefined> {
    const [member] = await this.listMillesimeCompanyMembers(
      { customer_id: customerId },
      { take: 1 },
    )
    return member
  }

  /** For which company a customer buys, and where it stands; a rejected one holds nobody. */
  async findBuyingCompany(
    customerId: string,
  ): Promise<{ id: string; status: CompanyStatus } | undefined> {
    const [member] = await this.listMillesimeCompanyMembers(
      { customer_id: customerId },
      { relations: ["company"], take: 1 },
    )
    if (!member || !holdsItsMembers(member.company.status)) return undefined
    const { id, status } = member.company
    return { id, status }
  }

  /**
   * Creates a company with its first admin. A membership in a rejected company gives way.
   * @returns the id of the company, or null where the customer belongs to one already
   */
  async registerCompany(
    company: Record<string, unknown>,
    customerId: string,
  ): Promise<string | null> {
    return this.inTransaction_(async (context) => {
      if (!(await leaveRejected(knexOf(context), customerId))) return null
      const created = await this.createMillesimeCompanies(company as never, context)
      const { id } = created as unknown as { id: string }
      await this.createMillesimeCompanyMembers(
        { company_id: id, customer_id: customerId, role: "admin" } as never,
        context,
      )
      return id
    })
  }

  /**
   * Moves a company to where a decision leads from the status it has at this moment.
   * @param decision `updated_at`: of the company that was decided about, if it may be no other
   * @returns the former state, for an undo, or why nothing changed
   */
  async decide(id: string, decision: Decision) {
    return this.inTransaction_(async (context): Promise<Decided | DecisionRefusal> => {
      const company = await lockCompany(knexOf(context), id)
      if (!company) return "not_found"
      const { updated_at, ...before } = company
      const status = statusAfter(before.status, decision.action)
      if (!status) return "invalid_transition"
      if (decision.updated_at && iso(decision.updated_at) !== iso(updated_at)) return "changed"
      await this.updateMillesimeCompanies(
        {
          id,
          status,
          status_reason: decision.reason,
          status_changed_at: new Date(),
          status_changed_by: decision.by,
        } as never,
        context,
      )
      return before
    })
  }

  /**
   * Changes a member or, with null, ends the membership; restored, it has its purchases. Right, membership and
   * the last admin are looked at under the lock of the company, so that two admins can't demote each other at once.
   * @returns the member as it was, or why nothing changed
   */
  async changeMember(
    companyId: string,
    memberId: string,
    change: MemberChange | null,
    actor: Actor,
  ): Promise<MemberRow | MemberRefusal> {
    return this.inTransaction_(async (context) => {
      const members = await lockMembers(knexOf(context), companyId)
      const member = members.find(({ id }) => id === memberId)
      const mine =
        "staff" in actor ? null : members.find((row) => row.customer_id === actor.customer_id)
      if (!("staff" in actor) && !mine) return "not_found"
      const leaves = change === null && mine?.id === memberId
      if (mine && !leaves && !memberMay(mine.role, "manage_members")) return "forbidden"
      if (!member) return "not_found"
      const role = change === null ? null : (change.role ?? member.role)
      if (leavesNoAdmin(members, memberId, role)) return "last_admin"

      const before = (await this.retrieveMillesimeCompanyMember(
        memberId,
        {},
        context,
      )) as unknown as MemberRow
      if (change === null) await this.softDeleteMillesimeCompanyMembers([memberId], {}, context)
      else await this.updateMillesimeCompanyMembers({ id: memberId, ...change } as never, context)
      return before
    })
  }

  /**
   * Writes an invitation; an open one to the same address is replaced, so that its token is void.
   * @returns the id of the invitation, or why there is none
   */
  async invite(
    companyId: string,
    invite: Limit & { email: string; role: CompanyRole; token_hash: string; expires_at: Date },
    actor: Actor,
  ): Promise<{ id: string; replaced: string[] } | MemberRefusal> {
    return this.inTransaction_(async (context) => {
      const refusal = await refusalToManage(knexOf(context), companyId, actor)
      if (refusal) return refusal
      // At once, not with the insertion: of two open invitations to one address the index allows one.
      const { rows } = await knexOf(context).raw<{ rows: { id: string }[] }>(
        `update millesime_company_invite set deleted_at = now()
       where company_id = ? and email = ? and accepted_at is null and deleted_at is null
       returning id`,
        [companyId, invite.email],
      )
      const replaced = rows.map(({ id }) => id)
      const created = await this.createMillesimeCompanyInvites(
        { company_id: companyId, ...invite } as never,
        context,
      )
      return { id: (created as unknown as { id: string }).id, replaced }
    })
  }

  /** @returns the id of the revoked invitation, or why none was */
  async revokeInvite(
    companyId: string,
    inviteId: string,
    actor: Actor,
  ): Promise<{ id: string } | MemberRefusal> {
    return this.inTransaction_(async (context) => {
      const refusal = await refusalToManage(knexOf(context), companyId, actor)
      if (refusal) return refusal
      const [invite] = await this.listMillesimeCompanyInvites(
        { id: inviteId, company_id: companyId, accepted_at: null },
        { select: ["id"], take: 1 },
        context,
      )
      if (!invite) return "not_found"
      await this.softDeleteMillesimeCompanyInvites([inviteId], {}, context)
      return { id: inviteId }
    })
  }

  /**
   * Makes a customer a member by an invitation, once: of two who hold the token, one succeeds.
   * @returns what was done, for an undo, or why nothing was
   */
  async acceptInvite(
    tokenHash: string,
    { customer_id, email }: { customer_id: string; email: string },
  ): Promise<{ invite_id: string; member_id: string; company_id: string } | MemberRefusal> {
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
      if (!invite) return "not_found"
      if (!(await leaveRejected(knexOf(context), customer_id))) return "already_member"
      await this.updateMillesimeCompanyInvites(
        { id: invite.id, accepted_at: new Date() } as never,
        context,
      )
      const created = await this.createMillesimeCompanyMembers(
        {
          company_id: invite.company_id,
          customer_id,
          role: invite.role,
          limit_amount: invite.limit_amount,
          limit_currency_code: invite.limit_currency_code,
          limit_period: invite.limit_period,
        } as never,
        context,
      )
      const member = created as unknown as { id: string }
      return { invite_id: invite.id, member_id: member.id, company_id: invite.company_id }
    })
  }

  /** Keeps an answer of VIES as proof, and what follows of it, if the number is still the one asked about. */
  async recordVatCheck(
    id: string,
    vatNumber: string,
    { outcome, answer, error }: ViesAnswer,
  ): Promise<void> {
    return this.inTransaction_(async (context) => {
      await this.createMillesimeCompanyVatChecks(
        { company_id: id, vat_number: vatNumber, outcome, answer, error } as never,
        context,
      )
      const { rows } = await knexOf(context).raw<{
        rows: { vat_status: VatStatus; vat_check_attempts: number }[]
      }>(
        `select vat_status, vat_check_attempts from millesime_company where id = ? and vat_number = ? for update`,
        [id, vatNumber],
      )
      const [company] = rows
      if (!company) return
      await this.updateMillesimeCompanies(
        { id, ...vatStateAfter(company, outcome, new Date()) } as never,
        context,
      )
    })
  }

  /**
   * Writes a purchase if the member has none but those seen, of which the caller knows what they count;
   * a second one of the same source replaces the first.
   * @returns its id, or null where another purchase came in between: look again
   */
  async holdPurchase(
    memberId: string,
    purchase: { source_id: string; currency_code: string; amount: unknown; expires_at: Date },
    seen: { since: Date | null; ids: readonly string[] },
  ): Promise<string | null> {
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      await knex.raw(`select id from millesime_company_member where id = ? for update`, [memberId])
      const { rows } = await knex.raw<{ rows: { id: string; source_id: string }[] }>(
        `select id, source_id from millesime_company_purchase
         where member_id = ? and created_at >= coalesce(?, created_at) and deleted_at is null`,
        [memberId, seen.since],
      )
      const others = rows.filter(({ source_id }) => source_id !== purchase.source_id)
      if (others.some(({ id }) => !seen.ids.includes(id))) return null
      await knex.raw(
        `delete from millesime_company_purchase where source_id = ? and deleted_at is null`,
        [purchase.source_id],
      )
      const created = await this.createMillesimeCompanyPurchases(
        { member_id: memberId, ...purchase } as never,
        context,
      )
      return (created as unknown as { id: string }).id
    })
  }

  /** How many members each of these companies has; none has no entry. */
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
   * Takes companies whose number VIES is to be asked about by now, the longest due first; whoever
   * else looks meanwhile finds them due only when the asking was given up.
   * @returns their ids
   */
  async claimDueVatChecks(limit: number, { id }: { id?: string } = {}): Promise<string[]> {
    return this.inTransaction_(async (context) => {
      const { rows } = await knexOf(context).raw<{ rows: { id: string }[] }>(
        `update millesime_company set vat_check_due_at = now() + interval '${CLAIM_MINUTES} minutes'
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

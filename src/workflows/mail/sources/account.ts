import type { MedusaContainer } from "@medusajs/framework/types"
import {
  AuthWorkflowEvents,
  CustomerWorkflowEvents,
  InviteWorkflowEvents,
} from "@medusajs/framework/utils"
import { createHash } from "node:crypto"
import { mailService } from "../../../modules/mail"
import { composeMessage } from "../../../modules/mail/messages"
import { graph, graphIds } from "../../../queries/graph"
import { jwtPayloadOf } from "../../../shared/jwt-payload"
import { iso, within } from "../../../shared/moment"
import { adminLink, storefrontLink } from "./links"
import { localeFor, localeOfCustomer } from "./recipients"
import { type EventSource, type RowSource } from "./source"

type ResetData = {
  /** An e-mail address, for the provider `emailpass`. */
  entity_id: string
  actor_type: string
  token: string
  metadata?: Record<string, unknown>
}

const digestOf = (token: string) => createHash("sha256").update(token).digest("hex").slice(0, 32)

/** Moment at which a JWT that Medusa has just signed expires. */
const expiryOf = (token: string): Date => {
  const { exp } = jwtPayloadOf(token) as { exp: number }
  return new Date(exp * 1000)
}

const findCustomer = async (container: MedusaContainer, email: string) => {
  const [customer] = await graph<{ id: string }>(container, {
    entity: "customer",
    fields: ["id"],
    filters: { email: email.toLowerCase(), has_account: true },
  })
  return customer
}

/** Medusa emits it for known addresses alone; nothing is said to unknown ones. */
export const passwordReset: EventSource = {
  events: [AuthWorkflowEvents.PASSWORD_RESET],
  write: async (container, { entity_id, actor_type, token, metadata }: ResetData) => {
    const is_staff = actor_type === "user"
    const customer = is_staff ? undefined : await findCustomer(container, entity_id)
    const wanted = typeof metadata?.locale === "string" ? metadata.locale : undefined
    const locale =
      wanted || !customer
        ? localeFor(container, wanted)
        : await localeOfCustomer(container, customer.id)
    const expires_at = expiryOf(token)
    const values = { token, email: entity_id }
    const url = is_staff
      ? adminLink(container, `/reset-password?token=${encodeURIComponent(token)}`)
      : storefrontLink(container, "reset_password", values)
    const data = { token, url, expires_at: iso(expires_at), is_staff }
    return [
      {
        kind: "password_reset",
        cause_id: digestOf(token),
        to: entity_id,
        locale,
        content: composeMessage("password_reset", data, locale),
        customer_id: customer?.id ?? null,
        expires_at,
      },
    ]
  },
}

type VerificationData = {
  entity_id: string
  entity_type: string
  /** None where the address is proved already. */
  code?: string
  expires_at: string | Date
  metadata?: Record<string, unknown>
}

export const verificationCode: EventSource = {
  events: [AuthWorkflowEvents.VERIFICATION_REQUESTED],
  write: async (container, { entity_id, entity_type, code, ...data }: VerificationData) => {
    if (entity_type !== "email" || !code) return []
    const { metadata } = data
    const locale = localeFor(
      container,
      typeof metadata?.locale === "string" ? metadata.locale : undefined,
    )
    const expires_at = new Date(data.expires_at)
    const url = storefrontLink(container, "verify_email", { code })
    const letter = { token: code, url, expires_at: iso(expires_at) }
    return [
      {
        kind: "verification_code",
        cause_id: digestOf(`${entity_id} ${code} ${iso(expires_at)}`),
        to: entity_id,
        locale,
        content: composeMessage("verification_code", letter, locale),
        expires_at,
      },
    ]
  },
}

type CustomerRow = { id: string; email: string; first_name: string | null }

export const welcome: RowSource = {
  kind: "welcome",
  events: [CustomerWorkflowEvents.CREATED],
  find: (container, period, id) =>
    graphIds(container, "customer", {
      ...(id && { id }),
      has_account: true,
      created_at: within(period),
    }),
  write: async (container, ids) => {
    const customers = await graph<CustomerRow>(container, {
      entity: "customer",
      fields: ["id", "email", "first_name"],
      filters: { id: ids },
    })
    return Promise.all(
      customers.map(async ({ id, email, first_name }) => {
        const locale = await localeOfCustomer(container, id)
        const url = storefrontLink(container, "account")
        return {
          kind: "welcome" as const,
          cause_id: id,
          to: email,
          locale,
          content: composeMessage("welcome", { first_name, url }, locale),
          customer_id: id,
        }
      }),
    )
  },
}

type InviteRow = { id: string; email: string; token: string; expires_at: Date | string }

/** A resent invitation has another token, so its end tells it from the one before. */
const invitationId = ({ id, expires_at }: Pick<InviteRow, "id" | "expires_at">) =>
  `${id}:${new Date(expires_at).getTime()}`

const listInvites = (container: MedusaContainer, filters: Record<string, unknown>) =>
  graph<InviteRow>(container, {
    entity: "invite",
    fields: ["id", "email", "token", "expires_at"],
    filters: { accepted: false, ...filters },
  })

export const staffInvitation: RowSource = {
  kind: "staff_invitation",
  events: [InviteWorkflowEvents.CREATED, InviteWorkflowEvents.RESENT],
  find: async (container, period, id) => {
    const invites = await listInvites(container, {
      ...(id && { id }),
      updated_at: within(period),
      expires_at: { $gt: new Date() },
    })
    return invites.map(invitationId)
  },
  write: async (container, causeIds) => {
    const invites = await listInvites(container, {
      id: causeIds.map((id) => id.split(":")[0]),
    })
    const locale = mailService(container).defaultLocale
    return invites
      .filter((invite) => causeIds.includes(invitationId(invite)))
      .map((invite) => {
        const { email, token, expires_at } = invite
        const url = adminLink(container, `/invite?token=${encodeURIComponent(token)}`)
        const data = { token, url, expires_at: iso(expires_at) }
        return {
          kind: "staff_invitation" as const,
          cause_id: invitationId(invite),
          to: email,
          locale,
          content: composeMessage("staff_invitation", data, locale),
          expires_at: new Date(expires_at),
        }
      })
  },
}

import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { DomainError } from "../errors"
import { giveUpUnusedIdentityWorkflow } from "../workflows/session/give-up-unused-identity"

type Scope = MedusaRequest["scope"]

/** Of the dashboard's page for an invitation, which Medusa's dashboard doesn't repeat in its request. */
const tokenOfPage = (referrer: string | undefined): string | null =>
  referrer && URL.canParse(referrer) ? new URL(referrer).searchParams.get("token") : null

const holdsInvitation = async (
  scope: Scope,
  token: string | null,
  email: string,
): Promise<boolean> => {
  if (!token) return false
  try {
    const invite = await scope.resolve(Modules.USER).validateInviteToken(token)
    return invite.email.toLowerCase() === email
  } catch {
    // Medusa says in many ways that a token is none.
    return false
  }
}

const isInvited = async (scope: Scope, email: string): Promise<boolean> => {
  const invites = await scope.resolve(Modules.USER).listInvites({ email })
  return invites.some(({ accepted, expires_at }) => !accepted && new Date(expires_at) > new Date())
}

/**
 * Medusa lets anybody register as staff, who then has a login without rights: whoever is first to register an invited address
 * keeps its owner out. Here an address must be invited; and who shows the invitation's token, in the query as `invite_token` or
 * by the dashboard's page, gets the address back from whoever registered it without.
 * @throws DomainError `forbidden`
 */
export const guardStaffRegistration = async (
  { body, headers, params, query, scope }: MedusaRequest<{ email?: unknown } | undefined>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> => {
  if (params.actor_type === "user") {
    const email = typeof body?.email === "string" ? body.email.trim().toLowerCase() : ""
    const { invite_token } = query
    const token = typeof invite_token === "string" ? invite_token : tokenOfPage(headers.referer)
    if (await holdsInvitation(scope, token, email)) {
      const provider = params.auth_provider ?? ""
      await giveUpUnusedIdentityWorkflow(scope).run({ input: { entity_id: email, provider } })
    } else if (!(await isInvited(scope, email))) {
      throw new DomainError("forbidden.staff_registration")
    }
  }
  next()
}

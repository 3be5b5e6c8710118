import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { DomainError } from "../errors"

/** Of the dashboard's page for an invitation, which Medusa's dashboard doesn't repeat in its request. */
const tokenOfPage = (referrer: string | undefined): string | null =>
  referrer && URL.canParse(referrer) ? new URL(referrer).searchParams.get("token") : null

const emailOfInvite = async (
  scope: MedusaRequest["scope"],
  token: string | null,
): Promise<string | undefined> => {
  if (!token) return undefined
  try {
    const { email } = await scope.resolve(Modules.USER).validateInviteToken(token)
    return email.toLowerCase()
  } catch {
    // Medusa says in many ways that a token is none.
    return undefined
  }
}

/**
 * Medusa lets anybody register as staff, who then has a login without rights: whoever is first to register an invited address
 * keeps its owner out. Only who has the invitation may. Its token is in the query, as `invite_token`, or in the address of
 * the dashboard's page.
 * @throws DomainError `forbidden`
 */
export const guardStaffRegistration = async (
  { body, headers, params, query, scope }: MedusaRequest<{ email?: unknown } | undefined>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> => {
  if (params.actor_type === "user") {
    const { invite_token } = query
    const token = typeof invite_token === "string" ? invite_token : tokenOfPage(headers.referer)
    const invited = await emailOfInvite(scope, token)
    const email = body?.email
    if (!invited || typeof email !== "string" || email.toLowerCase() !== invited) {
      throw new DomainError("forbidden.staff_registration")
    }
  }
  next()
}

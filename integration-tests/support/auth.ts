import type { AuthIdentityDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { generateJwtTokenForAuthIdentity } from "@medusajs/medusa/api/auth/utils/generate-jwt-token"
import { createCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { Client } from "./client"

export type Login = { email: string; password: string }

type Actor = "user" | "customer"

const PROVIDER = "emailpass"

/** The member of staff whom the template has. */
export const STAFF: Login = { email: "staff@millesime.test", password: "a-long-password-1" }

export const logIn = async (visitor: Client, actor: Actor, login: Login): Promise<Client> => {
  const path = `/auth/${actor}/${PROVIDER}`
  const { token } = await visitor.succeed<{ token: string }>("POST", path, login)
  return visitor.with({ authorization: `Bearer ${token}` })
}

/** A newly registered customer, logged in. */
export const register = async (
  visitor: Client,
  login: Login,
  names: { first_name?: string; last_name?: string } = {},
): Promise<Client & { id: string }> => {
  const path = `/auth/customer/${PROVIDER}/register`
  const { token } = await visitor.succeed<{ token: string }>("POST", path, login)
  const { customer } = await visitor
    .with({ authorization: `Bearer ${token}` })
    .succeed<{ customer: { id: string } }>("POST", "/store/customers", {
      email: login.email,
      ...names,
    })
  return Object.assign(await logIn(visitor, "customer", login), { id: customer.id })
}

/** The token that a login would give, without the work of checking a password. */
const signToken = (
  container: MedusaContainer,
  actorType: Actor,
  authIdentity: AuthIdentityDTO,
): Promise<string> => {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  return generateJwtTokenForAuthIdentity(
    { authIdentity, actorType, authProvider: PROVIDER, container },
    { secret: http.jwtSecret ?? "", expiresIn: http.jwtExpiresIn, options: http.jwtOptions },
  )
}

/** Somebody who has an account, as if they had logged in. */
export const asActor = async (
  container: MedusaContainer,
  visitor: Client,
  actor: Actor,
  email: string,
): Promise<Client> => {
  const [identity] = await container
    .resolve(Modules.AUTH)
    .listAuthIdentities(
      { provider_identities: { entity_id: email, provider: PROVIDER } },
      { relations: ["provider_identities"] },
    )
  if (!identity) throw new Error(`Nobody has an account by ${email}`)
  const token = await signToken(container, actor, identity)
  return visitor.with({ authorization: `Bearer ${token}` })
}

/** A new customer as registration leaves one, but for a password. */
export const createCustomer = async (
  container: MedusaContainer,
  visitor: Client,
  email: string,
): Promise<Client & { id: string }> => {
  const { id: authIdentityId } = await container
    .resolve(Modules.AUTH)
    .createAuthIdentities({ provider_identities: [{ entity_id: email, provider: PROVIDER }] })
  const { result } = await createCustomerAccountWorkflow(container).run({
    input: { authIdentityId, customerData: { email } },
  })
  return Object.assign(await asActor(container, visitor, "customer", email), { id: result.id })
}

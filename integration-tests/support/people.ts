import type { Client } from "./client"

export type Login = { email: string; password: string }

export const logIn = async (
  visitor: Client,
  actor: "user" | "customer",
  login: Login,
): Promise<Client> => {
  const path = `/auth/${actor}/emailpass`
  const { token } = await visitor.succeed<{ token: string }>("POST", path, login)
  return visitor.with({ authorization: `Bearer ${token}` })
}

/** A newly registered customer, logged in. */
export const register = async (
  visitor: Client,
  login: Login,
  names: { first_name?: string; last_name?: string } = {},
): Promise<Client & { id: string }> => {
  const path = "/auth/customer/emailpass/register"
  const { token } = await visitor.succeed<{ token: string }>("POST", path, login)
  const { customer } = await visitor
    .with({ authorization: `Bearer ${token}` })
    .succeed<{ customer: { id: string } }>("POST", "/store/customers", {
      email: login.email,
      ...names,
    })
  return Object.assign(await logIn(visitor, "customer", login), { id: customer.id })
}

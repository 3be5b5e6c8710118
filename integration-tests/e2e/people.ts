import { randomBytes } from "node:crypto"
import type { Client } from "../support/client"
import type { DemoStore } from "./demo-store"

type Login = { email: string; password: string }

const logIn = async (visitor: Client, actor: "user" | "customer", login: Login) => {
  const path = `/auth/${actor}/emailpass`
  const { token } = await visitor.succeed<{ token: string }>("POST", path, login)
  return visitor.with({ authorization: `Bearer ${token}` })
}

/** The member of staff who is logged in in the browser, on the way of the API. */
export const staffOf = ({ visitor, login }: DemoStore): Promise<Client> =>
  logIn(visitor, "user", login)

/** @param name first and last: "Anna Schmidt" */
export const registerCustomer = async ({ visitor }: DemoStore, name: string): Promise<Client> => {
  const [first_name = "", last_name = ""] = name.split(" ")
  const email = `${first_name}.${last_name}@example.test`.toLowerCase()
  const login = { email, password: randomBytes(12).toString("hex") }
  const path = "/auth/customer/emailpass/register"
  const { token } = await visitor.succeed<{ token: string }>("POST", path, login)
  const newcomer = visitor.with({ authorization: `Bearer ${token}` })
  await newcomer.succeed("POST", "/store/customers", { email, first_name, last_name })
  return logIn(visitor, "customer", login)
}

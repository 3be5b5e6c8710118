import { randomBytes } from "node:crypto"
import type { Client } from "../support/client"
import { logIn, register } from "../support/auth"
import type { DemoStore } from "./demo-store"

/** @param name first and last: "Anna Schmidt" */
export const registerCustomer = ({ visitor }: DemoStore, name: string): Promise<Client> => {
  const [first_name = "", last_name = ""] = name.split(" ")
  const email = `${first_name}.${last_name}@example.test`.toLowerCase()
  const password = randomBytes(12).toString("hex")
  return register(visitor, { email, password }, { first_name, last_name })
}

/** Another member of staff, who was invited. @param name first and last: "Louis Martin" */
export const hireColleague = async (store: DemoStore, name: string): Promise<Client> => {
  const [first_name = "", last_name = ""] = name.split(" ")
  const login = {
    email: `${randomBytes(4).toString("hex")}@example.test`,
    password: randomBytes(12).toString("hex"),
  }
  const { invite } = await store.staff.succeed<{ invite: { token: string } }>(
    "POST",
    "/admin/invites",
    {
      email: login.email,
    },
  )
  const { token } = await store.visitor.succeed<{ token: string }>(
    "POST",
    `/auth/user/emailpass/register?invite_token=${invite.token}`,
    login,
  )
  await store.visitor
    .with({ authorization: `Bearer ${token}` })
    .succeed("POST", `/admin/invites/accept?token=${invite.token}`, {
      email: login.email,
      first_name,
      last_name,
    })
  return logIn(store.visitor, "user", login)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Client } from "./client"
import type { Login } from "./auth"

export type LoginAnswer = {
  token: string
  refresh_token: string
  refresh_expires_at: string
  session: { id: string; source: string }
}

/** A login with all that it answers. */
export const openSession = async (
  visitor: Client,
  actor: "user" | "customer",
  login: Login,
  query = "",
): Promise<LoginAnswer & { client: Client }> => {
  const path = `/auth/${actor}/emailpass${query}`
  const answer = await visitor.succeed<LoginAnswer>("POST", path, login)
  return { ...answer, client: visitor.with({ authorization: `Bearer ${answer.token}` }) }
}

/** The same person by the cookie that Medusa's dashboard uses. */
export const byCookie = async (client: Client): Promise<Client> => {
  const { status, headers } = await client.request("POST", "/auth/session")
  const cookie = headers.get("set-cookie")?.split(";")[0]
  if (status !== 200 || !cookie) throw new Error(`There was no cookie: ${status}`)
  const { authorization: _, ...rest } = client.headers
  return Object.assign(client.with({}), { headers: { ...rest, cookie } })
}

/** A member of staff with a password. */
export const inviteStaff = async (
  container: MedusaContainer,
  staff: Client,
  visitor: Client,
  login: Login,
): Promise<{ id: string }> => {
  const { invite } = await staff.succeed<{ invite: { token: string } }>("POST", "/admin/invites", {
    email: login.email,
  })
  const { token } = await visitor.succeed<{ token: string }>(
    "POST",
    `/auth/user/emailpass/register?invite_token=${invite.token}`,
    login,
  )
  await visitor
    .with({ authorization: `Bearer ${token}` })
    .succeed("POST", `/admin/invites/accept?token=${invite.token}`, {
      first_name: "Anna",
      last_name: "Martin",
    })
  const [user] = await container.resolve(Modules.USER).listUsers({ email: login.email })
  if (!user) throw new Error(`${login.email} has not joined`)
  return { id: user.id }
}

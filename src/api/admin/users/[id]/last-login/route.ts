import { Modules } from "@medusajs/framework/utils"
import { sessionEndpoints } from "../../../../../contracts/session"
import { route } from "../../../../../http/route"
import { findLastLogin } from "../../../../../queries/session/last-login"

export const GET = route(sessionEndpoints.adminGetUserLogin, async ({ scope, params: { id } }) => {
  // Who doesn't exist is 404.
  await scope.resolve(Modules.USER).retrieveUser(id, { select: ["id"] })
  return { last_login: await findLastLogin(scope, { actor_type: "user", actor_id: id }) }
})

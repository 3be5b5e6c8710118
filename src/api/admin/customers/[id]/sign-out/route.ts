import { Modules } from "@medusajs/framework/utils"
import { sessionEndpoints } from "../../../../../contracts/session"
import { route } from "../../../../../http/route"
import { signOutWorkflow } from "../../../../../workflows/session/sign-out"

export const POST = route(
  sessionEndpoints.adminSignOutCustomer,
  async ({ scope, params: { id }, auth_context: { actor_id } }) => {
    // Who doesn't exist is 404.
    await scope.resolve(Modules.CUSTOMER).retrieveCustomer(id, { select: ["id"] })
    const { result: ended } = await signOutWorkflow(scope).run({
      input: { actor_type: "customer", actor_id: id, by: actor_id },
    })
    return { ended }
  },
)

import { Modules } from "@medusajs/framework/utils"
import { sessionService } from "../../modules/session"
import { stepWorkflow } from "../step-workflow"

export type SignOut = {
  actor_type: "user" | "customer"
  actor_id: string
  /** The member of staff, or secret key, who does it. */
  by: string
}

/** Ends all sessions of somebody, and refuses the tokens without one. @returns how many sessions */
export const signOutWorkflow = stepWorkflow(
  "sign-out",
  async ({ actor_type, actor_id, by }: SignOut, { container }): Promise<number> => {
    const identities = await container.resolve(Modules.AUTH).listAuthIdentities({
      app_metadata: { [`${actor_type}_id`]: actor_id },
    })
    const sessions = sessionService(container)
    await sessions.cutOff(identities.map(({ id }) => id))
    return sessions.end({ actor_type, actor_id }, "signed_out", by)
  },
)

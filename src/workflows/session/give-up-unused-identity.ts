import { Modules } from "@medusajs/framework/utils"
import { stepWorkflow } from "../step-workflow"

/** Deletes a login by which nobody has become staff or a customer, so that its owner can register. */
export const giveUpUnusedIdentityWorkflow = stepWorkflow(
  "give-up-unused-identity",
  async (login: { entity_id: string; provider: string }, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const identities = await auth.listAuthIdentities({ provider_identities: login })
    const unused = identities.filter(({ app_metadata }) => !Object.keys(app_metadata ?? {}).length)
    if (unused.length) await auth.deleteAuthIdentities(unused.map(({ id }) => id))
    return unused.length
  },
)

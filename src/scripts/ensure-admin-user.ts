import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

/** Creates the first user of the admin. An existing user keeps their password. */
export async function ensureAdminUser(
  container: MedusaContainer,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const [existing] = await container.resolve(Modules.USER).listUsers({ email }, { take: 1 })
  if (existing) return

  const authentication = container.resolve(Modules.AUTH)
  const credentials = { body: { email, password } }
  const registered = await authentication.register("emailpass", credentials)
  // An earlier run may have been interrupted between the login and the user.
  const { authIdentity, error } = registered.success
    ? registered
    : await authentication.authenticate("emailpass", credentials)
  if (!authIdentity) throw new MedusaError(MedusaError.Types.INVALID_DATA, error ?? "No login")
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity.id, userData: { email } },
  })
}

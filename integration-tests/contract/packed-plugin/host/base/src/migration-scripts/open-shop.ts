import { writeFileSync } from "node:fs"
import { Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  createUserAccountWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"

const EMAIL = "staff@host.test"
const PASSWORD = "host-staff"

/** A login for staff, and a sales channel with its key, which a test reads from the file. */
export default async function openShop({ container }: { container: MedusaContainer }) {
  const { authIdentity } = await container.resolve(Modules.AUTH).register("emailpass", {
    body: { email: EMAIL, password: PASSWORD },
  } as never)
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity!.id, userData: { email: EMAIL } },
  })
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Shop" }] },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Shop", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0]!.id, add: [channels[0]!.id] },
  })
  writeFileSync(
    "shop.json",
    JSON.stringify({
      email: EMAIL,
      password: PASSWORD,
      salesChannelId: channels[0]!.id,
      publishableKey: keys[0]!.token,
    }),
  )
}

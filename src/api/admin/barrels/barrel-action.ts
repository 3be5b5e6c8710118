import type { z } from "@medusajs/framework/zod"
import type { AdminBarrel } from "../../../contracts/barrel"
import type { Endpoint, RequestOf } from "../../../http/endpoints"
import { route } from "../../../http/route"
import { retrieveAdminBarrel } from "../../../queries/barrel/admin"

/** An action of staff on one barrel, which answers with the barrel as it is afterwards. */
export const barrelAction = <
  const E extends Endpoint & { access: "admin"; response: z.ZodType<{ barrel: AdminBarrel }> },
>(
  endpoint: E,
  act: (req: RequestOf<E>, id: string) => Promise<unknown>,
) =>
  route(endpoint, async (req) => {
    const { id } = req.params as { id: string }
    await act(req, id)
    return { barrel: await retrieveAdminBarrel(req.scope, id) } as z.input<E["response"]>
  })

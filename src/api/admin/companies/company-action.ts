import type { z } from "@medusajs/framework/zod"
import type { AdminCompany } from "../../../contracts/company"
import type { Endpoint, RequestOf } from "../../../http/endpoints"
import { route } from "../../../http/route"
import { retrieveCompany } from "../../../queries/company/admin"

type CompanyEndpoint = Endpoint & {
  access: "admin"
  response: z.ZodType<{ company: AdminCompany }>
}

/** An action of staff on one company, which answers with the company afterwards. */
export const companyAction = <const E extends CompanyEndpoint>(
  endpoint: E,
  act: (req: RequestOf<E>, id: string, userId: string) => Promise<unknown>,
) =>
  route(endpoint, async (req) => {
    const { id } = req.params as { id: string }
    await act(req, id, (req as { auth_context: { actor_id: string } }).auth_context.actor_id)
    return { company: await retrieveCompany(req.scope, id) } as z.input<E["response"]>
  })

import type { z } from "@medusajs/framework/zod"
import type { AdminPage } from "../../../contracts/page"
import { DomainError } from "../../../errors"
import type { Endpoint, RequestOf } from "../../../http/endpoints"
import { route } from "../../../http/route"
import { retrieveAdminPage } from "../../../queries/page/admin"

/** An action of staff on one page, which answers with the page as it is afterwards. */
export const staffAction = <
  const E extends Endpoint & { access: "admin"; response: z.ZodType<{ page: AdminPage }> },
>(
  endpoint: E,
  act: (req: RequestOf<E>, id: string, userId: string) => Promise<unknown>,
) =>
  route(endpoint, async (req) => {
    const { id } = req.params as { id: string }
    await act(req, id, (req as { auth_context: { actor_id: string } }).auth_context.actor_id)
    return { page: await retrieveAdminPage(req.scope, id) } as z.input<E["response"]>
  })

/** @throws DomainError `not_found` if the path segment can't be the number of a revision */
export const parseRevisionNumber = (segment: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(segment)) throw new DomainError("not_found.page_revision")
  return Number(segment)
}

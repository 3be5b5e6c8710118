import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { byStaff } from "../../../modules/quote/acts"
import type { DraftEdit } from "../../../modules/quote/rules/draft"
import { actOnQuoteWorkflow } from "../../../workflows/quote/act-on-quote"

type StaffRequest = Pick<AuthenticatedMedusaRequest, "scope" | "auth_context">

/** One edit of the draft by whoever is logged in. */
export const editQuote = async (
  { scope, auth_context }: StaffRequest,
  id: string,
  version: number,
  edit: DraftEdit,
): Promise<void> => {
  await actOnQuoteWorkflow(scope).run({
    input: {
      id,
      act: {
        action: "edit",
        ...byStaff(auth_context.actor_id),
        seen: { version },
        edit,
        changes: { ...edit },
      },
    },
  })
}

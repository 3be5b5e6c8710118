import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { DraftEdit } from "../../../modules/quote/rules/draft"
import { actOnQuoteWorkflow } from "../../../workflows/quote/act-on-quote"
import { EVERY_QUOTE } from "../../../modules/quote/acts"

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
        actor: { kind: "staff", id: auth_context.actor_id },
        scope: EVERY_QUOTE,
        seen: { version },
        edit,
        changes: { ...edit },
      },
    },
  })
}

import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { AdminQuote } from "../../../contracts/quote"
import type { Endpoint, RequestOf } from "../../../http/endpoints"
import { actionRoute } from "../../../http/route"
import { staffPrincipal } from "../../../modules/quote/commands"
import type { DraftEdit } from "../../../modules/quote/rules/draft"
import { retrieveAdminQuote } from "../../../queries/quote/admin"
import { executeQuoteCommandWorkflow } from "../../../workflows/quote/execute-quote-command"

type StaffEndpoint = Endpoint & { access: "admin"; response: z.ZodType<{ quote: AdminQuote }> }

/** An action of staff on one quote, which answers with the quote afterwards. */
export const staffAction = actionRoute("quote", retrieveAdminQuote)

/** An edit of the draft of a quote. */
export const draftEdit = <const E extends StaffEndpoint>(
  endpoint: E,
  editOf: (req: RequestOf<E>) => { version: number; edit: DraftEdit },
) =>
  staffAction(endpoint, (req, id, userId) => {
    const { version, edit } = editOf(req)
    return executeQuoteCommandWorkflow(req.scope).run({
      input: {
        id,
        command: {
          action: "edit",
          ...staffPrincipal(userId),
          expected: { version },
          edit,
          changes: { ...edit },
        },
      },
    })
  })

type ReasonRequest = Pick<AuthenticatedMedusaRequest, "scope"> & {
  validatedBody: { reason: string }
}

/** A decision of staff, whose reason is posted to the buyer. */
export const decision =
  (action: "reject" | "withdraw") =>
  ({ scope, validatedBody: { reason } }: ReasonRequest, id: string, userId: string) =>
    executeQuoteCommandWorkflow(scope).run({
      input: {
        id,
        command: { action, ...staffPrincipal(userId), message: reason, changes: { reason } },
      },
    })

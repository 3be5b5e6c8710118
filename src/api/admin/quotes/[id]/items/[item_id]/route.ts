import { adminQuoteEndpoints } from "../../../../../../contracts/quote"
import { invalid } from "../../../../../../errors"
import { draftEdit } from "../../../staff-action"

export const POST = draftEdit(
  adminQuoteEndpoints.adminUpdateQuoteItem,
  ({ params: { item_id: id }, validatedBody: { version, ...changes } }) => ({
    version,
    edit: { kind: "change_line", id, changes },
  }),
)

export const DELETE = draftEdit(
  adminQuoteEndpoints.adminRemoveQuoteItem,
  ({ params: { item_id: id }, validatedBody, validatedQuery }) => {
    const version = validatedBody.version ?? validatedQuery.version
    if (version === undefined) throw invalid("version", "required")
    return { version, edit: { kind: "remove_line", id } }
  },
)

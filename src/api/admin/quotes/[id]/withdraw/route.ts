import { adminQuoteEndpoints } from "../../../../../contracts/quote"
import { decision, staffAction } from "../../staff-action"

export const POST = staffAction(adminQuoteEndpoints.adminWithdrawQuote, decision("withdraw"))

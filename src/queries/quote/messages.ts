import type { MedusaContainer } from "@medusajs/framework/types"
import { quoteService } from "../../modules/quote"
import type { AdminQuoteMessage, QuoteMessage } from "../../contracts/quote"
import type { MessageRow } from "../../modules/quote/rows"
import { adminMessageView, messageView } from "./views"

const retrieveRow = async (container: MedusaContainer, id: string): Promise<MessageRow> =>
  await quoteService(container).retrieveMillesimeQuoteMessage(id)

export const retrieveMessage = async (
  container: MedusaContainer,
  id: string,
): Promise<QuoteMessage> => messageView(await retrieveRow(container, id))

export const retrieveAdminMessage = async (
  container: MedusaContainer,
  id: string,
): Promise<AdminQuoteMessage> => adminMessageView(await retrieveRow(container, id))

import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminQuoteMessage, QuoteMessage } from "../../contracts/quote"
import type { MessageRow } from "../../modules/quote/rows"
import { serviceOf } from "./parts"
import { adminMessageView, messageView } from "./views"

const retrieveRow = async (container: MedusaContainer, id: string): Promise<MessageRow> =>
  await serviceOf(container).retrieveQuoteMessage(id)

export const retrieveMessage = async (
  container: MedusaContainer,
  id: string,
): Promise<QuoteMessage> => messageView(await retrieveRow(container, id))

export const retrieveAdminMessage = async (
  container: MedusaContainer,
  id: string,
): Promise<AdminQuoteMessage> => adminMessageView(await retrieveRow(container, id))

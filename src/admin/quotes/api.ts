import { adminQuoteEndpoints } from "../../contracts/quote"
import { useEndpoint } from "../lib/use-endpoint"

export const useQuote = (id: string) =>
  useEndpoint(
    adminQuoteEndpoints.adminGetQuote,
    { params: { id } },
    { select: ({ quote }) => quote },
  )

import { adminQuoteEndpoints } from "../../contracts/quote"
import { useLive } from "../lib/live"
import { useEndpoint } from "../lib/use-endpoint"

export const useQuote = (id: string) =>
  useEndpoint(
    adminQuoteEndpoints.adminGetQuote,
    { params: { id } },
    { ...useLive(), select: ({ quote }) => quote },
  )

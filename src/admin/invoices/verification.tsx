import { Button } from "@medusajs/ui"
import { adminInvoiceEndpoints } from "../../contracts/invoice"
import { useEndpoint } from "../lib/use-endpoint"
import { useText } from "../lib/use-text"

/** Whether the chains are whole; asked for by a click, since it reads all invoices. */
export const useVerification = () =>
  useEndpoint(adminInvoiceEndpoints.adminVerifyInvoices, {}, { enabled: false, retry: false })

export const VerifyButton = ({
  verification: { isFetching, refetch },
}: {
  verification: ReturnType<typeof useVerification>
}) => (
  <Button size="small" variant="secondary" isLoading={isFetching} onClick={() => void refetch()}>
    {useText()("invoices.chain.verify")}
  </Button>
)

import { Button, Container, StatusBadge } from "@medusajs/ui"
import { type AdminInvoiceDetails, adminInvoiceEndpoints } from "../../../contracts/invoice"
import { Code } from "../../components/code"
import { SectionHeader } from "../../components/section-header"
import { SectionRow } from "../../components/section-row"
import { useEndpoint } from "../../lib/use-endpoint"
import { useFormat } from "../../lib/use-format"

/** Where it is in the chain of all invoices, and whether that is whole; asked for by a click, since it reads them all. */
export const ChainSection = ({ invoice }: { invoice: AdminInvoiceDetails }) => {
  const { t, number } = useFormat()
  const { data, refetch, isFetching } = useEndpoint(
    adminInvoiceEndpoints.adminVerifyInvoices,
    {},
    { enabled: false },
  )
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("invoices.chain.title")}>
        <Button
          size="small"
          variant="secondary"
          isLoading={isFetching}
          onClick={() => void refetch()}
        >
          {t("invoices.chain.verify")}
        </Button>
      </SectionHeader>
      {data && (
        <div className="px-6 py-3" role="status">
          <StatusBadge color={data.first_invalid === null ? "green" : "red"}>
            {data.first_invalid === null
              ? t("invoices.chain.valid", { count: data.count })
              : t("invoices.chain.broken", { position: number(data.first_invalid) })}
          </StatusBadge>
        </div>
      )}
      <SectionRow title={t("invoices.fields.position")}>{number(invoice.position)}</SectionRow>
      <SectionRow title={t("invoices.fields.hash")}>
        <Code text={invoice.hash} />
      </SectionRow>
    </Container>
  )
}

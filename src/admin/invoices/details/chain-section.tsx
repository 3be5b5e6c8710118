import { Container, StatusBadge, Text } from "@medusajs/ui"
import type { AdminInvoiceDetails } from "../../../contracts/invoice"
import { Code } from "../../components/code"
import { SectionHeader } from "../../components/section-header"
import { SectionRow } from "../../components/section-row"
import { useFormat } from "../../lib/use-format"
import { VerifyButton, useVerification } from "../verification"

/** Where it is in the chain of all invoices, and whether that is whole. */
export const ChainSection = ({ invoice }: { invoice: AdminInvoiceDetails }) => {
  const { t, number } = useFormat()
  const verification = useVerification()
  const { data, error } = verification
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("invoices.chain.title")}>
        <VerifyButton verification={verification} />
      </SectionHeader>
      {error && (
        <Text size="small" className="text-ui-fg-error px-6 py-3">
          {error.message}
        </Text>
      )}
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

import { ArrowDownTray } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { type AdminInvoiceDetails, adminInvoiceEndpoints } from "../../../contracts/invoice"
import { DetailPage, TwoColumns } from "../../components/detail-page"
import { Notice } from "../../components/notice"
import { SectionHeader } from "../../components/section-header"
import { useDownload } from "../../lib/use-download"
import { useFormat } from "../../lib/use-format"
import { useText } from "../../lib/use-text"
import { useDocument, useInvoice } from "../api"
import { InvoiceBadge } from "../badges"
import { ChainSection } from "./chain-section"
import { CreditNoteDrawer } from "./credit-note-drawer"
import { FactSection } from "./fact-section"
import { LedgerSection } from "./ledger-section"
import { LineSection } from "./line-section"
import { TransmissionSection } from "./transmission-section"

type Props = { invoice: AdminInvoiceDetails }

const DownloadButtons = ({ invoice: { id, number } }: Props) => {
  const t = useText()
  const { start, isLoading } = useDownload()
  const { adminGetInvoiceDocument, adminGetInvoiceXml } = adminInvoiceEndpoints
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        disabled={isLoading}
        onClick={() => void start(adminGetInvoiceXml, { params: { id } }, `${number}.xml`)}
      >
        {t("invoices.document.xml")}
      </Button>
      <Button
        size="small"
        variant="secondary"
        isLoading={isLoading}
        onClick={() => void start(adminGetInvoiceDocument, { params: { id } }, `${number}.pdf`)}
      >
        <ArrowDownTray />
        {t("invoices.document.download")}
      </Button>
    </>
  )
}

const HeaderSection = ({ invoice }: Props) => {
  const { t, money } = useFormat()
  const [isCrediting, setCrediting] = useState(false)
  const { number, kind, total, currency_code, remainder } = invoice
  return (
    <Container className="flex flex-col gap-3 px-6 py-4 sm:flex-row sm:items-center sm:justify-between">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Heading>{number}</Heading>
          <InvoiceBadge invoice={invoice} />
        </div>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t(`invoices.kinds.${kind}`)} · {money({ amount: total, currency_code })}
        </Text>
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-2">
        <DownloadButtons invoice={invoice} />
        {remainder.total > 0 && (
          <Button size="small" variant="secondary" onClick={() => setCrediting(true)}>
            {t("invoices.credit.action")}
          </Button>
        )}
      </div>
      {isCrediting && <CreditNoteDrawer invoice={invoice} onClose={() => setCrediting(false)} />}
    </Container>
  )
}

const PreviewSection = ({ invoice: { id, number } }: Props) => {
  const t = useText()
  const { data: address, error } = useDocument(id)
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("invoices.document.preview")} />
      {address && (
        <iframe
          title={number}
          src={`${address}#toolbar=0`}
          className="h-[720px] w-full rounded-b-lg"
        />
      )}
      {error && (
        <div className="px-6 py-8">
          <Notice heading={t("invoices.document.failed")} hint={error.message} />
        </div>
      )}
    </Container>
  )
}

export const InvoicePage = ({ id }: { id: string }) => {
  const t = useText()
  const texts = {
    failed: t("invoices.unavailable"),
    unknown: t("invoices.unknown"),
    back: t("invoices.back"),
  }
  return (
    <DetailPage query={useInvoice(id)} texts={texts} list="/invoices" hasSidebar>
      {(invoice) => (
        <TwoColumns
          key={id}
          main={
            <>
              <HeaderSection invoice={invoice} />
              <LineSection invoice={invoice} />
              <PreviewSection invoice={invoice} />
            </>
          }
          side={
            <>
              <FactSection invoice={invoice} />
              {invoice.kind !== "credit_note" && <LedgerSection invoice={invoice} />}
              <TransmissionSection invoice={invoice} />
              <ChainSection invoice={invoice} />
            </>
          }
        />
      )}
    </DetailPage>
  )
}

import { CheckCircleSolid, XCircleSolid } from "@medusajs/icons"
import { Button, Container, Heading, Text, createDataTableColumnHelper } from "@medusajs/ui"
import { useState } from "react"
import type { adminInvoiceEndpoints } from "../../../contracts/invoice"
import { type InvoiceClosing, invoiceClosingEndpoints } from "../../../contracts/invoice"
import { CLOSING_PERIODS, type ClosingPeriod } from "../../../modules/invoice/types"
import { Code } from "../../components/code"
import { ListSection, usePages } from "../../components/list-section"
import type { AnswerOf } from "../../lib/endpoint-call"
import { formatDay } from "../../lib/format"
import { useConfirmedAction } from "../../lib/use-confirmed-action"
import { useEndpoint, useEndpointMutation } from "../../lib/use-endpoint"
import { useFormat } from "../../lib/use-format"
import { PeriodSelect } from "../vat/period-select"
import { VerifyButton, useVerification } from "../verification"

type Verification = AnswerOf<typeof adminInvoiceEndpoints.adminVerifyInvoices>

type FindingProps = { name: "invoices" | "closings"; found: Verification["closings"] }

const Finding = ({ name, found: { count, first_invalid } }: FindingProps) => {
  const { t, number } = useFormat()
  const isIntact = first_invalid === null
  return (
    <li className="flex items-center gap-x-2">
      {isIntact ? (
        <CheckCircleSolid className="text-ui-tag-green-icon" />
      ) : (
        <XCircleSolid className="text-ui-tag-red-icon" />
      )}
      <Text size="small">
        {isIntact
          ? t(`invoices.closings.intact.${name}`, { count: number(count) })
          : t(`invoices.closings.broken.${name}`, { position: number(first_invalid) })}
      </Text>
    </li>
  )
}

const VerificationSection = () => {
  const { t } = useFormat()
  const verification = useVerification()
  const { data, error } = verification
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex items-center justify-between gap-x-4">
        <Heading>{t("invoices.closings.title")}</Heading>
        <VerifyButton verification={verification} />
      </div>
      <div role="status">
        {error && <Text size="small">{error.message}</Text>}
        {data && (
          <ul className="flex flex-col gap-y-2">
            <Finding name="invoices" found={data} />
            <Finding name="closings" found={data.closings} />
          </ul>
        )}
      </div>
    </Container>
  )
}

const helper = createDataTableColumnHelper<InvoiceClosing>()

const HASH_SHOWN = 12

const useColumns = () => {
  const { t, money, number, language } = useFormat()
  return [
    helper.accessor("from", {
      header: t("invoices.vat.period"),
      cell: ({ row: { original } }) =>
        original.from === original.to
          ? formatDay(original.from, language)
          : `${formatDay(original.from, language)} – ${formatDay(original.to, language)}`,
    }),
    helper.accessor("totals", {
      header: t("invoices.fields.total"),
      align: "right",
      cell: ({ getValue }) =>
        getValue()
          .map((sums) => money(moneyOf(sums)))
          .join(" · ") || "–",
    }),
    helper.accessor("perpetual", {
      header: t("invoices.closings.perpetual"),
      align: "right",
      cell: ({ getValue }) =>
        getValue()
          .map((sums) => money(moneyOf(sums)))
          .join(" · ") || "–",
    }),
    helper.accessor("last_position", {
      header: t("invoices.fields.position"),
      align: "right",
      cell: ({ getValue }) => number(getValue()),
    }),
    helper.accessor("hash", {
      header: t("invoices.fields.hash"),
      truncateTooltip: false,
      cell: ({ getValue }) => <Code text={getValue().slice(0, HASH_SHOWN)} />,
    }),
  ]
}

const moneyOf = ({ total, currency_code }: { total: number; currency_code: string }) => ({
  amount: total,
  currency_code,
})

const CloseButton = () => {
  const { t } = useFormat()
  const confirm = useConfirmedAction()
  const close = useEndpointMutation(invoiceClosingEndpoints.adminCloseInvoices)
  const ask = () =>
    confirm(
      {
        title: t("invoices.closings.question"),
        description: t("invoices.closings.consequence"),
        confirmText: t("invoices.closings.close"),
        variant: "confirmation",
      },
      () => close.mutateAsync({ body: {} }),
      t("invoices.closings.closed"),
    )
  return (
    <Button size="small" variant="secondary" isLoading={close.isPending} onClick={() => void ask()}>
      {t("invoices.closings.close")}
    </Button>
  )
}

/** Whether anything was changed behind the store's back, and what was closed. */
export const ClosingsPage = () => {
  const { t } = useFormat()
  const pages = usePages()
  const [period, setPeriod] = useState<ClosingPeriod>("day")
  const { data, error } = useEndpoint(invoiceClosingEndpoints.adminListInvoiceClosings, {
    query: { period, ...pages.query },
  })
  const change = (chosen: ClosingPeriod) => {
    setPeriod(chosen)
    pages.setPagination({ ...pages.pagination, pageIndex: 0 })
  }
  return (
    <div className="flex flex-col gap-y-3">
      <VerificationSection />
      <ListSection
        title={t("invoices.closings.list")}
        texts={{ failed: t("invoices.closings.failed"), none: t("invoices.closings.none") }}
        columns={useColumns()}
        rows={data?.invoice_closings}
        count={data?.count}
        error={error}
        pages={pages}
      >
        <div className="flex items-center gap-x-2">
          <PeriodSelect
            label={t("invoices.vat.period")}
            choices={CLOSING_PERIODS.map((value) => ({
              value,
              label: t(`invoices.closings.periods.${value}`),
            }))}
            value={period}
            onChange={change}
          />
          <CloseButton />
        </div>
      </ListSection>
    </div>
  )
}

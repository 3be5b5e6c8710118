import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { AdminWithdrawalView } from "../../../contracts/withdrawal"
import { Below } from "../../components/cells"
import { DetailPage, TwoColumns } from "../../components/detail-page"
import { SectionHeader } from "../../components/section-header"
import { SectionRows } from "../../components/section-row"
import { formatDay } from "../../lib/format"
import { useFormat } from "../../lib/use-format"
import { useText } from "../../lib/use-text"
import { OrderLink } from "../../quotes/details/order-link"
import { useWithdrawal } from "../api"
import { WithdrawalBadge } from "../badge"
import { WithdrawalActions } from "./withdrawal-actions"

type Props = { withdrawal: AdminWithdrawalView }

const HeaderSection = ({ withdrawal }: Props) => (
  <Container className="flex flex-col gap-3 px-6 py-4 sm:flex-row sm:items-center sm:justify-between">
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Heading>{withdrawal.number}</Heading>
      <WithdrawalBadge withdrawal={withdrawal} />
    </div>
    <div className="flex shrink-0 flex-wrap items-center gap-2">
      <WithdrawalActions withdrawal={withdrawal} />
    </div>
  </Container>
)

const ItemSection = ({ withdrawal: { items, statement } }: Props) => {
  const { t, number } = useFormat()
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("withdrawals.items")} />
      <ul className="divide-y">
        {items.map(({ id, title, quantity }) => (
          <li key={id} className="txt-compact-small flex justify-between gap-x-4 px-6 py-3">
            <span className="min-w-0 break-words">{title}</span>
            <span className="text-ui-fg-subtle tabular-nums">{number(quantity)}</span>
          </li>
        ))}
      </ul>
      {statement && (
        <div className="flex flex-col gap-y-1 px-6 py-4">
          <Text size="small" weight="plus">
            {t("withdrawals.statement")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle break-words whitespace-pre-wrap">
            {statement}
          </Text>
        </div>
      )}
    </Container>
  )
}

const FactSection = ({ withdrawal }: Props) => {
  const { t, language, moment, money } = useFormat()
  const { name, email, order_id, refund_due_on, refund_amount, currency_code } = withdrawal
  const at = (value: string | null) => value && moment(value)
  const rows: [string, ReactNode][] = [
    [
      t("withdrawals.fields.buyer"),
      <span key="buyer">
        {name}
        <Below text={email} />
      </span>,
    ],
    [t("withdrawals.fields.order"), <OrderLink key="order" id={order_id} />],
    [t("withdrawals.fields.declared_at"), at(withdrawal.declared_at)],
    [t("withdrawals.fields.confirmed_at"), at(withdrawal.confirmed_at)],
    [t("withdrawals.fields.refund_due_on"), refund_due_on && formatDay(refund_due_on, language)],
    [t("withdrawals.fields.received_at"), at(withdrawal.received_at)],
    [t("withdrawals.fields.refunded_at"), at(withdrawal.refunded_at)],
    [
      t("withdrawals.fields.refund_amount"),
      refund_amount === null ? null : money({ amount: refund_amount, currency_code }),
    ],
    [t("withdrawals.fields.refused_at"), at(withdrawal.refused_at)],
    [t("withdrawals.fields.refusal"), withdrawal.refusal],
    [
      t("withdrawals.fields.hash"),
      withdrawal.acknowledgement && (
        <span key="hash" className="font-mono text-xs break-all">
          {withdrawal.acknowledgement.hash}
        </span>
      ),
    ],
  ]
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("withdrawals.about")} />
      <SectionRows rows={rows} />
    </Container>
  )
}

export const WithdrawalPage = ({ id }: { id: string }) => {
  const t = useText()
  const texts = {
    failed: t("withdrawals.unavailable"),
    unknown: t("withdrawals.unknown"),
    back: t("withdrawals.back"),
  }
  return (
    <DetailPage query={useWithdrawal(id)} texts={texts} list="/withdrawals" hasSidebar>
      {(withdrawal) => (
        <TwoColumns
          key={id}
          main={
            <>
              <HeaderSection withdrawal={withdrawal} />
              <ItemSection withdrawal={withdrawal} />
            </>
          }
          side={<FactSection withdrawal={withdrawal} />}
        />
      )}
    </DetailPage>
  )
}

import { Button, Container, StatusBadge } from "@medusajs/ui"
import { type AdminInvoiceDetails, adminInvoiceEndpoints } from "../../../contracts/invoice"
import type { LifecycleCode, TransmissionStatus } from "../../../modules/invoice/types"
import { Below } from "../../components/cells"
import { Code } from "../../components/code"
import { Notice } from "../../components/notice"
import { SectionHeader } from "../../components/section-header"
import { SectionRow } from "../../components/section-row"
import { useConfirmedAction } from "../../lib/use-confirmed-action"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useFormat } from "../../lib/use-format"
import { useText } from "../../lib/use-text"

type Transmission = NonNullable<AdminInvoiceDetails["transmission"]>

const COLORS = {
  pending: "orange",
  sending: "blue",
  sent: "green",
  failed: "red",
  unknown: "grey",
} as const satisfies Record<TransmissionStatus, string>

const LIFECYCLE_COLORS: Partial<Record<LifecycleCode, "red" | "green" | "orange">> = {
  "205": "green",
  "207": "orange",
  "208": "orange",
  "210": "red",
  "211": "green",
  "212": "green",
  "213": "red",
}

const SendButton = ({ invoice: { id, number, transmission } }: Props) => {
  const t = useText()
  const confirm = useConfirmedAction()
  const send = useEndpointMutation(adminInvoiceEndpoints.adminTransmitInvoice)
  const action = t(transmission ? "invoices.platform.resend" : "invoices.platform.send")
  const ask = () =>
    confirm(
      {
        title: t("invoices.platform.question", { number }),
        description: t("invoices.platform.consequence"),
        confirmText: action,
        variant: "confirmation",
      },
      () => send.mutateAsync({ params: { id }, body: {} }),
      t("invoices.platform.requested"),
    )
  return (
    <Button size="small" variant="secondary" isLoading={send.isPending} onClick={() => void ask()}>
      {action}
    </Button>
  )
}

const StatusRow = ({ transmission }: { transmission: Transmission }) => {
  const { t, moment } = useFormat()
  const { status, sent_at, next_attempt_at, error } = transmission
  const isRetried = status === "pending" && next_attempt_at !== null && error !== null
  return (
    <SectionRow title={t("invoices.platform.status")}>
      <StatusBadge color={COLORS[status]}>{t(`invoices.platform.statuses.${status}`)}</StatusBadge>
      {status === "sent" && sent_at && <Below text={moment(sent_at)} />}
      {error && <Below text={error} />}
      {isRetried && <Below text={t("invoices.platform.next", { at: moment(next_attempt_at) })} />}
    </SectionRow>
  )
}

type Props = { invoice: AdminInvoiceDetails }

/** What became of it on its way to the platform; nothing for an invoice that doesn't go there. */
export const TransmissionSection = ({ invoice }: Props) => {
  const { t, moment } = useFormat()
  const { transmission, transmittable } = invoice
  if (!transmission && !transmittable) return null
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("invoices.platform.title")}>
        {transmittable && <SendButton invoice={invoice} />}
      </SectionHeader>
      {!transmission && (
        <div className="px-6 py-8">
          <Notice heading={t("invoices.platform.none")} hint={t("invoices.platform.noneHint")} />
        </div>
      )}
      {transmission && <StatusRow transmission={transmission} />}
      {transmission?.statuses.map(({ code, occurred_at, reason }) => (
        <SectionRow key={`${code}-${occurred_at}`} title={moment(occurred_at)}>
          <StatusBadge color={LIFECYCLE_COLORS[code] ?? "grey"}>
            {t(`invoices.lifecycle.${code}`)}
          </StatusBadge>
          {reason && <Below text={reason} />}
        </SectionRow>
      ))}
      {transmission?.flow_id && (
        <SectionRow title={t("invoices.platform.flow")}>
          <Code text={transmission.flow_id} />
        </SectionRow>
      )}
    </Container>
  )
}

import { Text } from "@medusajs/ui"
import { useWatch } from "react-hook-form"
import {
  type AdminInvoiceDetails,
  IssueCreditNote,
  adminInvoiceEndpoints,
} from "../../../contracts/invoice"
import { FormDrawer } from "../../components/form/form-drawer"
import { LongTextField, MoneyField, NumberField } from "../../components/form/inputs"
import { numberOrUndefined, textOrUndefined } from "../../components/form/input-values"
import { SelectField } from "../../components/form/select-field"
import { formatPercent } from "../../lib/format"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useFormat } from "../../lib/use-format"
import { useInitial } from "../../lib/use-initial"

type Props = { invoice: AdminInvoiceDetails }

type Values = {
  by: string
  amount: string
  reason: string
  lines: { id: string; quantity: string }[]
}

const RATE_DECIMALS = 2

const Remainder = ({ invoice: { remainder, currency_code } }: Props) => {
  const { t, money, language } = useFormat()
  const amountOf = (amount: number) => money({ amount, currency_code })
  return (
    <div className="bg-ui-bg-subtle flex flex-col gap-y-1 rounded-lg px-4 py-3">
      <Text size="small" weight="plus" leading="compact">
        {t("invoices.credit.left")}: {amountOf(remainder.total)}
      </Text>
      {remainder.taxes.map(({ rate, category, base, amount }) => (
        <Text key={`${rate}${category}`} size="small" className="text-ui-fg-subtle">
          {t("invoices.credit.leftOfRate", {
            base: amountOf(base),
            vat: amountOf(amount),
            rate: formatPercent(rate, language, RATE_DECIMALS),
          })}
        </Text>
      ))}
    </div>
  )
}

/** The lines of which something is left, by what the invoice calls them. */
const creditable = ({ lines, remainder }: AdminInvoiceDetails) =>
  remainder.lines.flatMap(({ id, quantity }) => {
    const line = lines.find((each) => each.id === id)
    return line && quantity > 0 ? { id, quantity, title: line.title } : []
  })

const CreditFields = ({ invoice }: Props) => {
  const { t, number } = useFormat()
  const by = useWatch<Values>({ name: "by" })
  if (by === "amount") {
    return (
      <MoneyField
        name="amount"
        currency={invoice.currency_code}
        label={t("invoices.credit.amount")}
        hint={t("invoices.credit.amountHint")}
      />
    )
  }
  return creditable(invoice).map(({ id, quantity, title }, index) => (
    <NumberField
      key={id}
      name={`lines.${index}.quantity`}
      label={title}
      hint={t("invoices.credit.lineLeft", { quantity: number(quantity) })}
    />
  ))
}

const toBody = ({ by, amount, reason, lines }: Values) => ({
  reason: textOrUndefined(reason),
  ...(by === "amount"
    ? { amount: numberOrUndefined(amount) }
    : {
        lines: lines.flatMap(({ id, quantity }) => {
          const count = numberOrUndefined(quantity)
          return count === undefined ? [] : { id, quantity: count }
        }),
      }),
})

export const CreditNoteDrawer = ({ invoice, onClose }: Props & { onClose: () => void }) => {
  const { t } = useFormat()
  const issue = useEndpointMutation(adminInvoiceEndpoints.adminIssueCreditNote)
  const values = useInitial<Values>({
    by: "amount",
    amount: "",
    reason: "",
    lines: creditable(invoice).map(({ id }) => ({ id, quantity: "" })),
  })
  const choices = [
    { value: "amount", label: t("invoices.credit.byAmount") },
    { value: "lines", label: t("invoices.credit.byLines") },
  ]
  return (
    <FormDrawer
      title={t("invoices.credit.title", { number: invoice.number })}
      values={values}
      schema={IssueCreditNote}
      toBody={toBody}
      save={(body) => issue.mutateAsync({ params: { id: invoice.id }, body })}
      saved={t("invoices.credit.done")}
      submitLabel={t("invoices.credit.action")}
      onClose={onClose}
    >
      <Remainder invoice={invoice} />
      <SelectField name="by" label={t("invoices.credit.by")} choices={choices} />
      <CreditFields invoice={invoice} />
      <LongTextField
        name="reason"
        label={t("form.reason")}
        hint={t("invoices.credit.reasonHint")}
      />
    </FormDrawer>
  )
}

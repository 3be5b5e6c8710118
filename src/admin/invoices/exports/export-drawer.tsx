import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useWatch } from "react-hook-form"
import { ExportInvoices, adminInvoiceEndpoints } from "../../../contracts/invoice"
import { EXPORT_FORMATS, type ExportFormat } from "../../../modules/invoice/types"
import { FormDrawer } from "../../components/form/form-drawer"
import { DayField } from "../../components/form/inputs"
import { SelectField } from "../../components/form/select-field"
import { formatBytes } from "../../lib/format"
import { LOCALES } from "../../lib/language"
import { download } from "../../lib/use-download"
import { useFormat } from "../../lib/use-format"
import { useInitial } from "../../lib/use-initial"
import { daysOf } from "../periods"

type Values = { format: ExportFormat; from: string; to: string }

const FormatField = () => {
  const { t } = useFormat()
  const format = useWatch<Values, "format">({ name: "format" })
  const choices = EXPORT_FORMATS.map((value) => ({
    value,
    label: t(`invoices.exports.formats.${value}`),
  }))
  return (
    <SelectField
      name="format"
      label={t("invoices.exports.format")}
      hint={t(`invoices.exports.hints.${format}`)}
      choices={choices}
    />
  )
}

/** Downloads the invoices of a period, and tells how much has arrived. */
export const ExportDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t, language } = useFormat()
  const [received, setReceived] = useState<number>()
  const values = useInitial<Values>({ format: "fec", ...daysOf("lastMonth", new Date()) })
  return (
    <FormDrawer<Values, typeof ExportInvoices>
      title={t("invoices.exports.title")}
      values={values}
      schema={ExportInvoices}
      toBody={(entered) => ({ ...entered, locale: LOCALES[language] })}
      save={async (query) => {
        setReceived(0)
        const name = `${t("invoices.exports.name")}.${query.format}`
        await download(
          adminInvoiceEndpoints.adminExportInvoices,
          { query },
          name,
          setReceived,
        ).finally(() => setReceived(undefined))
      }}
      saved={t("invoices.exports.done")}
      submitLabel={t("invoices.exports.submit")}
      onClose={onClose}
    >
      <FormatField />
      <DayField name="from" label={t("invoices.exports.from")} />
      <DayField name="to" label={t("invoices.exports.to")} />
      <Text size="small" className="text-ui-fg-subtle" role="status">
        {received !== undefined &&
          t("invoices.exports.received", { size: formatBytes(received, language) })}
      </Text>
    </FormDrawer>
  )
}

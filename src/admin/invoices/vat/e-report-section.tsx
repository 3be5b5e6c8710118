import { ArrowDownTray } from "@medusajs/icons"
import { Badge, Button, IconButton, createDataTableColumnHelper } from "@medusajs/ui"
import { useState } from "react"
import { CreateEReport, type EReport, taxReportEndpoints } from "../../../contracts/invoice"
import { FormDrawer } from "../../components/form/form-drawer"
import { DayField } from "../../components/form/inputs"
import { ListSection, usePages } from "../../components/list-section"
import { formatDay } from "../../lib/format"
import { useDownload } from "../../lib/use-download"
import { useEndpoint, useEndpointMutation } from "../../lib/use-endpoint"
import { useFormat } from "../../lib/use-format"
import { useInitial } from "../../lib/use-initial"
import { type Days, daysOf } from "../periods"

const helper = createDataTableColumnHelper<EReport>()

const DownloadButton = ({ report: { id, from, to } }: { report: EReport }) => {
  const { t } = useFormat()
  const { start, isLoading } = useDownload()
  return (
    <IconButton
      size="small"
      variant="transparent"
      aria-label={t("invoices.eReports.download")}
      isLoading={isLoading}
      onClick={() =>
        void start(
          taxReportEndpoints.adminGetEReportXml,
          { params: { id } },
          `e-report-${from}-${to}.xml`,
        )
      }
    >
      <ArrowDownTray />
    </IconButton>
  )
}

const useColumns = () => {
  const { t, moment, number, language } = useFormat()
  return [
    helper.accessor("from", {
      header: t("invoices.vat.period"),
      cell: ({ row: { original } }) =>
        `${formatDay(original.from, language)} – ${formatDay(original.to, language)}`,
    }),
    helper.accessor("kind", {
      header: t("invoices.fields.kind"),
      truncateTooltip: false,
      cell: ({ getValue }) => (
        <Badge size="2xsmall" color={getValue() === "IN" ? "grey" : "orange"}>
          {t(`invoices.eReports.kinds.${getValue()}`)}
        </Badge>
      ),
    }),
    helper.accessor("content", {
      header: t("invoices.eReports.content"),
      cell: ({ row: { original } }) =>
        t("invoices.eReports.counts", {
          days: number(original.content.days.length),
          invoices: number(original.content.invoices.length),
        }),
    }),
    helper.accessor("created_at", {
      header: t("columns.created"),
      cell: ({ getValue }) => moment(getValue()),
    }),
    helper.accessor("id", {
      header: "",
      truncateTooltip: false,
      cell: ({ row: { original } }) => <DownloadButton report={original} />,
    }),
  ]
}

const CreateDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useFormat()
  const create = useEndpointMutation(taxReportEndpoints.adminCreateEReport)
  const values = useInitial<Days>(daysOf("lastMonth", new Date()))
  return (
    <FormDrawer<Days, typeof CreateEReport>
      title={t("invoices.eReports.create")}
      values={values}
      schema={CreateEReport}
      toBody={(entered) => entered}
      save={(body) => create.mutateAsync({ body })}
      saved={t("invoices.eReports.created")}
      onClose={onClose}
    >
      <DayField name="from" label={t("invoices.exports.from")} />
      <DayField
        name="to"
        label={t("invoices.exports.to")}
        hint={t("invoices.eReports.createHint")}
      />
    </FormDrawer>
  )
}

/** What was reported to the tax administration, and reporting a period. */
export const EReportSection = () => {
  const { t } = useFormat()
  const pages = usePages()
  const [isCreating, setCreating] = useState(false)
  const { data, error } = useEndpoint(taxReportEndpoints.adminListEReports, { query: pages.query })
  return (
    <>
      <ListSection
        title={t("invoices.eReports.title")}
        texts={{ failed: t("invoices.eReports.failed"), none: t("invoices.eReports.none") }}
        columns={useColumns()}
        rows={data?.e_reports}
        count={data?.count}
        error={error}
        pages={pages}
      >
        <Button size="small" variant="secondary" onClick={() => setCreating(true)}>
          {t("invoices.eReports.create")}
        </Button>
      </ListSection>
      {isCreating && <CreateDrawer onClose={() => setCreating(false)} />}
    </>
  )
}

import { ArrowUturnLeft, CodeCompare } from "@medusajs/icons"
import { Badge, createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useState } from "react"
import {
  type AdminPage,
  type PageRevisionListing,
  adminPageEndpoints,
} from "../../../contracts/page"
import { ActionMenu } from "../../components/action-menu"
import { ListSection, usePages } from "../../components/list-section"
import { formatMoment, localeName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useEndpoint } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { changeTexts } from "./change-text"
import { RevisionModal } from "./revision-modal"
import { useRestoreRevision } from "./use-restore-revision"

type Row = PageRevisionListing & { id: string }

const helper = createDataTableColumnHelper<Row>()

type Actions = { compare: (number: number) => void; restore?: (number: number) => void }

const useColumns = ({ compare, restore }: Actions) => {
  const t = useText()
  const language = useLanguage()
  return [
    helper.accessor("number", {
      header: t("pages.history.number"),
      truncateTooltip: false,
      cell: ({ row: { original } }) => (
        <div className="flex items-center gap-x-2">
          <span>{original.number}</span>
          {original.is_live && (
            <Badge size="2xsmall" color="green">
              {t("pages.history.live")}
            </Badge>
          )}
        </div>
      ),
    }),
    helper.accessor("created_at", {
      header: t("pages.history.when"),
      cell: ({ getValue }) => formatMoment(getValue(), language),
    }),
    helper.accessor(({ created_by }) => created_by?.name ?? t("pages.history.unknown"), {
      id: "who",
      header: t("pages.history.who"),
      truncateTooltip: false,
      cell: ({ getValue }) => (
        <span title={getValue()} className="block max-w-40 truncate">
          {getValue()}
        </span>
      ),
    }),
    helper.display({
      id: "what",
      header: t("pages.history.what"),
      cell: ({ row: { original } }) => (
        <div className="flex min-w-48 flex-col whitespace-normal py-3">
          {changeTexts(original, { t, localeName: (locale) => localeName(locale, language) }).map(
            (text) => (
              <Text key={text} size="small">
                {text}
              </Text>
            ),
          )}
        </div>
      ),
    }),
    helper.display({
      id: "action",
      cell: ({ row: { original } }) => (
        <ActionMenu
          groups={[
            [
              {
                label: t("pages.history.compare"),
                icon: <CodeCompare />,
                onClick: () => compare(original.number),
              },
            ],
            restore
              ? [
                  {
                    label: t("pages.history.restore"),
                    icon: <ArrowUturnLeft />,
                    onClick: () => restore(original.number),
                  },
                ]
              : [],
          ]}
        />
      ),
    }),
  ]
}

/** What was published, by whom and when, the latest first. */
export const HistorySection = ({ page, isDirty }: { page: AdminPage; isDirty: boolean }) => {
  const t = useText()
  const pages = usePages()
  const [compared, setCompared] = useState(0)
  const { data, error } = useEndpoint(adminPageEndpoints.adminListPageRevisions, {
    params: { id: page.id },
    query: pages.query,
  })
  const restore = useRestoreRevision(page, isDirty)
  return (
    <>
      <ListSection
        title={t("pages.history.title")}
        texts={{ failed: t("pages.history.failed"), none: t("pages.history.none") }}
        columns={useColumns({ compare: setCompared, restore })}
        rows={data?.revisions.map((revision) => ({ ...revision, id: String(revision.number) }))}
        count={data?.count}
        error={error}
        pages={pages}
      />
      {compared > 0 && (
        <RevisionModal
          page={page}
          number={compared}
          restore={restore}
          onClose={() => setCompared(0)}
        />
      )}
    </>
  )
}

import { createDataTableColumnHelper } from "@medusajs/ui"
import { type AdminMenuListing, adminMenuEndpoints } from "../../../contracts/page"
import { DoubleCell } from "../../components/cells"
import { ListSection, usePages } from "../../components/list-section"
import { NameLink } from "../../components/name-link"
import { RouteModalButton } from "../../components/route-modal-button"
import { formatMoment, localeName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useEndpoint } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

const helper = createDataTableColumnHelper<AdminMenuListing>()

const useColumns = () => {
  const t = useText()
  const language = useLanguage()
  return [
    helper.accessor("handle", {
      header: t("menus.fields.handle"),
      truncateTooltip: false,
      cell: ({ getValue }) => <NameLink to={`/pages/menus/${getValue()}`} name={getValue()} />,
    }),
    helper.display({
      id: "entries",
      header: t("menus.fields.entries"),
      cell: ({ row: { original } }) =>
        Object.entries(original.entries)
          .map(([locale, count]) => `${localeName(locale, language)}: ${count}`)
          .join(" · ") || "–",
    }),
    helper.accessor("updated_at", {
      header: t("menus.fields.updated"),
      truncateTooltip: false,
      cell: ({ row: { original } }) => (
        <DoubleCell
          text={formatMoment(original.updated_at, language)}
          below={original.updated_by?.name ?? null}
          className="max-w-56"
        />
      ),
    }),
  ]
}

export const MenuTable = () => {
  const t = useText()
  const pages = usePages()
  const { data, error } = useEndpoint(adminMenuEndpoints.adminListMenus, { query: pages.query })
  return (
    <ListSection
      title={t("menus.title")}
      texts={{ failed: t("menus.list.failed"), none: t("menus.list.empty") }}
      columns={useColumns()}
      rows={data?.menus}
      count={data?.count}
      error={error}
      pages={pages}
    >
      <RouteModalButton to="/pages/menus/create" label={t("menus.create")} />
    </ListSection>
  )
}

import { createDataTableColumnHelper } from "@medusajs/ui"
import type { AdminBarrelListing } from "../../../contracts/barrel"
import {
  CONDITION_LABELS,
  CONTENT_LABELS,
  FOREST_LABELS,
  FORMAT_LABELS,
  WOOD_LABELS,
} from "../../../modules/barrel/vocabulary"
import { ActionMenu } from "../../components/action-menu"
import { DoubleCell, ShortCell } from "../../components/cells"
import { formatNumber } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useSortable } from "../../lib/use-sortable"
import { useText } from "../../lib/use-text"
import { BarrelStatusBadge } from "../status-badge"
import { useBarrelActions } from "../use-barrel-actions"
import { PriceCell, TitleCell } from "./cells"

const helper = createDataTableColumnHelper<AdminBarrelListing>()

/** Columns that only offer their order: the table has no room to show them. */
export const HIDDEN_COLUMNS = { year: false, created_at: false }

/** The ids of sortable columns are what the API orders by. */
export const useColumns = () => {
  const t = useText()
  const language = useLanguage()
  const actionsOf = useBarrelActions()
  const sortable = useSortable()
  return [
    helper.accessor("title", {
      header: t("columns.barrel"),
      ...sortable,
      truncateTooltip: false,
      cell: ({ row }) => <TitleCell barrel={row.original} />,
    }),
    helper.accessor(({ barrel }) => WOOD_LABELS[barrel.wood][language], {
      id: "wood",
      header: t("attributes.wood"),
      truncateTooltip: false,
      cell: ({ getValue, row }) => {
        const { forest } = row.original.barrel
        return <DoubleCell text={getValue()} below={forest && FOREST_LABELS[forest][language]} />
      },
    }),
    helper.accessor(
      ({ barrel }) =>
        barrel.previous_contents.map((content) => CONTENT_LABELS[content][language]).join(", "),
      {
        id: "previous_contents",
        header: t("columns.contents"),
        truncateTooltip: false,
        cell: ({ getValue }) => <ShortCell text={getValue()} />,
      },
    ),
    helper.accessor("barrel.volume_liters", {
      id: "volume_liters",
      header: t("columns.format"),
      sortLabel: t("columns.volume"),
      ...sortable,
      truncateTooltip: false,
      cell: ({ getValue, row }) => {
        const { format } = row.original.barrel
        return (
          <DoubleCell
            text={format && FORMAT_LABELS[format][language]}
            below={t("units.liters", { value: formatNumber(getValue(), language) })}
          />
        )
      },
    }),
    helper.accessor(({ barrel }) => CONDITION_LABELS[barrel.condition][language], {
      id: "condition",
      header: t("attributes.condition"),
      truncateTooltip: false,
      cell: ({ getValue }) => <ShortCell text={getValue()} />,
    }),
    helper.accessor("price", {
      header: t("columns.price"),
      align: "right",
      ...sortable,
      cell: ({ row }) => <PriceCell barrel={row.original} />,
    }),
    helper.accessor("available_quantity", {
      header: t("columns.stock"),
      align: "right",
      cell: ({ getValue }) => formatNumber(getValue(), language),
    }),
    helper.accessor("status", {
      header: t("columns.status"),
      truncateTooltip: false,
      cell: ({ getValue }) => <BarrelStatusBadge status={getValue()} />,
    }),
    helper.accessor("barrel.year", { id: "year", header: t("attributes.year"), ...sortable }),
    helper.accessor("created_at", { header: t("columns.created"), ...sortable }),
    helper.display({
      id: "action",
      cell: ({ row }) => <ActionMenu groups={actionsOf(row.original)} />,
    }),
  ]
}

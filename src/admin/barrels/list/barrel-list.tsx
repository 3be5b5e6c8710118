import { barrelEndpoints } from "../../../contracts/barrel"
import {
  CONDITION_LABELS,
  CONTENT_LABELS,
  FOREST_LABELS,
  FORMAT_LABELS,
  WOOD_LABELS,
} from "../../../modules/barrel/vocabulary"
import { ShortCell } from "../../components/cells"
import { defineList } from "../../lib/define-list"
import { BarrelStatusBadge } from "../status-badge"
import { LabelCell, PriceCell, RowActions, TitleCell } from "./cells"
import { barrelFilters } from "./barrel-filters"

export const barrelList = defineList({
  endpoint: barrelEndpoints.adminListBarrels,
  rows: "barrels",
  texts: "barrels",
  pathOf: ({ id }) => `/products/${id}`,
  create: { to: "/barrels/create", label: "actions.create" },
  filters: barrelFilters,
  columns: [
    {
      id: "title",
      header: "columns.barrel",
      isSortable: true,
      cell: (barrel) => <TitleCell barrel={barrel} />,
    },
    {
      id: "wood",
      header: "attributes.wood",
      cell: ({ barrel: { wood, forest } }) => (
        <LabelCell label={WOOD_LABELS[wood]} below={forest && FOREST_LABELS[forest]} />
      ),
    },
    {
      id: "previous_contents",
      header: "columns.contents",
      cell: ({ barrel }, { language }) => (
        <ShortCell
          text={barrel.previous_contents
            .map((content) => CONTENT_LABELS[content][language])
            .join(", ")}
        />
      ),
    },
    {
      id: "volume_liters",
      header: "columns.format",
      sortLabel: "columns.volume",
      isSortable: true,
      cell: ({ barrel: { format, volume_liters } }, { t, number }) => (
        <LabelCell
          label={format && FORMAT_LABELS[format]}
          below={t("units.liters", { value: number(volume_liters) })}
        />
      ),
    },
    {
      id: "condition",
      header: "attributes.condition",
      cell: ({ barrel }) => <LabelCell label={CONDITION_LABELS[barrel.condition]} />,
    },
    {
      id: "price",
      header: "columns.price",
      align: "right",
      isSortable: true,
      cell: (barrel) => <PriceCell barrel={barrel} />,
    },
    {
      id: "available_quantity",
      header: "columns.stock",
      align: "right",
      text: ({ available_quantity }, { number }) => number(available_quantity),
    },
    {
      id: "status",
      header: "columns.status",
      cell: ({ status }) => <BarrelStatusBadge status={status} />,
    },
    { id: "year", header: "attributes.year", isSortable: true, isHidden: true },
    { id: "created_at", header: "columns.created", isSortable: true, isHidden: true },
    { id: "action", cell: (barrel) => <RowActions barrel={barrel} /> },
  ],
})

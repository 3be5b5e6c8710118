import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { TextKey } from "../i18n/en"
import type { Language } from "../../shared/language"
import { dayOf } from "../components/form/input-values"
import { formatDate } from "./format"
import { type Choice, useLanguage } from "./language"
import { choiceValue } from "./list-state"
import { type Translate, useText } from "./use-text"

type Rendered = { value: unknown; onChange: (value: string) => void }

/** A filter of a list, under the name of its key in the query. */
export type Filter = {
  label: TextKey
  /** What can be chosen, several at once; a hook. */
  useChoices?: () => readonly Choice[]
  /** Whether only one of the choices can be. */
  isSingle?: boolean
  /** Whether moments between two days are chosen, in place of choices. */
  isPeriod?: boolean
  /** In place of choices. */
  render?: (filter: Rendered) => ReactNode
  /** What the API is asked for; the chosen values unless given. */
  toQuery?: (value: unknown) => unknown
}

export type Filters = Readonly<Record<string, Filter>>

/** A filter by the words of a vocabulary, whose texts lie below `prefix`. */
export const vocabularyFilter = <Code extends string, Prefix extends string>(
  label: TextKey,
  codes: readonly Code[],
  prefix: `${Prefix}.${Code}` extends TextKey ? Prefix : never,
): Filter => ({
  label,
  useChoices: () => {
    const t: Translate = useText()
    return codes.map((value) => ({ value, label: t(`${prefix}.${value}` as TextKey) }))
  },
})

const helper = createDataTableFilterHelper<Record<string, string>>()

const PERIODS = [
  { label: "list.today", days: 0 },
  { label: "list.lastWeek", days: 6 },
  { label: "list.lastMonth", days: 29 },
] as const satisfies readonly { label: TextKey; days: number }[]

/** The beginning of the day so many days ago, by the clock of the reader. */
const daysAgo = (days: number): string => {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days).toISOString()
}

const periodFilter = (id: string, label: TextKey, t: Translate, language: Language) =>
  helper.accessor(id, {
    type: "date",
    label: t(label),
    options: PERIODS.map((period) => ({
      label: t(period.label),
      value: { $gte: daysAgo(period.days) },
    })),
    rangeOptionLabel: t("list.period"),
    rangeOptionStartLabel: t("list.from"),
    rangeOptionEndLabel: t("list.until"),
    formatDateValue: (date) => formatDate(date, language),
  })

/** The filters as Medusa's table takes them. `filters` is always the same object. */
export const useFilters = (filters: Filters): DataTableFilter[] => {
  const t = useText()
  const language = useLanguage()
  return Object.entries(filters).map(([id, { label, useChoices, isSingle, isPeriod, render }]) => {
    if (isPeriod) return periodFilter(id, label, t, language)
    const options = [...(useChoices?.() ?? [])]
    if (render) return helper.accessor(id, { type: "custom", label: t(label), render })
    return isSingle
      ? helper.accessor(id, { type: "radio", label: t(label), options })
      : helper.accessor(id, { type: "multiselect", label: t(label), options, searchable: false })
  })
}

const asIs = (value: unknown) => value ?? undefined

/** A period of days: what the table's filter gives are moments. */
export const dayPeriodFilter = (label: TextKey): Filter => ({
  label,
  isPeriod: true,
  toQuery: (value) => {
    const bounds = Object.entries((value ?? {}) as Record<string, string | null>)
    const days = bounds.flatMap(([bound, moment]) =>
      moment ? [[bound, dayOf(new Date(moment))]] : [],
    )
    return days.length ? (Object.fromEntries(days) as Record<string, string>) : undefined
  },
})

/** What the API is asked for by the filters in the address. */
export const filterQueryOf = (
  filters: Filters,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(filters).map(([id, { isPeriod, toQuery = isPeriod ? asIs : choiceValue }]) => [
      id,
      toQuery(values[id]),
    ]),
  )

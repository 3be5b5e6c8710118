import { Button, Hint, Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import { useText } from "../../lib/use-text"
import { numberText } from "../../components/form/input-values"
import { useLanguage } from "../../lib/language"
import { boundOf, parseRange, rangeText } from "./range"

type RangeFilterProps = {
  value: unknown
  onChange: (value: string) => void
  /** The bounds that the list holds, shown while a field is empty. */
  limits?: { min: number; max: number } | null
}

const BOUNDS = ["min", "max"] as const

/**
 * Two bounds, of which one is enough. They are applied together: the first value of a new filter has
 * its popover drawn anew, which would take the focus out of the other field.
 */
export const RangeFilter = ({ value, onChange, limits }: RangeFilterProps) => {
  const t = useText()
  const id = useId()
  const language = useLanguage()
  const textOf = (bound: number | undefined) =>
    bound === undefined ? "" : numberText(bound, language)
  const [typed, setTyped] = useState(() => {
    const { min, max } = parseRange(value)
    return { min: textOf(min), max: textOf(max) }
  })

  const range = { min: boundOf(typed.min), max: boundOf(typed.max) }
  const isReversed = range.min !== undefined && range.max !== undefined && range.min > range.max
  const isWrong = isReversed || BOUNDS.some((bound) => Number.isNaN(range[bound]))

  const apply = () => {
    const text = rangeText(range, language)
    if (!isWrong && text !== (value ?? "")) onChange(text)
  }

  return (
    <div className="flex w-[250px] flex-col gap-y-3 p-3">
      {BOUNDS.map((bound) => (
        <div key={bound} className="flex flex-col gap-y-1">
          <Label htmlFor={`${id}-${bound}`} size="xsmall" weight="plus">
            {t(`list.${bound}`)}
          </Label>
          <Input
            id={`${id}-${bound}`}
            size="small"
            inputMode="decimal"
            autoComplete="off"
            value={typed[bound]}
            placeholder={textOf(limits?.[bound])}
            aria-invalid={isReversed || Number.isNaN(range[bound])}
            aria-describedby={isWrong ? `${id}-problem` : undefined}
            onChange={(event) => setTyped({ ...typed, [bound]: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === "Enter") apply()
            }}
          />
        </div>
      ))}
      {isWrong && (
        <Hint id={`${id}-problem`} variant="error">
          {t(isReversed ? "list.rangeReversed" : "problems.number")}
        </Hint>
      )}
      <Button type="button" size="small" variant="secondary" disabled={isWrong} onClick={apply}>
        {t("actions.apply")}
      </Button>
    </div>
  )
}

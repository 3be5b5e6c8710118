import { Select } from "@medusajs/ui"
import type { Choice } from "../../lib/language"

type PeriodSelectProps<Value extends string> = {
  label: string
  choices: readonly (Choice & { value: Value })[]
  value: Value
  onChange: (value: Value) => void
}

/** Of which period a section shows its figures. */
export const PeriodSelect = <Value extends string>({
  label,
  choices,
  value,
  onChange,
}: PeriodSelectProps<Value>) => (
  <Select size="small" value={value} onValueChange={(chosen) => onChange(chosen as Value)}>
    <Select.Trigger aria-label={label} className="w-44">
      <Select.Value />
    </Select.Trigger>
    <Select.Content>
      {choices.map((choice) => (
        <Select.Item key={choice.value} value={choice.value}>
          {choice.label}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)

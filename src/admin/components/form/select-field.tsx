import { Select } from "@medusajs/ui"
import type { Choice } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { Field, type FieldOf } from "./field"

/** Stands for "not specified": a select can't have an item with an empty value. */
const NOTHING = "-"

type SelectFieldProps = FieldOf<string> & {
  choices: readonly Choice[]
  onChosen?: (value: string) => void
}

/** One of several values; an optional one can be emptied again. */
export const SelectField = ({ choices, onChosen, ...field }: SelectFieldProps) => {
  const t = useText()
  return (
    <Field<string> isChoice {...field}>
      {({ value, onChange, onBlur, name, ...control }) => (
        <Select
          name={name}
          value={value}
          onValueChange={(chosen) => {
            const next = chosen === NOTHING ? "" : chosen
            onChange(next)
            onChosen?.(next)
          }}
        >
          <Select.Trigger {...control} onBlur={onBlur}>
            <Select.Value placeholder={field.optional ? t("values.none") : t("values.choose")} />
          </Select.Trigger>
          <Select.Content>
            {field.optional && <Select.Item value={NOTHING}>{t("values.none")}</Select.Item>}
            {choices.map((choice) => (
              <Select.Item key={choice.value} value={choice.value}>
                {choice.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  )
}

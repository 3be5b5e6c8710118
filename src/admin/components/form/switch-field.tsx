import { Switch } from "@medusajs/ui"
import { Field, type FieldOf } from "./field"

export const SwitchField = (field: FieldOf<boolean>) => (
  <Field<boolean> {...field}>
    {({ value, onChange, ...control }) => (
      <Switch {...control} checked={value} onCheckedChange={onChange} />
    )}
  </Field>
)

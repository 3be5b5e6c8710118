import { Hint, Label, Text } from "@medusajs/ui"
import { type ReactNode, useId } from "react"
import { useController } from "react-hook-form"
import { useText } from "../../lib/use-text"

/** What an input takes to be controlled by the form and read out with its label and message. */
export type Control<T> = {
  id: string
  name: string
  value: T
  onChange: (value: T) => void
  onBlur: () => void
  "aria-invalid": boolean
  "aria-labelledby": string
  "aria-describedby": string | undefined
}

type FieldProps<T> = {
  /** Path in the form's values, which is the path in the request too. */
  name: string
  label: string
  hint?: string
  optional?: boolean
  /** Whether a value is chosen instead of written. */
  isChoice?: boolean
  className?: string
  children: (control: Control<T>) => ReactNode
}

/** Label, input, hint and the message of what is wrong. */
export const Field = <T,>({
  name,
  label,
  hint,
  optional,
  isChoice,
  className,
  children,
}: FieldProps<T>) => {
  const t = useText()
  const id = useId()
  const { field, fieldState } = useController({ name })
  const { error } = fieldState
  const isMissing = error?.type === "required" || error?.type === "not_one_of"
  const message = isChoice && isMissing ? t("problems.choose") : error?.message
  const control: Control<T> = {
    id,
    name,
    value: field.value as T,
    onChange: field.onChange,
    onBlur: field.onBlur,
    "aria-invalid": Boolean(message),
    "aria-labelledby": `${id}-label`,
    "aria-describedby": message || hint ? `${id}-hint` : undefined,
  }
  return (
    <div className={`flex min-w-0 flex-col gap-y-2 ${className ?? ""}`}>
      <div className="flex items-center gap-x-1">
        <Label id={`${id}-label`} htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {optional && (
          <Text size="small" leading="compact" className="text-ui-fg-muted">
            ({t("form.optional")})
          </Text>
        )}
      </div>
      {children(control)}
      {(message || hint) && (
        <Hint id={`${id}-hint`} variant={message ? "error" : "info"}>
          {message ?? hint}
        </Hint>
      )}
    </div>
  )
}

export type FieldOf<T> = Omit<FieldProps<T>, "children">

import { CurrencyInput, DatePicker, Input, Textarea } from "@medusajs/ui"
import { useRef } from "react"
import { useLanguage } from "../../lib/language"
import { currencyDecimals, currencySign } from "../../lib/format"
import { dayOf, localDateOf } from "./input-values"
import { type Control, Field, type FieldOf } from "./field"
import { readAmount } from "./typed-amount"

export const TextField = ({ className, ...field }: FieldOf<string>) => (
  <Field<string> {...field} className={className}>
    {({ onChange, ...control }) => (
      <Input {...control} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
    )}
  </Field>
)

export const LongTextField = (field: FieldOf<string>) => (
  <Field<string> {...field}>
    {({ onChange, ...control }) => (
      <Textarea {...control} rows={4} onChange={(event) => onChange(event.target.value)} />
    )}
  </Field>
)

/**
 * Holds what was typed, so that a wrong number can be explained instead of vanishing, as it does in
 * an input of type number.
 */
export const NumberField = (field: FieldOf<string>) => (
  <Field<string> {...field}>
    {({ onChange, ...control }) => (
      <Input
        {...control}
        inputMode="decimal"
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

type AmountProps = Control<string> & { currency: string }

const Amount = ({ currency, value, onChange, ...control }: AmountProps) => {
  const language = useLanguage()
  const isByComma = useRef(false)
  const decimals = currencyDecimals(currency)
  const read = (typed: string) => {
    const amount = readAmount({ typed, before: value, isByComma: isByComma.current }, language)
    isByComma.current = amount.isByComma
    return amount.text
  }
  return (
    <CurrencyInput
      {...control}
      value={value}
      code={currency.toUpperCase()}
      symbol={currencySign(currency, language)}
      decimalSeparator={language === "fr" ? "," : "."}
      groupSeparator={language === "fr" ? " " : ","}
      allowDecimals={decimals > 0}
      decimalsLimit={decimals}
      // What nobody touched is neither cut nor changed.
      formatValueOnBlur={false}
      transformRawValue={read}
      onValueChange={(amount) => onChange(amount ?? "")}
    />
  )
}

export const MoneyField = ({ currency, ...field }: FieldOf<string> & { currency: string }) => (
  <Field<string> {...field}>{(control) => <Amount {...control} currency={currency} />}</Field>
)

type PickerProps = Control<string> & {
  granularity: "day" | "minute"
  dateOf: (value: string) => Date | null
  textOf: (date: Date | null) => string
}

const Picker = ({ value, onChange, dateOf, textOf, name: _, ...control }: PickerProps) => (
  <DatePicker
    {...control}
    isInvalid={control["aria-invalid"]}
    value={dateOf(value)}
    onChange={(date) => onChange(textOf(date))}
  />
)

export const DayField = (field: FieldOf<string>) => (
  <Field<string> {...field}>
    {(control) => <Picker {...control} granularity="day" dateOf={localDateOf} textOf={dayOf} />}
  </Field>
)

const momentOf = (value: string) => (value ? new Date(value) : null)

/** A moment as the clock of the reader shows it, kept as the API takes it; "" for none. */
export const MomentField = (field: FieldOf<string>) => (
  <Field<string> {...field}>
    {(control) => (
      <Picker
        {...control}
        granularity="minute"
        dateOf={momentOf}
        textOf={(date) => date?.toISOString() ?? ""}
      />
    )}
  </Field>
)

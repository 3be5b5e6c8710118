import { type RefObject, useEffect, useRef, useState } from "react"
import type { UseFormReturn } from "react-hook-form"
import type { DraftValues } from "./draft-values"

/** The language that is shown; an attempt to save leads to one in which something is wrong. */
export const useShownLocale = (
  { formState: { errors, isSubmitting, submitCount } }: UseFormReturn<DraftValues>,
  locales: readonly string[],
  fields: RefObject<HTMLElement>,
) => {
  const [locale, setLocale] = useState(locales[0] ?? "")
  const attempt = useRef(0)
  const wrong = locales.filter((each) => errors.translations?.[each])
  useEffect(() => {
    // Once an attempt: afterwards authors go where they like.
    if (isSubmitting || attempt.current === submitCount) return
    attempt.current = submitCount
    const [first] = wrong
    if (!first || wrong.includes(locale)) return
    setLocale(first)
    requestAnimationFrame(() =>
      fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    )
  })
  return [locale, setLocale] as const
}

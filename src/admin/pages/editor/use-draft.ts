import { toast } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useForm } from "react-hook-form"
import { type AdminPage, UpdatePage, adminPageEndpoints } from "../../../contracts/page"
import { useSingleFlight } from "../../components/form/single-flight"
import { resolverOf } from "../../components/form/problems"
import { showError } from "../../components/form/show-error"
import { useFocusOnFailure } from "../../components/form/use-focus-on-failure"
import { useUnsavedGuard } from "../../components/form/use-unsaved-guard"
import { ApiError } from "../../lib/api-error"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { isThere } from "../diff/differences"
import {
  type DraftValues,
  fieldOfPath,
  missingInDraft,
  toDraftValues,
  toUpdate,
} from "./draft-values"

/** What waits for its answer, as it was typed and as it went out. */
type Sent = { typed: string; translations: ReturnType<typeof toUpdate> }

/**
 * The draft in the hands of its author. It follows what others save for as long as nothing is typed; from then on
 * theirs waits beside it, until the author decides between the two. What was sent and is found there was saved, though its
 * answer was lost.
 */
export const useDraft = (page: AdminPage, locales: readonly string[]) => {
  const t = useText()
  const save = useEndpointMutation(adminPageEndpoints.adminUpdatePage)
  const [version, setVersion] = useState(page.version)
  const [sent, setSent] = useState<Sent>()
  const form = useForm<DraftValues>({
    defaultValues: toDraftValues(locales, page.translations),
    resolver: resolverOf(
      {
        schema: UpdatePage,
        toBody: (values) => ({ version, translations: toUpdate(values, page.translations) }),
        fieldOf: fieldOfPath,
        problemsOf: missingInDraft,
      },
      t,
    ),
    shouldFocusError: false,
  })
  const { isDirty, isSubmitting, submitCount } = form.formState
  const fields = useFocusOnFailure(isSubmitting ? 0 : submitCount)
  useUnsavedGuard(isDirty)
  const singleFlight = useSingleFlight()

  const reset = (from: AdminPage) => {
    form.reset(toDraftValues(locales, from.translations))
    setVersion(from.version)
    setSent(undefined)
  }

  const finish = (saved: AdminPage, { typed }: Sent) => {
    const now = structuredClone(form.getValues("translations"))
    reset(saved)
    // What was typed meanwhile stays, and is yet to be saved.
    if (JSON.stringify(now) !== typed) form.setValue("translations", now, { shouldDirty: true })
    toast.success(t("pages.editor.saved"))
  }

  const isBehind = page.version !== version
  const isOwnSave = isBehind && sent !== undefined && isThere(sent.translations, page.translations)
  useEffect(() => {
    if (!isBehind || isSubmitting) return
    if (!isDirty) reset(page)
    else if (isOwnSave) finish(page, sent)
  })

  const saveOver = (over: number) =>
    form.handleSubmit(async (values) => {
      const translations = toUpdate(values, page.translations)
      const sending = { typed: JSON.stringify(values.translations), translations }
      setSent(sending)
      try {
        const { page: saved } = await save.mutateAsync({
          params: { id: page.id },
          body: { version: over, translations },
        })
        finish(saved, sending)
      } catch (error) {
        // By now the page shows what the other one saved, and asks what to do.
        if (error instanceof ApiError && error.code === "page_stale") return
        showError(form, error, t, fieldOfPath)
      }
    })
  const submit = (over = version) => singleFlight.run(() => saveOver(over)())

  return {
    form,
    fields,
    isDirty,
    isSubmitting,
    isStale: isBehind && !isOwnSave && isDirty && !isSubmitting,
    save: () => submit(),
    overwrite: () => submit(page.version),
    reset: () => reset(page),
  }
}

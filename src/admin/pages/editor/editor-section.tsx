import { Button, Container, Tabs, Text } from "@medusajs/ui"
import { useEffect } from "react"
import { FormProvider } from "react-hook-form"
import type { AdminPage } from "../../../contracts/page"
import { KeyboundForm } from "../../components/form/keybound-form"
import { useText } from "../../lib/use-text"
import { LanguageTabs } from "./language-tabs"
import { StaleDraft } from "./stale-draft"
import { TranslationFields } from "./translation-fields"
import { useDraft } from "./use-draft"
import { useSaveShortcut } from "./use-save-shortcut"
import { useShownLocale } from "./use-shown-locale"

type EditorSectionProps = {
  page: AdminPage
  locales: readonly string[]
  onDirty: (isDirty: boolean) => void
}

/** The draft in all its languages, beside its preview. */
export const EditorSection = ({ page, locales, onDirty }: EditorSectionProps) => {
  const t = useText()
  const draft = useDraft(page, locales)
  const { form, isDirty } = draft
  const [locale, setLocale] = useShownLocale(form, locales, draft.fields)
  const isEditable = page.allowed_actions.includes("edit")

  useEffect(() => onDirty(isDirty), [isDirty, onDirty])

  useSaveShortcut(() => isEditable && void draft.save())

  return (
    <FormProvider {...form}>
      <KeyboundForm onSubmit={draft.save}>
        <Container className="isolate p-0">
          <Tabs value={locale} onValueChange={setLocale}>
            <div className="bg-ui-bg-base sticky top-0 z-[2] flex flex-wrap items-center justify-between gap-3 rounded-t-lg border-b px-6 py-4">
              <LanguageTabs locales={locales} />
              <div className="flex items-center gap-x-3">
                {isDirty && (
                  <Text size="small" leading="compact" className="text-ui-fg-muted">
                    {t("pages.editor.changed")}
                  </Text>
                )}
                <Button
                  type="submit"
                  size="small"
                  variant="secondary"
                  disabled={!isDirty}
                  isLoading={draft.isSubmitting}
                >
                  {t("pages.editor.save")}
                </Button>
              </div>
            </div>
            <Tabs.Content value={locale} ref={draft.fields} key={locale} tabIndex={-1}>
              <fieldset disabled={!isEditable} className="flex min-w-0 flex-col gap-y-6 px-6 py-5">
                {!isEditable && (
                  <Text size="small" className="text-ui-fg-subtle">
                    {t("pages.editor.readOnly")}
                  </Text>
                )}
                {draft.isStale && (
                  <StaleDraft page={page} onOverwrite={draft.overwrite} onReset={draft.reset} />
                )}
                <TranslationFields
                  locale={locale}
                  isPublic={(page.translations[locale]?.state ?? "draft") !== "draft"}
                />
              </fieldset>
            </Tabs.Content>
          </Tabs>
        </Container>
      </KeyboundForm>
    </FormProvider>
  )
}

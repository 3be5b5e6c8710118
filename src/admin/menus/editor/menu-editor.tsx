import { Button, Container, Tabs, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminMenu } from "../../../contracts/page"
import { SectionHeader } from "../../components/section-header"
import { localeName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { EmptyMenu } from "./empty-menu"
import { EntryDrawer } from "./entry-drawer"
import { EntryList } from "./entry-list"
import { type Entry, type EntryValues, newId } from "./entries"
import { MenuActions } from "./menu-actions"
import { StaleMenu } from "./stale-menu"
import { useMenuDraft } from "./use-menu-draft"

/** An entry that is being edited, or a new one. */
type Editing = { entry: Entry | undefined }

type MenuEditorProps = { menu: AdminMenu; locales: readonly string[] }

/** The entries of a menu, language by language. */
export const MenuEditor = ({ menu, locales }: MenuEditorProps) => {
  const t = useText()
  const language = useLanguage()
  const draft = useMenuDraft(menu, locales)
  const [locale, setLocale] = useState(locales[0] ?? "")
  const [editing, setEditing] = useState<Editing | null>(null)
  const entries = draft.entries[locale] ?? []
  const filled = locales.filter((each) => draft.entries[each]?.length)

  const put = (values: EntryValues) => {
    const edited = editing?.entry
    draft.change(
      locale,
      edited
        ? entries.map((entry) => (entry.id === edited.id ? { ...entry, ...values } : entry))
        : [...entries, { id: newId(), depth: 0, ...values }],
    )
  }

  const copy = (from: string) =>
    draft.change(
      locale,
      (draft.entries[from] ?? []).map((entry) => ({ ...entry, id: newId() })),
    )

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={menu.handle}>
        {draft.isDirty && (
          <Text size="small" leading="compact" className="text-ui-fg-muted">
            {t("pages.editor.changed")}
          </Text>
        )}
        <Button
          size="small"
          disabled={!draft.isDirty}
          isLoading={draft.isSaving}
          onClick={() => void draft.save()}
        >
          {t("menus.editor.save")}
        </Button>
        <MenuActions handle={menu.handle} />
      </SectionHeader>
      {draft.isStale && (
        <StaleMenu
          name={menu.updated_by?.name ?? t("pages.stale.somebody")}
          onOverwrite={() => void draft.overwrite()}
          onReset={draft.reset}
        />
      )}
      <Tabs value={locale} onValueChange={setLocale}>
        <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
          <Tabs.List aria-label={t("pages.fields.languages")} className="flex-wrap">
            {locales.map((each) => (
              <Tabs.Trigger key={each} value={each}>
                {localeName(each, language)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Button size="small" variant="secondary" onClick={() => setEditing({ entry: undefined })}>
            {t("menus.editor.add")}
          </Button>
        </div>
        <Tabs.Content value={locale} tabIndex={-1} className="border-t">
          {entries.length ? (
            <EntryList
              entries={entries}
              pages={menu.pages}
              onChange={(changed) => draft.change(locale, changed)}
              onEdit={(entry) => setEditing({ entry })}
            />
          ) : (
            <EmptyMenu others={filled} onCopy={copy} />
          )}
        </Tabs.Content>
      </Tabs>
      <Text size="small" className="text-ui-fg-muted px-6 py-3">
        {t("menus.editor.hint")}
      </Text>
      {editing && (
        <EntryDrawer
          entry={editing.entry}
          pageTitle={menu.pages.find(({ id }) => id === editing.entry?.page_id)?.title}
          onSave={put}
          onClose={() => setEditing(null)}
        />
      )}
    </Container>
  )
}

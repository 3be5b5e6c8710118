import { ComputerDesktop, Moon, Phone, Sun } from "@medusajs/icons"
import { clx, Tooltip } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import { useText } from "../../lib/use-text"
import type { Width } from "./mail-frame"
import type { Scheme } from "./preferring"

export type View = "html" | "text"

/** How a message is looked at. */
export type Look = { view: View; width: Width; scheme: Scheme }

type ToggleProps<T extends string> = {
  label: string
  value: T
  choices: readonly { value: T; label: string; shown: ReactNode }[]
  onChange: (value: T) => void
}

/** One of a few ways to look at something. */
const Toggle = <T extends string>({ label, value, choices, onChange }: ToggleProps<T>) => (
  <div
    role="group"
    aria-label={label}
    className="bg-ui-bg-component shadow-borders-base flex rounded-md p-0.5"
  >
    {choices.map((choice) => {
      const button = (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          aria-label={choice.label}
          onClick={() => onChange(choice.value)}
          className={clx(
            "txt-compact-small-plus text-ui-fg-subtle focus-visible:shadow-borders-focus flex h-6 min-w-7 items-center justify-center rounded-[4px] px-1.5 outline-none",
            choice.value === value && "bg-ui-bg-base text-ui-fg-base shadow-elevation-card-rest",
          )}
        >
          {choice.shown}
        </button>
      )
      return typeof choice.shown === "string" ? (
        button
      ) : (
        <Tooltip key={choice.value} content={choice.label}>
          {button}
        </Tooltip>
      )
    })}
  </div>
)

/** How messages are looked at, with the controls that change it. */
export const useLook = () => {
  const [look, setLook] = useState<Look>({ view: "html", width: "desktop", scheme: "light" })
  return { look, change: (change: Partial<Look>) => setLook({ ...look, ...change }) }
}

export const LookControls = ({ look, change }: ReturnType<typeof useLook>) => {
  const t = useText()
  return (
    <div className="flex flex-wrap items-center gap-2">
      {look.view === "html" && (
        <>
          <Toggle
            label={t("mails.content.width")}
            value={look.width}
            onChange={(width) => change({ width })}
            choices={[
              { value: "desktop", label: t("mails.content.desktop"), shown: <ComputerDesktop /> },
              { value: "phone", label: t("mails.content.phone"), shown: <Phone /> },
            ]}
          />
          <Toggle
            label={t("mails.content.scheme")}
            value={look.scheme}
            onChange={(scheme) => change({ scheme })}
            choices={[
              { value: "light", label: t("mails.content.light"), shown: <Sun /> },
              { value: "dark", label: t("mails.content.dark"), shown: <Moon /> },
            ]}
          />
        </>
      )}
      <Toggle
        label={t("mails.content.title")}
        value={look.view}
        onChange={(view) => change({ view })}
        choices={[
          { value: "html", label: t("mails.content.html"), shown: t("mails.content.html") },
          { value: "text", label: t("mails.content.text"), shown: t("mails.content.text") },
        ]}
      />
    </div>
  )
}

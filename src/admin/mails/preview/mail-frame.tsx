import { clx } from "@medusajs/ui"
import { useText } from "../../lib/use-text"
import { preferring, type Scheme } from "./preferring"

export type Width = "desktop" | "phone"

type MailFrameProps = {
  subject: string
  html: string
  width: Width
  scheme: Scheme
  className?: string
}

/** The HTML of an e-mail: without scripts, forms and links, whatever it is. */
export const MailFrame = ({ subject, html, width, scheme, className }: MailFrameProps) => (
  <iframe
    sandbox=""
    referrerPolicy="no-referrer"
    title={useText()("mails.content.frame", { subject })}
    srcDoc={preferring(scheme, html)}
    className={clx(
      "shadow-borders-base mx-auto h-[640px] rounded-md",
      scheme === "dark" ? "bg-black" : "bg-white",
      width === "phone" ? "w-full max-w-[360px]" : "w-full",
      className,
    )}
  />
)

/** The text of an e-mail, as programs show it that show no HTML. */
export const MailText = ({ text }: { text: string }) => (
  <pre className="bg-ui-bg-component shadow-borders-base h-[640px] overflow-auto whitespace-pre-wrap break-words rounded-md p-4 font-mono text-xs leading-5">
    {text}
  </pre>
)

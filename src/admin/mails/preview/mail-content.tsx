import { MailFrame, MailText } from "./mail-frame"
import type { Look } from "./use-look"

type MailContentProps = { mail: { subject: string; html: string; text: string }; look: Look }

/** A message as staff want to look at it; as text where it has no other form. */
export const MailContent = ({ mail: { subject, html, text }, look }: MailContentProps) =>
  look.view === "text" || !html ? (
    <MailText text={text} />
  ) : (
    <MailFrame subject={subject} html={html} width={look.width} scheme={look.scheme} />
  )

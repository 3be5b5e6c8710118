import type { ForeignMessage, Message } from "../message"
import { blankSecrets } from "../render"
import type { MailRow } from "../rows"

/** Whether a message is made of blocks; other code's has a text of its own. */
export const isMessage = (content: Message | ForeignMessage): content is Message =>
  "blocks" in content

/** Whether a message has tokens or codes, of which no copy may remain once they are sent. */
export const hasSecrets = (content: Message | ForeignMessage): boolean =>
  isMessage(content) &&
  content.blocks.some((block) => "is_secret" in block && block.is_secret === true)

/** The changes that take the tokens and codes out of a message. */
export const withoutSecrets = (
  { content, has_secrets }: Pick<MailRow, "content" | "has_secrets">,
  now: Date,
): Partial<MailRow> =>
  has_secrets && isMessage(content)
    ? { content: blankSecrets(content), has_secrets: false, blanked_at: now }
    : {}

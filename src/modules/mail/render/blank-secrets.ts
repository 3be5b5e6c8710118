import type { Block, Message } from "../message"

/** Stands for a secret that was deleted. */
export const BLANK = "••••••"

const blanked = (block: Block): Block => {
  if (block.type === "code") return { ...block, code: BLANK }
  if (block.type === "button" && block.is_secret) return { ...block, url: BLANK }
  return block
}

/** A message without its tokens and codes; it still says where they were. */
export const blankSecrets = (message: Message): Message => ({
  ...message,
  blocks: message.blocks.map(blanked),
})

/** A row of a table or of totals: a label and its value as text. */
export type Fact = { label: string; value: string }

/** Text of a table, which may be a link, http or https; lines after the first one are details. */
export type Cell = string | { text: string; url: string }

/** A part of a message, rendered as HTML and as text alike. Texts are plain; the renderer escapes them. */
export type Block =
  | { type: "paragraph"; text: string }
  | { type: "heading"; text: string }
  /** Set apart: a deadline, what to do. */
  | { type: "notice"; text: string }
  /** What a person wrote. */
  | { type: "quotation"; text: string; author?: string }
  | { type: "list"; items: string[] }
  /** A link, http or https; blanked after sending if its address contains a token. */
  | { type: "button"; label: string; url: string; is_secret?: true }
  /** A token or code to copy; blanked after sending. */
  | { type: "code"; label: string; code: string; is_secret: true }
  | { type: "facts"; facts: Fact[] }
  | { type: "table"; columns: { label: string; is_number?: true }[]; rows: Cell[][] }
  /** The last one is the total. */
  | { type: "totals"; facts: Fact[] }
  | { type: "addresses"; addresses: { label: string; lines: string[] }[] }

export type Message = {
  subject: string
  /** What an inbox shows beside the subject. */
  preheader: string
  blocks: Block[]
}

/** The content of a message that other code wrote itself. */
export type ForeignMessage = { subject: string; text: string; html: string | null }

/** A file that is read when the message is sent, by the same rules as its download. */
export type AttachmentRef =
  | { type: "quote_document"; quote_id: string; revision: number; filename: string }
  | { type: "invoice_document"; invoice_id: string; filename: string }
  /** The conditions of sale as they were accepted with an order. */
  | { type: "accepted_terms"; order_id: string; filename: string }
  /** A file that came with a notification of other code; base64. */
  | { type: "inline"; filename: string; content: string; content_type: string }

/** An identifier, or words that are not ours. */
export const Code = ({ text }: { text: string }) => (
  <span className="font-mono text-xs">{text}</span>
)

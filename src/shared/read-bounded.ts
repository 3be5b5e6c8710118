/** Reads a body up to so many bytes; a longer one is read as empty. */
export const readBounded = async (response: Response, maxBytes: number): Promise<string> => {
  if (!response.body) return ""
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop early closes the connection.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBytes) return ""
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

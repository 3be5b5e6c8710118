/** What a JWT says, without a look at its signature: for tokens that this store has just signed. */
export const jwtPayloadOf = (token: string): unknown =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"))

import { describeShop } from "../../support/shop"

const PICTURE = Buffer.from("iVBORw0KGgo=", "base64")

type Uploaded = { files: { url: string }[] }

describeShop("A file that staff upload", ({ staff }) => {
  const upload = (...names: string[]) =>
    staff().sendFiles<Uploaded>(
      "/admin/uploads",
      names.map((name) => ({ content: PICTURE, name, field: "files" })),
    )

  /** At this server: the store's own address is another one in tests. */
  const pathOf = ({ url }: { url: string }) => new URL(url).pathname

  const fetched = async (path: string) => {
    const answer = await fetch(staff().baseUrl + path)
    return [answer.status, Buffer.from(await answer.arrayBuffer())]
  }

  it.each([
    ["fut.png", /-fut\.png$/],
    ["fût 50% neuf.PNG", /-fut-50-neuf\.png$/],
    ["é.png", /-e\.png$/],
    ["樽.png", /-file\.png$/],
    ["a#b?c&d'e.png", /-a-b-c-d-e\.png$/],
    ["%2e%2e%2f%00.png", /-2e-2e-2f-00\.png$/],
    [".png", /-png$/],
    ["fût", /-fut$/],
    [`${"é".repeat(300)}.png`, /-e{100}\.png$/],
  ])("is found at the address given: %s", async (name, path) => {
    const { status, body } = await upload(name)
    expect(status).toBe(200)
    const [file] = body.files.map(pathOf)
    expect(file).toMatch(path)
    expect(await fetched(file ?? "")).toEqual([200, PICTURE])
  })

  it("keeps its own address beside others of the same name", async () => {
    const { body } = await upload("樽.png", "酒.png", "file.png", "file.jpg")
    expect(new Set(body.files.map(pathOf)).size).toBe(4)
  })

  const post = (body: string, type = "multipart/form-data; boundary=x") =>
    fetch(`${staff().baseUrl}/admin/uploads`, {
      method: "POST",
      headers: { ...staff().headers, "content-type": type },
      body,
    })

  const HEAD = `--x\r\ncontent-disposition: form-data; name="files"; filename="a.png"`

  it.each([
    ["no boundary", `${HEAD}\r\n\r\na\r\n--x--`, "multipart/form-data"],
    ["no end", `${HEAD}\r\n\r\na`, undefined],
    ["no part", "nothing", undefined],
    ["a broken heading", `${HEAD.replace(":", "")}\r\n\r\na\r\n--x--`, undefined],
    ["another field", `${HEAD.replace(`"files"`, `"file"`)}\r\n\r\na\r\n--x--`, undefined],
  ])("is refused when its form has %s", async (_, body, type) => {
    const answer = await post(body, type)
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ type: "invalid_data" }),
    ])
  })
})

/** What a browser does with pages of forms and links: keeps cookies, follows redirects, sends forms. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  url = "";
  page = "";
  status = 0;

  open(url: string): Promise<void> {
    return this.#ask(url, {});
  }

  /** Sends the only form of the page, with what it holds and what is filled in. */
  async submits(filledIn: Record<string, string> = {}): Promise<void> {
    const action = /<form[^>]*action="([^"]*)"/u.exec(this.page)?.[1] ?? this.url;
    const hidden = [...this.page.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/gu)];
    const body = new URLSearchParams({
      ...Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, plain(value)])),
      ...filledIn,
    });
    await this.#ask(new URL(action, this.url).href, { method: "POST", body });
  }

  /** The words of the page. */
  get reads(): string {
    return plain(this.page.replaceAll(/<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>|<[^>]*>/gu, " "))
      .replaceAll(/\s+/gu, " ")
      .trim();
  }

  async #ask(url: string, init: RequestInit): Promise<void> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { ...init, redirect: "manual", headers: { cookie } });
    for (const set of response.headers.getSetCookie()) this.#keep(set);
    this.url = url;
    this.status = response.status;
    const location = response.headers.get("location");
    if (location !== null) return this.#ask(new URL(location, url).href, {});
    this.page = await response.text();
  }

  #keep(set: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
    if (value === "" || /max-age=0/iu.test(set)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

const plain = (html: string): string =>
  html.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<");

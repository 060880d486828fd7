// Another page of the site, to be read from.

/** The page at an address of the site; this one where it is its own. null where it cannot be had. */
export async function pageAt(pathname: string): Promise<Document | null> {
  if (pathname === location.pathname) return document;
  const response = await fetch(pathname).catch(() => null);
  return response?.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
}

// Where a nämnd has its page.
import { slug } from "../swedish/slug.ts";

export const NO_NÄMND = "Utan nämnd";

export function nämndHref(nämnd: string): string {
  return `/namnder/${slug(nämnd) || "utan-namnd"}/`;
}

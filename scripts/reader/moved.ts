// On a page that only leads on: takes along what a link to a passage carries, `?lydelse=` and `#`, which a refresh of the page loses.

/** Where a moved page leads: what the target does not say itself is kept from the address that was asked for. */
export function onward(target: string, asked: string): string {
  const [from, to] = [new URL(asked), new URL(target, asked)];
  if (to.search === "") to.search = from.search;
  if (to.hash === "") to.hash = from.hash;
  return to.href;
}

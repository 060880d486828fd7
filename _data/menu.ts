// The main menu, on every page.

const menu = [
  { href: "/sok/", title: "Sök" },
  { href: "/namnder/", title: "Nämnder" },
  { href: "/ar/", title: "År" },
  { href: "/granskningar/", title: "Granskningar" },
  { href: "/sammantraden/", title: "Sammanträden" },
  { href: "/ataganden/", title: "Åtaganden" },
] as const;

export default menu;

// The main menu, on every page.

const menu = [
  { href: "/sok/", title: "Sök" },
  { href: "/namnder/", title: "Nämnder" },
  { href: "/ar/", title: "År" },
  { href: "/granskningar/", title: "Granskningar" },
  { href: "/sammantraden/", title: "Sammanträden" },
  { href: "/ataganden/", title: "Åtaganden" },
  { href: "/amnen/", title: "Ämnen" },
  { href: "/jamfor/", title: "Jämför" },
] as const;

export default menu;

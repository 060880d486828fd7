// The themes of /amnen/: open word lists. A word may end with its inflections; `*` at its end lets it go on ("våld*": våldsutsatt).
// Anybody may read, question and change them; a change shows in the next build.

const teman = [
  {
    id: "vald-i-nara-relation",
    title: "Våld i nära relation",
    words: [
      "våld i nära relation*",
      "våldsutsatt*",
      "våldsutöv*",
      "partnervåld",
      "kvinnofrid*",
      "våld mot kvinnor",
      "våld i hemmet",
    ],
  },
  {
    id: "hedersfortryck",
    title: "Hedersrelaterat våld och förtryck",
    words: ["heder*", "könsstympning*", "tvångsäktenskap*", "barnäktenskap*", "oskuldsnorm*"],
  },
  {
    id: "skyddat-boende",
    title: "Skyddat boende och hemlöshet",
    words: [
      "skyddat boende",
      "skyddade boende*",
      "skyddsboende*",
      "kvinnojour*",
      "hemlös*",
      "bostadslös*",
      "placering*",
    ],
  },
  {
    id: "barns-rattigheter",
    title: "Barns rättigheter",
    words: [
      "barnets rättigheter",
      "barns rättigheter",
      "barnrätt*",
      "barnkonvention*",
      "barnperspektiv*",
      "barnkonsekvensanalys*",
      "komma till tals",
      "barnets bästa",
    ],
  },
  {
    id: "orosanmalan",
    title: "Orosanmälan och utredning av barn",
    words: [
      "orosanmäl*",
      "barnavårdsutredning*",
      "utredningstid*",
      "anmälan till socialtjänst*",
      "förhandsbedömning*",
      "BBIC",
    ],
  },
  {
    id: "unga-och-kriminalitet",
    title: "Unga och kriminalitet",
    words: ["kriminalitet*", "normbrytande", "avhopp*", "brottsförebygg*", "SSPF*", "gäng*"],
  },
  {
    id: "samverkan",
    title: "Samverkan",
    words: ["samverk*", "samordn*", "idéburet offentligt partnerskap", "överenskommelse*"],
  },
  {
    id: "kompetens",
    title: "Utbildning och kompetens",
    words: [
      "kompetensutveckl*",
      "fördjupningsutbildning*",
      "fortbildning*",
      "utbildningsinsats*",
      "kompetenscentrum",
    ],
  },
  {
    id: "uppfoljning",
    title: "Uppföljning och statistik",
    words: [
      "uppföljning*",
      "utvärdering*",
      "statistik*",
      "kartläggning*",
      "egenkontroll*",
      "systematiskt kvalitetsarbete",
      "systematiska kvalitetsarbetet",
    ],
  },
  {
    id: "digitalisering",
    title: "Digitalisering och verksamhetssystem",
    words: ["digitaliser*", "verksamhetssystem*", "digital*", "lärplattform*", "e-tjänst*"],
  },
  {
    id: "personuppgifter",
    title: "Sekretess och personuppgifter",
    words: ["sekretess*", "personakt*", "personuppgift*", "dataskydd*", "skyddade personuppgifter"],
  },
  {
    id: "missbruk",
    title: "Skadligt bruk och beroende",
    words: ["skadligt bruk", "missbruk*", "beroendevård*", "narkotika*", "alkohol*", "samsjuklig*"],
  },
  {
    id: "diskriminering",
    title: "Jämställdhet och diskriminering",
    words: ["diskriminer*", "jämställd*", "rasism*", "mänskliga rättigheter", "islamofobi*", "antisemitism*"],
  },
] as const;

export default teman;

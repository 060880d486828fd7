// Which plan follows which, where no document in the collection says so and an editor knows. Shown as the editor's word, never with a quote.
// `plan` and `successor` are the last part of the address of each plan: /planer/<id>/.

const planer = [
  {
    plan: "plan-for-kvinnofrid-och-mot-vald-i-nara-relation-2016-2020",
    successor: "fri-fran-vald-en-gemensam-angelagenhet-2022-2026",
    source:
      "Planerna gäller samma fråga och avlöser varandra i tid. Ingen text i samlingen säger det rakt ut.",
    by: "redaktionen",
    date: "2026-11-27",
  },
] as const;

export default planer;

/** Dutch texts of the picture that overview and location give: the headline, the orders, the stock account, the money. */
import { meervoud } from '../../notation/plural';

export const picture = {
  headline: {
    short: 'fte tekort',
    spare: 'fte over',
    shortAt: (places: number, oneLocation: boolean) =>
      oneLocation ? `bij ${meervoud(places, 'rol', 'rollen')}` : `op ${meervoud(places, 'plek', 'plekken')}`,
    elsewhere: (fte: string, oneLocation: boolean) => `${oneLocation ? 'bij andere rollen' : 'elders'} ${fte} fte over`,
    place: 'Een plek is één rol op één locatie. Wat de een over heeft, lost het tekort van de ander niet op.',
    nobody: (places: number) =>
      `Op ${meervoud(places, 'plek', 'plekken')} is er werk en niemand die het kan doen; hoeveel fte dat vraagt, is niet te zeggen.`,
    incomplete: (places: number) => `Van ${meervoud(places, 'plek', 'plekken')} ontbreken gegevens.`,
    inBase: (fte: string) => `in de basis ${fte} fte tekort`,
    goals: {
      hold: 'om de voorraad gelijk te houden',
      stock: 'om de voorraad op het doel te krijgen',
      ontime: 'om alles waarvan de termijn binnen het model afloopt, op tijd te beslissen',
      decisions: 'om de gevraagde besluiten te halen',
    },
    measuredFor: (goals: string) => `Gemeten naar wat nodig is ${goals}.`,
    notBacklog: (cases: string) => `Voor de ${cases} zaken over termijn vraagt dat doel niets extra’s.`,
    worst: (period: string) =>
      `in ${period}, de krapste periode: uren die later over zijn, maken zaken die dan te laat zijn niet alsnog op tijd`,
  },
  orders: {
    title: 'Opdracht',
    met: 'Gehaald',
    metPartly: 'Gehaald, voor zover geteld',
    tooFew: (amount: string) => `${amount} te weinig`,
    tooMany: (amount: string) => `${amount} te veel`,
    unknown: 'Niet te bepalen',
    atLeast: (amount: string) => `van ten minste ${amount}`,
    atMost: (amount: string) => `van ten hoogste ${amount}`,
    partly: 'Telt maar deels: een deel van deze periode ligt buiten het model.',
    held: (cases: string, step: string, where: { readonly location: string; readonly role: string }) =>
      `In ${where.location} wachten dan nog ${cases} zaken op ${step}; de rol ${where.role} heeft daar geen uur over.`,
    noHold: 'Er blijft nergens werk liggen door te weinig uren: het werk zelf is er niet, of het wacht op iets anders.',
    edit: 'Naar Opdrachten',
    everywhere: 'alle locaties',
  },
  account: {
    title: 'Hoe de voorraad verandert',
    opening: (period: string) => `Voorraad begin ${period}`,
    closing: (period: string) => `Voorraad eind ${period}`,
    inflow: 'Instroom',
    derivedInflow: 'Afgeleide instroom',
    corrections: 'Correcties',
    decisions: 'Besluiten',
    withdrawals: 'Intrekkingen',
  },
  otherWork: {
    title: 'Daarnaast ander werk, dat niet als zaak telt',
    stock: 'open',
    decisions: 'afgedaan',
    inTotals: 'Het telt wel mee in uren, fte en geld.',
  },
  money: {
    title: 'Geld',
    staffCost: 'Personeel',
    penalties: 'Dwangsommen',
    costPerDecision: 'Kosten per besluit',
    costPer: 'alle personeelskosten ÷ besluiten',
  },
  products: {
    title: 'Per product',
    product: 'Product',
    stock: 'Voorraad',
    startEnd: 'begin → eind',
    overdue: 'Te laat',
    decisions: 'Besluiten',
    hours: 'Uren',
    hoursLong: 'Bestede uren',
    none: 'Geen open zaken op deze locatie.',
    notACase: 'telt niet als zaak',
  },
};

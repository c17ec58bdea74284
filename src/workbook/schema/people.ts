/** The tables that say who is there to do the work, what they cost, and on which days. */
import type { Bilingual } from '../../language';
import { RANGES } from '../../model/tables/ranges';
import type { CalendarRow, FixedRow, PenaltyRow, RoleRow, StaffRow } from '../../model/tables/tables';
import { choice, count, curve, endDate, euro, number, optional, rates, share, text } from './cell-type';
import type { Column, TableSchema } from './table-schema';
import { locationColumn, orEmpty, origin, periodColumn, roleColumn, type WithOrigin } from './shared-columns';

const yearHours = (name: Bilingual, help: Bilingual): Column<number> => ({
  header: { nl: `${name.nl} (uren per jaar)`, en: `${name.en} (hours a year)` },
  help: { nl: `${help.nl} Uren per jaar.`, en: `${help.en} Hours per year.` },
  type: number(RANGES.roles.leaveHours, '#,##0.0'),
  byDefault: 0,
});

export const ROLES: TableSchema<WithOrigin<RoleRow>> = {
  name: 'vkt_Roles',
  sheet: { nl: 'Rollen', en: 'Roles' },
  purpose: {
    nl: 'Eén rij per rol: hoeveel uur van een fte overblijft voor zaken, en wat een uur kost.',
    en: 'One row per role: how many hours of one FTE remain for cases, and what an hour costs.',
  },
  needed: true,
  columns: {
    role: { ...roleColumn, type: text(22), help: { nl: 'Naam van de rol.', en: 'Name of the role.' } },
    contractHours: {
      header: { nl: 'Contracturen (per jaar)', en: 'Contract hours (a year)' },
      help: {
        nl: 'Betaalde uren van één fte per jaar, meer dan 0.',
        en: 'Paid hours of one FTE per year, more than 0.',
      },
      type: number(RANGES.roles.contractHours, '#,##0.0'),
    },
    leaveHours: yearHours(
      { nl: 'Verlof', en: 'Leave' },
      { nl: 'Vakantie en ander verlof.', en: 'Holiday and other leave.' },
    ),
    holidayHours: yearHours(
      { nl: 'Feestdagen', en: 'Public holidays' },
      { nl: 'Feestdagen op werkdagen.', en: 'Public holidays on working days.' },
    ),
    sicknessShare: {
      header: { nl: 'Verzuim (%)', en: 'Sickness (%)' },
      aliases: ['Ziekteverzuim', 'Sickness rate'],
      help: { nl: 'Deel van de contracturen, 0–100%.', en: 'Share of contract hours, 0–100%.' },
      type: share(RANGES.roles.sicknessShare),
      byDefault: 0,
    },
    trainingHours: yearHours({ nl: 'Opleiding', en: 'Training' }, { nl: 'Scholing.', en: 'Training.' }),
    otherHours: yearHours({ nl: 'Overig', en: 'Other' }, { nl: 'Overige afwezigheid.', en: 'Other absence.' }),
    indirectShare: {
      header: { nl: 'Indirecte tijd (%)', en: 'Indirect time (%)' },
      help: {
        nl: 'Deel van de aanwezige uren voor overleg, pauzes en systemen, 0 tot minder dan 100%.',
        en: 'Share of the hours present for meetings, breaks and systems, 0 to less than 100%.',
      },
      type: share(RANGES.roles.indirectShare),
      byDefault: 0,
    },
    allowanceShare: {
      header: { nl: 'Toeslag rol (%)', en: 'Role allowance (%)' },
      help: {
        nl: 'Deel van de netto uren voor werk dat niet aan zaken hangt (WISN), 0 tot minder dan 100%.',
        en: 'Share of net hours for work not tied to cases (WISN), 0 to less than 100%.',
      },
      type: share(RANGES.roles.allowanceShare),
      byDefault: 0,
    },
    learningCurve: {
      header: { nl: 'Leercurve (weken: %)', en: 'Learning curve (weeks: %)' },
      help: {
        nl: 'Weken sinds de start: productiviteit, zoals 0: 0%; 13: 50%; 39: 100%.',
        en: 'Weeks since the start: productivity, such as 0: 0%; 13: 50%; 39: 100%.',
      },
      type: curve(),
      byDefault: [{ week: 0, productivity: 1 }],
    },
    mentorShare: {
      header: { nl: 'Begeleiding', en: 'Mentoring' },
      help: {
        nl: 'Fte van ervaren medewerkers die één fte in opleiding kost.',
        en: 'FTE of experienced staff that one FTE in training costs.',
      },
      type: share(RANGES.roles.mentorShare),
      byDefault: 0,
    },
    hourlyRate: {
      header: { nl: 'Uurtarief (euro)', en: 'Hourly rate (euro)' },
      help: {
        nl: 'Euro per betaald uur; leeg = niet bekend, 0 = kost niets.',
        en: 'Euro per paid hour; empty = not known, 0 = costs nothing.',
      },
      type: optional(euro(RANGES.roles.hourlyRate)),
      byDefault: null,
    },
    ...origin,
  },
};

export const STAFF: TableSchema<WithOrigin<StaffRow>> = {
  name: 'vkt_Staff',
  sheet: { nl: 'Bezetting', en: 'Staff' },
  purpose: {
    nl: 'Eén rij per groep medewerkers op een locatie, met begin en einde.',
    en: 'One row per group of staff at a location, with start and end.',
  },
  needed: true,
  columns: {
    location: locationColumn,
    role: roleColumn,
    start: {
      header: { nl: 'Begin', en: 'Start' },
      help: { nl: 'Eerste werkdag; leeg = was er al.', en: 'First working day; empty = was there already.' },
      type: endDate('from'),
      byDefault: null,
    },
    end: {
      header: { nl: 'Einde', en: 'End' },
      help: { nl: 'Laatste werkdag; leeg = blijft.', en: 'Last working day; empty = stays.' },
      type: endDate('to'),
      byDefault: null,
    },
    fte: {
      header: { nl: 'Fte', en: 'FTE' },
      help: { nl: 'Fte volgens contract, 0 of meer.', en: 'Contracted FTE, 0 or more.' },
      type: number(RANGES.staff.fte, '#,##0.0'),
    },
    experience: {
      header: { nl: 'Ervaring', en: 'Experience' },
      help: {
        nl: 'Ervaren, of nieuw: dan geldt de leercurve.',
        en: 'Experienced, or new: then the learning curve applies.',
      },
      type: choice({ experienced: { nl: 'ervaren', en: 'experienced' }, new: { nl: 'nieuw', en: 'new' } }),
      byDefault: 'experienced',
    },
    ...origin,
  },
};

export const FIXED: TableSchema<WithOrigin<FixedRow>> = {
  name: 'vkt_Fixed',
  sheet: { nl: 'Vaste uren', en: 'Fixed hours' },
  purpose: {
    nl: 'Eén rij per vast aantal uren dat een rol aan ander werk kwijt is.',
    en: 'One row per fixed number of hours a role spends on other work.',
  },
  needed: false,
  columns: {
    location: locationColumn,
    role: roleColumn,
    period: orEmpty(periodColumn, { nl: 'De periode; leeg = elke periode.', en: 'The period; empty = every period.' }),
    hours: {
      header: { nl: 'Uren (per periode)', en: 'Hours (a period)' },
      help: { nl: 'Uren per periode, 0 of meer.', en: 'Hours per period, 0 or more.' },
      type: number(RANGES.fixed.hours, '#,##0.0'),
    },
    ...origin,
  },
};

export const PENALTIES: TableSchema<WithOrigin<PenaltyRow>> = {
  name: 'vkt_Penalties',
  sheet: { nl: 'Dwangsommen', en: 'Penalties' },
  purpose: {
    nl: 'Eén rij per soort dwangsom en het moment vanaf wanneer het tarief geldt.',
    en: 'One row per kind of penalty and the day its rates begin.',
  },
  needed: false,
  columns: {
    kind: {
      header: { nl: 'Soort', en: 'Kind' },
      help: { nl: 'Bestuurlijk (Awb 4:17) of rechterlijk.', en: 'Statutory (Awb 4:17) or imposed by a court.' },
      type: choice({ statutory: { nl: 'bestuurlijk', en: 'statutory' }, court: { nl: 'rechterlijk', en: 'court' } }),
    },
    from: {
      header: { nl: 'Geldig vanaf', en: 'In force from' },
      help: { nl: 'Eerste dag; leeg = altijd.', en: 'First day; empty = always.' },
      type: endDate('from'),
      byDefault: null,
    },
    rates: {
      header: { nl: 'Dagtarieven (dagen: euro)', en: 'Daily rates (days: euro)' },
      help: {
        nl: 'Dagen: euro per dag, na elkaar, zoals 14: 23; 14: 35; 14: 45.',
        en: 'Days: euro per day, one after the other, such as 14: 23; 14: 35; 14: 45.',
      },
      type: rates(),
    },
    cap: {
      header: { nl: 'Maximum (euro)', en: 'Cap (euro)' },
      help: { nl: 'Hoogste bedrag per zaak; leeg = geen.', en: 'Highest amount per case; empty = none.' },
      type: optional(euro(RANGES.penalties.cap)),
      byDefault: null,
    },
    noticeShare: {
      header: { nl: 'Aandeel ingebrekestelling', en: 'Notice share' },
      help: {
        nl: 'Deel van de te late zaken dat per periode voor het eerst in gebreke stelt, 0–100%.',
        en: 'Share of the overdue cases that newly give notice per period, 0–100%.',
      },
      type: share(RANGES.penalties.noticeShare),
    },
    lag: {
      header: { nl: 'Wachttijd (dagen)', en: 'Lag (days)' },
      help: { nl: 'Dagen tussen melding en eerste dwangsomdag.', en: 'Days between notice and the first penalty day.' },
      type: count(RANGES.penalties.lag),
      byDefault: 14,
    },
    ...origin,
  },
};

export const CALENDAR: TableSchema<CalendarRow> = {
  name: 'vkt_Calendar',
  sheet: { nl: 'Kalender', en: 'Calendar' },
  purpose: {
    nl: 'Eén rij per periode met een afwijkend aantal werkdagen.',
    en: 'One row per period with a different number of working days.',
  },
  needed: false,
  columns: {
    period: periodColumn,
    workingDays: {
      header: { nl: 'Werkdagen', en: 'Working days' },
      help: { nl: 'Werkdagen in de periode, 0 of meer.', en: 'Working days in the period, 0 or more.' },
      type: number(RANGES.calendar.workingDays, '0.0'),
    },
  },
};

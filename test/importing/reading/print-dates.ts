// Run by time-zones.test.ts in a process of its own, because a time zone is a process's.
import {
  fromCompactDate,
  fromDayMonthYear,
  fromIsoDate,
  fromUnixSeconds,
  lastDayOfMonth,
} from '../../../src/importing/reading';

const dates = [
  fromCompactDate('20180701'),
  fromCompactDate('20200229'),
  fromDayMonthYear('31OCT2021'),
  fromIsoDate('2021-07-01'),
  fromUnixSeconds('1372636800'),
  fromUnixSeconds('1383264000'),
  lastDayOfMonth('2021-10'),
];
console.log(JSON.stringify({ timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, dates }));

-- title: Together in Death
-- story: Two who love each other are both dead at the end.
-- roles: died_first, died_last
-- not: Love that only one of them feels, love that had ended, or a pair of whom one lives.
-- status: named
-- source: document 004, T24
SELECT x.run, y.minute, y.event, x.person AS died_first, y.person AS died_last
FROM death x
JOIN death y ON y.run = x.run AND y.event > x.event
JOIN dear a ON a.run = x.run AND a.person = x.person AND a.other = y.person
  AND a.kind = 'love' AND a.value >= 0.5 AND a.since <= x.minute AND x.minute < a.until
JOIN dear b ON b.run = x.run AND b.person = y.person AND b.other = x.person
  AND b.kind = 'love' AND b.value >= 0.5 AND b.since <= x.minute AND x.minute < b.until

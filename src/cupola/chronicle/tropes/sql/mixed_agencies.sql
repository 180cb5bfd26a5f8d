-- title: Agencies Mixed
-- story: Where there are three agencies or more, two of different ones trust each other at the
--   end more than either trusts anybody of the own.
-- roles: one, other
-- not: A crew of two agencies, where only a line can be crossed, or trust that one of them does
--   not return.
-- status: control
-- source: document 001, counterfactual of five agencies
WITH several AS (
    SELECT run FROM person GROUP BY run HAVING count(DISTINCT agency) >= 3
), held AS (
    SELECT b.run, b.person, b.other, b.value, b.since,
           pa.agency = pb.agency AS same, pa.agency IS NOT NULL AS employed
    FROM trust_at_end b
    JOIN several s ON s.run = b.run
    JOIN living p ON p.run = b.run AND p.person = b.person
    JOIN living q ON q.run = b.run AND q.person = b.other
    JOIN person pa ON pa.run = b.run AND pa.id = b.person
    JOIN person pb ON pb.run = b.run AND pb.id = b.other
), own AS (
    SELECT run, person, max(value) AS value FROM held WHERE same GROUP BY run, person
)
SELECT a.run, greatest(a.since, b.since) AS minute, NULL AS event, a.person AS one,
       b.person AS other
FROM held a
JOIN held b ON b.run = a.run AND b.person = a.other AND b.other = a.person
LEFT JOIN own x ON x.run = a.run AND x.person = a.person
LEFT JOIN own y ON y.run = b.run AND y.person = b.person
WHERE a.person < b.person AND NOT a.same AND a.value >= 0.7 AND b.value >= 0.7
  AND a.value > coalesce(x.value, 0) AND b.value > coalesce(y.value, 0)

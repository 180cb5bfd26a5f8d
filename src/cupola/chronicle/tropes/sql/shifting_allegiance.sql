-- title: Shifting Allegiance
-- story: Somebody's trust in another (0.6 or more) turns into distrust (below 0.5) and back again,
--   or the other way round.
-- roles: person, other, turns
-- not: Trust that is lost once for good, or that wavers without turning.
-- status: pattern
-- source: document 002
WITH turned AS (
    SELECT run, person, other FROM bond
    WHERE kind = 'trust' AND (value < 0.5) <> (before < 0.5)
    GROUP BY run, person, other HAVING count(*) >= 2
), leaning AS (
    SELECT b.run, b.person, b.other, b.minute AS since, b.cause, b.rowid AS place,
           CASE WHEN b.value < 0.5 THEN 0 ELSE 1 END AS trusts
    FROM bond b JOIN turned t ON t.run = b.run AND t.person = b.person AND t.other = b.other
    WHERE b.kind = 'trust' AND (b.value < 0.5 OR b.value >= 0.6)
), turn AS (
    SELECT *, lag(trusts) OVER (PARTITION BY run, person, other
                                ORDER BY place) AS before
    FROM leaning
)
SELECT run, max(since) AS minute, arg_max(cause, (since, cause)) AS event, person, other,
       count(*) AS turns
FROM turn WHERE trusts <> before
GROUP BY run, person, other HAVING count(*) >= 2

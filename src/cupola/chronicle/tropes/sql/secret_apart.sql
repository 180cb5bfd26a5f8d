-- title: Secrets Keep Them Apart
-- story: After the link with the ground is lost, more and more of what has come to pass is known to
--   one or two people only: at the worst a third of it or more, a larger share than at first, and
--   by two things more than at first. Later that share falls.
-- roles: secrets, known, still_secret
-- not: One more secret among those that the orders made, news that everybody has, secrets that last
--   to the end, or few left alive among whom nothing can be apart.
-- status: pattern
-- source: document 003
WITH truth AS (
    SELECT f.run, f.fact, f.minute, f.value, e.actor AS doer
    FROM fact f JOIN event e ON e.run = f.run AND e.id = f.cause
), learnt AS (
    SELECT t.run, t.fact, t.minute AS truth, b.person, min(b.minute) AS minute
    FROM truth t
    JOIN belief b ON b.run = t.run AND b.fact = t.fact AND b.minute >= t.minute
      AND (b.value >= 0.5) = t.value AND b.person IS DISTINCT FROM t.doer
    GROUP BY ALL
    UNION ALL
    SELECT t.run, t.fact, t.minute, t.doer, t.minute
    FROM truth t JOIN person p ON p.run = t.run AND p.id = t.doer
), known AS (
    SELECT run, fact, truth, min(minute) AS since, min(minute, 3)[3] AS third
    FROM learnt GROUP BY run, fact, truth
), fallen AS (
    SELECT d.run, t.people, list(d.minute ORDER BY d.event) AS deaths
    FROM death d JOIN toll t ON t.run = d.run GROUP BY d.run, t.people
), secret AS (
    SELECT k.run, k.since, least(coalesce(k.third, 2147483647),
                                 coalesce(f.deaths[f.people - 3], 2147483647)) AS until
    FROM known k LEFT JOIN fallen f ON f.run = k.run
), moment AS (
    SELECT s.run, l.minute AS lost, s.since AS minute
    FROM secret s JOIN link_lost l ON l.run = s.run AND s.since >= l.minute
    GROUP BY s.run, l.minute, s.since
    UNION
    SELECT run, minute, minute FROM link_lost
), share AS (
    SELECT m.run, m.lost, m.minute, count(*) AS known,
           count(*) FILTER (WHERE m.minute < s.until) AS secrets
    FROM moment m JOIN secret s ON s.run = m.run AND s.since <= m.minute
    GROUP BY m.run, m.lost, m.minute
), worst AS (
    SELECT run, max((secrets / known, minute, secrets, known)) AS peak,
           max(secrets / known) FILTER (WHERE minute = lost) AS at_first,
           max(secrets) FILTER (WHERE minute = lost) AS secrets_at_first
    FROM share GROUP BY run
), finish AS (
    SELECT run, count(*) AS known, count(*) FILTER (WHERE until = 2147483647) AS secrets
    FROM secret GROUP BY run
)
SELECT w.run, w.peak[2] AS minute, NULL AS event, w.peak[3] AS secrets, w.peak[4] AS known,
       f.secrets AS still_secret
FROM worst w JOIN finish f ON f.run = w.run
WHERE w.peak[1] >= 1 / 3 AND w.peak[1] > w.at_first AND w.peak[3] >= w.secrets_at_first + 2
  AND f.secrets / f.known < w.peak[1]

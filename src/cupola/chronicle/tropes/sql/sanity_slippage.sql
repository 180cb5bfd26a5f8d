-- title: Sanity Slippage
-- story: Somebody with a goal on Earth learns of two deaths aboard or more, comes after that to
--   mean that the others must die too, and acts on it.
-- roles: person, goal
-- not: Self-defence, revenge, obedience, deaths of which that person does not know, or one who
--   meant to kill everybody before.
-- status: in passing
-- source: document 004, T30
WITH acted AS (
    SELECT run, actor AS person, min(id) AS event, min(minute) AS minute
    FROM event
    WHERE intent = 'kill_others'
      AND verb IN ('strike', 'strangle', 'swing', 'hunt', 'shut_down', 'lock', 'cut')
    GROUP BY run, actor
),
known_dead AS (
    SELECT a.run, a.person, count(DISTINCT d.person) AS dead
    FROM acted a
    JOIN death d ON d.run = a.run AND d.event < a.event AND d.person <> a.person
    JOIN person q ON q.run = d.run AND q.id = d.person
    JOIN held_dead s ON s.run = a.run AND s.person = a.person AND s.other = d.person
      AND s.since <= a.minute AND a.minute < s.until AND coalesce(s.cause, -1) < a.event
    GROUP BY a.run, a.person
)
SELECT a.run, a.minute, a.event, a.person, p.goal
FROM acted a
JOIN known_dead k ON k.run = a.run AND k.person = a.person AND k.dead >= 2
JOIN person p ON p.run = a.run AND p.id = a.person AND p.goal IS NOT NULL

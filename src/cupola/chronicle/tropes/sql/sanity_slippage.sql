-- title: Sanity Slippage
-- story: Somebody with a goal on Earth sees people die aboard, comes to mean that the others
--   must die too, and acts on it.
-- roles: person, goal
-- not: Self-defence, revenge, obedience, or one who meant to kill everybody from the start.
-- status: in passing
-- source: document 004, T30
WITH acted AS (
    SELECT run, actor AS person, min(id) AS event, min(minute) AS minute
    FROM event
    WHERE intent = 'kill_others'
      AND verb IN ('strike', 'strangle', 'swing', 'hunt', 'shut_down', 'lock', 'cut')
    GROUP BY run, actor
)
SELECT a.run, a.minute, a.event, a.person, p.goal
FROM acted a
JOIN person p ON p.run = a.run AND p.id = a.person AND p.goal IS NOT NULL
JOIN death d ON d.run = a.run AND d.event < a.event AND d.person <> a.person
JOIN person q ON q.run = d.run AND q.id = d.person
GROUP BY a.run, a.minute, a.event, a.person, p.goal
HAVING count(DISTINCT d.person) >= 2

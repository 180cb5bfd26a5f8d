-- title: Cheated Death, Died Anyway
-- story: Somebody is taken for dead after an attack, and is then rescued by another. Not long
--   after, in less time than it took until the rescue, that person dies after all.
-- roles: person, supposed_killer
-- not: Somebody who gets back without help, who lives on for long, or who was only hurt.
-- status: named
-- source: document 004, T08
WITH lost AS (
    SELECT a.run, a.event, a.minute, a.target AS person, a.actor AS supposed_killer
    FROM attack a JOIN person p ON p.run = a.run AND p.id = a.target
    WHERE a.outcome = 'apparent_dead'
),
rescued AS (
    SELECT l.run, l.person, l.event, min(r.id) AS rescue, min(r.minute) AS saved_at
    FROM lost l
    JOIN event r ON r.run = l.run AND r.target = l.person AND r.id > l.event
    WHERE r.verb = 'rescue' AND r.outcome = 'saved' AND r.actor <> l.person
    GROUP BY l.run, l.person, l.event
),
saved AS (
    SELECT run, person, rescue, saved_at, max(event) AS event FROM rescued
    GROUP BY run, person, rescue, saved_at
)
SELECT s.run, d.minute, d.event, s.person, l.supposed_killer
FROM saved s
JOIN lost l ON l.run = s.run AND l.event = s.event
JOIN death d ON d.run = s.run AND d.person = s.person AND d.event > s.rescue
WHERE d.minute - s.saved_at < s.saved_at - l.minute

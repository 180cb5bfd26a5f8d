-- title: Audience Surrogate
-- story: Until war breaks out, a newcomer comes to know the station together with the viewer: of
--   what the viewer is shown, the newcomer perceives three parts in five or more.
-- roles: newcomer, share
-- not: A newcomer who misses much of what is shown, somebody who perceives it all but is no
--   newcomer, or a newcomer who was there already when the story began. Routine does not count.
-- status: named
-- source: document 004, T03
-- needs: telling
WITH intro AS (
    SELECT DISTINCT e.run, e.id, e.minute
    FROM shown s
    JOIN event e ON e.run = s.run AND e.id = s.event
    JOIN war w ON w.run = e.run AND e.id < w.event
),
total AS (
    SELECT run, count(*) AS shown, max(id) AS event, max(minute) AS minute
    FROM intro GROUP BY run HAVING count(*) >= 5
),
arrived AS (
    SELECT DISTINCT p.run, p.id
    FROM person p
    JOIN event e ON e.run = p.run AND e.actor = p.id AND e.verb = 'arrive'
    JOIN total t ON t.run = e.run AND e.id <= t.event
    WHERE p.newcomer
),
shared AS (
    SELECT i.run, a.id, count(DISTINCT i.id) AS perceived
    FROM intro i
    JOIN arrived a ON a.run = i.run
    JOIN perceived q ON q.run = i.run AND q.event = i.id AND q.person = a.id
    GROUP BY i.run, a.id
)
SELECT t.run, t.minute, t.event, s.id AS newcomer, round(s.perceived / t.shown, 1) AS share
FROM shared s JOIN total t ON t.run = s.run
WHERE s.perceived >= 0.6 * t.shown

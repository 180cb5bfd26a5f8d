-- title: Violence in Peace
-- story: Somebody is violent towards another before there is war below.
-- roles: actor, target
-- not: Violence after the first strike, and what animals do to each other.  While there is peace
--   below this must never be found.
-- status: control
-- source: document 004, what comes before the first strike
SELECT h.run, h.minute, h.event, h.actor, h.target
FROM hostile h
JOIN person p ON p.run = h.run AND p.id = h.actor
LEFT JOIN war w ON w.run = h.run AND w.event < h.event
WHERE w.event IS NULL

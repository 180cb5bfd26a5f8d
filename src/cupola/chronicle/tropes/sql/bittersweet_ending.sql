-- title: Bittersweet Ending
-- story: More have died than live. Of the living one at least is hurt, but they leave, all of
--   them, with the remedy for what burns below, nobody knows where to, and they have heard that
--   states stand.
-- roles: dead, alive, hurt
-- not: An ending with the remedy or somebody alive left behind, one in which most live, one in
--   which nobody left is hurt, or one in which none of the living has heard a thing from Earth.
-- status: named
-- source: document 004, T05
WITH saved AS (
    SELECT r.run, r.id AS event, r.minute, r.actor AS bearer
    FROM event b
    JOIN item i ON i.run = b.run AND i.id = b.instrument AND i.effect = 'radiation_sickness'
    JOIN living l ON l.run = b.run AND l.person = b.actor
    JOIN event r ON r.run = b.run AND r.actor = b.actor AND r.id > b.id
    WHERE b.verb = 'board' AND r.verb = 'ride' AND r.outcome = 'unknown'
),
stranded AS (
    SELECT l.run FROM living l
    ANTI JOIN event r ON r.run = l.run AND r.actor = l.person AND r.verb = 'ride'
      AND r.outcome = 'unknown'
),
hurt AS (
    SELECT DISTINCT a.run, a.target AS person
    FROM attack a JOIN living l ON l.run = a.run AND l.person = a.target
    WHERE a.outcome IN ('wounded', 'maimed', 'mortal', 'apparent_dead')
),
call AS MATERIALIZED (
    SELECT c.run, c.id AS event, c.minute
    FROM event c
    JOIN war w ON w.run = c.run AND w.event < c.id
    SEMI JOIN saved s ON s.run = c.run
    WHERE c.verb = 'contact' AND c.outcome = 'heard'
),
sign AS (
    SELECT c.run, min(c.event) AS event, min(c.minute) AS minute
    FROM call c
    JOIN perceived v ON v.run = c.run AND v.event = c.event
    JOIN living l ON l.run = v.run AND l.person = v.person
    GROUP BY c.run
)
SELECT s.run, greatest(s.minute, g.minute) AS minute, greatest(s.event, g.event) AS event,
       t.dead, t.people - t.dead AS alive, h.person AS hurt
FROM saved s
JOIN toll t ON t.run = s.run AND t.dead > t.people - t.dead
JOIN hurt h ON h.run = s.run
JOIN sign g ON g.run = s.run
ANTI JOIN stranded x ON x.run = s.run

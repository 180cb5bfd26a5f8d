-- title: Obedience Against Talk
-- story: Somebody under orders uses force against the other side; how often the same person talked
--   with that side, and who of it refused to talk.
-- roles: person, talk, force, blocked_by
-- not: Force within one's own side, or before there were orders. Talk is what is said and meant to
--   one of that side, small talk too, not to all.
-- status: pattern
-- source: document 001
WITH under AS (
    SELECT run, person, side, min(event) AS event FROM ordered GROUP BY run, person, side
), forced AS (
    SELECT h.run, h.actor AS person, count(*) AS force, min(h.minute) AS minute,
           min(h.event) AS event
    FROM hostile h
    JOIN under u ON u.run = h.run AND u.person = h.actor AND u.event < h.event
    JOIN person q ON q.run = h.run AND q.id = h.target AND q.side <> u.side
    GROUP BY h.run, h.actor
), said AS (
    SELECT run, speaker AS person, listener, event FROM statement
    WHERE verb NOT IN ('threaten', 'vow') AND (held IS NULL OR held >= 0.5)
    UNION
    SELECT run, actor, target, id FROM event WHERE verb = 'talk'
), talked AS (
    SELECT s.run, s.person, count(DISTINCT s.event) AS talk
    FROM said s
    JOIN under u ON u.run = s.run AND u.person = s.person AND u.event < s.event
    JOIN person q ON q.run = s.run AND q.id = s.listener AND q.side <> u.side
    GROUP BY s.run, s.person
), refused AS (
    SELECT e.run, e.target AS person, e.actor AS blocker, count(*) AS times
    FROM event e
    JOIN under u ON u.run = e.run AND u.person = e.target AND u.event < e.id
    JOIN person q ON q.run = e.run AND q.id = e.actor AND q.side <> u.side
    WHERE e.verb = 'refuse'
    GROUP BY e.run, e.target, e.actor
), blocked AS (
    SELECT run, person, arg_max(blocker, (times, blocker)) AS blocker
    FROM refused GROUP BY run, person
)
SELECT f.run, f.minute, f.event, f.person, coalesce(t.talk, 0) AS talk, f.force,
       coalesce(b.blocker, 'nobody') AS blocked_by
FROM forced f
LEFT JOIN talked t ON t.run = f.run AND t.person = f.person
LEFT JOIN blocked b ON b.run = f.run AND b.person = f.person

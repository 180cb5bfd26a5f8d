-- title: What Would You Do?
-- story: Somebody under orders is asked by one of the other side, or ordered against a friend
--   there, and answers yes or no; how much had been learnt by then, and what became of it.
-- roles: person, asked, answer, learnt, fate
-- not: An answer that costs nothing, one about work (a walk outside), among one's own or before
--   there were orders.
-- status: pattern
-- source: document 001
WITH under AS (
    SELECT run, person, side, min(event) AS event FROM ordered GROUP BY run, person, side
), answer AS (
    SELECT e.run, e.minute, e.id AS event, e.actor AS person, coalesce(e.content, 'order') AS asked,
           e.verb AS answer, u.side, coalesce(q.side, u.side) <> u.side AS abroad
    FROM event e
    JOIN under u ON u.run = e.run AND u.person = e.actor AND u.event < e.id
    LEFT JOIN person q ON q.run = e.run AND q.id = e.target
    WHERE e.verb IN ('agree', 'refuse', 'ignore') AND e.content IS DISTINCT FROM 'spacewalk'
), mourned AS (
    SELECT d.run, d.event, s.person, s.other, s.since, s.until
    FROM death d
    JOIN held_dead s ON s.run = d.run AND s.other = d.person
), torn AS (
    SELECT DISTINCT a.run, a.event
    FROM answer a
    JOIN dear b ON b.run = a.run AND b.person = a.person
      AND (b.kind = 'friend' AND b.value >= 0.4 OR b.kind = 'love' AND b.value >= 0.5)
      AND b.since <= a.minute AND a.minute < b.until
    JOIN person q ON q.run = b.run AND q.id = b.other AND q.side <> a.side
    LEFT JOIN mourned d ON d.run = b.run AND d.person = b.person AND d.other = b.other
      AND d.event < a.event AND d.since <= a.minute AND a.minute < d.until
    WHERE a.asked = 'order' AND NOT a.abroad AND d.event IS NULL
), open_question AS (
    SELECT a.* FROM answer a
    LEFT JOIN torn t ON t.run = a.run AND t.event = a.event
    WHERE a.abroad OR t.event IS NOT NULL
), known AS (
    SELECT a.run, a.event, count(*) AS learnt
    FROM open_question a
    JOIN (SELECT run, person, fact, min(minute) AS minute FROM came_to_hold GROUP BY ALL) b
      ON b.run = a.run AND b.person = a.person AND b.minute <= a.minute
    GROUP BY a.run, a.event
)
SELECT a.run, a.minute, a.event, a.person, a.asked, a.answer,
       coalesce(k.learnt, 0) AS learnt, n.fate
FROM open_question a
JOIN ending n ON n.run = a.run AND n.person = a.person
LEFT JOIN known k ON k.run = a.run AND k.event = a.event

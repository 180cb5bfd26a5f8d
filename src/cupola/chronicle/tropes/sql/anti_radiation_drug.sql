-- title: Anti-Radiation Drug
-- story: Somebody aboard has found what heals radiation sickness. After nuclear strikes on Earth
--   people of at least two sides lay hands on it, or clear the way to it.
-- roles: maker, item, seeker, rival
-- not: A remedy that only one side seeks, one that everybody merely talks about, one for another
--   illness, or one that is sought in peace.
-- status: named
-- source: document 004, T01
WITH remedy AS (
    SELECT run, id, maker FROM item WHERE effect = 'radiation_sickness' AND maker IS NOT NULL
),
handled AS (
    SELECT e.run, e.id AS event, e.minute, e.actor, r.id AS item, r.maker
    FROM event e JOIN remedy r ON r.run = e.run AND r.id = e.instrument
    WHERE e.verb IN ('take', 'pocket', 'give', 'disarm', 'board')
),
cleared AS (
    SELECT e.run, e.id AS event, e.minute, e.actor, r.id AS item, r.maker
    FROM event e JOIN remedy r ON r.run = e.run
    WHERE e.verb IN ('take', 'open', 'unlock', 'prepare', 'disarm', 'seize')
      AND e.intent = 'obtain_cure'
),
act AS (
    SELECT a.*, p.side
    FROM (SELECT * FROM handled UNION SELECT * FROM cleared) a
    JOIN person p ON p.run = a.run AND p.id = a.actor
    JOIN war w ON w.run = a.run AND w.event < a.event
),
first_of_side AS (
    SELECT run, item, maker, side, min(event) AS event, min(minute) AS minute,
           arg_min(actor, event) AS actor
    FROM act GROUP BY run, item, maker, side
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY run, item ORDER BY event) AS place
    FROM first_of_side
)
SELECT b.run, b.minute, b.event, b.maker, b.item, a.actor AS seeker, b.actor AS rival
FROM ranked a JOIN ranked b ON b.run = a.run AND b.item = a.item
WHERE a.place = 1 AND b.place = 2

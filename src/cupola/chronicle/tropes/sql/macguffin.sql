-- title: MacGuffin
-- story: A thing that could heal is what people of both sides reach for, and nobody uses it.
-- roles: item
-- not: A tool that is put to use, a thing that only one side wants, or one that heals nobody.
-- status: in passing
-- source: document 004, T28
WITH remedy AS (SELECT run, id FROM item WHERE effect IS NOT NULL),
sought AS (
    SELECT e.run, e.id AS event, e.minute, r.id AS item, p.side
    FROM remedy r
    JOIN event e ON e.run = r.run AND e.instrument = r.id AND e.verb IN ('take', 'board')
    JOIN person p ON p.run = e.run AND p.id = e.actor
    UNION ALL
    SELECT e.run, e.id, e.minute, r.id, p.side
    FROM remedy r
    JOIN event e ON e.run = r.run AND e.intent = 'obtain_cure'
      AND e.verb IN ('prepare', 'open', 'unlock', 'take')
    JOIN person p ON p.run = e.run AND p.id = e.actor
), first_of_side AS (
    SELECT run, item, side, min(event) AS event, min(minute) AS minute
    FROM sought GROUP BY run, item, side
)
SELECT f.run, max(f.minute) AS minute, max(f.event) AS event, f.item
FROM first_of_side f
WHERE NOT EXISTS (SELECT 1 FROM event u
                  WHERE u.run = f.run AND u.instrument = f.item AND u.verb = 'tend')
GROUP BY f.run, f.item HAVING count(*) >= 2

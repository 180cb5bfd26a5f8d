-- title: Closed Circle
-- story: The link with Earth is lost. From then until the first departure nobody arrives and
--   nobody leaves; at least five people are inside, and two sides hold orders against each other.
-- roles: people, issuers
-- not: Fewer than five people, somebody who arrives meanwhile, orders to one side alone, or a place
--   that somebody left before the link was lost.
-- status: named
-- source: document 004, T10
WITH shut AS (
    SELECT l.run, l.event, l.minute, coalesce(d.event, 2147483647) AS open_again
    FROM link_lost l LEFT JOIN departure d ON d.run = l.run
    WHERE coalesce(d.event, 2147483647) > l.event
      AND NOT EXISTS (
          SELECT 1 FROM event e
          WHERE e.run = l.run AND e.verb = 'arrive' AND e.id > l.event
            AND e.id < coalesce(d.event, 2147483647)
      )
),
inside AS (
    SELECT s.run, p.id, p.side
    FROM shut s JOIN person p ON p.run = s.run
    WHERE NOT EXISTS (
        SELECT 1 FROM death x WHERE x.run = s.run AND x.person = p.id AND x.event < s.event
    ) AND NOT EXISTS (
        SELECT 1 FROM event e
        WHERE e.run = s.run AND e.actor = p.id AND e.verb = 'arrive' AND e.id > s.event
    )
),
crowd AS (SELECT run, count(*) AS people FROM inside GROUP BY run HAVING count(*) >= 5),
demand AS (
    SELECT o.run, o.ground, o.side, min(o.event) AS event, min(o.minute) AS minute
    FROM ordered o
    JOIN inside i ON i.run = o.run AND i.id = o.person
    JOIN shut s ON s.run = o.run AND o.event < s.open_again
    WHERE o.content IN ('take_station', 'remove_others')
    GROUP BY o.run, o.ground, o.side
),
issued AS (
    SELECT run, count(DISTINCT ground) AS issuers, max(event) AS event, max(minute) AS minute
    FROM demand GROUP BY run HAVING count(DISTINCT ground) >= 2 AND count(DISTINCT side) >= 2
)
SELECT s.run, greatest(s.minute, i.minute) AS minute, greatest(s.event, i.event) AS event,
       c.people, i.issuers
FROM shut s JOIN crowd c ON c.run = s.run JOIN issued i ON i.run = s.run

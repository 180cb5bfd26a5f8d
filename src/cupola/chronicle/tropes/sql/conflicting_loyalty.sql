-- title: Conflicting Loyalty
-- story: Somebody is ordered to take the place from the other side, and has a friend (0.4 or more)
--   or a lover (0.5 or more) there at that moment.
-- roles: person, friend, bond
-- not: A friend on one's own side, an acquaintance, a friendship that had cooled or that came only
--   later, or an order that asks nothing of the other side.
-- status: named
-- source: document 004, T11
WITH close AS (
    SELECT o.run, o.event, o.minute, o.person, b.other AS friend, b.kind
    FROM ordered o
    JOIN dear b ON b.run = o.run AND b.person = o.person
        AND b.since <= o.minute AND o.minute < b.until
    JOIN person q ON q.run = o.run AND q.id = b.other AND q.side <> o.side
    WHERE o.content IN ('take_station', 'remove_others')
      AND (b.kind = 'friend' AND b.value >= 0.4 OR b.kind = 'love' AND b.value >= 0.5)
      AND NOT EXISTS (
          SELECT 1 FROM death d
          WHERE d.run = o.run AND d.person = b.other AND d.event < o.event
      )
)
SELECT run, min(minute) AS minute, min(event) AS event, person, friend, max(kind) AS bond
FROM close GROUP BY run, person, friend

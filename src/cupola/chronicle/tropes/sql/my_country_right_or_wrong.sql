-- title: My Country, Right or Wrong
-- story: Somebody obeys an order against people of the other side, although one of them is a friend
--   (0.4 or more) or a lover, or is sorry for it afterwards.
-- roles: person, act, friend
-- not: Violence of one's own, an order that was read and left, or obeying against strangers without
--   a qualm. The friend is nobody if it is regret alone that tells.
-- status: named
-- source: document 004, T18
WITH obeyed AS (
    SELECT o.run, o.minute, o.event, o.person, o.verb AS act, o.side
    FROM obeyed o
    LEFT JOIN person q ON q.run = o.run AND q.id = o.target
    WHERE q.side IS NULL OR q.side <> o.side
), friend AS (
    SELECT b.run, b.person, b.other, b.value, b.since, b.until, q.side
    FROM dear b JOIN person q ON q.run = b.run AND q.id = b.other
    WHERE b.kind = 'friend' AND b.value >= 0.4 OR b.kind = 'love' AND b.value >= 0.5
), mourned AS (
    SELECT d.run, d.event, s.person, s.other, s.since, s.until
    FROM death d
    JOIN held_dead s ON s.run = d.run AND s.other = d.person
), closest AS (
    SELECT d.run, d.minute, d.event, d.person, d.act,
           arg_max(f.other, (f.value, f.other)) FILTER (h.event IS NULL) AS friend
    FROM obeyed d
    LEFT JOIN friend f ON f.run = d.run AND f.person = d.person AND f.side <> d.side
      AND f.since <= d.minute AND d.minute < f.until
    LEFT JOIN mourned h ON h.run = f.run AND h.person = f.person AND h.other = f.other
      AND h.event < d.event AND h.since <= d.minute AND d.minute < h.until
    GROUP BY ALL
)
SELECT c.run, c.minute, c.event, c.person, c.act, coalesce(c.friend, 'nobody') AS friend
FROM closest c
LEFT JOIN event r ON r.run = c.run AND r.actor = c.person AND r.verb = 'regret'
  AND r.id > c.event AND r.minute <= c.minute + 60
WHERE c.friend IS NOT NULL OR r.id IS NOT NULL

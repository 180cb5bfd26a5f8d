-- title: My Country, Right or Wrong (played with)
-- story: Somebody expects a person of the other side to strike, says so to the own side alone, acts
--   on no order, and strikes only after that person, who still lives, has struck.
-- roles: person, suspect
-- not: Who warns the other side of that person as well, who does anything on an order, be it to
--   fetch a tool, or who is violent towards anybody before the other side is.
-- status: named
-- source: document 004, T18
WITH expects AS (
    SELECT h.run, h.person, h.subject AS suspect, h.minute, coalesce(h.cause, -1) AS cause,
           p.side
    FROM held_about h
    JOIN person p ON p.run = h.run AND p.id = h.person
    JOIN person q ON q.run = h.run AND q.id = h.subject AND q.side <> p.side
    WHERE h.kind = 'will_strike'
), told AS (
    SELECT s.run, s.speaker AS person, a.subject AS suspect, s.event,
           bool_or(q.side <> p.side) AS abroad
    FROM statement s
    JOIN about a ON a.word = s.content AND a.kind IN ('will_strike', 'ordered')
    JOIN person p ON p.run = s.run AND p.id = s.speaker
    JOIN person z ON z.run = s.run AND z.id = a.subject AND z.side <> p.side
    JOIN perceived v ON v.run = s.run AND v.event = s.event AND v.person <> s.speaker
      AND v.understood
    JOIN person q ON q.run = v.run AND q.id = v.person
    WHERE s.verb IN ('tell', 'say', 'call', 'signal', 'accuse')
    GROUP BY s.run, s.speaker, a.subject, s.event
), blow AS (
    SELECT a.run, a.event, a.minute, a.actor, p.side, q.side AS struck_side
    FROM attack a
    JOIN person p ON p.run = a.run AND p.id = a.actor
    JOIN person q ON q.run = a.run AND q.id = a.target AND q.side <> p.side
), first_blow AS (
    SELECT run, actor, side, min(event) AS event, min(minute) AS minute FROM blow
    GROUP BY run, actor, side
)
SELECT own.run, own.minute, own.event, own.actor AS person, f.actor AS suspect
FROM first_blow own
JOIN expects x ON x.run = own.run AND x.person = own.actor
JOIN first_blow f ON f.run = own.run AND f.actor = x.suspect AND f.event < own.event
  AND f.event > x.cause
JOIN told t ON t.run = own.run AND t.person = own.actor AND t.suspect = x.suspect
  AND t.event > x.cause AND t.event < f.event
LEFT JOIN death d ON d.run = f.run AND d.person = f.actor AND d.event < own.event
WHERE d.event IS NULL
  AND NOT EXISTS (SELECT 1 FROM told b
                  WHERE b.run = own.run AND b.person = own.actor AND b.suspect = x.suspect
                    AND b.abroad AND b.event < own.event)
  AND NOT EXISTS (SELECT 1 FROM hostile h
                  WHERE h.run = own.run AND h.actor = own.actor AND h.event < f.event)
  AND NOT EXISTS (SELECT 1 FROM event o
                  WHERE o.run = own.run AND o.actor = own.actor AND o.intent = 'obey_order')

-- title: Taking You with Me (feigned)
-- story: Somebody threatens to destroy everybody aboard, the own life included, and does not
--   mean it; others believe it; later one of them learns that it was feigned.
-- roles: threatener, cleared_by
-- not: A threat that is meant, one against a single person, one that nobody believes, or one
--   whose truth never comes out.
-- status: named
-- source: document 004, T23
WITH threat AS (
    SELECT run, event, minute, speaker FROM unmeant
    WHERE verb = 'threaten' AND starts_with(content, 'destroy_')
), believer AS (
    SELECT DISTINCT t.run, t.event, t.speaker, h.person
    FROM threat t
    JOIN held_about h ON h.run = t.run AND h.subject = t.speaker AND h.kind = 'means_threat'
      AND h.cause >= t.event AND h.person <> t.speaker
)
SELECT b.run, g.minute, g.cause AS event, b.speaker AS threatener, g.person AS cleared_by
FROM believer b
JOIN gave_up g ON g.run = b.run AND g.person = b.person AND g.cause > b.event
JOIN about a ON a.word = g.fact AND a.kind = 'means_threat' AND a.subject = b.speaker
WHERE EXISTS (SELECT 1 FROM believer o WHERE o.run = b.run AND o.event = b.event
              AND o.person <> b.person)

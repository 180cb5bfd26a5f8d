-- title: Seen Through Silence
-- story: Somebody shuts a thing down; another notices that it has stopped and passes it on
--   without a word; the culprit misses it.
-- roles: noticed, told, culprit
-- not: An alarm that all hear, a warning spoken aloud, or a sign that the culprit sees.
-- status: pattern
-- source: document 003
WITH stopped AS (SELECT run, id, actor, target FROM event WHERE verb = 'shut_down'),
sign AS (
    SELECT g.run, g.minute, g.id, s.actor, g.target, q.actor AS culprit
    FROM stopped q
    JOIN event s ON s.run = q.run AND s.cause = q.id AND s.verb = 'see'
      AND s.target = q.target AND s.actor <> q.actor
    JOIN event g ON g.run = s.run AND g.actor = s.actor AND g.content = s.content
      AND g.verb = 'signal' AND g.id > s.id
)
SELECT g.run, g.minute, g.id AS event, g.actor AS noticed, g.target AS told, g.culprit
FROM sign g
JOIN perceived v ON v.run = g.run AND v.event = g.id
GROUP BY g.run, g.minute, g.id, g.actor, g.target, g.culprit
HAVING bool_or(v.person = g.target) AND NOT bool_or(v.person = g.culprit)

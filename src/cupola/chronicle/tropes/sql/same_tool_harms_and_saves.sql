-- title: The Same Tool Harms and Saves
-- story: One uses a tool to attack somebody; another rescues the same person with the same tool.
-- roles: tool, victim, harmed_by, saved_by
-- not: A rescue with another tool, of another person, or by the attacker who thinks better of it.
-- status: pattern
-- source: document 003
SELECT r.run, r.minute, r.id AS event, a.instrument AS tool, a.target AS victim,
       a.actor AS harmed_by, r.actor AS saved_by
FROM attack a
JOIN event r ON r.run = a.run AND r.verb = 'rescue' AND r.target = a.target
  AND r.instrument = a.instrument AND r.actor <> a.actor AND r.id > a.event
WHERE a.hurt AND r.outcome = 'saved'

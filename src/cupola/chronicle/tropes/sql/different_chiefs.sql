-- title: Different Chiefs
-- story: Somebody has an employer on the ground and a team aboard, and a choice shows which of
--   them won.
-- roles: person, employer, won
-- not: An order that was only read or put off.
-- status: pattern
-- source: document 001
WITH choice AS (
    SELECT l.run, l.minute, e.id AS event, l.person, l.ground AS employer,
           CASE WHEN l.stage = 'refused' THEN 'team' ELSE 'employer' END AS won
    FROM order_ledger l
    JOIN event e ON e.run = l.run AND e.id = l.cause AND e.actor = l.person
    WHERE l.stage IN ('accepted', 'carried_out', 'refused')
    UNION ALL
    SELECT e.run, e.minute, e.id, e.actor, e.target, 'team'
    FROM event e
    JOIN ordered o ON o.run = e.run AND o.person = e.actor AND o.ground = e.target
    WHERE e.verb = 'ignore'
)
SELECT run, minute, event, person, employer, won FROM choice

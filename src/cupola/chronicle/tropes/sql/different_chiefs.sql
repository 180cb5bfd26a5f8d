-- title: Different Chiefs
-- story: Somebody has an employer on the ground and a team aboard, and a choice shows which of them
--   won.
-- roles: person, employer, won
-- not: An order that was only read, put off or told to one's own. Told to those whom it is against,
--   the team has won.
-- status: pattern
-- source: document 001
WITH disclosed AS MATERIALIZED (
    SELECT e.run, e.minute, e.id, e.actor, o.ground, o.side,
           CASE WHEN e.verb = 'tell' THEN e.target END AS listener
    FROM event e
    JOIN ordered o ON o.run = e.run AND o.person = e.actor AND o.event < e.id
    WHERE e.verb IN ('read_aloud', 'tell', 'say', 'call') AND e.content = e.actor || '_ordered'
), choice AS (
    SELECT l.run, l.minute, e.id AS event, l.person, l.ground AS employer,
           CASE WHEN l.stage = 'refused' THEN 'team' ELSE 'employer' END AS won
    FROM order_ledger l
    JOIN event e ON e.run = l.run AND e.id = l.cause AND e.actor = l.person
    WHERE l.stage IN ('accepted', 'carried_out', 'refused')
    UNION ALL
    SELECT e.run, e.minute, e.id, e.actor, e.target, 'team'
    FROM event e
    JOIN ordered o ON o.run = e.run AND o.person = e.actor AND o.ground = e.target
      AND o.event < e.id
    WHERE e.verb = 'ignore'
    UNION ALL
    SELECT DISTINCT d.run, d.minute, d.id, d.actor, d.ground, 'team'
    FROM disclosed d
    JOIN perceived v ON v.run = d.run AND v.event = d.id AND v.understood
      AND coalesce(d.listener, v.person) = v.person
    JOIN person q ON q.run = d.run AND q.id = v.person AND q.side <> d.side
)
SELECT run, minute, event, person, employer, won FROM choice

-- title: Talk First, and Yet Dead
-- story: People of two sides came to an agreement before any orders were read, and yet one side
--   killed somebody of the other.
-- roles: one, other, killer, victim
-- not: Agreements after the orders, or news that is passed on without agreeing on anything.
-- status: control
-- source: documents 001 and 003, counterfactual of talk before the orders
WITH order_read AS (SELECT run, min(event) AS event FROM ordered GROUP BY run),
talk AS (
    SELECT e.run, min(e.id) AS event, arg_min(e.target, e.id) AS one,
           arg_min(e.actor, e.id) AS other
    FROM event e
    JOIN war w ON w.run = e.run AND w.event < e.id
    JOIN order_read o ON o.run = e.run AND e.id < o.event
    JOIN person p ON p.run = e.run AND p.id = e.actor
    JOIN person q ON q.run = e.run AND q.id = e.target AND q.side <> p.side
    WHERE e.verb = 'agree'
    GROUP BY e.run
)
SELECT d.run, d.minute, d.event, t.one, t.other, d.killer, d.person AS victim
FROM talk t
JOIN death d ON d.run = t.run
JOIN person k ON k.run = d.run AND k.id = d.killer
JOIN person v ON v.run = d.run AND v.id = d.person AND v.side <> k.side

-- title: The Place
-- story: The work is named after the place where nearly all of it happens.
-- roles: site
-- not: A work that is named after a person, or one that spends a fifth of its time elsewhere.
--   The vehicle counts apart.
-- status: named
-- source: document 004, T19
WITH named AS (
    SELECT run, max(value) FILTER (WHERE name = 'title_site') AS site
    FROM param WHERE name IN ('title_site', 'work_title')
    GROUP BY run HAVING count(DISTINCT name) = 2
)
SELECT n.run, max(e.minute) AS minute, NULL AS event, n.site
FROM named n
JOIN event e ON e.run = n.run
JOIN person p ON p.run = e.run AND p.id = e.actor
JOIN place l ON l.run = e.run AND l.id = e.place AND l.site <> 'vehicle'
GROUP BY n.run, n.site
HAVING avg(CAST(l.site = n.site AS INTEGER)) >= 0.8

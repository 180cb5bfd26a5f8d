"""The words for everything: verbs, facts, refusals, things and what people mean by what they do."""

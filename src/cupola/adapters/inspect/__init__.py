"""Tasks for language models, for the Inspect framework: a model plays one of the crew, or all.

A model gets one person's view in words and answers with the text form of an action.  What it
does is measured on the chronicle, where every statement stands beside what its speaker held.
"""

"""The self-check: its questions, the support page, the summary and what can be taken along."""

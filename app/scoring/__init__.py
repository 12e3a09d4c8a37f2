"""The core: facts and a checklist in, a scorecard out. No tables, web, files or clock."""

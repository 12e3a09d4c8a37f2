"""From YAML files to checklists that can be scored with."""

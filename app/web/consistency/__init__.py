"""Whether the parts of a dossier agree: the section that shows what contradicts what."""

"""What nearly all council papers of the calls declare, as an invented council would word it."""

DECLARATIONS = {
    "participatory_process": {
        "declared": True,
        "passage": "Die Stadt erörtert und gestaltet Stadtentwicklung und Digitalisierung in einem"
        " partizipativen Verfahren gemeinsam mit der örtlichen Öffentlichkeit.",
    },
    "charta": {
        "declared": True,
        "passage": "Die Stadt verfolgt einen strategischen Ansatz im Sinne der Smart City Charta.",
    },
    "not_sectoral": {
        "declared": True,
        "passage": "Die Stadt versteht Smart City nicht als bloßes Fachprojekt und betrachtet"
        " räumliche und gesellschaftliche Wirkungen ressortübergreifend.",
    },
    "own_share": {
        "declared": True,
        "passage": "Die Bewerbung erfolgt in Kenntnis des erforderlichen Eigenanteils; die Stadt"
        " wird ihn aufbringen.",
    },
    "model_learning": {
        "declared": True,
        "passage": "Die Stadt ist zum modellhaften Lernen für und mit anderen Kommunen bereit.",
    },
    "spatial_scope": {
        "declared": True,
        "passage": "Die Strategie bezieht sich auf den in der Vorlage bezeichneten Raum.",
    },
}

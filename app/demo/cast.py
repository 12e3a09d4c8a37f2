"""Who and what there is in the demo: towns, people, and how each dossier came about."""

from dataclasses import dataclass, field

from app.dossiers.paths import Part
from app.municipalities.models import MunicipalityKind

NETWORK = "Rheintal digital"
DOMAIN = "rheintal-digital.example"

Step = tuple[float, Part]
"""How many days ago a part was saved."""


@dataclass(frozen=True, slots=True)
class Town:
    """A member of the network.

    Attributes:
        address: the part before the @ of the lead's address, and the name of the dossier's file.
        adviser: which of the two advisers accompanies it; None for nobody.
        created: how many days ago its dossier was begun; None without one.
        steps: when its parts were saved last.
        past: whether the dossier is one of the round before.
    """

    name: str
    address: str
    key: str
    population: int
    lead: str
    kind: MunicipalityKind = MunicipalityKind.MUNICIPALITY
    adviser: int | None = None
    opened: bool = False
    created: float | None = None
    steps: tuple[Step, ...] = field(default=())
    past: bool = False


def _parts(
    applicant: float, plan: float, cost: float, time: float, council: float, rest: float
) -> tuple[Step, ...]:
    return (
        (applicant, "applicant"),
        (plan, "project_plan"),
        (cost, "cost_plan"),
        (time, "time_plan"),
        (council, "council"),
        (rest, "application"),
    )


TOWNS = (
    Town("Rebenau", "rebenau", "07999001", 23_410, "Katrin Sommerfeld", adviser=0,
         created=27.3, steps=_parts(27.2, 12.1, 6.2, 8.4, 3.1, 3.2)),
    Town("Ahrenfels", "ahrenfels", "07999002", 18_260, "Miriam Kessel", adviser=0, opened=True,
         created=29.1, steps=_parts(28.4, 20.2, 11.3, 12.2, 5.2, 3.1)),
    Town("Kaltenfels", "kaltenfels", "07999003", 41_300, "Farid Azimi", adviser=1,
         created=22.2, steps=_parts(22.1, 15.4, 9.2, 9.3, 8.1, 8.2)),
    Town("Weinsteig", "weinsteig", "07999004", 12_870, "Anne Loosen", adviser=0,
         created=18.3, steps=_parts(18.2, 13.1, 4.3, 6.1, 6.2, 13.2)),
    Town("Queichfurt", "queichfurt", "07999005", 34_750, "Leonie Hartmann", adviser=1, opened=True,
         created=29.4, steps=_parts(29.3, 18.1, 14.2, 16.3, 4.1, 0.9)),
    Town("Landkreis Falkenrode", "falkenrode", "07998", 96_400, "Nele Friedrichs",
         kind=MunicipalityKind.COUNTY, adviser=1,
         created=25.1, steps=_parts(24.2, 16.2, 7.1, 7.3, 7.2, 16.1)),
    Town("Verbandsgemeinde Auental", "auental", "079999007", 17_200, "Bernd Klee",
         kind=MunicipalityKind.MUNICIPAL_ASSOCIATION, adviser=1, opened=True,
         created=15.2, steps=_parts(5.4, 10.1, 9.4, 9.1, 5.3, 10.2)),
    Town("Erlenstadt", "erlenstadt", "07999008", 112_600, "Dr. Amira Hassan", adviser=1,
         opened=True,
         created=28.2, steps=_parts(28.1, 11.3, 10.4, 10.2, 2.2, 11.1)),
    Town("Moselkirch", "moselkirch", "07999009", 4_980, "Paul Winter", adviser=0,
         created=9.3, steps=((9.2, "applicant"), (9.1, "project_plan"))),
    Town("Salzbrunnen", "salzbrunnen", "07999010", 9_640, "Gisela Arnold", created=1.3),
    Town("Hainfurt", "hainfurt", "07999011", 7_310, "Yvonne Petry", adviser=0,
         created=14.1, steps=((14.0, "applicant"), (2.3, "project_plan"), (13.9, "application"))),
    Town("Nahebrück", "nahebrueck", "07999012", 15_120, "Thomas Reis"),
    Town("Schieferbach", "schieferbach", "07999013", 3_450, "Oliver Brück", past=True,
         created=380.0, steps=_parts(379.0, 350.2, 330.1, 330.0, 325.2, 350.1)),
    Town("Lindenbrück", "lindenbrueck", "07999014", 27_900, "Holger Weiß",
         created=20.4, steps=_parts(20.3, 19.2, 12.3, 11.4, 11.2, 19.1)),
    Town("Rosenkirch", "rosenkirch", "07999015", 21_050, "Daniela Vogt", adviser=0,
         created=26.3, steps=_parts(26.2, 14.3, 8.3, 8.2, 4.2, 8.1)),
)  # fmt: skip

COLLEAGUE = ("Jonas Wieland", "jonas.wieland")
"""A second lead of Rebenau: the two work on the same dossier."""

ADVISERS = (("Dr. Silke Ahlers", "beratung"), ("Henrik Voss", "beratung2"))
COORDINATOR = ("Carla Mertens", "koordination")
ADMINISTRATOR = ("Verwaltung der Installation", "verwaltung")


def email(address: str) -> str:
    """The address with which somebody of the demo signs in."""
    return f"{address}@{DOMAIN}"

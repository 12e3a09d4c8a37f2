"""The pages of the dossier, in the order of the tabs."""

from app.web.dossier.blocks import PartPage
from app.web.dossier.parts.applicant import APPLICANT
from app.web.dossier.parts.application import APPLICATION
from app.web.dossier.parts.cost_plan import COST_PLAN
from app.web.dossier.parts.council import COUNCIL
from app.web.dossier.parts.project_plan import PROJECT_PLAN
from app.web.dossier.parts.time_plan import TIME_PLAN

PAGES: tuple[PartPage, ...] = (
    PROJECT_PLAN,
    COST_PLAN,
    TIME_PLAN,
    COUNCIL,
    APPLICANT,
    APPLICATION,
)
BY_SLUG = {page.slug: page for page in PAGES}
BY_PART = {page.part: page for page in PAGES}

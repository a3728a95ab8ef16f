"""Who is where, as counts: whether somebody came, went or moved while figures were measured (engine/freezing.py).

They ask for `of_company`.
"""

from sqlalchemy import func, select

from storage.pairing_tables import pairings
from storage.prepared import Prepared
from storage.report_scopes import COMPANY
from storage.tables import people

_P, _W = pairings.c, people.c
#: Region, how many people it has, and how many of them were erased; whoever is in none is in ''.
PEOPLE = Prepared(
    select(func.coalesce(_W.region, ""), func.count(), func.count(_W.erased_at))
    .where(_W.company == COMPANY)
    .group_by(_W.region)
)
#: Cohort, region, and how many pairings are in both.
PAIRINGS = Prepared(
    select(_P.cohort, func.coalesce(_P.region, ""), func.count())
    .where(_P.company == COMPANY)
    .group_by(_P.cohort, _P.region)
)

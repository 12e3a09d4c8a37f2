"""Create municipalities, rounds and people.

Constraints without a name get theirs by the naming convention of the models' metadata.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261123_people"
down_revision = None
branch_labels = None
depends_on = None

KINDS = "'municipality', 'county', 'municipal_association', 'alliance', 'company', 'other'"
ROLES = "'lead', 'adviser', 'coordinator', 'administrator'"


def upgrade() -> None:
    _create_municipalities()
    _create_rounds()
    _create_people()
    _create_assignments()
    _create_sessions_and_tokens()


def downgrade() -> None:
    for table in ("api_token", "browser_session", "assignment", "person"):
        op.drop_table(table)
    for table in ("round", "membership", "network", "municipality"):
        op.drop_table(table)


def _create_municipalities() -> None:
    op.create_table(
        "municipality",
        sa.Column("id", sa.String(22), primary_key=True),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("key", sa.String(12), unique=True),
        sa.Column("population", sa.Integer),
        sa.Column("fictional", sa.Boolean, nullable=False),
        sa.CheckConstraint(f"kind IN ({KINDS})", name="kind"),
        sa.CheckConstraint("population IS NULL OR population >= 0", name="population"),
    )
    op.create_index("ix_municipality_name", "municipality", ["name"])
    op.create_table(
        "network",
        sa.Column("id", sa.String(22), primary_key=True),
        sa.Column("name", sa.String(300), nullable=False, unique=True),
    )
    op.create_table(
        "membership",
        _reference("network_id", "network.id", primary_key=True),
        _reference("municipality_id", "municipality.id", primary_key=True),
    )
    op.create_index("ix_membership_municipality_id", "membership", ["municipality_id"])


def _create_rounds() -> None:
    op.create_table(
        "round",
        sa.Column("id", sa.String(22), primary_key=True),
        _reference("network_id", "network.id", ondelete="RESTRICT"),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("checklist_id", sa.String(100), nullable=False),
        sa.Column("checklist_version", sa.String(50), nullable=False),
        sa.Column("checklist_fingerprint", sa.String(100), nullable=False),
        sa.Column("opens_on", sa.Date, nullable=False),
        sa.Column("apply_by", sa.Date, nullable=False),
        sa.Column("resolution_by", sa.Date),
        sa.Column("status", sa.String(20), nullable=False),
        sa.CheckConstraint("status IN ('active', 'closed', 'cancelled')", name="status"),
        sa.CheckConstraint("opens_on <= apply_by", name="opens_before_it_ends"),
    )
    op.create_index("ix_round_network_id", "round", ["network_id"])


def _create_people() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.String(22), primary_key=True),
        sa.Column("email", sa.String(320), nullable=False, unique=True),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("password_hash", sa.String(300), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("disabled_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint("language IN ('de', 'en')", name="language"),
    )


def _create_assignments() -> None:
    op.create_table(
        "assignment",
        sa.Column("id", sa.String(22), primary_key=True),
        _reference("person_id", "person.id"),
        sa.Column("role", sa.String(20), nullable=False),
        _reference("municipality_id", "municipality.id", nullable=True),
        _reference("network_id", "network.id", nullable=True),
        sa.CheckConstraint(f"role IN ({ROLES})", name="role"),
        sa.CheckConstraint(
            "(municipality_id IS NOT NULL) = (role IN ('lead', 'adviser'))",
            name="municipality_of_lead_and_adviser",
        ),
        sa.CheckConstraint(
            "(network_id IS NOT NULL) = (role = 'coordinator')", name="network_of_coordinator"
        ),
    )
    op.create_index("ix_assignment_municipality_id", "assignment", ["municipality_id"])
    op.create_index("ix_assignment_network_id", "assignment", ["network_id"])
    _unique_where("municipality", "municipality_id IS NOT NULL", "municipality_id")
    _unique_where("network", "network_id IS NOT NULL", "network_id")
    _unique_where("installation", "municipality_id IS NULL AND network_id IS NULL")


def _create_sessions_and_tokens() -> None:
    op.create_table(
        "browser_session",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        _reference("person_id", "person.id"),
        sa.Column("csrf_token", sa.String(43), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_browser_session_person_id", "browser_session", ["person_id"])
    op.create_index("ix_browser_session_created_at", "browser_session", ["created_at"])
    op.create_table(
        "api_token",
        sa.Column("id", sa.String(22), primary_key=True),
        _reference("person_id", "person.id"),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("secret_hash", sa.String(64), nullable=False),
        sa.Column("scope", sa.String(10), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint("scope IN ('read', 'write')", name="scope"),
    )
    op.create_index("ix_api_token_person_id", "api_token", ["person_id"])


def _reference(
    name: str,
    target: str,
    *,
    ondelete: str = "CASCADE",
    nullable: bool = False,
    primary_key: bool = False,
) -> sa.Column[str]:
    key = sa.ForeignKey(target, ondelete=ondelete)
    return sa.Column(name, sa.String(22), key, nullable=nullable, primary_key=primary_key)


def _unique_where(scope: str, condition: str, *columns: str) -> None:
    op.create_index(
        f"uq_assignment_{scope}",
        "assignment",
        ["person_id", "role", *columns],
        unique=True,
        sqlite_where=sa.text(condition),
        postgresql_where=sa.text(condition),
    )

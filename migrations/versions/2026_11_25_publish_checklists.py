"""Keep each published checklist whole, and what each round has set in its own.

Rounds of before name a checklist that nobody kept; `kompass migrate` publishes the installed one
for them once the schema is there.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261125_published"
down_revision = "20261124_calendars"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "published_checklist",
        sa.Column("fingerprint", sa.String(100), primary_key=True),
        sa.Column("checklist_id", sa.String(100), nullable=False),
        sa.Column("version", sa.String(50), nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("checklist_id", "version"),
    )
    op.add_column(
        "round", sa.Column("parameters", sa.Text, nullable=False, server_default=sa.text("'[]'"))
    )


def downgrade() -> None:
    op.drop_column("round", "parameters")
    op.drop_table("published_checklist")

"""Keep whom the members of a network ask: a name and an address."""

import sqlalchemy as sa
from alembic import op

revision = "20261127_contact"
down_revision = "20261127_text_limits"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("network", sa.Column("contact_name", sa.String(300)))
    op.add_column("network", sa.Column("contact_email", sa.String(300)))


def downgrade() -> None:
    op.drop_column("network", "contact_email")
    op.drop_column("network", "contact_name")

"""Remember the bundle in which a dossier came from another installation."""

import sqlalchemy as sa
from alembic import op

revision = "20261126_bundles"
down_revision = "20261126_documents"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bundle_origin",
        sa.Column(
            "dossier_id",
            sa.String(22),
            sa.ForeignKey("dossier.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("manifest", sa.Text, nullable=False),
        sa.Column("signature", sa.Text, nullable=False),
        sa.Column("signer", sa.String(40), nullable=False),
        sa.Column("actors", sa.Text, nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("bundle_origin")

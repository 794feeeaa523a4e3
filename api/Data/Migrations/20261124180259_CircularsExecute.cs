using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WfhApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class CircularsExecute : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "activated_by",
                table: "policy_version",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "decided_at",
                table: "policy_version",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "decided_by",
                table: "policy_version",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decision",
                table: "policy_version",
                type: "character varying(8)",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decision_reason",
                table: "policy_version",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "revocation_reason",
                table: "policy_version",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "revoked_by",
                table: "policy_version",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "revoked_from",
                table: "policy_version",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "policy_version",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.CreateTable(
                name: "notification",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    link = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    occasion = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notification", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_notification_employee_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "policy_acknowledgement",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    policy_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acknowledged_by = table.Column<Guid>(type: "uuid", nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_acknowledgement", x => new { x.agency_id, x.policy_version_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_policy_acknowledgement_employee_agency_id_acknowledged_by",
                        columns: x => new { x.agency_id, x.acknowledged_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_policy_acknowledgement_policy_versions_agency_id_policy_ver",
                        columns: x => new { x.agency_id, x.policy_version_id },
                        principalTable: "policy_version",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_policy_acknowledgement_units_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ux_policy_version_draft",
                table: "policy_version",
                columns: new[] { "agency_id", "policy_id" },
                unique: true,
                filter: "status = 'Draft'");

            migrationBuilder.CreateIndex(
                name: "ix_notification_person",
                table: "notification",
                columns: new[] { "agency_id", "employee_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ux_notification_occasion",
                table: "notification",
                columns: new[] { "agency_id", "employee_id", "occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_policy_acknowledgement_agency_id_acknowledged_by",
                table: "policy_acknowledgement",
                columns: new[] { "agency_id", "acknowledged_by" });

            migrationBuilder.CreateIndex(
                name: "ix_policy_acknowledgement_agency_id_unit_id",
                table: "policy_acknowledgement",
                columns: new[] { "agency_id", "unit_id" });

            // The model cannot say it: days refer to the version under which they ran, so what it ordered stays as it was.
            migrationBuilder.Sql(
                """
                create function policy_version_is_final() returns trigger language plpgsql as $$
                begin
                    if old.status <> 'Draft' and (tg_op = 'DELETE' or (
                        new.policy_id, new.version, new.number, new.title, new.legal_bases, new.signer, new.issued_on,
                        new.effective_from, new.effective_to, new.scope_unit_id, new.rules)
                        is distinct from (
                        old.policy_id, old.version, old.number, old.title, old.legal_bases, old.signer, old.issued_on,
                        old.effective_from, old.effective_to, old.scope_unit_id, old.rules)) then
                        raise exception 'policy version % was activated and never changes', old.id using errcode = 'restrict_violation';
                    end if;
                    return case tg_op when 'DELETE' then old else new end;
                end
                $$
                """);
            migrationBuilder.Sql("create trigger policy_version_is_final before update or delete on policy_version for each row execute function policy_version_is_final()");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger policy_version_is_final on policy_version");
            migrationBuilder.Sql("drop function policy_version_is_final()");

            migrationBuilder.DropTable(
                name: "notification");

            migrationBuilder.DropTable(
                name: "policy_acknowledgement");

            migrationBuilder.DropIndex(
                name: "ux_policy_version_draft",
                table: "policy_version");

            migrationBuilder.DropColumn(
                name: "activated_by",
                table: "policy_version");

            migrationBuilder.DropColumn(
                name: "decided_at",
                table: "policy_version");

            migrationBuilder.DropColumn(
                name: "decided_by",
                table: "policy_version");

            migrationBuilder.DropColumn(
                name: "decision",
                table: "policy_version");

            migrationBuilder.DropColumn(
                name: "decision_reason",
                table: "policy_version");

            migrationBuilder.DropColumn(
                name: "revocation_reason",
                table: "policy_version");

            migrationBuilder.DropColumn(
                name: "revoked_by",
                table: "policy_version");

            migrationBuilder.DropColumn(
                name: "revoked_from",
                table: "policy_version");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "policy_version");
        }
    }
}

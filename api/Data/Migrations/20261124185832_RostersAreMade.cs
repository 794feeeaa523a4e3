using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WfhApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class RostersAreMade : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "excused",
                table: "work_day",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "roster",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<string>(type: "jsonb", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    generated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roster", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_roster_units_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "roster_change",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    before = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    after = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    source = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    home_after = table.Column<int>(type: "integer", nullable: false),
                    quota = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roster_change", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_roster_change_employee_agency_id_changed_by",
                        columns: x => new { x.agency_id, x.changed_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_roster_change_employee_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "roster_swap",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    colleague_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_date = table.Column<DateOnly>(type: "date", nullable: false),
                    taken_date = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roster_swap", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_roster_swap_employee_agency_id_asked_by",
                        columns: x => new { x.agency_id, x.asked_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_roster_swap_employee_agency_id_colleague_id",
                        columns: x => new { x.agency_id, x.colleague_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_roster_swap_employee_agency_id_decided_by",
                        columns: x => new { x.agency_id, x.decided_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit_closure",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    declared_by = table.Column<Guid>(type: "uuid", nullable: false),
                    declared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_from = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_closure", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_unit_closure_employee_agency_id_declared_by",
                        columns: x => new { x.agency_id, x.declared_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unit_closure_unit_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_roster_queued",
                table: "roster",
                column: "requested_at",
                filter: "status = 'Queued'");

            migrationBuilder.CreateIndex(
                name: "ix_roster_run",
                table: "roster",
                columns: new[] { "agency_id", "run_id" });

            migrationBuilder.CreateIndex(
                name: "ix_roster_unit_from",
                table: "roster",
                columns: new[] { "agency_id", "unit_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_roster_change_agency_id_changed_by",
                table: "roster_change",
                columns: new[] { "agency_id", "changed_by" });

            migrationBuilder.CreateIndex(
                name: "ix_roster_change_agency_id_employee_id",
                table: "roster_change",
                columns: new[] { "agency_id", "employee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_roster_change_unit_date",
                table: "roster_change",
                columns: new[] { "agency_id", "unit_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_roster_swap_agency_id_decided_by",
                table: "roster_swap",
                columns: new[] { "agency_id", "decided_by" });

            migrationBuilder.CreateIndex(
                name: "ix_roster_swap_asked_by",
                table: "roster_swap",
                columns: new[] { "agency_id", "asked_by" });

            migrationBuilder.CreateIndex(
                name: "ix_roster_swap_colleague",
                table: "roster_swap",
                columns: new[] { "agency_id", "colleague_id" });

            migrationBuilder.CreateIndex(
                name: "ux_roster_swap_given",
                table: "roster_swap",
                columns: new[] { "agency_id", "asked_by", "given_date" },
                unique: true,
                filter: "status in ('Asked', 'Agreed')");

            migrationBuilder.CreateIndex(
                name: "ix_unit_closure_agency_id_declared_by",
                table: "unit_closure",
                columns: new[] { "agency_id", "declared_by" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_closure_unit",
                table: "unit_closure",
                columns: new[] { "agency_id", "unit_id", "from" });

            // The model cannot say it: no day of an office is in two rosters.
            migrationBuilder.Sql(
                """
                alter table roster add constraint ex_roster_overlap
                exclude using gist (agency_id with =, unit_id with =, daterange("from", "to", '[]') with &&)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "roster");

            migrationBuilder.DropTable(
                name: "roster_change");

            migrationBuilder.DropTable(
                name: "roster_swap");

            migrationBuilder.DropTable(
                name: "unit_closure");

            migrationBuilder.DropColumn(
                name: "excused",
                table: "work_day");
        }
    }
}

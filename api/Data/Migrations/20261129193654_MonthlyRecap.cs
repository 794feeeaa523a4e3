using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WfhApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class MonthlyRecap : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "date",
                table: "personal_data_access",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "what",
                table: "personal_data_access",
                type: "character varying(8)",
                maxLength: 8,
                nullable: false,
                defaultValue: "File");

            migrationBuilder.CreateTable(
                name: "recap_lock",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    locked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    locked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    unlocked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    unlocked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    unlock_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recap_lock", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_recap_lock_employee_agency_id_locked_by",
                        columns: x => new { x.agency_id, x.locked_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recap_lock_employee_agency_id_unlocked_by",
                        columns: x => new { x.agency_id, x.unlocked_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recap_lock_units_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recap_amendment",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    lock_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: true),
                    after = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recap_amendment", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_recap_amendment_employee_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_recap_amendment_employee_agency_id_made_by",
                        columns: x => new { x.agency_id, x.made_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recap_amendment_recap_locks_agency_id_lock_id",
                        columns: x => new { x.agency_id, x.lock_id },
                        principalTable: "recap_lock",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recap_row",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lock_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nip = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    grade = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    position = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    days = table.Column<string>(type: "jsonb", nullable: false),
                    absent_in_year = table.Column<int>(type: "integer", nullable: false),
                    longest_absence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recap_row", x => new { x.agency_id, x.month, x.employee_id });
                    table.ForeignKey(
                        name: "fk_recap_row_employee_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_recap_row_recap_lock_agency_id_lock_id",
                        columns: x => new { x.agency_id, x.lock_id },
                        principalTable: "recap_lock",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_recap_row_units_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_work_day_absent",
                table: "work_day",
                columns: new[] { "agency_id", "employee_id", "date" },
                filter: "state = 'Closed' and check_in_at is null and check_out_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_recap_amendment_agency_id_made_by",
                table: "recap_amendment",
                columns: new[] { "agency_id", "made_by" });

            migrationBuilder.CreateIndex(
                name: "ix_recap_amendment_lock",
                table: "recap_amendment",
                columns: new[] { "agency_id", "lock_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_recap_amendment_person",
                table: "recap_amendment",
                columns: new[] { "agency_id", "employee_id", "date", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_recap_lock_agency_id_locked_by",
                table: "recap_lock",
                columns: new[] { "agency_id", "locked_by" });

            migrationBuilder.CreateIndex(
                name: "ix_recap_lock_agency_id_unlocked_by",
                table: "recap_lock",
                columns: new[] { "agency_id", "unlocked_by" });

            migrationBuilder.CreateIndex(
                name: "ix_recap_lock_month",
                table: "recap_lock",
                columns: new[] { "agency_id", "month" });

            migrationBuilder.CreateIndex(
                name: "ux_recap_lock_holds",
                table: "recap_lock",
                columns: new[] { "agency_id", "unit_id", "month" },
                unique: true,
                filter: "unlocked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_recap_row_agency_id_employee_id",
                table: "recap_row",
                columns: new[] { "agency_id", "employee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_recap_row_agency_id_lock_id",
                table: "recap_row",
                columns: new[] { "agency_id", "lock_id" });

            migrationBuilder.CreateIndex(
                name: "ix_recap_row_agency_id_unit_id",
                table: "recap_row",
                columns: new[] { "agency_id", "unit_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "recap_amendment");

            migrationBuilder.DropTable(
                name: "recap_row");

            migrationBuilder.DropTable(
                name: "recap_lock");

            migrationBuilder.DropIndex(
                name: "ix_work_day_absent",
                table: "work_day");

            migrationBuilder.DropColumn(
                name: "date",
                table: "personal_data_access");

            migrationBuilder.DropColumn(
                name: "what",
                table: "personal_data_access");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WfhApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class ImportsAndCalendar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "ramadan_period",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "holiday",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.CreateTable(
                name: "employee_transfer",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    position = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    level = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    decree_number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employee_transfer", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_employee_transfer_employee_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_employee_transfer_employee_agency_id_requested_by",
                        columns: x => new { x.agency_id, x.requested_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_employee_transfer_units_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    file_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    storage_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    roots = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    columns = table.Column<string[]>(type: "text[]", nullable: false),
                    rows_total = table.Column<int>(type: "integer", nullable: true),
                    rows_read = table.Column<int>(type: "integer", nullable: false),
                    rows_new = table.Column<int>(type: "integer", nullable: false),
                    rows_changed = table.Column<int>(type: "integer", nullable: false),
                    rows_unchanged = table.Column<int>(type: "integer", nullable: false),
                    rows_invalid = table.Column<int>(type: "integer", nullable: false),
                    failure = table.Column<string>(type: "jsonb", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    worker = table.Column<Guid>(type: "uuid", nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_import_employee_agency_id_requested_by",
                        columns: x => new { x.agency_id, x.requested_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_row",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    cells = table.Column<string[]>(type: "text[]", nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: true),
                    outcome = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    faults = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_row", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_import_row_import_agency_id_import_id",
                        columns: x => new { x.agency_id, x.import_id },
                        principalTable: "import",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_employee_transfer_agency_id_requested_by",
                table: "employee_transfer",
                columns: new[] { "agency_id", "requested_by" });

            migrationBuilder.CreateIndex(
                name: "ix_employee_transfer_agency_id_unit_id",
                table: "employee_transfer",
                columns: new[] { "agency_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_employee_transfer_due",
                table: "employee_transfer",
                columns: new[] { "agency_id", "from" },
                filter: "applied_at is null and cancelled_at is null");

            migrationBuilder.CreateIndex(
                name: "ux_employee_transfer_day",
                table: "employee_transfer",
                columns: new[] { "agency_id", "employee_id", "from" },
                unique: true,
                filter: "cancelled_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_import_mine",
                table: "import",
                columns: new[] { "agency_id", "requested_by", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_import_open",
                table: "import",
                column: "requested_at",
                filter: "status in ('Queued', 'Checking', 'Applying')");

            migrationBuilder.CreateIndex(
                name: "ix_import_row_key",
                table: "import_row",
                columns: new[] { "agency_id", "import_id", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_import_row_number",
                table: "import_row",
                columns: new[] { "agency_id", "import_id", "number" });

            // The model cannot say it: no day lies in two Ramadan periods of an agency.
            migrationBuilder.Sql(
                """
                alter table ramadan_period add constraint ex_ramadan_period_overlap
                exclude using gist (agency_id with =, daterange("from", "to", '[]') with &&)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("alter table ramadan_period drop constraint ex_ramadan_period_overlap");

            migrationBuilder.DropTable(
                name: "employee_transfer");

            migrationBuilder.DropTable(
                name: "import_row");

            migrationBuilder.DropTable(
                name: "import");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "ramadan_period");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "holiday");
        }
    }
}

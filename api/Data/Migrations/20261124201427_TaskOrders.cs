using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WfhApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class TaskOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "without_task_order",
                table: "work_day",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "numbering",
                table: "agency",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "letter_counter",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last_serial = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_counter", x => new { x.agency_id, x.unit_id, x.year });
                    table.ForeignKey(
                        name: "fk_letter_counter_units_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task_order",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signing_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    dates = table.Column<DateOnly[]>(type: "date[]", nullable: true),
                    legal_bases = table.Column<string[]>(type: "text[]", nullable: false),
                    consideration = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    tasks = table.Column<string[]>(type: "text[]", nullable: false),
                    copies = table.Column<string[]>(type: "text[]", nullable: false),
                    number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    signer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    signer_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    signer_nip = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    signer_position = table.Column<string>(type: "character varying(168)", maxLength: 168, nullable: true),
                    signer_rank = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    token = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_order", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_task_order_employee_agency_id_drafted_by",
                        columns: x => new { x.agency_id, x.drafted_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_task_order_employee_agency_id_ended_by",
                        columns: x => new { x.agency_id, x.ended_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_task_order_employee_agency_id_signer_id",
                        columns: x => new { x.agency_id, x.signer_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_task_order_units_agency_id_office_id",
                        columns: x => new { x.agency_id, x.office_id },
                        principalTable: "unit",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_task_order_units_agency_id_signing_unit_id",
                        columns: x => new { x.agency_id, x.signing_unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task_order_person",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    task_order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    nip = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    grade = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    rank = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    position = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    unit_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    home_place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_order_person", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_task_order_person_employees_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_task_order_person_task_orders_agency_id_task_order_id",
                        columns: x => new { x.agency_id, x.task_order_id },
                        principalTable: "task_order",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_task_order_agency_id_ended_by",
                table: "task_order",
                columns: new[] { "agency_id", "ended_by" });

            migrationBuilder.CreateIndex(
                name: "ix_task_order_agency_id_signer_id",
                table: "task_order",
                columns: new[] { "agency_id", "signer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_task_order_drafted_by",
                table: "task_order",
                columns: new[] { "agency_id", "drafted_by" });

            migrationBuilder.CreateIndex(
                name: "ix_task_order_waiting",
                table: "task_order",
                columns: new[] { "agency_id", "signing_unit_id", "id" },
                filter: "status = 'Draft'");

            migrationBuilder.CreateIndex(
                name: "ux_task_order_serial",
                table: "task_order",
                columns: new[] { "agency_id", "office_id", "year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_task_order_token",
                table: "task_order",
                columns: new[] { "agency_id", "token" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_task_order_person_employee",
                table: "task_order_person",
                columns: new[] { "agency_id", "employee_id" });

            migrationBuilder.CreateIndex(
                name: "ux_task_order_person",
                table: "task_order_person",
                columns: new[] { "agency_id", "task_order_id", "employee_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "letter_counter");

            migrationBuilder.DropTable(
                name: "task_order_person");

            migrationBuilder.DropTable(
                name: "task_order");

            migrationBuilder.DropColumn(
                name: "without_task_order",
                table: "work_day");

            migrationBuilder.DropColumn(
                name: "numbering",
                table: "agency");
        }
    }
}

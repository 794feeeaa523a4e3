using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WfhApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class Channels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contact_point",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    label = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    public_key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    secret = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    code_sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dead_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_point", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_contact_point_employees_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_preferences",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    choices = table.Column<string>(type: "jsonb", nullable: false),
                    quiet = table.Column<string>(type: "jsonb", nullable: true),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    digest_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    last_code_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    codes_sent = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_preferences", x => new { x.agency_id, x.employee_id });
                    table.ForeignKey(
                        name: "fk_contact_preferences_employees_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "push_key",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    public_key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    private_key = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_push_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delivery",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    notification_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_point_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    daily = table.Column<bool>(type: "boolean", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    provider_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    error = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery", x => new { x.agency_id, x.notification_id, x.contact_point_id });
                    table.ForeignKey(
                        name: "fk_delivery_contact_point_agency_id_contact_point_id",
                        columns: x => new { x.agency_id, x.contact_point_id },
                        principalTable: "contact_point",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_delivery_employees_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_delivery_notifications_agency_id_notification_id",
                        columns: x => new { x.agency_id, x.notification_id },
                        principalTable: "notification",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contact_point_number",
                table: "contact_point",
                column: "address",
                filter: "channel = 'WhatsApp'");

            migrationBuilder.CreateIndex(
                name: "ux_contact_point_browser",
                table: "contact_point",
                columns: new[] { "agency_id", "address" },
                unique: true,
                filter: "channel = 'WebPush'");

            migrationBuilder.CreateIndex(
                name: "ux_contact_point_waiting",
                table: "contact_point",
                columns: new[] { "agency_id", "employee_id", "channel" },
                unique: true,
                filter: "confirmed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_agency",
                table: "delivery",
                columns: new[] { "agency_id", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_delivery_agency_id_contact_point_id",
                table: "delivery",
                columns: new[] { "agency_id", "contact_point_id" });

            migrationBuilder.CreateIndex(
                name: "ix_delivery_next",
                table: "delivery",
                columns: new[] { "channel", "next_at" },
                filter: "next_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_person",
                table: "delivery",
                columns: new[] { "agency_id", "employee_id", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_delivery_provider",
                table: "delivery",
                column: "provider_id",
                filter: "provider_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contact_preferences");

            migrationBuilder.DropTable(
                name: "delivery");

            migrationBuilder.DropTable(
                name: "push_key");

            migrationBuilder.DropTable(
                name: "contact_point");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WfhApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class SupervisedDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "next_look_at",
                table: "work_day",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "raised",
                table: "work_day",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<int>(
                name: "unanswered_calls",
                table: "work_day",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "fingerprint",
                table: "stored_file",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int[]>(
                name: "fingerprint_parts",
                table: "stored_file",
                type: "integer[]",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "corrected_from",
                table: "check_in",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "entered_by",
                table: "check_in",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "entered_from",
                table: "check_in",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "entered_reason",
                table: "check_in",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "outage_minutes",
                table: "check_in",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "check_in",
                type: "character varying(12)",
                maxLength: 12,
                nullable: false,
                defaultValue: "Device");

            migrationBuilder.CreateTable(
                name: "afternoon_control",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    work_date = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tasks = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    countersigned_by = table.Column<Guid>(type: "uuid", nullable: true),
                    countersigned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_afternoon_control", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_afternoon_control_employees_agency_id_countersigned_by",
                        columns: x => new { x.agency_id, x.countersigned_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_afternoon_control_employees_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_afternoon_control_employees_agency_id_recorded_by",
                        columns: x => new { x.agency_id, x.recorded_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "call",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    work_date = table.Column<DateOnly>(type: "date", nullable: false),
                    purpose = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    slot_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    medium = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    video_link = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    previous_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    accuracy_metres = table.Column<double>(type: "double precision", nullable: true),
                    device_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    offline = table.Column<bool>(type: "boolean", nullable: false),
                    place = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    distance_metres = table.Column<double>(type: "double precision", nullable: true),
                    confidence = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    doubts = table.Column<string>(type: "jsonb", nullable: false),
                    photo_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stated_address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    stated_place = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    uniform_seen = table.Column<bool>(type: "boolean", nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    escalated_by = table.Column<Guid>(type: "uuid", nullable: true),
                    escalated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_call_call_agency_id_previous_id",
                        columns: x => new { x.agency_id, x.previous_id },
                        principalTable: "call",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_call_employees_agency_id_asked_by",
                        columns: x => new { x.agency_id, x.asked_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_call_employees_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_call_employees_agency_id_escalated_by",
                        columns: x => new { x.agency_id, x.escalated_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_call_employees_agency_id_recorded_by",
                        columns: x => new { x.agency_id, x.recorded_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_call_stored_files_agency_id_photo_file_id",
                        columns: x => new { x.agency_id, x.photo_file_id },
                        principalTable: "stored_file",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_draw",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    seed = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_draw", x => new { x.agency_id, x.date });
                });

            migrationBuilder.CreateTable(
                name: "correction",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    work_date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    file_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correction", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_correction_employees_agency_id_decided_by",
                        columns: x => new { x.agency_id, x.decided_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_correction_employees_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "finding",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    work_date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    occasion = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    policy_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handler_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    proposal = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decide_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    reply_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reply = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    reply_file_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    replied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_finding_employee_agency_id_decided_by",
                        columns: x => new { x.agency_id, x.decided_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_finding_employee_agency_id_employee_id",
                        columns: x => new { x.agency_id, x.employee_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_finding_policy_versions_agency_id_policy_version_id",
                        columns: x => new { x.agency_id, x.policy_version_id },
                        principalTable: "policy_version",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_finding_units_agency_id_handler_unit_id",
                        columns: x => new { x.agency_id, x.handler_unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outage",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    declared_by = table.Column<Guid>(type: "uuid", nullable: false),
                    declared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outage", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_outage_employee_agency_id_declared_by",
                        columns: x => new { x.agency_id, x.declared_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outage_employee_agency_id_withdrawn_by",
                        columns: x => new { x.agency_id, x.withdrawn_by },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outage_units_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "finding_event",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding_event", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_finding_event_employee_agency_id_actor_id",
                        columns: x => new { x.agency_id, x.actor_id },
                        principalTable: "employee",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_finding_event_finding_agency_id_finding_id",
                        columns: x => new { x.agency_id, x.finding_id },
                        principalTable: "finding",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_work_day_next_look",
                table: "work_day",
                column: "next_look_at",
                filter: "next_look_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_fingerprint",
                table: "stored_file",
                column: "fingerprint_parts")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_sha256",
                table: "stored_file",
                columns: new[] { "agency_id", "sha256" });

            migrationBuilder.CreateIndex(
                name: "ix_check_in_agency_id_entered_by",
                table: "check_in",
                columns: new[] { "agency_id", "entered_by" });

            migrationBuilder.CreateIndex(
                name: "ix_afternoon_control_agency_id_countersigned_by",
                table: "afternoon_control",
                columns: new[] { "agency_id", "countersigned_by" });

            migrationBuilder.CreateIndex(
                name: "ix_afternoon_control_agency_id_recorded_by",
                table: "afternoon_control",
                columns: new[] { "agency_id", "recorded_by" });

            migrationBuilder.CreateIndex(
                name: "ux_afternoon_control_day",
                table: "afternoon_control",
                columns: new[] { "agency_id", "employee_id", "work_date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_call_agency_id_asked_by",
                table: "call",
                columns: new[] { "agency_id", "asked_by" });

            migrationBuilder.CreateIndex(
                name: "ix_call_agency_id_escalated_by",
                table: "call",
                columns: new[] { "agency_id", "escalated_by" });

            migrationBuilder.CreateIndex(
                name: "ix_call_agency_id_photo_file_id",
                table: "call",
                columns: new[] { "agency_id", "photo_file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_call_agency_id_recorded_by",
                table: "call",
                columns: new[] { "agency_id", "recorded_by" });

            migrationBuilder.CreateIndex(
                name: "ix_call_day",
                table: "call",
                columns: new[] { "agency_id", "work_date", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_call_employee_day",
                table: "call",
                columns: new[] { "agency_id", "employee_id", "work_date" });

            migrationBuilder.CreateIndex(
                name: "ix_call_waiting_due",
                table: "call",
                column: "due_at",
                filter: "status = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ux_call_previous",
                table: "call",
                columns: new[] { "agency_id", "previous_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_call_waiting",
                table: "call",
                columns: new[] { "agency_id", "employee_id" },
                unique: true,
                filter: "status = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_correction_agency_id_decided_by",
                table: "correction",
                columns: new[] { "agency_id", "decided_by" });

            migrationBuilder.CreateIndex(
                name: "ix_correction_employee",
                table: "correction",
                columns: new[] { "agency_id", "employee_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ux_correction_open",
                table: "correction",
                columns: new[] { "agency_id", "employee_id", "work_date", "kind" },
                unique: true,
                filter: "status = 'Asked'");

            migrationBuilder.CreateIndex(
                name: "ix_finding_agency_id_decided_by",
                table: "finding",
                columns: new[] { "agency_id", "decided_by" });

            migrationBuilder.CreateIndex(
                name: "ix_finding_agency_id_policy_version_id",
                table: "finding",
                columns: new[] { "agency_id", "policy_version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_finding_decide_by",
                table: "finding",
                column: "decide_by",
                filter: "status in ('Open', 'Asked', 'Replied')");

            migrationBuilder.CreateIndex(
                name: "ix_finding_employee_day",
                table: "finding",
                columns: new[] { "agency_id", "employee_id", "work_date" });

            migrationBuilder.CreateIndex(
                name: "ix_finding_waiting",
                table: "finding",
                columns: new[] { "agency_id", "handler_unit_id", "decide_by" },
                filter: "status in ('Open', 'Asked', 'Replied')");

            migrationBuilder.CreateIndex(
                name: "ux_finding_occasion",
                table: "finding",
                columns: new[] { "agency_id", "employee_id", "occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_finding_event_agency_id_actor_id",
                table: "finding_event",
                columns: new[] { "agency_id", "actor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_finding_event_finding",
                table: "finding_event",
                columns: new[] { "agency_id", "finding_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_outage_agency_id_declared_by",
                table: "outage",
                columns: new[] { "agency_id", "declared_by" });

            migrationBuilder.CreateIndex(
                name: "ix_outage_agency_id_unit_id",
                table: "outage",
                columns: new[] { "agency_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outage_agency_id_withdrawn_by",
                table: "outage",
                columns: new[] { "agency_id", "withdrawn_by" });

            migrationBuilder.CreateIndex(
                name: "ix_outage_to",
                table: "outage",
                columns: new[] { "agency_id", "to" });

            migrationBuilder.AddForeignKey(
                name: "fk_check_in_employees_agency_id_entered_by",
                table: "check_in",
                columns: new[] { "agency_id", "entered_by" },
                principalTable: "employee",
                principalColumns: new[] { "agency_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_check_in_employees_agency_id_entered_by",
                table: "check_in");

            migrationBuilder.DropTable(
                name: "afternoon_control");

            migrationBuilder.DropTable(
                name: "call");

            migrationBuilder.DropTable(
                name: "check_draw");

            migrationBuilder.DropTable(
                name: "correction");

            migrationBuilder.DropTable(
                name: "finding_event");

            migrationBuilder.DropTable(
                name: "outage");

            migrationBuilder.DropTable(
                name: "finding");

            migrationBuilder.DropIndex(
                name: "ix_work_day_next_look",
                table: "work_day");

            migrationBuilder.DropIndex(
                name: "ix_stored_file_fingerprint",
                table: "stored_file");

            migrationBuilder.DropIndex(
                name: "ix_stored_file_sha256",
                table: "stored_file");

            migrationBuilder.DropIndex(
                name: "ix_check_in_agency_id_entered_by",
                table: "check_in");

            migrationBuilder.DropColumn(
                name: "next_look_at",
                table: "work_day");

            migrationBuilder.DropColumn(
                name: "raised",
                table: "work_day");

            migrationBuilder.DropColumn(
                name: "unanswered_calls",
                table: "work_day");

            migrationBuilder.DropColumn(
                name: "fingerprint",
                table: "stored_file");

            migrationBuilder.DropColumn(
                name: "fingerprint_parts",
                table: "stored_file");

            migrationBuilder.DropColumn(
                name: "corrected_from",
                table: "check_in");

            migrationBuilder.DropColumn(
                name: "entered_by",
                table: "check_in");

            migrationBuilder.DropColumn(
                name: "entered_from",
                table: "check_in");

            migrationBuilder.DropColumn(
                name: "entered_reason",
                table: "check_in");

            migrationBuilder.DropColumn(
                name: "outage_minutes",
                table: "check_in");

            migrationBuilder.DropColumn(
                name: "source",
                table: "check_in");
        }
    }
}

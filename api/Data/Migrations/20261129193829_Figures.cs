using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WfhApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class Figures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_day_date_unit",
                table: "work_day");

            migrationBuilder.AddColumn<int>(
                name: "checks_answered",
                table: "work_day",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "checks_made",
                table: "work_day",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "controls_expected",
                table: "work_day",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "controls_made",
                table: "work_day",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "report_expected",
                table: "work_day",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // What the days of before expected and brought stands in their checkpoints.
            migrationBuilder.Sql(
                """
                update work_day d set
                    report_expected = c.reports > 0, checks_made = c.made, checks_answered = c.answered, controls_expected = c.controls, controls_made = c.controlled
                from (
                    select w.agency_id, w.employee_id, w.date,
                        count(*) filter (where p ->> 'kind' = 'report') as reports,
                        count(*) filter (where p ->> 'kind' = 'spotCheck' and (coalesce((p ->> 'calls')::int, 0) > 0 or p ->> 'fulfilledAt' is not null)) as made,
                        count(*) filter (where p ->> 'kind' = 'spotCheck' and p ->> 'fulfilledAt' is not null) as answered,
                        count(*) filter (where p ->> 'kind' = 'control') as controls,
                        count(*) filter (where p ->> 'kind' = 'control' and p ->> 'fulfilledAt' is not null) as controlled
                    from work_day w cross join lateral jsonb_array_elements(w.checkpoints) p
                    group by w.agency_id, w.employee_id, w.date) c
                where c.agency_id = d.agency_id and c.employee_id = d.employee_id and c.date = d.date
                """);

            migrationBuilder.CreateIndex(
                name: "ix_work_day_date_unit",
                table: "work_day",
                columns: new[] { "agency_id", "date", "unit_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "mode", "state", "excused", "check_in_at", "late_minutes", "place", "task_count", "tasks_done", "planned_minutes", "minimum_planned_minutes", "report", "report_expected", "checks_made", "checks_answered", "controls_expected", "controls_made" });

            migrationBuilder.CreateIndex(
                name: "ix_work_day_date_updated",
                table: "work_day",
                columns: new[] { "agency_id", "date", "updated_at" });

            migrationBuilder.CreateIndex(
                name: "ix_finding_undecided",
                table: "finding",
                columns: new[] { "agency_id", "work_date" },
                filter: "status in ('Open', 'Asked', 'Replied')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_day_date_unit",
                table: "work_day");

            migrationBuilder.DropIndex(
                name: "ix_work_day_date_updated",
                table: "work_day");

            migrationBuilder.DropIndex(
                name: "ix_finding_undecided",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "checks_answered",
                table: "work_day");

            migrationBuilder.DropColumn(
                name: "checks_made",
                table: "work_day");

            migrationBuilder.DropColumn(
                name: "controls_expected",
                table: "work_day");

            migrationBuilder.DropColumn(
                name: "controls_made",
                table: "work_day");

            migrationBuilder.DropColumn(
                name: "report_expected",
                table: "work_day");

            migrationBuilder.CreateIndex(
                name: "ix_work_day_date_unit",
                table: "work_day",
                columns: new[] { "agency_id", "date", "unit_id" });
        }
    }
}

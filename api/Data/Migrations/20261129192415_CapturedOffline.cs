using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WfhApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class CapturedOffline : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "saved_device_at",
                table: "daily_report",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "saved_offline",
                table: "daily_report",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "submitted_device_at",
                table: "daily_report",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "submitted_offline",
                table: "daily_report",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "device_at",
                table: "assignment_progress",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "offline",
                table: "assignment_progress",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "acknowledged_device_at",
                table: "assignment",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "acknowledged_offline",
                table: "assignment",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "saved_device_at",
                table: "daily_report");

            migrationBuilder.DropColumn(
                name: "saved_offline",
                table: "daily_report");

            migrationBuilder.DropColumn(
                name: "submitted_device_at",
                table: "daily_report");

            migrationBuilder.DropColumn(
                name: "submitted_offline",
                table: "daily_report");

            migrationBuilder.DropColumn(
                name: "device_at",
                table: "assignment_progress");

            migrationBuilder.DropColumn(
                name: "offline",
                table: "assignment_progress");

            migrationBuilder.DropColumn(
                name: "acknowledged_device_at",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "acknowledged_offline",
                table: "assignment");
        }
    }
}

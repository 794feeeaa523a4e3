using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WfhApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class LeanCheckIns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_check_in_agency_id_entered_by",
                table: "check_in");

            migrationBuilder.DropIndex(
                name: "ix_check_in_agency_id_photo_file_id",
                table: "check_in");

            migrationBuilder.CreateIndex(
                name: "ix_check_in_agency_id_entered_by",
                table: "check_in",
                columns: new[] { "agency_id", "entered_by" },
                filter: "entered_by is not null");

            migrationBuilder.CreateIndex(
                name: "ix_check_in_agency_id_photo_file_id",
                table: "check_in",
                columns: new[] { "agency_id", "photo_file_id" },
                filter: "photo_file_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_check_in_agency_id_entered_by",
                table: "check_in");

            migrationBuilder.DropIndex(
                name: "ix_check_in_agency_id_photo_file_id",
                table: "check_in");

            migrationBuilder.CreateIndex(
                name: "ix_check_in_agency_id_entered_by",
                table: "check_in",
                columns: new[] { "agency_id", "entered_by" });

            migrationBuilder.CreateIndex(
                name: "ix_check_in_agency_id_photo_file_id",
                table: "check_in",
                columns: new[] { "agency_id", "photo_file_id" });
        }
    }
}

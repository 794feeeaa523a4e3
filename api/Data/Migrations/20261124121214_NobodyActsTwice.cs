using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WfhApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class NobodyActsTwice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The model cannot say it: for one unit the days of two delegations never meet.
            migrationBuilder.Sql("create extension if not exists btree_gist");
            migrationBuilder.Sql(
                """
                alter table delegation add constraint ex_delegation_overlap
                exclude using gist (agency_id with =, unit_id with =, daterange("from", "to", '[]') with &&)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("alter table delegation drop constraint ex_delegation_overlap");
        }
    }
}

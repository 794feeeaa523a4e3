using Npgsql;

namespace WfhApi.Tests.Scenarios;

/// <summary>Processes that are killed, instances that run at once, a database that goes away: what was acknowledged stays, and nothing is done twice.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FaultTests
{
    private const int People = 1500;

    private static readonly DateOnly Saturday = Town.Friday.AddDays(1);

    [Test]
    public async Task Killed_while_it_opens_the_day_nothing_is_half_done_and_two_instances_finish_the_day_together()
    {
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(host: host);
        await Populate(town);
        var everybody = await town.InDatabase(db => db.Employees.CountAsync(e => e.AgencyId == town.Agency.Id));

        await using (var first = ApiProcess.Start(host, Town.At("00:01")))
        {
            // In the middle: it writes days and has not committed them.
            await ApiProcess.Until(() => Busy(town, "%work_day%"), "the first instance opens the day");
            await first.Kill();
        }

        Assert.That(await Days(town), Is.EqualTo(0).Or.EqualTo(everybody), "all of the day or nothing of it");

        await using var second = ApiProcess.Start(host, Town.At("00:02"));
        await using var third = ApiProcess.Start(host, Town.At("00:02"));
        await Task.WhenAll(second.Ready(), third.Ready());
        await ApiProcess.Until(async () => await Days(town) == everybody, "everybody's day is open");

        await Task.WhenAll(second.MoveTo(Town.At("07:31")), third.MoveTo(Town.At("07:31")));
        await ApiProcess.Until(() => town.InDatabase(async db => !await db.WorkDays.AnyAsync(d => d.NextLookAt <= Town.At("07:31"))), "both have looked at the morning");
        var once = await town.InDatabase(db => db.Database.SqlQuery<int>(
            $"select coalesce(max(n), 0)::int as \"Value\" from (select count(*) as n from notification where agency_id = {town.Agency.Id} and kind = 'Reminder' group by employee_id, occasion) x").SingleAsync());
        Assert.That(once, Is.EqualTo(1), "reminded, and once");

        await Task.WhenAll(second.MoveTo(Town.At("00:01", Saturday)), third.MoveTo(Town.At("00:01", Saturday)));
        await ApiProcess.Until(() => town.InDatabase(async db => !await db.WorkDays.AnyAsync(d => d.Date == Town.Friday && (d.State == WorkDayState.Open || d.NextLookAt != null))), "the day is closed and settled");
        Assert.That(await Days(town), Is.EqualTo(everybody));
        Assert.That(await town.InDatabase(db => db.Findings.GroupBy(f => new { f.EmployeeId, f.Occasion }).CountAsync(g => g.Count() > 1)), Is.Zero);
    }

    [Test]
    public async Task Killed_while_it_sends_nobody_is_written_to_twice_and_everybody_else_still_is()
    {
        await using var mail = new MailServer();
        await using var host = await ApiFactory.OfItsOwn(
            ("Messages:Origin", "https://wfh.kota.go.id/"), ("Messages:Email:Host", "127.0.0.1"), ("Messages:Email:Port", $"{mail.Port}"), ("Messages:Email:Security", "None"), ("Messages:Email:From", "wfh@kota.go.id"));
        var town = await Town.Build(host: host);
        var people = new[] { town.Ani, town.Budi, town.SisterStaff, town.Superior, town.HeadOfDivision, town.HeadOfOffice, town.Officer, town.Auditor, town.Mayor };
        await town.Stored([.. people.SelectMany(p => new object[]
        {
            new ContactPoint
            {
                AgencyId = town.Agency.Id, Id = Guid.CreateVersion7(), EmployeeId = p.Id, Channel = Channel.Email, Address = $"{p.Id:N}@kota.go.id", CreatedAt = Town.At("07:00"), ConfirmedAt = Town.At("07:00"),
            },
            new ContactPreferences
            {
                AgencyId = town.Agency.Id,
                EmployeeId = p.Id,
                Quiet = null,
                Choices = new Dictionary<NotificationTopic, IReadOnlyDictionary<Channel, Pace>> { [NotificationTopic.Rosters] = new Dictionary<Channel, Pace> { [Channel.Email] = Pace.AtOnce } },
            },
        })]);
        await town.As(town.HeadOfOffice, "09:00").Post("/closures", new { unitId = town.Office.Id, from = "2026-04-13", to = "2026-04-14", reason = "Penyemprotan" }).Body();
        var addressed = await town.InDatabase(db => db.Deliveries.Select(d => d.EmployeeId).ToListAsync());
        Assert.That(addressed, Has.Count.GreaterThan(5));

        mail.Silence = new();
        await using (var first = ApiProcess.Start(host, Town.At("09:01")))
        {
            await ApiProcess.Until(() => Task.FromResult(mail.Mail.Count >= 4), "four messages are on their way");
            await first.Kill();
        }

        mail.Silence.SetResult();
        mail.Silence = null;

        // The next one looks after what the dead one had, once its time is over.
        await using var second = ApiProcess.Start(host, Town.At("09:05"));
        await ApiProcess.Until(() => town.InDatabase(async db => !await db.Deliveries.AnyAsync(d => d.NextAt != null)), "everything is settled");
        Assert.That(addressed.Select(id => mail.To($"{id:N}@kota.go.id").Length), Is.All.EqualTo(1));
        var states = await town.InDatabase(db => db.Deliveries.GroupBy(d => d.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        Assert.That(states.Keys, Is.EquivalentTo(new[] { DeliveryState.Uncertain, DeliveryState.Sent }), "what arrived without an answer is named, not sent again");
    }

    [Test]
    public async Task Killed_in_the_middle_of_an_upload_the_same_upload_is_stored_once()
    {
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(host: host);
        var (picture, key) = (Pictures.Noise(1600, 1200), $"{Guid.NewGuid()}");
        await using (var first = ApiProcess.Start(host, Town.At("09:00")))
        {
            await first.Ready();
            using var half = new HalfContent(picture);
            var sending = Upload(first, town, half, key);
            await half.HalfSent;
            await first.Kill();
            half.GiveUp();
            Assert.ThrowsAsync<HttpRequestException>(() => sending);
        }

        Assert.That(await town.InDatabase(db => db.StoredFiles.CountAsync()), Is.Zero);
        await using var second = ApiProcess.Start(host, Town.At("09:00"));
        await second.Ready();
        var ids = new HashSet<string>();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var answer = await Upload(second, town, new ByteArrayContent(picture), key);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
            ids.Add((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!);
        }

        Assert.That(ids, Has.Count.EqualTo(1));
        Assert.That(await town.InDatabase(db => db.StoredFiles.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task A_database_that_goes_away_under_load_loses_no_acknowledged_check_in_and_doubles_none()
    {
        await using var host = await ApiFactory.OfItsOwn();
        var town = await Town.Build(host: host);
        var people = new List<Employee> { town.Ani, town.Budi };
        while (people.Count < 40)
        {
            people.Add(await town.Hire(town.Section, "Pengadministrasi"));
        }

        await town.Stored([.. people.Skip(2).Select(p => town.Rostered(p, WorkMode.Home))]);
        await town.Opens(Town.At("00:01"));

        var (acknowledged, refused) = (new System.Collections.Concurrent.ConcurrentDictionary<Guid, Guid>(), 0);
        async Task CheckIn(Employee person)
        {
            // As the phone does it: the same key until there is an answer.
            var key = $"{Guid.NewGuid()}";
            while (!acknowledged.ContainsKey(person.Id))
            {
                var answer = await town.As(person, "07:20").Post("/check-ins", new { kind = "in" }, key);
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.IsSuccessStatusCode)
                {
                    acknowledged[person.Id] = (Guid)JsonNode.Parse(text)!["id"]!;
                    continue;
                }

                Assert.That((int)answer.StatusCode, Is.GreaterThanOrEqualTo(500), text);
                Interlocked.Increment(ref refused);
                await Task.Delay(20);
            }
        }

        var database = new NpgsqlConnectionStringBuilder(host.ConnectionString).Database!;
        await using var elsewhere = new NpgsqlConnection(Api.ConnectionString);
        await elsewhere.OpenAsync();
        Task Break() => Sql(elsewhere, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}'");

        // Away when the morning begins, and then again and again in the middle of it.
        await Sql(elsewhere, $"alter database {database} allow_connections false");
        await Break();
        var morning = Task.WhenAll(people.Select(CheckIn));
        await ApiProcess.Until(() => Task.FromResult(refused >= people.Count), "everybody met the outage");
        await Sql(elsewhere, $"alter database {database} allow_connections true");
        for (var i = 0; i < 10 && !morning.IsCompleted; i++)
        {
            await Break();
            await Task.Delay(50);
        }

        await morning;
        var stored = await town.InDatabase(db => db.CheckIns.Where(c => c.AgencyId == town.Agency.Id).Select(c => new { c.EmployeeId, c.Id }).ToListAsync());
        TestContext.Out.WriteLine($"{people.Count} check-ins, {refused} attempts that met the outage.");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored.ToDictionary(s => s.EmployeeId, s => s.Id), Is.EquivalentTo(acknowledged.ToDictionary(a => a.Key, a => a.Value)));
            Assert.That(await town.InDatabase(db => db.WorkDays.CountAsync(d => d.CheckInAt != null)), Is.EqualTo(people.Count));
        }
    }

    private static async Task Sql(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static Task<int> Days(Town town) => town.InDatabase(db => db.WorkDays.CountAsync(d => d.AgencyId == town.Agency.Id && d.Date == Town.Friday));

    /// <summary>Whether another connection to the database is writing something of this kind right now.</summary>
    private static Task<bool> Busy(Town town, string like) => town.InDatabase(db => db.Database.SqlQuery<bool>(
        $"select exists (select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state in ('active', 'idle in transaction') and query ilike {like} and (query ilike 'insert%' or query ilike 'copy%')) as \"Value\"").SingleAsync());

    private static async Task<HttpResponseMessage> Upload(ApiProcess api, Town town, HttpContent picture, string key)
    {
        picture.Headers.ContentType = new("image/png");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/files") { Content = new MultipartFormDataContent { { picture, "file", "layar.png" }, { new StringContent("evidence"), "purpose" } } };
        request.Headers.Authorization = new("Bearer", Tokens.Of(town.Ani, host: town.Host));
        request.Headers.Add("Idempotency-Key", key);
        return await api.Client.SendAsync(request);
    }

    private static Task<int> Populate(Town town) => town.InDatabase(async db =>
    {
        var model = db.Model.FindEntityType(typeof(Employee))!;
        await db.Database.OpenConnectionAsync();
        await ((NpgsqlConnection)db.Database.GetDbConnection()).Copy("employee", model, Enumerable.Range(0, People).Select(n => new Employee
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            Nip = $"{19700101 + (n / 900):00000000}201001{1 + (n % 2)}{(n % 900) + 1:000}",
            Kind = EmploymentKind.Pns,
            Name = $"Pegawai {n}",
            UnitId = town.Section.Id,
            Position = "Pengadministrasi",
            Level = PositionLevel.Pelaksana,
            Grade = "II/c",
        }), CancellationToken.None);
        return 0;
    });

    /// <summary>Sends the first half of a file, says so, and never the rest.</summary>
    private sealed class HalfContent(byte[] content) : HttpContent
    {
        private readonly TaskCompletionSource _half = new();
        private readonly TaskCompletionSource _end = new();

        public Task HalfSent => _half.Task;

        public void GiveUp() => _end.SetException(new HttpRequestException("The other half never comes."));

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(content.AsMemory(0, content.Length / 2));
            await stream.FlushAsync();
            _half.SetResult();
            await _end.Task;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = content.Length;
            return true;
        }
    }
}

using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace WfhApi.Tests.Features;

/// <summary>The letter as people hold it, and the page by which anybody verifies it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TaskOrderLetterTests
{
    private static async Task<PdfDocument> Letter(Town town, JsonNode order, Employee? reader = null)
    {
        using var answer = await town.As(reader ?? town.Ani, "08:00", TownOrders.Metro).Get($"/task-orders/{order.Id()}/letter");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"));
            Assert.That(answer.Headers.CacheControl?.NoStore, Is.True, "it names a home");
        }

        return PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>The words in the order of the page; a line break is a space.</summary>
    private static string TextOf(PdfDocument letter) => string.Join(' ', letter.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));

    /// <summary>Reads the code as a scanner does, from the black squares on the page.</summary>
    private static string Scanned(Page page)
    {
        var squares = page.Paths.SelectMany(p => p.Select(s => s.GetBoundingRectangle())).OfType<UglyToad.PdfPig.Core.PdfRectangle>()
            .Where(r => r.Width is > 0.5 and < 4 && Math.Abs(r.Width - r.Height) < 0.05).ToList();
        var (left, top, one) = (squares.Min(r => r.Left), squares.Max(r => r.Top), squares[0].Width);
        var size = (int)Math.Round((squares.Max(r => r.Right) - left) / one);
        var modules = new ZXing.Common.BitMatrix(size);
        foreach (var square in squares)
        {
            modules[(int)Math.Round((square.Left - left) / one), (int)Math.Round((top - square.Top) / one)] = true;
        }

        return new ZXing.QrCode.Internal.Decoder().decode(modules, null)?.Text ?? "no code";
    }

    [Test, Category("METRO-01")]
    public async Task The_letter_says_everything_in_text_that_can_be_copied_and_its_code_leads_to_the_public_page()
    {
        var town = await TownOrders.OfMetro();
        var content = new
        {
            people = new[] { new { employeeId = town.Ani.Id }, new { employeeId = town.Budi.Id } },
            from = "2021-04-26",
            to = "2021-05-04",
            dates = new[] { "2021-04-26", "2021-04-28", "2021-05-04" },
            tasks = new[] { "Memeriksa berkas pindah datang.", "Menyusun laporan “harian” — tepat waktu." },
            copies = new[] { "Wali Kota" },
        };
        var draft = await town.As(town.Officer, "06:00", TownOrders.Metro).Post("/task-orders", new { content }).Body();
        var signed = await town.Signed(draft);
        using var letter = await Letter(town, signed);
        var text = TextOf(letter);
        var link = $"http://localhost{signed["verificationPath"]}";
        string[] said =
        [
            town.Agency.Name.ToUpperInvariant(), "DINAS KEPENDUDUKAN", "SURAT PERINTAH TUGAS", "NOMOR: 800.1.5/1-DISDUK/2021", "Dasar", "SE 09/B-3/2021 tentang Penyesuaian tugas kedinasan",
            "Pertimbangan", "MEMERINTAHKAN", "Kepada:", "Ani Lestari", town.Ani.Nip, "Budi Santoso", "Penata Muda", "Pengadministrasi", "Jl. Kenanga 7,", "Untuk",
            "Memeriksa berkas pindah datang.", "“harian” — tepat waktu.", "pada tanggal 26 April 2021", "Kepala Dinas,", town.HeadOfOffice.Nip, "Tembusan:", "1. Wali Kota",
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(said.Where(s => !text.Contains(s, StringComparison.Ordinal)), Is.Empty, text);
            Assert.That(letter.NumberOfPages, Is.EqualTo(1));
            Assert.That(Scanned(letter.GetPage(1)), Is.EqualTo(link));
            Assert.That(letter.GetPages().SelectMany(p => p.Letters).Select(l => l.FontName).Distinct(), Has.All.Contains("LiberationSans"));
            Assert.That(text, Does.Not.Contain("KONSEP"));
        }
    }

    [Test]
    public async Task A_letter_is_small_enough_for_a_phone_and_still_writes_a_name_in_any_letters_of_its_font()
    {
        var town = await TownOrders.OfMetro();
        async Task<byte[]> Drawn(string task)
        {
            var content = new { people = new[] { new { employeeId = town.Ani.Id } }, from = "2021-04-26", to = "2021-04-26", tasks = new[] { task } };
            var draft = await town.As(town.Officer, "06:00", TownOrders.Metro).Post("/task-orders", new { content }).Body();
            using var answer = await town.As(town.Ani, "08:00", TownOrders.Metro).Get($"/task-orders/{draft.Id()}/letter");
            return await answer.Content.ReadAsByteArrayAsync();
        }

        var latin = await Drawn("Menyusun laporan “Łódź, Çeşme, Ångström” — tepat waktu…");
        using var letter = PdfDocument.Open(latin);
        using var greek = PdfDocument.Open(await Drawn("Menerjemahkan surat dari Αθήνα."));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(latin, Has.Length.LessThan(80_000));
            Assert.That(TextOf(letter), Does.Contain("“Łódź, Çeşme, Ångström” — tepat waktu…"));
            Assert.That(TextOf(greek), Does.Contain("Αθήνα"));
        }
    }

    [Test]
    public async Task A_long_table_goes_on_on_further_sheets_with_its_head_and_the_signature_stays_together()
    {
        var town = await TownOrders.OfMetro();
        var people = new List<Employee> { town.Ani };
        for (var i = 0; i < 39; i++)
        {
            var person = await town.Hire(town.Section, $"Pengelola Data {i}");
            await town.Stored(town.LivesIn(person, $"Jl. Panjang Sekali Namanya Nomor {i}, Kelurahan Yosodadi, Kecamatan Metro Timur"));
            people.Add(person);
        }

        var signed = await town.Signed(await town.Drafted(town.Officer, people: [.. people]));
        using var letter = await Letter(town, signed);
        var pages = letter.GetPages().Select(p => string.Join(' ', p.GetWords().Select(w => w.Text))).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pages, Has.Count.GreaterThan(2));
            Assert.That(pages.Count(p => p.Contains("Pangkat/Gol.", StringComparison.Ordinal)), Is.GreaterThan(2));
            Assert.That(people.Where(p => !pages.Exists(t => t.Contains(p.Nip, StringComparison.Ordinal))), Is.Empty);
            Assert.That(pages[^1], Does.Contain("Ditetapkan di").And.Contain(town.HeadOfOffice.Nip));
            Assert.That(letter.GetPages().SelectMany(p => p.Letters).Where(l => l.BoundingBox.Bottom < 40 || l.BoundingBox.Right > 555), Is.Empty, "nothing runs off the sheet");
        }
    }

    [Test]
    public async Task What_is_not_signed_says_so_on_the_sheet_and_bears_no_code()
    {
        var town = await TownOrders.OfMetro();
        var draft = await town.Drafted(town.Ani);
        using var concept = await Letter(town, draft, town.HeadOfOffice);
        await town.As(town.HeadOfOffice, "07:00", TownOrders.Metro).Post($"/task-orders/{draft.Id()}/refuse", new { reason = "Belum jelas." }).Body();
        using var refused = await Letter(town, draft);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(concept.GetPage(1).Text, Does.Contain("KONSEP").And.Contain("Belum ditandatangani"));
            Assert.That(concept.GetPage(1).Text, Does.Not.Contain("verifikasi"));
            Assert.That(refused.GetPage(1).Text, Does.Contain("DITOLAK"));
        }
    }

    [Test, Category("METRO-01")]
    public async Task Anybody_who_holds_the_letter_verifies_it_and_reads_no_whole_NIP()
    {
        var town = await TownOrders.OfMetro();
        var signed = await town.Signed(await town.Drafted(town.Ani));
        var path = $"/public/task-orders/{((string)signed["verificationPath"]!)["/verifikasi/".Length..]}";
        var anybody = Callers.Anonymous().At(Town.At("10:00", TownOrders.Metro));
        using var answer = await anybody.Get(path);
        var text = await answer.Content.ReadAsStringAsync();
        JsonNode.Parse(text).Is(new
        {
            valid = true,
            number = "800.1.5/1-DISDUK/2021",
            agencyName = town.Agency.Name,
            officeName = "Dinas Kependudukan",
            people = new[] { new { name = "Ani Lestari", maskedNip = $"**************{town.Ani.Nip[^4..]}" } },
            from = TownOrders.MetroDay,
            to = TownOrders.MetroDay,
            dates = (object?)null,
            signedOn = TownOrders.MetroDay,
            signerPosition = "Kepala Dinas",
            withdrawnOn = (string?)null,
        });
        await town.As(town.HeadOfOffice, "11:00", TownOrders.Metro).Post($"/task-orders/{signed.Id()}/withdraw", new { reason = "Dipanggil." }).Body();
        var after = await anybody.Get(path).Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Not.Match("[0-9]{8}"), "no date of birth");
            Assert.That(text, Does.Not.Contain("Kenanga").And.Not.Contain("Memeriksa"));
            Assert.That(answer.Headers.GetValues("X-Robots-Tag").Single(), Does.Contain("noindex"));
            Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
            Assert.That((bool?)after["valid"], Is.False);
            Assert.That((string?)after["withdrawnOn"], Is.EqualTo(TownOrders.MetroDay));
        }
    }

    [Test]
    public async Task A_made_up_token_and_that_of_another_agency_lead_nowhere()
    {
        var town = await TownOrders.OfMetro();
        var token = ((string)(await town.Signed(await town.Drafted(town.Ani)))["verificationPath"]!)["/verifikasi/".Length..];
        var other = TaskOrderBook.NewToken(Guid.NewGuid())[..22] + token[22..];
        using (Assert.EnterMultipleScope())
        {
            foreach (var made in new[] { "x", new string('A', 54), new string('A', 500), token[..^1], TaskOrderBook.NewToken(town.Agency.Id), other })
            {
                Assert.That(await Callers.Anonymous().Get($"/public/task-orders/{made}").Refusal(), Is.EqualTo("404 not-found"), made);
            }
        }
    }

    [Test]
    public async Task Whoever_tries_many_tokens_is_held_up()
    {
        await using var host = await ApiFactory.OfItsOwn(("Limits:PublicPerMinute", "3"));
        using var client = host.CreateClient();
        for (var i = 0; i < 3; i++)
        {
            Assert.That(await client.Get($"/public/task-orders/{new string('A', 54)}").Refusal(), Is.EqualTo("404 not-found"));
        }

        using var response = await client.Get($"/public/task-orders/{new string('A', 54)}");
        Assert.That(await Task.FromResult(response).Refusal(), Is.EqualTo("429 too-many-requests"));
        Assert.That(response.Headers.RetryAfter?.Delta?.TotalSeconds, Is.InRange(1, 21));
    }
}

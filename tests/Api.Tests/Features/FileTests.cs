using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SkiaSharp;
using WfhApi.Files;

namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class FileTests
{
    [Test]
    public async Task A_JPEG_is_kept_upright_and_without_the_place_where_it_was_taken()
    {
        var town = await Town.Build();
        var sent = Pictures.JpegWithExif(orientation: 6);

        var file = await town.As(town.Ani, "10:00").Post("/files", Some.Upload(sent, name: "IMG_2041.jpg")).Body();

        file.Is(new
        {
            id = Answers.Any,
            employeeId = town.Ani.Id,
            purpose = "evidence",
            name = "IMG_2041.jpg",
            contentType = "image/jpeg",
            bytes = Answers.Any,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(sent)),
            width = 32,
            height = 64,
            uploadedAt = "2026-04-10T03:00:00+00:00",
            contentUrl = Answers.Any,
            thumbnailUrl = Answers.Any,
        });
        using var content = await town.As(town.Ani, "10:00").GetAsync((string)file["contentUrl"]!);
        var kept = await content.Content.ReadAsByteArrayAsync();
        using var picture = SKBitmap.Decode(kept);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(content.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/jpeg"));
            Assert.That(kept, Has.Length.EqualTo((long)file["bytes"]!));
            Assert.That(Encoding.Latin1.GetString(kept), Does.Not.Contain("Exif").And.Not.Contain("II*"));
            Assert.That((picture.Width, picture.Height), Is.EqualTo((32, 64)));
            Assert.That(picture.GetPixel(16, 10).Red, Is.GreaterThan(200), "the left half was red; turned by a quarter it is above");
            Assert.That(picture.GetPixel(16, 54).Blue, Is.GreaterThan(200));
        }
    }

    [Test]
    [TestCase(1, 64, 10, 16)]
    [TestCase(2, 64, 54, 16)]
    [TestCase(3, 64, 54, 16)]
    [TestCase(4, 64, 10, 16)]
    [TestCase(5, 32, 16, 10)]
    [TestCase(6, 32, 16, 10)]
    [TestCase(7, 32, 16, 54)]
    [TestCase(8, 32, 16, 54)]
    public async Task Each_turn_that_a_camera_notes_is_done(int orientation, int width, int redX, int redY)
    {
        var town = await Town.Build();

        var file = await town.As(town.Ani).Post("/files", Some.Upload(Pictures.JpegWithExif((ushort)orientation))).Body();

        using var picture = SKBitmap.Decode(await town.As(town.Ani).GetByteArrayAsync((string)file["contentUrl"]!));
        Assert.That((picture.Width, picture.GetPixel(redX, redY).Red > 200), Is.EqualTo((width, true)));
    }

    [Test]
    [TestCase(SKEncodedImageFormat.Png, "gambar.png", "image/png")]
    [TestCase(SKEncodedImageFormat.Webp, "gambar.webp", "image/webp")]
    public async Task A_picture_of_another_format_is_kept_as_JPEG_with_a_preview(SKEncodedImageFormat format, string name, string contentType)
    {
        var town = await Town.Build();

        var file = await town.As(town.Ani).Post("/files", Some.Upload(Pictures.Encoded(format, 800, 400), name: name, contentType: contentType)).Body();

        using var preview = await town.As(town.Ani).GetAsync((string)file["thumbnailUrl"]!);
        using var picture = SKBitmap.Decode(await preview.Content.ReadAsByteArrayAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((string?)file["contentType"], (int?)file["width"], (int?)file["height"]), Is.EqualTo(("image/jpeg", (int?)800, (int?)400)));
            Assert.That((picture.Width, picture.Height), Is.EqualTo((320, 160)));
        }
    }

    [Test]
    [TestCase(3200, 1600)]
    [TestCase(6000, 3000)]
    public async Task A_large_picture_is_made_smaller(int width, int height)
    {
        var town = await Town.Build();

        foreach (var format in new[] { SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp })
        {
            var file = await town.As(town.Ani).Post("/files", Some.Upload(Pictures.Encoded(format, width, height))).Body();
            Assert.That(((int?)file["width"], (int?)file["height"]), Is.EqualTo(((int?)2560, (int?)1280)), $"{format}");
        }
    }

    [Test]
    public async Task A_large_picture_that_lay_on_its_side_is_upright_and_whole_when_it_is_smaller()
    {
        var town = await Town.Build();

        var file = await town.As(town.Ani).Post("/files", Some.Upload(Pictures.JpegWithExif(6, 6000, 3000))).Body();

        using var picture = SKBitmap.Decode(await town.As(town.Ani).GetByteArrayAsync((string)file["contentUrl"]!));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((picture.Width, picture.Height), Is.EqualTo((1280, 2560)));
            Assert.That((picture.GetPixel(1, 1).Red, picture.GetPixel(1278, 1270).Red), Is.EqualTo(((byte)254, (byte)254)), "the upper half, to its corners");
            Assert.That((picture.GetPixel(1, 1290).Blue, picture.GetPixel(1278, 2558).Blue), Is.EqualTo(((byte)254, (byte)254)), "the lower half, to its corners");
        }
    }

    [Test]
    public async Task Of_a_rush_of_uploads_only_so_many_are_in_memory_and_the_others_wait_their_turn()
    {
        using var reader = new EvidenceReader(Options.Create(new WfhApi.Files.FileOptions { ReadAtOnce = 2 }));
        using var slow = new ManualResetEventSlim();
        var uploads = Enumerable.Range(0, 3).Select(_ => new SlowUpload(Pictures.Jpeg(), slow)).ToList();
        var first = uploads.Take(2).Select(u => Task.Run(() => reader.Read(u, u.Length, CancellationToken.None))).ToList();
        Assert.That(SpinWait.SpinUntil(() => uploads.Count(u => u.Begun) == 2, SlowUpload.Limit), Is.True, "two are read side by side");

        var third = reader.Read(uploads[2], uploads[2].Length, CancellationToken.None);

        Assert.That((third.IsCompleted, uploads[2].Begun), Is.EqualTo((false, false)));
        slow.Set();
        Assert.That((await Task.WhenAll(first.Append(third))).Select(u => u.Kept?.Width), Is.All.EqualTo(64));
    }

    [Test]
    public async Task A_PDF_is_kept_as_it_is_and_can_run_nothing_in_our_origin()
    {
        var town = await Town.Build();

        var file = await town.As(town.Ani).Post("/files", Some.Upload(Pictures.Pdf(), name: "Laporan.PDF", contentType: "application/pdf")).Body();

        using var content = await town.As(town.Ani).GetAsync((string)file["contentUrl"]!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((string?)file["contentType"], file["width"], file["thumbnailUrl"]), Is.EqualTo(("application/pdf", (JsonNode?)null, (JsonNode?)null)));
            Assert.That(await content.Content.ReadAsByteArrayAsync(), Is.EqualTo(Pictures.Pdf()));
            Assert.That(content.Headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { "default-src 'none'; sandbox" }));
            Assert.That(content.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        }
    }

    [Test]
    public async Task What_a_file_is_its_content_tells_and_not_its_name()
    {
        var town = await Town.Build();
        var picture = Pictures.Jpeg(400, 400);
        var before = FilesOf(town);

        foreach (var (content, purpose, why) in new[]
        {
            (Pictures.Program(), "evidence", "a program named bukti.jpg"),
            ([.. "<html><script>alert(1)</script></html>"u8], "evidence", "a page named bukti.jpg"),
            (picture[..3], "evidence", "the beginning of a picture"),
            (picture[..(picture.Length / 2)], "evidence", "half a picture"),
            (Pictures.Bomb(20_000, 20_000), "evidence", "a picture of 400 million pixels"),
            (Pictures.Bomb(200_000, 200_000), "evidence", "a picture that no memory holds"),
            (Pictures.Pdf(), "checkInPhoto", "a document in place of a photo"),
        })
        {
            Assert.That(await town.As(town.Ani).Post("/files", Some.Upload(content, purpose)).Refusal(), Is.EqualTo("415 file-type-refused; file: file-type-refused"), why);
        }

        Assert.That(FilesOf(town), Is.EqualTo(before));
        Assert.That(await Api.InDatabase(db => db.StoredFiles.AnyAsync(f => f.AgencyId == town.Agency.Id)), Is.False);
    }

    [Test]
    [TestCase(8 * 1024 * 1024)]
    [TestCase(10 * 1024 * 1024)]
    public async Task A_photo_over_the_limit_is_refused_with_the_limit(int bytes)
    {
        var town = await Town.Build();
        byte[] photo = [.. Pictures.Jpeg(), .. new byte[bytes]];

        using var response = await town.As(town.Ani).Post("/files", Some.Upload(photo));

        Assert.That(await Task.FromResult(response).Refusal(), Is.EqualTo("413 file-too-large; file: file-too-large"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Berkas melebihi 8 MB."));
    }

    [Test]
    public async Task Over_a_real_connection_the_sender_of_a_photo_over_the_limit_hears_why()
    {
        await using var host = await ApiFactory.OfItsOwn();
        host.UseKestrel(0);
        host.StartServer();
        var town = await Town.Build(host: host);

        Assert.That(await town.As(town.Ani).Post("/files", Some.Upload([.. Pictures.Jpeg(), .. new byte[10 * 1024 * 1024]])).Refusal(), Is.EqualTo("413 file-too-large; file: file-too-large"));
    }

    [Test]
    public async Task An_upload_names_what_it_lacks()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ani.Post("/files", Some.Upload([])).Refusal(), Is.EqualTo("400 invalid; file: not-empty"));
            Assert.That(await ani.Post("/files", Some.Upload(Pictures.Jpeg(), name: new string('n', 161))).Refusal(), Is.EqualTo("400 invalid; name: maximum-length"));
            Assert.That(await ani.Post("/files", Some.Upload(Pictures.Jpeg(), purpose: "decoration")).Refusal(), Is.EqualTo("400 invalid; purpose: unreadable-value"));
            Assert.That(await ani.Post("/files", Some.Upload(Pictures.Jpeg(), purpose: "1")).Refusal(), Is.EqualTo("400 invalid; purpose: unreadable-value"));
            Assert.That(await ani.Post("/files", Some.Upload(Pictures.Jpeg(), purpose: "7")).Refusal(), Is.EqualTo("400 invalid; purpose: unreadable-value"));
            Assert.That(await ani.Post("/files", new MultipartFormDataContent { { new StringContent("evidence"), "purpose" } }).Refusal(), Is.EqualTo("400 invalid; file: required"));
            Assert.That(await ani.Post("/files", new MultipartFormDataContent { { new ByteArrayContent(Pictures.Jpeg()), "file", "bukti.jpg" } }).Refusal(), Is.EqualTo("400 invalid; purpose: required"));
            Assert.That(await ani.PostWithoutKey("/files", Some.Upload(Pictures.Jpeg())).Refusal(), Is.EqualTo("400 idempotency-key-required"));
            Assert.That(await ani.Post("/files", new { purpose = "evidence" }).Refusal(), Is.EqualTo("415 unsupported-content-type"));
        }
    }

    [Test]
    public async Task The_same_upload_again_is_the_same_file_and_other_bytes_are_another_request()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani);

        var first = await ani.Post("/files", Some.Upload(Pictures.Jpeg()), "one intent").Body();
        using var retry = await ani.Post("/files", Some.Upload(Pictures.Jpeg()), "one intent");
        var other = await ani.Post("/files", Some.Upload(Pictures.Jpeg(80, 80)), "one intent").Refusal();

        Assert.That((await Task.FromResult(retry).Body()).Id(), Is.EqualTo(first.Id()));
        Assert.That(retry.Headers.Contains("Idempotent-Replayed"), Is.True);
        Assert.That(other, Is.EqualTo("422 idempotency-key-reused"));
        Assert.That(await Api.InDatabase(db => db.StoredFiles.CountAsync(f => f.AgencyId == town.Agency.Id)), Is.EqualTo(1));
    }

    [Test]
    public async Task No_name_of_a_caller_becomes_a_path()
    {
        var town = await Town.Build();

        var file = await town.As(town.Ani).Post("/files", Some.Upload(Pictures.Jpeg(), name: "../../etc/passwd")).Body();

        Assert.That((string?)file["name"], Is.EqualTo("passwd"));
        Assert.That(FilesOf(town).Select(Path.GetExtension), Is.All.EqualTo(".jpg"));
    }

    [Test]
    public async Task A_link_works_for_minutes_and_needs_no_token()
    {
        var town = await Town.Build();
        var file = await town.As(town.Ani, "10:00").Post("/files", Some.Upload(Pictures.Jpeg())).Body();
        var (content, preview) = ((string)file["contentUrl"]!, (string)file["thumbnailUrl"]!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await At("10:04", content), Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await At("10:04", preview), Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await At("10:06", content), Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await At("10:06", preview), Is.EqualTo(HttpStatusCode.NotFound));
        }

        static async Task<HttpStatusCode> At(string time, string link)
        {
            using var response = await Callers.Anonymous().At(Town.At(time)).GetAsync(link);
            return response.StatusCode;
        }
    }

    [Test]
    public async Task A_link_that_was_not_made_here_or_for_another_file_opens_nothing()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani);
        var (file, other) = (await ani.Post("/files", Some.Upload(Pictures.Jpeg())).Body(), await ani.Post("/files", Some.Upload(Pictures.Jpeg())).Body());
        var token = ((string)file["contentUrl"]!).Split("token=")[1];

        using (Assert.EnterMultipleScope())
        {
            foreach (var link in new[] { $"{file.Id()}/content?token={token[..^3]}AAA", $"{file.Id()}/content?token=x", $"{file.Id()}/content?token=", $"{other.Id()}/content?token={token}", $"{Guid.NewGuid()}/content?token={token}" })
            {
                Assert.That(await ani.Get($"/files/{link}").Refusal(), Does.EndWith("not-found"), link);
            }

            Assert.That(await ani.Get($"/files/{file.Id()}/content").Refusal(), Is.EqualTo("400 invalid; token: required"));
        }
    }

    [Test]
    public async Task Who_opens_a_photo_of_another_is_noted_and_the_owner_reads_it()
    {
        var town = await Town.Build();
        var photo = await town.Uploaded(town.Ani, "checkInPhoto");
        await town.As(town.Ani, "09:00").Get($"/files/{photo}").Body();
        await town.As(town.Superior, "09:30").Get($"/files/{photo}").Body();
        await town.As(town.Auditor, "10:30").Get($"/files/{photo}").Body();

        var accesses = await town.As(town.Ani, "11:00").Get("/me/data-accesses").Body();

        accesses.Is(new
        {
            items = new[]
            {
                new { id = Answers.Any, at = "2026-04-10T10:30:00+07:00", openedById = town.Auditor.Id, openedBy = "Auditor", position = "Auditor", fileId = photo, fileName = "bukti.jpg", what = "file", date = (string?)null },
                new { id = Answers.Any, at = "2026-04-10T09:30:00+07:00", openedById = town.Superior.Id, openedBy = "Kepala Seksi Identitas", position = "Kepala Seksi", fileId = photo, fileName = "bukti.jpg", what = "file", date = (string?)null },
            },
            nextCursor = (string?)null,
        });
        Assert.That((await town.As(town.Budi).Get("/me/data-accesses").Body())["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task The_openings_come_in_pages_also_when_two_were_at_one_moment()
    {
        var town = await Town.Build();
        var photo = await town.Uploaded(town.Ani, "checkInPhoto");
        foreach (var watcher in new[] { town.Superior, town.HeadOfDivision, town.HeadOfOffice, town.Auditor, town.Mayor })
        {
            await town.As(watcher, "10:00").Get($"/files/{photo}").Body();
        }

        List<string?> read = [];
        string? cursor = null;
        do
        {
            var page = await town.As(town.Ani).Get($"/me/data-accesses?limit=2&cursor={cursor}").Body();
            read.AddRange(page["items"].Of("openedBy"));
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null);

        Assert.That(read, Is.EquivalentTo(new[] { "Kepala Seksi Identitas", "Kepala Bidang", "Kepala Dinas", "Auditor", "Wali Kota" }));
        Assert.That(await town.As(town.Ani).Get("/me/data-accesses?cursor=nonsense").Refusal(), Is.EqualTo("400 bad-cursor"));
        Assert.That(await town.As(town.Ani).Get("/me/data-accesses?limit=0").Refusal(), Is.EqualTo("400 invalid; limit: inclusive-between"));
    }

    [Test]
    public async Task A_file_of_a_person_outside_my_part_of_the_tree_does_not_exist_for_me()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var photo = await town.Uploaded(town.Ani, "checkInPhoto");

        foreach (var (stranger, of) in new[] { (town.Budi, town), (town.SisterSuperior, town), (town.PlatformAdmin, town), (other.Mayor, other) })
        {
            Assert.That(await of.As(stranger).Get($"/files/{photo}").Refusal(), Is.EqualTo("404 file-not-found"), stranger.Name);
        }

        Assert.That(await town.AsIntegrator("attendance:read").Get($"/files/{photo}").Refusal(), Is.EqualTo("403 not-allowed"));
        Assert.That((await town.As(town.Ani).Get("/me/data-accesses").Body())["items"]!.AsArray(), Is.Empty);
    }

    private static string[] FilesOf(Town town)
    {
        var folder = Path.Combine(ApiFactory.FilesRoot, $"{town.Agency.Id:N}");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    /// <summary>An upload whose bytes come when the test says so.</summary>
    private sealed class SlowUpload(byte[] content, ManualResetEventSlim go) : MemoryStream(content)
    {
        public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

        public bool Begun { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Begun = true;
            go.Wait(Limit);
            return base.Read(buffer, offset, count);
        }
    }
}

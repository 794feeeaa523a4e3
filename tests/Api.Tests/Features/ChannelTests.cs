using Microsoft.Extensions.DependencyInjection;
using SmtpServer.Protocol;
using WfhApi.Http;
using WfhApi.Jobs;

namespace WfhApi.Tests.Features;

/// <summary>
/// E-mail, WhatsApp and web push, against servers that speak the real protocols: what leaves the product, when, and that it leaves
/// once. One API for all tests of this file, whose courier runs when a test says so.
/// </summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class ChannelTests
{
    private MailServer _mail = null!;
    private OutsideServer _outside = null!;
    private ApiFactory _host = null!;
    private Town _town = null!;

    private string Email => $"ani-{_town.Ani.Id:N}@kota.go.id";

    /// <summary>A number of this test's own, as Ani writes it and as WhatsApp names it.</summary>
    private string Number => $"628{BitConverter.ToUInt32(_town.Ani.Id.ToByteArray(), 12):D10}";

    [OneTimeSetUp]
    public async Task Start()
    {
        (_mail, _outside) = (new(), new());
        _host = await ApiFactory.OfItsOwn(
            ("Messages:Origin", "https://wfh.kota.go.id/"),
            ("Messages:Email:Host", "127.0.0.1"), ("Messages:Email:Port", $"{_mail.Port}"), ("Messages:Email:Security", "None"), ("Messages:Email:From", "wfh@kota.go.id"),
            ("Messages:WhatsApp:BaseUrl", $"{_outside.Origin}"), ("Messages:WhatsApp:PhoneNumberId", OutsideServer.PhoneNumberId), ("Messages:WhatsApp:AccessToken", OutsideServer.AccessToken),
            ("Messages:WhatsApp:AppSecret", OutsideServer.AppSecret), ("Messages:WhatsApp:VerifyToken", "kata-kunci"),
            ("Messages:Push:Subject", "mailto:wfh@kota.go.id"), ("Messages:Push:Hosts:0", "127.0.0.1"), ("Messages:Push:AllowHttp", "true"));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _host.DisposeAsync();
        await _outside.DisposeAsync();
        await _mail.DisposeAsync();
    }

    [SetUp]
    public async Task Build() => _town = await Town.Build(host: _host);

    private static Task At(string time, Func<Task> work) => Task.Run(() =>
    {
        AdjustableClock.SetForRequest(Town.At(time));
        return work();
    });

    private Task Couriers(string time, int instances = 1) => At(time, () =>
        Task.WhenAll(Enumerable.Range(0, instances).Select(_ => _host.Services.GetRequiredService<Courier>().Run(CancellationToken.None))));

    /// <summary>People are told something, as each use case does it.</summary>
    private Task Told(string time, NotificationKind kind, params Employee[] people) => At(time, async () =>
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Notices>().Tell(
            _town.Agency.Id, [.. people.Select(p => p.Id)], kind, new($"Kepada {people[0].Name}, NIP {people[0].Nip}, di -6.1754: teguran lisan.", "To somebody."), "/temuan-saya", $"{Guid.NewGuid()}", CancellationToken.None);
    });

    private HttpClient Ani(string time) => _town.As(_town.Ani, time);

    private async Task<string> Confirmed(string channel, string address, Func<string> code, string time = "08:00")
    {
        var contact = await Ani(time).Put($"/notifications/addresses/{channel}", new { address }, 0).Body();
        await Ani(time).Post($"/notifications/contacts/{contact.Id()}/confirm", new { code = code() }).Body();
        return $"{contact.Id()}";
    }

    private Task<string> ByEmail() => Confirmed("email", Email, () => Digits(_mail.To(Email)[^1].TextBody));

    private Task<string> ByWhatsApp() => Confirmed("whatsApp", $"+{Number}", () => (string)_outside.WhatsAppTo(Number)[^1]["template"]!["components"]![0]!["parameters"]![0]!["text"]!, "08:10");

    private static string Digits(string? text) => System.Text.RegularExpressions.Regex.Match(text!, "[0-9]{6}").Value;

    private async Task<string[]> Deliveries(string time = "17:00") =>
        [.. (await Ani(time).Get("/notifications/deliveries/mine").Body())["items"]!.AsArray().Select(d => $"{d!["channel"]} {d["state"]} {d["attempts"]}{(d["error"] is { } error ? $" ({error})" : "")}").Order()];

    private async Task Choose(string topic, string pace, string? quietFrom = null, string? quietTo = null)
    {
        var settings = await Ani("08:20").Get("/notifications/settings").Body();
        await Ani("08:20").Put(
            "/notifications/settings", new { topics = new[] { new { topic, email = pace, whatsApp = pace, webPush = pace } }, quietFrom, quietTo, digestAt = "12:00", language = "id" }, settings.Version()).Body();
    }

    [Test]
    public async Task Mail_goes_to_the_address_that_was_confirmed_and_says_only_that_something_is_there()
    {
        await ByEmail();
        await Choose("findings", "atOnce");
        await Told("09:00", NotificationKind.FindingAsked, _town.Ani);
        await Couriers("09:00");
        await Couriers("09:10");

        var mail = _mail.To(Email).Skip(1).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mail.Subject, Is.EqualTo("Ada pertanyaan yang menunggu tanggapan Anda"));
            Assert.That(mail.From.ToString(), Is.EqualTo($"\"{_town.Agency.Name}\" <wfh@kota.go.id>"));
            Assert.That(mail.TextBody!.ReplaceLineEndings("\n"), Is.EqualTo(
                "Ada pertanyaan yang menunggu tanggapan Anda.\nhttps://wfh.kota.go.id/temuan-saya\n\n"
                + "Anda menerima surel ini karena mendaftarkan alamat ini di aplikasi WFH. Ubah: https://wfh.kota.go.id/pemberitahuan\n"));
            Assert.That(mail.HtmlBody, Does.Contain("href=\"https://wfh.kota.go.id/temuan-saya\""));
            Assert.That(mail.MessageId, Does.EndWith("@wfh.kota.go.id"));
            Assert.That(mail.Headers["Auto-Submitted"], Is.EqualTo("auto-generated"));
            Assert.That(mail.ToString(), Does.Not.Contain(_town.Ani.Nip).And.Not.Contain("6.1754").And.Not.Contain("teguran").And.Not.Contain(_town.Ani.Name));
        }

        Assert.That(await Deliveries(), Is.EqualTo(new[] { "email sent 1" }));
    }

    [Test]
    public async Task What_waits_a_day_comes_as_one_message_at_the_hour_that_was_chosen_and_only_while_it_is_unread()
    {
        await ByEmail();
        await Choose("rosters", "daily");
        await Told("09:00", NotificationKind.RosterPublished, _town.Ani);
        await Told("10:00", NotificationKind.RosterChanged, _town.Ani);
        var read = (await Ani("10:30").Get("/notifications/mine").Body())["items"]![0]!.Id();
        await Told("11:00", NotificationKind.Closure, _town.Ani);
        await Ani("11:30").Post("/notifications/mine/read", new { ids = new[] { read } });

        await Couriers("11:59");
        Assert.That(_mail.To(Email), Has.Length.EqualTo(1), "only the code, before noon");
        await Couriers("12:00", instances: 2);
        Assert.That(_mail.To(Email).Skip(1).Single().TextBody, Does.StartWith("2 pemberitahuan menunggu Anda."));
        Assert.That(await Deliveries(), Is.EqualTo(new[] { "email dropped 0", "email sent 1", "email sent 1" }));
    }

    [Test, Category("JAMBI-07")]
    public async Task A_dead_channel_blocks_no_other_waits_longer_each_time_and_sends_once_when_it_is_back()
    {
        await ByEmail();
        await ByWhatsApp();
        await Choose("findings", "atOnce");
        _outside.WhatsAppErrors[Number] = (503, 131016);
        await Told("09:00", NotificationKind.FindingDecided, _town.Ani);
        await Couriers("09:00");

        Assert.That(await Deliveries(), Is.EqualTo(new[] { "email sent 1", "whatsApp waiting 1 (meta-131016)" }));
        Assert.That(await _town.ToldTo(_town.Ani), Is.EqualTo(new[] { "findingDecided" }), "the product itself has it");
        await Couriers("09:00:14");
        Assert.That(await Deliveries(), Does.Contain("whatsApp waiting 1 (meta-131016)"), "15 seconds have not passed");
        await Couriers("09:00:16");
        await Couriers("09:00:40");
        Assert.That(await Deliveries(), Does.Contain("whatsApp waiting 2 (meta-131016)"), "30 seconds have not passed");

        _outside.WhatsAppErrors.Clear();
        await Couriers("09:02");
        await Couriers("09:05");
        Assert.That(_outside.WhatsAppTo(Number), Has.Length.EqualTo(2), "the code and one message");
        var health = (await _town.As(_town.PersonnelAdmin, "09:06").Get("/notifications/channels").Body()).AsArray();
        health.Single(h => (string)h!["channel"]! == "whatsApp").Is(new
        {
            channel = "whatsApp",
            available = true,
            people = 1,
            waiting = 0,
            waitingSince = (string?)null,
            sent = 1,
            failed = 0,
            uncertain = 0,
            lastError = (string?)null,
        });

        _outside.WhatsAppErrors[Number] = (503, 131016);
        await Told("10:00", NotificationKind.Reminder, _town.Ani);
        await Couriers("10:00");
        await Couriers("12:30");
        Assert.That(await Deliveries(), Does.Contain("whatsApp dropped 1 (meta-131016)"), "a reminder of the morning helps nobody in the afternoon");
    }

    [Test]
    public async Task Several_instances_send_to_each_person_once()
    {
        var people = new Employee[12];
        for (var i = 0; i < people.Length; i++)
        {
            people[i] = await _town.Hire(_town.Section, $"Staf {i}");
        }

        await _town.Stored([.. people.Select(p => new ContactPoint
        {
            AgencyId = _town.Agency.Id, Id = Guid.CreateVersion7(), EmployeeId = p.Id, Channel = Channel.Email, Address = $"{p.Id:N}@kota.go.id", CreatedAt = Town.At("07:00"), ConfirmedAt = Town.At("07:00"),
        })]);
        await Told("07:00", NotificationKind.RosterPublished, people);
        await Couriers("23:59", instances: 1);
        Assert.That(people.Sum(p => _mail.To($"{p.Id:N}@kota.go.id").Length), Is.Zero, "by default once a day, in the morning");
        await Task.Run(() =>
        {
            AdjustableClock.SetForRequest(Town.At("06:30", Town.Friday.AddDays(1)));
            return Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _host.Services.GetRequiredService<Courier>().Run(CancellationToken.None)));
        });
        Assert.That(people.Select(p => _mail.To($"{p.Id:N}@kota.go.id").Length), Is.All.EqualTo(1));
    }

    [Test]
    public async Task What_an_instance_took_is_sent_after_its_end_and_what_it_handed_over_is_not_sent_twice()
    {
        await ByEmail();
        var browser = _outside.NewBrowser();
        await Ani("08:00").Put("/notifications/browsers", browser.Subscription, 0).Body();
        await Choose("findings", "atOnce");

        async Task LeftBy(DeliveryState state, Channel channel) => await _town.InDatabase(db => db.Database.ExecuteSqlAsync(
            $"update delivery set state = {state.ToString()}, next_at = {Town.At("09:02")} where agency_id = {_town.Agency.Id} and channel = {channel.ToString()}"));
        await Told("09:00", NotificationKind.FindingAsked, _town.Ani);
        await LeftBy(DeliveryState.Taken, Channel.Email);
        await LeftBy(DeliveryState.HandedOver, Channel.WebPush);
        await Couriers("09:01");
        Assert.That(_mail.To(Email), Has.Length.EqualTo(1), "whoever took it may still be at it");
        await Couriers("09:03");
        Assert.That(_mail.To(Email), Has.Length.EqualTo(2));
        Assert.That(await Deliveries(), Is.EqualTo(new[] { "email sent 1", "webPush sent 1" }));
        Assert.That(_outside.ShownBy(browser.Id), Has.Length.EqualTo(1), "a browser shows one tag once, so it may come again");

        await Told("09:10", NotificationKind.FindingReplied, _town.Ani);
        await _town.InDatabase(db => db.Database.ExecuteSqlAsync(
            $"update delivery set state = 'HandedOver', next_at = {Town.At("09:12")} where agency_id = {_town.Agency.Id} and channel = 'Email' and state = 'Waiting'"));
        await Couriers("09:13");
        Assert.That(_mail.To(Email), Has.Length.EqualTo(2));
        Assert.That(await Deliveries(), Does.Contain("email uncertain 0"));
    }

    [Test]
    public async Task A_mailbox_that_is_unknown_is_not_written_to_again_and_one_that_is_full_is()
    {
        await ByEmail();
        await Choose("findings", "atOnce");
        _mail.Refuses[Email] = new(SmtpReplyCode.InsufficientStorage, "mailbox full");
        await Told("09:00", NotificationKind.FindingAsked, _town.Ani);
        await Couriers("09:00");
        Assert.That(await Deliveries(), Is.EqualTo(new[] { "email waiting 1 (smtp-452)" }));
        _mail.Refuses[Email] = new(SmtpReplyCode.MailboxUnavailable, "no such user");
        await Couriers("09:01");
        Assert.That(await Deliveries(), Is.EqualTo(new[] { "email failed 2 (smtp-550)" }));
        Assert.That((bool)(await Ani("09:02").Get("/notifications/settings").Body())["channels"]![0]!["contacts"]![0]!["dead"]!, Is.True);
        await Told("09:05", NotificationKind.FindingReplied, _town.Ani);
        Assert.That(await Deliveries(), Has.Length.EqualTo(1), "nothing is put down for an address where nobody is");
    }

    [Test]
    public async Task A_call_reaches_WhatsApp_as_a_template_and_its_button_answers_when_it_was_pressed()
    {
        await ByWhatsApp();
        var call = await _town.Calls(_town.Ani, "10:00");
        await Couriers("10:00:02");
        var message = _outside.WhatsAppTo(Number)[^1];
        var delivery = (await Ani("10:00").Get("/notifications/mine").Body())["items"]![0]!.Id();
        Assert.That(((string)message["biz_opaque_callback_data"]!).Split('.')[2], Is.EqualTo($"{delivery:N}"));
        var copy = message.DeepClone().AsObject();
        copy.Remove("_id");
        copy.Remove("biz_opaque_callback_data");
        copy.Is(new
        {
            messaging_product = "whatsapp",
            recipient_type = "individual",
            to = Number,
            type = "template",
            template = new
            {
                name = "wfh_panggilan",
                language = new { code = "id" },
                components = new object[]
                {
                    new { type = "body", parameters = new[] { new { type = "text", text = "Atasan Anda memanggil. Jawab sekarang." } } },
                    new { type = "button", parameters = new[] { new { type = "text", text = "?" } }, sub_type = "url", index = "0" },
                    new { type = "button", parameters = new[] { new { type = "payload", payload = "answer" } }, sub_type = "quick_reply", index = "1" },
                },
            },
        });

        object Pressed(string from, string time) => new
        {
            @object = "whatsapp_business_account",
            entry = new[] { new { id = "1", changes = new[] { new { field = "messages", value = new { messaging_product = "whatsapp", messages = new[] { new
            {
                from, id = "wamid.in", timestamp = $"{Town.At(time).ToUnixTimeSeconds()}", type = "button", context = new { id = (string)message["_id"]! }, button = new { payload = "answer", text = "Saya siap" },
            } } } } } } },
        };
        Assert.That((await Report(Pressed("6281", "10:03"), "10:07")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((string?)(await Ani("10:04").Get("/calls/mine").Body())[0]!["status"], Is.EqualTo("waiting"), "somebody else's telephone answers for nobody");
        await Report(Pressed(Number, "10:03"), "10:07");
        await Report(Pressed(Number, "10:06"), "10:08");
        var answered = (await _town.As(_town.Superior, "10:09").Get("/calls").Body())["items"]!.AsArray().Single(c => c!.Id() == call.Id())!;
        Assert.That(
            ((string)answered["status"]!, (string)answered["medium"]!, (int)answered["responseSeconds"]!, (string?)answered["place"]), Is.EqualTo(("answered", "whatsApp", 180, "unknown")));
    }

    [Test]
    public async Task Reports_of_WhatsApp_are_believed_only_with_its_signature_and_only_move_forward()
    {
        await ByWhatsApp();
        await Choose("findings", "atOnce");
        await Told("09:00", NotificationKind.FindingAsked, _town.Ani);
        await Couriers("09:00");
        var message = _outside.WhatsAppTo(Number)[^1];
        object Status(string status, int? error = null) => new
        {
            @object = "whatsapp_business_account",
            entry = new[] { new { id = "1", changes = new[] { new { field = "messages", value = new { messaging_product = "whatsapp", statuses = new[] { new
            {
                id = (string)message["_id"]!, status, timestamp = $"{Town.At("09:01").ToUnixTimeSeconds()}", recipient_id = Number, biz_opaque_callback_data = (string)message["biz_opaque_callback_data"]!,
                errors = error is null ? null : new[] { new { code = error } },
            } } } } } } },
        };

        foreach (var (status, then) in new[] { ("delivered", "delivered"), ("sent", "delivered"), ("read", "read"), ("delivered", "read"), ("nonsense", "read") })
        {
            Assert.That((await Report(Status(status), "09:01")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await Deliveries(), Is.EqualTo(new[] { $"whatsApp {then} 1" }));
        }

        var body = JsonSerializer.Serialize(Status("failed"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Report(body, "09:02", "sha256=" + new string('0', 64))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await Report(body, "09:02", "")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await Report("[", "09:02", OutsideServer.Signature("["))).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(await (await _host.CreateClient().GetAsync("/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=kata-kunci&hub.challenge=123")).Content.ReadAsStringAsync(), Is.EqualTo("123"));
            Assert.That((await _host.CreateClient().GetAsync("/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=lain&hub.challenge=123")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        }

        await Report(new { entry = new[] { new { changes = new[] { new { value = new { messages = new[] { new { from = Number, id = "wamid.stop", type = "text", text = new { body = " Berhenti" } } } } } } } } }, "09:05");
        Assert.That((await Ani("09:06").Get("/notifications/settings").Body())["channels"]![1]!["contacts"]!.AsArray(), Is.Empty);
    }

    private Task<HttpResponseMessage> Report(object body, string time) => Report(JsonSerializer.Serialize(body), time, null);

    private async Task<HttpResponseMessage> Report(string body, string time, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/whatsapp") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", signature ?? OutsideServer.Signature(body));
        return await _host.CreateClient().At(Town.At(time)).SendAsync(request);
    }

    [Test]
    public async Task A_browser_is_told_encrypted_for_it_alone_belongs_to_who_signed_in_last_and_is_forgotten_when_it_is_gone()
    {
        var browser = _outside.NewBrowser();
        await Ani("08:00").Put("/notifications/browsers", browser.Subscription, 0).Body().Is(new
        {
            id = Answers.Any,
            channel = "webPush",
            address = "127.0.0.1",
            label = "Chrome, Android",
            confirmed = true,
            codeSentAt = (string?)null,
            dead = false,
            createdAt = "2026-04-10T01:00:00+00:00",
        });
        await _town.Calls(_town.Ani, "10:00");
        await Couriers("10:00:01");
        var (_, shown, headers) = _outside.Pushed.Single(p => p.Browser == browser.Id);
        shown.Is(new { title = _town.Agency.Name, body = "Atasan Anda memanggil. Jawab sekarang.", path = "/", tag = (string)shown["tag"]!, urgent = true, lang = "id" });
        Assert.That((headers["Urgency"], headers["TTL"], headers["Topic"]), Is.EqualTo(("high", "599", (string)shown["tag"]!)));

        await _town.As(_town.Budi, "11:00").Put("/notifications/browsers", browser.Subscription, 0).Body();
        await Told("11:01", NotificationKind.FindingAsked, _town.Ani);
        await Told("11:01", NotificationKind.FindingDecided, _town.Budi);
        await Couriers("11:01");
        Assert.That(_outside.ShownBy(browser.Id).Skip(1).Select(s => (string)s["body"]!), Is.EqualTo(new[] { "Ada keputusan yang dapat Anda baca." }));

        _outside.PushErrors[browser.Id] = 410;
        await Told("11:05", NotificationKind.FindingAsked, _town.Budi);
        await Couriers("11:05");
        var contact = (await _town.As(_town.Budi, "11:06").Get("/notifications/settings").Body())["channels"]![2]!["contacts"]!.AsArray().Single()!;
        Assert.That((bool)contact["dead"]!, Is.True);
    }

    [Test]
    public async Task Nothing_is_sent_in_quiet_hours_but_a_call()
    {
        await ByWhatsApp();
        await Choose("findings", "atOnce", "09:00", "13:00");
        await Told("09:30", NotificationKind.FindingAsked, _town.Ani);
        await _town.Calls(_town.Ani, "10:00");
        await Couriers("10:00:01");
        Assert.That(await Deliveries(), Is.EqualTo(new[] { "whatsApp sent 1", "whatsApp waiting 0" }));
        await Couriers("13:00");
        Assert.That(await Deliveries(), Is.EqualTo(new[] { "whatsApp sent 1", "whatsApp sent 1" }));
    }

    [Test]
    public async Task A_code_is_guessed_five_times_sent_once_a_minute_and_five_times_a_day()
    {
        Task<HttpResponseMessage> Set(string time, string? address = null) => Ani(time).Put("/notifications/addresses/email", new { address = address ?? Email }, 0);
        var contact = await Set("08:00").Body();
        Assert.That(await Set("08:00:30").Refusal(), Is.EqualTo("409 code-just-sent"));
        var code = Digits(_mail.To(Email)[^1].TextBody);
        var wrong = code == "000000" ? "000001" : "000000";
        Task<HttpResponseMessage> Say(string said, string time, Employee? by = null) => _town.As(by ?? _town.Ani, time).Post($"/notifications/contacts/{contact.Id()}/confirm", new { code = said });
        Assert.That(await Say(code, "08:01", _town.Budi).Refusal(), Is.EqualTo("404 not-found"));
        Assert.That(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Say(wrong, "08:01").Refusal())), Is.All.EqualTo("422 code-wrong; code: code-wrong"));
        Assert.That(await Say(code, "08:01").Refusal(), Is.EqualTo("422 code-expired"), "guessed too often");

        contact = await Set("08:02").Body();
        Assert.That(await Say(Digits(_mail.To(Email)[^1].TextBody), "08:18").Refusal(), Is.EqualTo("422 code-expired"), "after a quarter of an hour");
        foreach (var time in new[] { "08:20", "08:22", "08:24" })
        {
            contact = await Set(time).Body();
        }

        Assert.That(await Set("08:26").Refusal(), Is.EqualTo("409 too-many-codes"));
        await Say(Digits(_mail.To(Email)[^1].TextBody), "08:27").Body();
        Assert.That((bool)(await Set("08:28").Body())["confirmed"]!, Is.True, "the address that is in use needs no code");
    }

    [Test]
    public async Task Bad_addresses_unknown_push_services_and_channels_that_are_not_there_are_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Ani("08:00").Put("/notifications/addresses/email", new { address = "bukan-surel" }, 0).Refusal(), Is.EqualTo("400 invalid; address: email"));
            Assert.That(await Ani("08:00").Put("/notifications/addresses/whatsApp", new { address = "12" }, 0).Refusal(), Is.EqualTo("400 invalid; address: phone"));
            Assert.That(await Ani("08:00").Put("/notifications/addresses/webPush", new { address = "x" }, 0).Refusal(), Is.EqualTo("400 invalid; channel: unreadable-value"));
            Assert.That(
                await Ani("08:00").Put("/notifications/browsers", new { endpoint = "https://10.0.0.1/x", publicKey = "x", secret = "y" }, 0).Refusal(), Is.EqualTo("422 unknown-push-host; endpoint: unknown-push-host"));
            _mail.Refuses[Email] = new(SmtpReplyCode.MailboxUnavailable, "no such user");
            Assert.That(await Ani("08:00").Put("/notifications/addresses/email", new { address = Email }, 0).Refusal(), Is.EqualTo("422 address-refused"));
            _outside.WhatsAppErrors[Number] = (503, 131016);
            Assert.That(await Ani("08:00").Put("/notifications/addresses/whatsApp", new { address = Number }, 0).Refusal(), Is.EqualTo("409 channel-unreachable"));
            var elsewhere = await Town.Build();
            Assert.That(await elsewhere.As(elsewhere.Ani, "08:00").Put("/notifications/addresses/whatsApp", new { address = Number }, 0).Refusal(), Is.EqualTo("422 channel-not-available"));
        }

        Assert.That((await Ani("08:01").Get("/notifications/settings").Body())["channels"]!.AsArray().Sum(c => c!["contacts"]!.AsArray().Count), Is.Zero, "a refusal leaves nothing behind");
    }

    [Test]
    public async Task A_trial_arrives_and_an_address_that_was_taken_away_is_left_alone()
    {
        var contact = await ByEmail();
        Assert.That((await Ani("08:05").Post($"/notifications/contacts/{contact}/try")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(_mail.To(Email)[^1].TextBody, Does.StartWith("Percobaan"));
        await Choose("findings", "atOnce");
        await Told("09:00", NotificationKind.FindingAsked, _town.Ani);
        Assert.That(await _town.As(_town.Budi, "09:00").Delete($"/notifications/contacts/{contact}").Refusal(), Is.EqualTo("404 not-found"));
        Assert.That((await Ani("09:00").Delete($"/notifications/contacts/{contact}")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await Couriers("09:01");
        Assert.That(_mail.To(Email), Has.Length.EqualTo(2));
    }
}

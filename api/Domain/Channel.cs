namespace WfhApi.Domain;

/// <summary>By which way a notification leaves the product. The list in the product itself is no channel: it holds everything, always (JAMBI-07).</summary>
public enum Channel
{
    /// <summary>E-mail.</summary>
    Email,

    /// <summary>WhatsApp, by the Cloud API of Meta.</summary>
    WhatsApp,

    /// <summary>Web push (RFC 8030) to one browser, also while the product is closed.</summary>
    WebPush,
}

/// <summary>What notifications are about, as people choose it.</summary>
public enum NotificationTopic
{
    /// <summary>Somebody calls me.</summary>
    Calls,

    /// <summary>What is due, for me or for my people.</summary>
    Reminders,

    /// <summary>Findings, from the question to the decision.</summary>
    Findings,

    /// <summary>Corrections of presence.</summary>
    Corrections,

    /// <summary>Rosters, swaps and closures.</summary>
    Rosters,

    /// <summary>Task orders.</summary>
    TaskOrders,

    /// <summary>Circulars and their evaluation.</summary>
    Circulars,

    /// <summary>Recaps of a month: locked, opened, changed.</summary>
    Recaps,
}

/// <summary>How soon a topic is sent by a channel.</summary>
public enum Pace
{
    /// <summary>Not by this channel.</summary>
    Off,

    /// <summary>As it happens, outside my quiet hours.</summary>
    AtOnce,

    /// <summary>Once a day, everything together.</summary>
    Daily,
}

/// <summary>An address under which a person is reached by a channel: an e-mail address, a telephone number, or one browser.</summary>
public sealed class ContactPoint
{
    public const int AddressMaxLength = 1000;
    public const int LabelMaxLength = 80;
    public const int KeyMaxLength = 120;
    public const int TriesMax = 5;

    /// <summary>A browser belongs to whoever signed in there last.</summary>
    public const string BrowserTaken = "ux_contact_point_browser";

    /// <summary>One address of mail and one number wait for their code.</summary>
    public const string OneWaits = "ux_contact_point_waiting";

    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(15);

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required Channel Channel { get; init; }

    /// <summary>The e-mail address, the number in digits with its country code, or the push endpoint of a browser.</summary>
    public required string Address { get; init; }

    /// <summary>How the person recognises a browser.</summary>
    public string? Label { get; init; }

    /// <summary>The public key of a browser (P-256, base64url), with which its messages are encrypted (RFC 8291).</summary>
    public string? PublicKey { get; init; }

    /// <summary>The authentication secret of a browser (base64url).</summary>
    public string? Secret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The hash of the code that was sent there; null once it was said back, and for a browser, which speaks for itself.</summary>
    public string? CodeHash { get; private set; }

    public DateTimeOffset? CodeSentAt { get; private set; }

    /// <summary>How often a code was said back; each attempt is spent before it is looked at.</summary>
    public int Tries { get; private set; }

    /// <summary>From when on it is used.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The channel says that nobody is there: a browser that was reset, a number without WhatsApp, a bounced address.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    public bool InUse => ConfirmedAt is not null && DeadAt is null;

    public void CodeGoesOut(string hash, DateTimeOffset now) => (CodeHash, CodeSentAt) = (hash, now);

    /// <summary>The code from the message, said back: the address is the person's own.</summary>
    public Result<Done> Confirm(string hash, DateTimeOffset now)
    {
        if (ConfirmedAt is not null)
        {
            return Done.It;
        }

        if (CodeHash is null || CodeSentAt + CodeLifetime < now || Tries > TriesMax)
        {
            return new CodeExpired();
        }

        if (!System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Convert.FromHexString(CodeHash), Convert.FromHexString(hash)))
        {
            return new CodeWrong { Field = "code" };
        }

        (ConfirmedAt, CodeHash) = (now, null);
        return Done.It;
    }
}

/// <summary>By which channels a person wants to hear of what, and when not.</summary>
public sealed class ContactPreferences
{
    public const int CodesADay = 5;
    public const string OneEach = "pk_contact_preferences";

    public static readonly TimeSpan BetweenCodes = TimeSpan.FromMinutes(1);
    public static readonly TimeOnly UsualDigest = new(6, 30);
    public static readonly QuietHours UsualQuiet = new(new(20, 0), new(6, 0));

    public required Guid AgencyId { get; init; }
    public required Guid EmployeeId { get; init; }

    /// <summary>What differs from <see cref="Usual"/>.</summary>
    public IReadOnlyDictionary<NotificationTopic, IReadOnlyDictionary<Channel, Pace>> Choices { get; set; } = new Dictionary<NotificationTopic, IReadOnlyDictionary<Channel, Pace>>();

    /// <summary>When nothing is sent; null: at any hour.</summary>
    public QuietHours? Quiet { get; set; } = UsualQuiet;

    /// <summary>In which language other channels speak to the person: <c>id</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "id";

    /// <summary>The hour, local, of what is sent once a day.</summary>
    public TimeOnly DigestAt { get; set; } = UsualDigest;

    /// <summary>When the last code was sent for the person, to whichever address.</summary>
    public DateTimeOffset? LastCodeAt { get; private set; }

    /// <summary>Codes sent with less than a day between them: nobody floods a stranger's mailbox.</summary>
    public int CodesSent { get; private set; }

    /// <summary>PostgreSQL's own row version: what <c>If-Match</c> compares.</summary>
    public uint Version { get; private set; }

    /// <summary>A code is about to be sent for the person.</summary>
    public Result<Done> AskCode(DateTimeOffset now)
    {
        if (LastCodeAt is { } last && last + BetweenCodes > now)
        {
            return new CodeJustSent((int)Math.Ceiling((last + BetweenCodes - now).TotalSeconds));
        }

        var sent = LastCodeAt is { } recent && now - recent < TimeSpan.FromDays(1) ? CodesSent : 0;
        if (sent >= CodesADay)
        {
            return new TooManyCodes();
        }

        (LastCodeAt, CodesSent) = (now, sent + 1);
        return Done.It;
    }

    public Pace PaceOf(NotificationTopic topic, Channel channel) =>
        Choices.TryGetValue(topic, out var chosen) && chosen.TryGetValue(channel, out var pace) ? pace : Usual(topic, channel);

    /// <summary>Without a choice: what cannot wait at once, the rest by e-mail once a day.</summary>
    public static Pace Usual(NotificationTopic topic, Channel channel) => (topic, channel) switch
    {
        (NotificationTopic.Calls or NotificationTopic.Reminders, Channel.Email) => Pace.Off,
        (_, Channel.Email) => Pace.Daily,
        _ => Pace.AtOnce,
    };

    /// <summary>
    /// When a notification is sent by a channel; null: not at all. A call waits for no hour: it is made within working hours
    /// only (DKI-08), and an answer is expected within minutes.
    /// </summary>
    public DateTimeOffset? DueAt(NotificationKind kind, Channel channel, DateTimeOffset now, string zone)
    {
        var pace = PaceOf(kind.Topic(), channel);
        if (pace == Pace.Off)
        {
            return null;
        }

        if (kind == NotificationKind.CallWaiting)
        {
            return now;
        }

        var (day, time) = (Zones.DayOf(now, zone), TimeOnly.FromDateTime(Zones.Local(now, zone).DateTime));
        if (pace == Pace.Daily)
        {
            return Zones.At(time < DigestAt ? day : day.AddDays(1), DigestAt, zone);
        }

        return Quiet is { } quiet && quiet.Holds(time) ? Zones.At(time < quiet.To ? day : day.AddDays(1), quiet.To, zone) : now;
    }
}

/// <summary>Hours, local, in which nothing is sent; they may go over midnight.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    public bool Holds(TimeOnly time) => From <= To ? From <= time && time < To : time >= From || time < To;
}

/// <summary>Telephone numbers as WhatsApp names them: the country code and the number, digits only.</summary>
public static class PhoneNumbers
{
    public const int DigitsMin = 9;
    public const int DigitsMax = 15;

    /// <summary>Null where it is no number. A number that begins with 0 is of Indonesia.</summary>
    public static string? Digits(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or '(' or ')')));
        var digits = plain.StartsWith('+') ? plain[1..] : plain.StartsWith("00", StringComparison.Ordinal) ? plain[2..] : plain.StartsWith('0') ? $"62{plain[1..]}" : plain;
        return digits.Length is >= DigitsMin and <= DigitsMax && digits.All(char.IsAsciiDigit) && digits[0] != '0' ? digits : null;
    }
}

public sealed record CodeWrong() : UnprocessableError("code-wrong", new("Kode tidak cocok.", "The code does not match."));

public sealed record CodeExpired() : UnprocessableError("code-expired", new(
    "Kode sudah tidak berlaku; minta kode baru.", "The code is no longer valid; ask for a new one."));

public sealed record CodeJustSent(int WaitSeconds) : ConflictError("code-just-sent", new(
    $"Kode baru saja dikirim; tunggu {WaitSeconds} detik.", $"A code was sent just now; wait {WaitSeconds} seconds."));

public sealed record TooManyCodes() : ConflictError("too-many-codes", new(
    "Terlalu banyak kode diminta hari ini; coba lagi besok.", "Too many codes were asked for today; try again tomorrow."));

public sealed record ChannelUnreachable(Channel Channel) : ConflictError("channel-unreachable", new(
    "Saluran ini sedang tidak dapat dihubungi; coba lagi nanti. Pemberitahuan di aplikasi tetap ada.",
    "This channel cannot be reached now; try again later. Notifications in the product are not affected."));

public sealed record AddressRefused(Channel Channel) : UnprocessableError("address-refused", new(
    "Alamat ini tidak menerima pesan.", "This address does not take messages."));

public sealed record ChannelNotAvailable(Channel Channel) : UnprocessableError("channel-not-available", new(
    "Saluran ini belum disediakan.", "This channel is not set up here."));

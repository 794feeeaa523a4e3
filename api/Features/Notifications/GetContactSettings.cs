using WfhApi.Messages;

namespace WfhApi.Features.Notifications;

/// <summary>By which channels I hear of what, and when not.</summary>
public sealed record GetContactSettings : IQuery<ContactSettings>;

/// <summary>My channels and choices. What happens in the product itself is always listed there, whatever is chosen here.</summary>
/// <param name="Channels">Every channel, also those that are not set up here.</param>
/// <param name="Topics">How soon each topic is sent by each channel.</param>
/// <param name="QuietFrom">From when on nothing is sent, local time; null: at any hour. Calls come at all hours, as they are made within working hours only.</param>
/// <param name="QuietTo">Until when; may be earlier than the beginning, then it is the next morning.</param>
/// <param name="DigestAt">The hour, local, of what is sent once a day.</param>
/// <param name="Language">In which language other channels speak: <c>id</c> or <c>en</c>.</param>
/// <param name="KnownEmail">The e-mail address in my personnel record, as a suggestion.</param>
/// <param name="KnownPhone">The telephone number in my personnel record, as a suggestion.</param>
/// <param name="PushKey">The public key (base64url) that a browser binds its subscription to; null: no web push here.</param>
/// <param name="Version">Version of the choices, 0 while none were made.</param>
public sealed record ContactSettings(
    IReadOnlyList<ChannelOfMine> Channels, IReadOnlyList<TopicChoice> Topics, TimeOnly? QuietFrom, TimeOnly? QuietTo, TimeOnly DigestAt, string Language,
    string? KnownEmail, string? KnownPhone, string? PushKey, uint Version) : IVersioned;

/// <summary>A channel as I use it.</summary>
/// <param name="Channel">Which.</param>
/// <param name="Available">Whether it is set up here.</param>
/// <param name="Contacts">My addresses; of e-mail and WhatsApp at most one, of web push one for each browser.</param>
public sealed record ChannelOfMine(Channel Channel, bool Available, IReadOnlyList<ContactOfMine> Contacts);

/// <summary>An address of mine.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">By which channel.</param>
/// <param name="Address">The e-mail address or the number; of a browser only the host of its push service.</param>
/// <param name="Label">How a browser is recognised.</param>
/// <param name="Confirmed">Whether the code was said back; only then it is used.</param>
/// <param name="CodeSentAt">When the last code was sent.</param>
/// <param name="Dead">The channel says that nobody is there any more.</param>
/// <param name="CreatedAt">When I added it.</param>
public sealed record ContactOfMine(Guid Id, Channel Channel, string Address, string? Label, bool Confirmed, DateTimeOffset? CodeSentAt, bool Dead, DateTimeOffset CreatedAt)
{
    internal static ContactOfMine Of(ContactPoint c) => new(
        c.Id, c.Channel, c.Channel == Channel.WebPush ? new Uri(c.Address).Host : c.Address, c.Label, c.ConfirmedAt is not null, c.CodeSentAt, c.DeadAt is not null, c.CreatedAt);
}

/// <summary>How soon a topic is sent by each channel.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Email">By e-mail.</param>
/// <param name="WhatsApp">By WhatsApp.</param>
/// <param name="WebPush">To my browsers.</param>
public sealed record TopicChoice(NotificationTopic Topic, Pace Email, Pace WhatsApp, Pace WebPush);

internal sealed class GetContactSettingsHandler(ContactDesk desk) : IRequestHandler<GetContactSettings, Result<ContactSettings>>
{
    public async Task<Result<ContactSettings>> Handle(GetContactSettings query, CancellationToken ct) => await desk.Settings(ct);
}

/// <summary>What the use cases of a person's channels share.</summary>
[PerRequest]
internal sealed class ContactDesk(WfhDb db, Caller caller, IEnumerable<IMessenger> messengers, PushKeys keys, TimeProvider clock)
{
    public bool Has(Channel channel) => messengers.Of(channel) is not null;

    public IQueryable<ContactPoint> Mine => db.ContactPoints.Where(c => c.AgencyId == caller.AgencyId && c.EmployeeId == caller.EmployeeId);

    public Task<ContactPreferences?> Choices(CancellationToken ct) =>
        db.ContactPreferences.SingleOrDefaultAsync(p => p.AgencyId == caller.AgencyId && p.EmployeeId == caller.EmployeeId, ct);

    /// <summary>My choices, to be changed; made where there are none.</summary>
    public async Task<ContactPreferences> MyChoices(CancellationToken ct)
    {
        var mine = await Choices(ct);
        if (mine is null)
        {
            mine = new() { AgencyId = caller.AgencyId, EmployeeId = caller.EmployeeId };
            db.ContactPreferences.Add(mine);
        }

        return mine;
    }

    public async Task<ContactSettings> Settings(CancellationToken ct)
    {
        var chosen = await Choices(ct) ?? new() { AgencyId = caller.AgencyId, EmployeeId = caller.EmployeeId };
        var contacts = await Mine.AsNoTracking().OrderBy(c => c.CreatedAt).ToListAsync(ct);
        var known = await db.Employees.Where(e => e.AgencyId == caller.AgencyId && e.Id == caller.EmployeeId).Select(e => new { e.Email, e.Phone }).SingleAsync(ct);
        return new(
            [.. Enum.GetValues<Channel>().Select(c => new ChannelOfMine(c, Has(c), [.. contacts.Where(x => x.Channel == c).Select(ContactOfMine.Of)]))],
            [.. Enum.GetValues<NotificationTopic>().Select(t => new TopicChoice(t, chosen.PaceOf(t, Channel.Email), chosen.PaceOf(t, Channel.WhatsApp), chosen.PaceOf(t, Channel.WebPush)))],
            chosen.Quiet?.From, chosen.Quiet?.To, chosen.DigestAt, chosen.Language, known.Email, known.Phone,
            Has(Channel.WebPush) ? (await keys.Get(ct)).PublicKey : null, chosen.Version);
    }

    /// <summary>A message to one address, now, as the person waits for it.</summary>
    public async Task<Result<Done>> Send(ContactPoint to, string text, MessageUse use, CancellationToken ct)
    {
        if (messengers.Of(to.Channel) is not { } messenger)
        {
            return new ChannelNotAvailable(to.Channel);
        }

        var from = await db.Agencies.Where(a => a.Id == caller.AgencyId).Select(a => a.Name).SingleAsync(ct);
        var language = (await Choices(ct))?.Language ?? System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var outcome = await messenger.Send(new(
            to, $"{caller.AgencyId:N}.{to.Id:N}.{Guid.CreateVersion7():N}", from, text, MessageOptions.PreferencesPath, language, use, clock.GetUtcNow() + ContactPoint.CodeLifetime));
        return outcome.Sending switch
        {
            Sending.Accepted => Done.It,
            Sending.Gone or Sending.Refused => new AddressRefused(to.Channel),
            _ => new ChannelUnreachable(to.Channel),
        };
    }
}

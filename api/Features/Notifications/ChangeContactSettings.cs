namespace WfhApi.Features.Notifications;

/// <summary>I choose how soon each topic is sent by each channel, my quiet hours, and the language. Topics that are not named stay as usual.</summary>
/// <param name="Topics">My choices, each topic at most once.</param>
/// <param name="QuietFrom">From when on nothing is sent, local time; null with <paramref name="QuietTo"/>: at any hour.</param>
/// <param name="QuietTo">Until when.</param>
/// <param name="DigestAt">The hour, local, of what is sent once a day.</param>
/// <param name="Language"><c>id</c> or <c>en</c>.</param>
public sealed record ChangeContactSettings(IReadOnlyList<TopicChoice> Topics, TimeOnly? QuietFrom, TimeOnly? QuietTo, TimeOnly DigestAt, string Language) : ICommand<ContactSettings>;

internal sealed class ChangeContactSettingsValidator : AbstractValidator<ChangeContactSettings>
{
    public ChangeContactSettingsValidator()
    {
        RuleFor(c => c.Topics).AtMost(Enum.GetValues<NotificationTopic>().Length);
        RuleFor(c => c.Topics).Must(t => t.DistinctBy(x => x.Topic).Count() == t.Count).WithErrorCode("twice")
            .WithMessage(_ => new LocalText("Ada topik yang disebut dua kali.", "A topic is named twice.").ToString());
        RuleForEach(c => c.Topics).ChildRules(t =>
        {
            t.RuleFor(x => x.Topic).IsInEnum();
            t.RuleFor(x => x.Email).IsInEnum();
            t.RuleFor(x => x.WhatsApp).IsInEnum();
            t.RuleFor(x => x.WebPush).IsInEnum();
        });
        RuleFor(c => c.QuietTo).NotNull().When(c => c.QuietFrom is not null);
        RuleFor(c => c.QuietFrom).NotNull().When(c => c.QuietTo is not null);
        RuleFor(c => c.Language).Must(l => l is "id" or "en").WithErrorCode("unreadable-value");
    }
}

internal sealed class ChangeContactSettingsHandler(WfhDb db, ContactDesk desk, SeenVersion seen) : IRequestHandler<ChangeContactSettings, Result<ContactSettings>>
{
    public async Task<Result<ContactSettings>> Handle(ChangeContactSettings command, CancellationToken ct)
    {
        var mine = await desk.MyChoices(ct);
        if (!seen.Is(mine.Version))
        {
            return new ChangedMeanwhile();
        }

        mine.Choices = command.Topics.ToDictionary(t => t.Topic, t => (IReadOnlyDictionary<Channel, Pace>)new Dictionary<Channel, Pace>
        {
            [Channel.Email] = t.Email,
            [Channel.WhatsApp] = t.WhatsApp,
            [Channel.WebPush] = t.WebPush,
        });
        mine.Quiet = command is { QuietFrom: { } from, QuietTo: { } to } ? new(from, to) : null;
        (mine.DigestAt, mine.Language) = (command.DigestAt, command.Language);
        try
        {
            if (!await db.SavedUnchanged(ct))
            {
                return new ChangedMeanwhile();
            }
        }
        catch (DbUpdateException e) when (e.Violates(ContactPreferences.OneEach))
        {
            // Two first choices at the same moment: the other one is stored.
            return new ChangedMeanwhile();
        }

        return await desk.Settings(ct);
    }
}

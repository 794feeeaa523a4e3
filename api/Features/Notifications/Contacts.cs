using System.Security.Cryptography;
using System.Text;
using WfhApi.Messages;

namespace WfhApi.Features.Notifications;

/// <summary>I give my e-mail address or WhatsApp number; a code is sent there. The one that I had stays in use until the new one is confirmed.</summary>
/// <param name="Address">An e-mail address, or a number such as <c>0812…</c> or <c>+62812…</c>.</param>
public sealed record SetContact(string Address) : ICommand<ContactOfMine>
{
    internal Channel Channel { get; init; }
}

/// <summary>I say back the code that I was sent: the address is mine and is used from now on.</summary>
/// <param name="Code">Six digits.</param>
public sealed record ConfirmContact(string Code) : ICommand<ContactOfMine>
{
    internal Guid Id { get; init; }
}

/// <summary>This browser wants to be told. It takes the place of whoever signed in here before.</summary>
/// <param name="Endpoint">Where its push service takes messages, https; only services that this installation knows.</param>
/// <param name="PublicKey">Its key <c>p256dh</c>, base64url.</param>
/// <param name="Secret">Its secret <c>auth</c>, base64url.</param>
/// <param name="Label">How I recognise it, such as "Chrome, Android"; up to 80 characters.</param>
public sealed record AddBrowser(string Endpoint, string PublicKey, string Secret, string? Label = null) : ICommand<ContactOfMine>;

/// <summary>Nothing is sent to this address any more.</summary>
public sealed record RemoveContact(Guid Id) : ICommand<Done>;

/// <summary>Sends a message to one of my addresses now, to see whether it arrives.</summary>
public sealed record TryContact(Guid Id) : ICommand<Done>;

internal sealed class SetContactValidator : AbstractValidator<SetContact>
{
    public SetContactValidator()
    {
        RuleFor(c => c.Channel).Must(c => c != Channel.WebPush).WithErrorCode("unreadable-value").OverridePropertyName("channel");
        RuleFor(c => c.Address).NotEmpty();
        RuleFor(c => c.Address).MaximumLength(Employee.EmailMaxLength).EmailAddress().WithErrorCode("email").When(c => c.Channel == Channel.Email);
        RuleFor(c => c.Address).Must(a => PhoneNumbers.Digits(a) is not null).WithErrorCode("phone").When(c => c.Channel == Channel.WhatsApp && !string.IsNullOrEmpty(c.Address));
    }
}

internal sealed class ConfirmContactValidator : AbstractValidator<ConfirmContact>
{
    public ConfirmContactValidator() => RuleFor(c => c.Code).NotEmpty().MaximumLength(12);
}

internal sealed class AddBrowserValidator : AbstractValidator<AddBrowser>
{
    public AddBrowserValidator()
    {
        RuleFor(c => c.Endpoint).NotEmpty().MaximumLength(ContactPoint.AddressMaxLength);
        RuleFor(c => c.PublicKey).NotEmpty().MaximumLength(ContactPoint.KeyMaxLength);
        RuleFor(c => c.Secret).NotEmpty().MaximumLength(ContactPoint.KeyMaxLength);
        RuleFor(c => c.Label).MaximumLength(ContactPoint.LabelMaxLength);
    }
}

internal sealed class SetContactHandler(WfhDb db, Caller caller, ContactDesk desk, TimeProvider clock) : IRequestHandler<SetContact, Result<ContactOfMine>>
{
    public async Task<Result<ContactOfMine>> Handle(SetContact command, CancellationToken ct)
    {
        if (!desk.Has(command.Channel))
        {
            return new ChannelNotAvailable(command.Channel);
        }

        var address = command.Channel == Channel.Email ? command.Address.Trim() : PhoneNumbers.Digits(command.Address)!;
        var now = clock.GetUtcNow();
        if (await desk.Mine.AsNoTracking().SingleOrDefaultAsync(c => c.Channel == command.Channel && c.Address == address && c.ConfirmedAt != null && c.DeadAt == null, ct) is { } used)
        {
            return ContactOfMine.Of(used);
        }

        if ((await desk.MyChoices(ct)).AskCode(now).Error is { } tooSoon)
        {
            return tooSoon;
        }

        // The address in use stays until the new one is confirmed; one that waits for its code gives way.
        await desk.Mine.Where(c => c.Channel == command.Channel && c.ConfirmedAt == null).ExecuteDeleteAsync(ct);
        var code = RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
        var contact = new ContactPoint { AgencyId = caller.AgencyId, Id = Guid.CreateVersion7(now), EmployeeId = caller.EmployeeId, Channel = command.Channel, Address = address, CreatedAt = now };
        contact.CodeGoesOut(Codes.Hash(contact.Id, code), now);
        db.ContactPoints.Add(contact);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.Violates(ContactPoint.OneWaits) || e.Violates(ContactPreferences.OneEach))
        {
            // The button was pressed twice: the other one sends the code.
            return new CodeJustSent((int)ContactPreferences.BetweenCodes.TotalSeconds);
        }

        // Sent before it is stored for good: a code that nobody can use does less harm than an address that waits for a code that never went out.
        if ((await desk.Send(contact, code, MessageUse.Code, ct)).Error is { } refusal)
        {
            return refusal;
        }

        return ContactOfMine.Of(contact);
    }
}

internal sealed class ConfirmContactHandler(ContactDesk desk, Attempts attempts, TimeProvider clock) : IRequestHandler<ConfirmContact, Result<ContactOfMine>>
{
    public async Task<Result<ContactOfMine>> Handle(ConfirmContact command, CancellationToken ct)
    {
        if (!await desk.Mine.AnyAsync(c => c.Id == command.Id, ct))
        {
            return new NotFound();
        }

        await attempts.Spend(command.Id, ct);
        var contact = await desk.Mine.SingleAsync(c => c.Id == command.Id, ct);
        if (contact.Confirm(Codes.Hash(contact.Id, command.Code.Trim()), clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        await desk.Mine.Where(c => c.Channel == contact.Channel && c.Id != contact.Id).ExecuteDeleteAsync(ct);
        return ContactOfMine.Of(contact);
    }
}

internal sealed class AddBrowserHandler(WfhDb db, Caller caller, ContactDesk desk, Microsoft.Extensions.Options.IOptions<PushOptions> push, TimeProvider clock)
    : IRequestHandler<AddBrowser, Result<ContactOfMine>>
{
    private const int BrowsersMax = 10;

    public async Task<Result<ContactOfMine>> Handle(AddBrowser command, CancellationToken ct)
    {
        if (!desk.Has(Channel.WebPush))
        {
            return new ChannelNotAvailable(Channel.WebPush);
        }

        if (!push.Value.Knows(command.Endpoint))
        {
            return new UnknownPushHost { Field = "endpoint" };
        }

        // Whoever was here before hears nothing of the new person, and the other way round.
        await db.ContactPoints.Where(c => c.AgencyId == caller.AgencyId && c.Channel == Channel.WebPush && c.Address == command.Endpoint).ExecuteDeleteAsync(ct);
        var now = clock.GetUtcNow();
        var browser = new ContactPoint
        {
            AgencyId = caller.AgencyId,
            Id = Guid.CreateVersion7(now),
            EmployeeId = caller.EmployeeId,
            Channel = Channel.WebPush,
            Address = command.Endpoint,
            Label = command.Label.OrNull(),
            PublicKey = command.PublicKey,
            Secret = command.Secret,
            CreatedAt = now,
            ConfirmedAt = now,
        };
        db.ContactPoints.Add(browser);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(ContactPoint.BrowserTaken))
        {
            // The same browser at the same moment: it is there.
            return new ChangedMeanwhile();
        }

        // Browsers that were forgotten pile up: the oldest give way.
        await desk.Mine.Where(c => c.Channel == Channel.WebPush).OrderByDescending(c => c.CreatedAt).Skip(BrowsersMax).ExecuteDeleteAsync(ct);
        return ContactOfMine.Of(browser);
    }
}

internal sealed class RemoveContactHandler(ContactDesk desk) : IRequestHandler<RemoveContact, Result<Done>>
{
    public async Task<Result<Done>> Handle(RemoveContact command, CancellationToken ct) =>
        await desk.Mine.Where(c => c.Id == command.Id).ExecuteDeleteAsync(ct) == 0 ? new NotFound() : Done.It;
}

internal sealed class TryContactHandler(ContactDesk desk) : IRequestHandler<TryContact, Result<Done>>
{
    private static readonly LocalText Words = new("Percobaan: pemberitahuan sampai di sini.", "A trial: notifications arrive here.");

    public async Task<Result<Done>> Handle(TryContact command, CancellationToken ct)
    {
        if (await desk.Mine.AsNoTracking().SingleOrDefaultAsync(c => c.Id == command.Id && c.ConfirmedAt != null, ct) is not { } contact)
        {
            return new NotFound();
        }

        return await desk.Send(contact, $"{Words}", MessageUse.Notification, ct);
    }
}

/// <summary>An attempt to say a code back is spent before the code is looked at, and stays spent whatever becomes of the request: many at once guess no more often.</summary>
[PerRequest]
internal sealed class Attempts(IServiceScopeFactory scopes, Caller caller)
{
    public async Task Spend(Guid contact, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WfhDb>().ContactPoints
            .Where(c => c.AgencyId == caller.AgencyId && c.Id == contact && c.ConfirmedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, c => c.Tries + 1), ct);
    }
}

internal static class Codes
{
    public static string Hash(Guid contact, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{contact:N}:{code}")));
}

public sealed record UnknownPushHost() : UnprocessableError("unknown-push-host", new(
    "Peramban ini memakai layanan push yang tidak dikenal.", "This browser uses a push service that is not known here."));

namespace WfhApi.Domain;

/// <summary>Where the sending of a notification stands.</summary>
public enum DeliveryState
{
    /// <summary>It waits for its time, or for the next attempt.</summary>
    Waiting,

    /// <summary>An instance took it and has not begun to send.</summary>
    Taken,

    /// <summary>An instance handed it to the channel and has not heard yet.</summary>
    HandedOver,

    /// <summary>The channel accepted it.</summary>
    Sent,

    /// <summary>It reached the device.</summary>
    Delivered,

    /// <summary>It was opened.</summary>
    Read,

    /// <summary>The channel refused it for good.</summary>
    Failed,

    /// <summary>It was handed over and nobody heard of it again: it is not sent a second time, as it may have arrived.</summary>
    Uncertain,

    /// <summary>It was not needed any more: read in the product before, too old, or the address was taken away.</summary>
    Dropped,
}

/// <summary>What came of an attempt to send.</summary>
public enum Sending
{
    /// <summary>The channel accepted it.</summary>
    Accepted,

    /// <summary>It was certainly not sent; a later attempt may be.</summary>
    NotNow,

    /// <summary>It will never be sent to this address: nobody is there.</summary>
    Gone,

    /// <summary>The channel refuses this message; trying again changes nothing.</summary>
    Refused,

    /// <summary>The line broke before the answer: perhaps it was sent.</summary>
    Unknown,
}

/// <summary>One notification by one channel to one address: the row is the outbox. It is written with the notification, in its transaction.</summary>
public sealed class Delivery
{
    public const int ProviderIdMaxLength = 200;
    public const int ErrorMaxLength = 200;

    /// <summary>How long an instance may take before another one looks after it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public required Guid AgencyId { get; init; }
    public required Guid NotificationId { get; init; }
    public required Guid ContactPointId { get; init; }
    public required Guid EmployeeId { get; init; }
    public required Channel Channel { get; init; }

    /// <summary>Sent together with whatever else is due then.</summary>
    public required bool Daily { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>After that it says nothing worth hearing.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public DeliveryState State { get; private set; }

    /// <summary>When it is looked at next, if it is not settled.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>The id under which the channel knows it.</summary>
    public string? ProviderId { get; private set; }

    /// <summary>The last error, as the channel names it; no address, no text.</summary>
    public string? Error { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public bool Settled => NextAt is null;

    public void Take(DateTimeOffset now) => (State, NextAt) = (DeliveryState.Taken, now + Lease);

    public void HandOver(DateTimeOffset now) => (State, NextAt, Attempts) = (DeliveryState.HandedOver, now + Lease, Attempts + 1);

    public void Drop(DateTimeOffset now) => Settle(DeliveryState.Dropped, now);

    /// <summary>Whoever had it is gone. What was handed over may have arrived: only a browser, which shows one tag once, gets it again.</summary>
    public bool Abandoned(DateTimeOffset now)
    {
        if (State != DeliveryState.HandedOver || Channel == Channel.WebPush)
        {
            return false;
        }

        Settle(DeliveryState.Uncertain, now);
        return true;
    }

    public void Heard(Sending outcome, string? providerId, string? error, DateTimeOffset now)
    {
        Error = error is { Length: > ErrorMaxLength } ? error[..ErrorMaxLength] : error;
        switch (outcome)
        {
            case Sending.Accepted:
                ProviderId = providerId;
                Reported(DeliveryState.Sent, error, now);
                break;
            case Sending.NotNow:
            case Sending.Unknown when Channel == Channel.WebPush:
                (State, NextAt) = (DeliveryState.Waiting, now + WaitAfter(Attempts));
                break;
            case Sending.Unknown:
                Settle(DeliveryState.Uncertain, now);
                break;
            default:
                Settle(DeliveryState.Failed, now);
                break;
        }
    }

    /// <summary>The channel reports later how far it came; reports come twice and out of order, and only the further one counts.</summary>
    public void Reported(DeliveryState state, string? error, DateTimeOffset at)
    {
        if (Rank(state) > Rank(State))
        {
            (State, NextAt, SettledAt, Error) = (state, null, at, error ?? Error);
        }
    }

    /// <summary>15 s, doubled each time, at most an hour: a dead channel is asked seldom, and blocks nothing (JAMBI-07).</summary>
    public static TimeSpan WaitAfter(int attempts)
    {
        var wait = TimeSpan.FromSeconds(15 * Math.Pow(2, Math.Clamp(attempts - 1, 0, 12)));
        return wait < LongestWait ? wait : LongestWait;
    }

    private static int Rank(DeliveryState state) => state switch
    {
        DeliveryState.Waiting or DeliveryState.Taken or DeliveryState.HandedOver => 0,
        DeliveryState.Uncertain => 1,
        DeliveryState.Sent => 2,
        DeliveryState.Failed => 3,
        DeliveryState.Delivered => 4,
        DeliveryState.Read => 5,
        _ => 6,
    };

    private void Settle(DeliveryState state, DateTimeOffset now) => (State, NextAt, SettledAt) = (state, null, now);
}

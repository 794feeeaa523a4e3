namespace WfhApi.Domain;

/// <summary>
/// How something reached the server: at once, or captured on a device without network and sent later. The server's time is the
/// one that counts; the device's stands beside it, so that a person can judge what came late.
/// </summary>
/// <param name="DeviceAt">When the device captured it; null where it was sent at once, or where the device's clock cannot be right.</param>
/// <param name="Offline">Captured without network and sent later.</param>
public readonly record struct Capture(DateTimeOffset? DeviceAt, bool Offline)
{
    /// <summary>A device's clock may run ahead by this; the circulars' own limit for the clock of a check-in begins at the same.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>A phone without network over a long weekend still tells when; anything older is a clock that was set wrong.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromHours(96);

    /// <summary>Sent at once.</summary>
    public static readonly Capture Direct = new(null, false);

    /// <summary>
    /// A time that cannot be true is left out and the mark stays: a wrong clock must cost nobody what they wrote, and proves
    /// nothing about when they wrote it. What comes in long after it was captured was not sent at once, whatever the device says
    /// of its network: a phone on a dead connection believes that it has one.
    /// </summary>
    /// <param name="deviceAt">What the device says.</param>
    /// <param name="offline">Whether it was captured without network.</param>
    /// <param name="now">The server's time at receipt.</param>
    /// <param name="notBefore">What was answered or told of did not exist before this.</param>
    public static Capture Of(DateTimeOffset? deviceAt, bool offline, DateTimeOffset now, DateTimeOffset notBefore)
    {
        var believed = deviceAt is { } at && at >= notBefore - Ahead && at >= now - Oldest && at <= now + Ahead ? deviceAt : null;
        return offline || believed < now - Ahead ? new(believed, true) : Direct;
    }
}

namespace WfhApi.Http;

/// <summary>A command that a device may capture without network and send later.</summary>
public interface ICaptured
{
    DateTimeOffset? DeviceAt { get; }

    bool Offline { get; }
}

internal static class DeviceCapture
{
    /// <summary>What was captured without network says when.</summary>
    public static void AddCaptureRules<T>(this AbstractValidator<T> validator)
        where T : ICaptured =>
        validator.RuleFor(c => c.DeviceAt).NotNull().When(c => c.Offline);

    /// <param name="clock">The server's clock; a moved one moves the device's along.</param>
    /// <param name="captured">What the device says.</param>
    /// <param name="now">The server's time at receipt.</param>
    /// <param name="notBefore">What was answered or told of did not exist before this.</param>
    public static Capture CaptureOf(this TimeProvider clock, ICaptured captured, DateTimeOffset now, DateTimeOffset notBefore) =>
        Capture.Of(clock.OfDevice(captured.DeviceAt), captured.Offline, now, notBefore);
}

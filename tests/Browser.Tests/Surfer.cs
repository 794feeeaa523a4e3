namespace WfhApi.Tests.Browser;

/// <summary>One person at one device: a browser context of its own, signed in through the real login page.</summary>
internal sealed class Surfer : IAsyncDisposable
{
    public const string Password = "Rahasia-2026";

    private readonly IBrowserContext _context;
    private int _pictures;

    private Surfer(IBrowserContext context, IPage page, string name) => (_context, Page, Name) = (context, page, name);

    public IPage Page { get; private set; }

    public string Name { get; }

    /// <summary>What the page complained about: a journey must end with none.</summary>
    public List<string> Complaints { get; } = [];

    /// <remarks><paramref name="keepsCode"/>: whether the browser may keep the app's code for use without network, as it does a moment after the first page.</remarks>
    public static Task<Surfer> OnPhone(IBrowser browser, string name, float latitude, float longitude, bool keepsCode = true) => Open(browser, name, new()
    {
        ServiceWorkers = keepsCode ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        ViewportSize = new() { Width = 360, Height = 800 },
        DeviceScaleFactor = 2,
        HasTouch = true,
        IsMobile = true,
        Locale = "id-ID",
        TimezoneId = "Asia/Jakarta",
        Permissions = ["geolocation"],
        Geolocation = new() { Latitude = latitude, Longitude = longitude, Accuracy = 12 },
    });

    public static Task<Surfer> OnOfficePc(IBrowser browser, string name) => Open(browser, name, new()
    {
        ViewportSize = new() { Width = 1280, Height = 800 },
        Locale = "id-ID",
        TimezoneId = "Asia/Jakarta",
    });

    public async Task SignIn(string nip)
    {
        await Page.GotoAsync(Stack.Origin);
        await Page.GetByLabel("NIP", new() { Exact = true }).FillAsync(nip);
        await Page.GetByLabel("Kata sandi", new() { Exact = true }).FillAsync(Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(url => url.StartsWith(Stack.Origin, StringComparison.Ordinal) && !url.Contains("/account/", StringComparison.Ordinal) && !url.Contains("/auth/", StringComparison.Ordinal));
    }

    /// <summary>Hours later the phone is taken up again: the clock of the day has moved, and the page is opened anew.</summary>
    public async Task WakesAt(string time)
    {
        await Stack.ItIs(time);
        await Page.ReloadAsync();
    }

    /// <summary>The app was closed, and is opened again: what it kept is in the phone's storage, nothing is in its memory.</summary>
    public async Task OpensTheAppAnew()
    {
        await ClosesTheApp();
        Page = await _context.NewPageAsync();
        Listen();
        await Page.GotoAsync(Stack.Origin);
    }

    public Task ClosesTheApp() => Page.CloseAsync();

    /// <summary>All of the app's code lies on the phone, and the open page takes it from there: from now on it works without network.</summary>
    public Task HasTheWholeApp() => Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller?.state === 'activated'", null, new() { Timeout = 30_000 });

    public Task LosesTheNetwork() => _context.SetOfflineAsync(true);

    public Task FindsTheNetwork() => _context.SetOfflineAsync(false);

    public Task Picture(string what) => Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Stack.Screenshots, $"{Name}-{++_pictures:00}-{what}.png"),
        Animations = ScreenshotAnimations.Disabled,
    });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static async Task<Surfer> Open(IBrowser browser, string name, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        var surfer = new Surfer(context, await context.NewPageAsync(), name);
        surfer.Listen();
        return surfer;
    }

    private void Listen()
    {
        Page.PageError += (_, error) => Complaints.Add(error);
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Complaints.Add(message.Text);
            }
        };
    }
}

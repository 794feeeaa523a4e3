namespace WfhApi.Tests.Browser;

/// <summary>A journey's browser: the system's Chromium, one for a test.</summary>
internal abstract class BrowserTest
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    protected IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not started.");

    [SetUp]
    public async Task StartBrowser()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("WFH_CHROMIUM") ?? Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--lang=id-ID", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
        });
        Assertions.SetDefaultExpectTimeout(15_000);
    }

    [TearDown]
    public async Task StopBrowser()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

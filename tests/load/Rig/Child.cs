using System.Diagnostics;

namespace WfhApi.Load.Rig;

/// <summary>A process of the product, or of the minimum, whose memory is looked at.</summary>
internal sealed class Child : IAsyncDisposable
{
    private const int Kilobyte = 1024;

    private readonly Process _process;
    private readonly List<string> _output = [];

    private Child(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IReadOnlyList<string> Output
    {
        get
        {
            lock (_output)
            {
                return [.. _output];
            }
        }
    }

    public static Child Dotnet(string program, IEnumerable<string> arguments, params (string Key, string Value)[] settings) => Start("dotnet", [program, .. arguments], settings);

    public static Child Start(string program, IEnumerable<string> arguments, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."));
    }

    /// <summary>Runs to its end; its last words where it fails.</summary>
    public async Task<int> Finished()
    {
        var peak = 0;
        while (!_process.HasExited)
        {
            peak = Math.Max(peak, PeakMegabytes());
            await Task.Delay(50);
        }

        await _process.WaitForExitAsync();
        return _process.ExitCode == 0 ? peak : throw new InvalidOperationException($"A child ended with {_process.ExitCode}:\n{string.Join('\n', Output.TakeLast(20))}");
    }

    public async Task Ready(HttpClient client, string path)
    {
        var limit = Stopwatch.StartNew();
        while (true)
        {
            if (_process.HasExited || limit.Elapsed > TimeSpan.FromMinutes(2))
            {
                throw new InvalidOperationException($"A server did not start:\n{string.Join('\n', Output.TakeLast(20))}");
            }

            try
            {
                if ((await client.GetAsync(path)).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(100);
        }
    }

    /// <summary>The most memory that it held resident since it started, or since <see cref="ForgetPeak"/>; 0 where the system does not tell.</summary>
    public int PeakMegabytes() => Line("VmHWM:");

    public int Megabytes() => Line("VmRSS:");

    public void ForgetPeak()
    {
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private int Line(string name)
    {
        try
        {
            var line = OperatingSystem.IsLinux() ? File.ReadLines($"/proc/{_process.Id}/status").FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal)) : null;
            return line is null ? 0 : int.Parse(line[name.Length..].Replace("kB", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture) / Kilobyte;
        }
        catch (IOException)
        {
            return 0; // It ended between the question and the answer.
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (_output)
            {
                _output.Add(line);
            }
        }
    }
}

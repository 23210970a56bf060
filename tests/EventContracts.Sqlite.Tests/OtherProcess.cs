using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts.Sqlite.Tests;

/// <summary>The tests' own assembly as another process, which handles events of the same database.</summary>
internal static class OtherProcess
{
    /// <summary>Handles events 0 to n − 1, in the order of a seed.</summary>
    public const string Handle = "handle";

    /// <summary>Begins an event, does its work, says so, and waits to be killed.</summary>
    public const string Hang = "hang";

    public static Process Start(string what, string path, string argument)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OtherProcess).Assembly.Location, what, path, argument]) { RedirectStandardOutput = true, UseShellExecute = false };
        return Process.Start(start)!;
    }

    public static async Task<int> Main(string[] args)
    {
        if (args is not [var what, var path, var argument])
            return 2;
        using var store = new SqliteInboxStore(Database.ConnectionTo(path));
        if (what == Hang)
        {
            await using var inbox = new SqliteEventInbox(store);
            await inbox.TryBeginAsync("billing", argument);
            await Database.WorkAsync(inbox.Transaction!, argument);
            Console.WriteLine("begun");
            await Task.Delay(Timeout.Infinite);
        }
        await HandleAllAsync(store, int.Parse(argument, CultureInfo.InvariantCulture));
        return 0;
    }

    public static async Task HandleAllAsync(SqliteInboxStore store, int count)
    {
        for (int i = 0; i < count; i++)
        {
            string id = i.ToString(CultureInfo.InvariantCulture);
            await using var inbox = new SqliteEventInbox(store);
            if (!await inbox.TryBeginAsync("billing", id))
                continue;
            await Database.WorkAsync(inbox.Transaction!, id);
            await inbox.CompleteAsync("billing", id);
        }
    }
}

using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts;

/// <summary>Which consumer has handled which event, in memory, and it never forgets. Thread-safe.</summary>
public sealed class InMemoryInboxStore
{
    private readonly Lock _lock = new();

    /// <summary>The waiting point of each event that is being handled; null for one that is done.</summary>
    private readonly Dictionary<(string Consumer, string EventId), TaskCompletionSource?> _events = [];

    /// <summary>Whether the consumer has handled the event.</summary>
    public bool IsHandled(string consumer, string eventId)
    {
        lock (_lock)
            return _events.TryGetValue((consumer, eventId), out TaskCompletionSource? handling) && handling is null;
    }

    internal async ValueTask<bool> TryTakeAsync((string Consumer, string EventId) key, CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource? handling;
            lock (_lock)
            {
                if (!_events.TryGetValue(key, out handling))
                {
                    _events[key] = new(TaskCreationOptions.RunContinuationsAsynchronously);
                    return true;
                }
            }
            if (handling is null)
                return false;
            await handling.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    internal void Complete((string Consumer, string EventId) key) => End(key, isHandled: true);

    internal void GiveUp((string Consumer, string EventId) key) => End(key, isHandled: false);

    private void End((string Consumer, string EventId) key, bool isHandled)
    {
        TaskCompletionSource? handling;
        lock (_lock)
        {
            handling = _events[key];
            if (isHandled)
                _events[key] = null;
            else
                _events.Remove(key);
        }
        handling?.SetResult();
    }
}

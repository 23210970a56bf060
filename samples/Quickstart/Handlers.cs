using System;
using System.Threading;
using System.Threading.Tasks;
using EventContracts;
using Quickstart.Contracts;

namespace Quickstart;

internal sealed class WelcomeMail : IUserCreatedHandler
{
    public ValueTask HandleAsync(UserCreated value, EventContext context, CancellationToken cancellationToken)
    {
        // Sensitive members are redacted in a record's text.
        Console.WriteLine($"  WelcomeMail handles {value}");
        return ValueTask.CompletedTask;
    }
}

internal sealed class Warehouse : IOrderPlacedHandler
{
    public ValueTask HandleAsync(OrderPlaced value, EventContext context, CancellationToken cancellationToken)
    {
        string state = value.Status.Value switch
        {
            OrderPlacedStatus.Known.Placed => "to be packed",
            OrderPlacedStatus.Known.Other => $"in a state that this version does not know ({value.Status})",
            _ => "no work for the warehouse",
        };
        Console.WriteLine($"  Warehouse handles order {value.OrderId}: {value.Items.Count} lines, total {value.Total}, {state}");
        return ValueTask.CompletedTask;
    }
}

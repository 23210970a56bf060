using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace EventContracts.Analyzers.Tests.Handlers.Support;

/// <summary>Writes a random handler as C#. Effect 3 is <c>ledger.AddAsync(3)</c>, or a call of <c>Helper3</c>.</summary>
internal sealed class StatementWriter
{
    private readonly StringBuilder _helpers = new();
    private int _names;
    private string _turn = "0";

    public static string Write(IReadOnlyList<Statement> body, int number)
    {
        var writer = new StatementWriter();
        string statements = writer.Block(body);
        return $$"""
            sealed class Handler{{number}}(IEventInbox inbox, ShopContext db, ILedger ledger) : IEventHandler<OrderPlaced>
            {
                public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
                {
                    await Task.Yield();
                    {{statements}}
                }
                {{writer._helpers}}
            }

            """;
    }

    private string Block(IReadOnlyList<Statement> statements) => string.Join(" ", statements.Select(Write));

    private string Write(Statement statement) => statement switch
    {
        Statement.Effect effect => $"await ledger.AddAsync({effect.Number});",
        Statement.Guard guard => Guard(guard),
        Statement.Mark => "await inbox.CompleteAsync(\"shop\", e.EventId, ct);",
        Statement.If branch => $"if (((e.Quantity >> ({branch.Condition} + {(branch.InLoop ? _turn : "0")})) & 1) != 0) {{ {Block(branch.Then)} }}" + (branch.Else.Count > 0 ? $" else {{ {Block(branch.Else)} }}" : ""),
        Statement.Return => "return;",
        Statement.Loop loop => Loop(loop),
        Statement.TryFinally one => $"try {{ {Block(one.Body)} }} finally {{ {Block(one.Finally)} }}",
        Statement.TryCatch one => $"try {{ {Block(one.Body)} }} catch (System.Exception) {{ {Block(one.Catch)} throw; }}",
        Statement.Transaction transaction => $"{{ await using var t{++_names} = await db.Database.BeginTransactionAsync(ct); {Block(transaction.Body)} await t{_names}.CommitAsync(ct); }}",
        Statement.Lambda lambda => Lambda(lambda),
        Statement.Helper helper => Helper(helper),
        _ => throw new System.NotSupportedException(),
    };

    private string Guard(Statement.Guard guard)
    {
        const string Begin = "await inbox.TryBeginAsync(\"shop\", e.EventId, ct)";
        string name = $"g{++_names}", before = guard.InLocal ? $"bool {name} = {Begin}; " : "", answer = guard.InLocal ? name : Begin;
        return before + (guard.Body is { } body ? $"if ({answer}) {{ {Block(body)} }}" : $"if (!{answer}) return;");
    }

    private string Loop(Statement.Loop loop)
    {
        string name = _turn = $"i{++_names}";
        return $"for (int {name} = 0; {name} < ((e.Quantity >> {loop.Condition}) & 1) + ((e.Quantity >> {loop.Condition + 1}) & 1); {name}++) {{ {Block(loop.Body)} }}";
    }

    private string Lambda(Statement.Lambda lambda)
    {
        string name = $"f{++_names}";
        return $"Func<Task> {name} = async () => {{ {Block(lambda.Body)} await Task.Yield(); }}; await {name}();";
    }

    private string Helper(Statement.Helper helper)
    {
        _helpers.AppendLine($"private async Task Helper{helper.Number}(OrderPlaced e, CancellationToken ct) {{ {Block(helper.Body)} }}");
        return $"await Helper{helper.Number}(e, ct);";
    }
}

using System.Collections.Generic;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>Handlers over entities that keep their own house: setters, collections, factories, and commands that go through a mediator.</summary>
public sealed class Aggregates
{
    private const string Accounts = """
        abstract class Entry { public Guid Id { get; protected set; } protected Entry(decimal amount) { Id = Guid.NewGuid(); Amount = amount; } protected Entry(Guid id, decimal amount) { Id = id; Amount = amount; } public decimal Amount { get; } }
        class Deposit : Entry { public Deposit(decimal amount) : base(amount) { } public Deposit(Guid id, decimal amount) : base(id, amount) { } }
        class Position { public int Id { get; set; } public string Sku { get; set; } = ""; public int Count { get; set; } public void Raise(int n) => Count += n; }
        class BalanceChanged { public Guid Id { get; } = Guid.NewGuid(); }
        class OpenedEvent { public Guid Id { get; } = Guid.NewGuid(); }
        record Note(string Text) { public int Id { get; init; } }
        class Account
        {
            private readonly List<Position> _positions = new();
            private readonly List<OpenedEvent> _raised = new();
            private readonly List<Note> _notes = new();
            public int Id { get; set; }
            public int Limit { get; private set; }
            public int Tries { get; private set; }
            public bool IsClosed { get; private set; }
            public ICollection<Entry> Entries { get; } = new List<Entry>();
            public void SetLimit(int limit) { if (limit < 0) throw new InvalidOperationException(); Limit = limit; }
            public void SetTries(int tries) => Tries = tries;
            public void Book(decimal amount) => Entries.Add(new Deposit(amount));
            public void BookAs(Guid id, decimal amount) { var entry = new Deposit(id, amount); Entries.Add(entry); }
            public void Take(Entry entry) => Entries.Add(entry);
            public void BookOnce(decimal amount) { if (Entries.Any(one => one.Amount == amount)) return; Entries.Add(new Deposit(amount)); }
            public void Close(decimal rest) { if (!IsOpen()) return; Book(rest); IsClosed = true; }
            public bool IsOpen() => !IsClosed;
            public void Open() => _raised.Add(new OpenedEvent());
            public void Remark(string text) => _notes.Add(new Note(text));
            public void Fill(string sku, int n) { var position = Of(sku); if (position != null) { position.Raise(n); return; } position = new Position { Sku = sku, Count = n }; _positions.Add(position); }
            public void Empty(string sku) { var position = Of(sku); if (position is null) return; position.Count = 0; }
            private Position? Of(string sku) => _positions.SingleOrDefault(one => one.Sku == sku);
        }
        class Bank : DbContext { public DbSet<Account> Accounts => null!; public DbSet<Position> Positions => null!; }
        """;

    private const string Load = "var account = (await bank.Accounts.FindAsync(e.OrderId))!; ";

    [Theory]
    [InlineData("what it has, and more", "{|EVC2001:account.SetLimit(account.Limit + e.Quantity)|};")]
    [InlineData("by a local", "int limit = account.Limit - e.Quantity; {|EVC2001:account.SetLimit(limit)|};")]
    [InlineData("absolute", "account.SetLimit(e.Quantity);")]
    [InlineData("what another has", "var other = (await bank.Accounts.FindAsync(1))!; account.SetLimit(other.Limit + e.Quantity);")]
    [InlineData("the greater one", "account.SetLimit(Math.Max(account.Limit + 0, e.Quantity));")]
    [InlineData("attempts", "account.SetTries(account.Tries + 1);")]
    public Task ASetterIsGivenWhatItsObjectHas(string why, string body) => Check(why, Load + body);

    [Theory]
    [InlineData("made by the entity", "{|EVC2001:account.Book(e.Total)|};")]
    [InlineData("added here", "{|EVC2001:account.Entries.Add(new Deposit(e.Total))|};")]
    [InlineData("a new id given to it", "{|EVC2001:account.BookAs(Guid.NewGuid(), e.Total)|};")]
    [InlineData("made here", "{|EVC2001:account.Take(new Deposit(e.Total))|};")]
    [InlineData("the event's id given to it", "account.BookAs(Guid.Parse(e.EventId), e.Total);")]
    [InlineData("made here with the event's id", "account.Take(new Deposit(Guid.Parse(e.EventId), e.Total));")]
    [InlineData("looked for before", "account.BookOnce(e.Total);")]
    [InlineData("asked before whether it is open", "account.Close(e.Total);")]
    [InlineData("events that it raises", "account.Open();")]
    [InlineData("values", "account.Remark(e.OrderId);")]
    [InlineData("of an account that is made here", "var made = new Account(); made.Book(e.Total);")]
    [InlineData("guarded", "if (!await inbox.TryBeginAsync(\"a\", e.EventId, ct)) return; account.Book(e.Total);")]
    public Task ACollectionOfAStoredEntityGrows(string why, string body) => Check(why, Load + body);

    [Theory]
    [InlineData("what is found counts more", "{|EVC2001:account.Fill(e.OrderId, e.Quantity)|};")]
    [InlineData("what is found is set", "account.Empty(e.OrderId);")]
    [InlineData("of an account that is made here", "var made = new Account(); made.Fill(e.OrderId, e.Quantity);")]
    [InlineData("a lock that is not had", "var held = await locks.TryAcquireAsync(e.EventId); if (held is null) return; account.Book(e.Total);")]
    public Task APartOfAnEntityLastsAsLongAsItself(string why, string body) => Check(why, Load + body, "private readonly ILocks locks = null!;", "interface ILocks { Task<object?> TryAcquireAsync(string id); }");

    private const string Factories = """
        class Ticket
        {
            public Guid Id { get; private set; } public string OrderId { get; private set; } = "";
            public static Ticket Create(string order) => Create(Guid.NewGuid(), order);
            public static Ticket Create(Guid id, string order) => new Ticket { Id = id, OrderId = order };
        }
        interface ITickets { Task AddAsync(Ticket ticket); }
        class Desk : DbContext, ITickets { public DbSet<Ticket> Tickets => null!; public async Task AddAsync(Ticket ticket) { await Tickets.AddAsync(ticket); await SaveChangesAsync(); } }
        interface ITicketFactory { Ticket Make(OrderPlaced order); }
        class TicketFactory : ITicketFactory { public Ticket Make(OrderPlaced order) { var id = Guid.NewGuid(); return Ticket.Create(id, order.OrderId); } }
        interface ICommand; record OpenTicket(Guid Id, string Order) : ICommand; record CloseTicket(Guid Id) : ICommand;
        interface ICommandHandler<T> { Task Handle(T command); }
        interface ICommandDispatcher { Task SendAsync<T>(T command) where T : ICommand; }
        class OpenTicketHandler(Desk desk) : ICommandHandler<OpenTicket> { public async Task Handle(OpenTicket command) => await desk.AddAsync(Ticket.Create(command.Id, command.Order)); }
        interface IQueue { Task EnqueueAsync(OpenTicket command); }
        class Queue(DbConnection connection) : IQueue { public Task EnqueueAsync(OpenTicket command) => connection.ExecuteAsync("INSERT INTO commands (id, body) VALUES (@Id, @Body)", new { command.Id, Body = command.ToString() }); }
        """;

    [Theory]
    [InlineData("a factory makes the key", "await {|EVC2001:tickets.AddAsync(Ticket.Create(e.OrderId))|};")]
    [InlineData("a factory is given a new key", "await {|EVC2001:tickets.AddAsync(Ticket.Create(Guid.NewGuid(), e.OrderId))|};")]
    [InlineData("the factory behind an interface", "var ticket = factory.Make(e); await {|EVC2001:tickets.AddAsync(ticket)|};")]
    [InlineData("a factory is given the event's key", "await tickets.AddAsync(Ticket.Create(Guid.Parse(e.EventId), e.OrderId));")]
    [InlineData("through a dispatcher", "await {|EVC2001:dispatcher.SendAsync(new OpenTicket(Guid.NewGuid(), e.OrderId))|};")]
    [InlineData("through a dispatcher, by the event's key", "await dispatcher.SendAsync(new OpenTicket(Guid.Parse(e.EventId), e.OrderId));")]
    [InlineData("nobody handles it here", "await dispatcher.SendAsync(new CloseTicket(Guid.NewGuid()));")]
    [InlineData("a row with a new key", "await {|EVC2012:queue.EnqueueAsync(new OpenTicket(Guid.NewGuid(), e.OrderId))|};")]
    [InlineData("a row with the event's key", "await queue.EnqueueAsync(new OpenTicket(Guid.Parse(e.EventId), e.OrderId));")]
    public Task AKeyIsFollowedToWhereItIsMade(string why, string body) => Check(why, body,
        "private readonly ITickets tickets = null!; private readonly ITicketFactory factory = null!; private readonly ICommandDispatcher dispatcher = null!; private readonly IQueue queue = null!;", Factories);

    private const string Counts = """
        class Tag { public string Name { get; set; } = ""; public int Count { get; set; } }
        class FilterDefinitionBuilder<T> { public object Eq<V>(System.Linq.Expressions.Expression<Func<T, V>> field, V value) => null!; public object Ne<V>(System.Linq.Expressions.Expression<Func<T, V>> field, V value) => null!; }
        class Tags(ShopContext db, ILogger log)
        {
            public async Task<bool> TryAddAsync(Invoice invoice) { try { db.Add(invoice); await db.SaveChangesAsync(); return true; } catch { return false; } }
            public async Task<bool> TryAddKnowinglyAsync(Invoice invoice) { try { db.Add(invoice); await db.SaveChangesAsync(); return true; } catch (DbUpdateException x) when (x.HResult == 19) { return false; } }
            public async Task<bool> TryAddLoudlyAsync(Invoice invoice) { try { db.Add(invoice); await db.SaveChangesAsync(); return true; } catch (Exception x) { log.LogError(x, "failed"); throw; } }
            public async Task AddAsync(Invoice invoice) { try { db.Add(invoice); await db.SaveChangesAsync(); } catch (DbUpdateException) { log.LogInformation("again"); } }
        }
        """;

    [Theory]
    [InlineData("any error is no", "if (!await {|EVC2011:tags.TryAddAsync(new Invoice { Id = e.EventId })|}) return;")]
    [InlineData("a database's error is nothing", "await {|EVC2011:tags.AddAsync(new Invoice { Id = e.EventId })|};")]
    [InlineData("a duplicate is no", "if (!await tags.TryAddKnowinglyAsync(new Invoice { Id = e.EventId })) return;")]
    [InlineData("an error is thrown on", "if (!await tags.TryAddLoudlyAsync(new Invoice { Id = e.EventId })) return;")]
    public Task AnErrorIsTakenForADuplicateBelow(string why, string body) => Check(why, body, "private readonly Tags tags = null!;", Counts);

    [Theory]
    [InlineData("by its key", "filter.Eq(t => t.Name, e.OrderId); {|EVC2001:update.Inc(t => t.Count, 1)|};")]
    [InlineData("unless it has seen the event", "filter.Ne(t => t.Name, e.EventId); update.Inc(t => t.Count, 1);")]
    public Task AFilterMayLeaveOutWhatHasSeenTheEvent(string why, string body) =>
        Check(why, body, "private readonly FilterDefinitionBuilder<Tag> filter = null!; private readonly MongoDB.Driver.UpdateDefinitionBuilder<Tag> update = null!;", Counts);

    [Theory]
    [InlineData("either is bad", "string sql = \"UPDATE a SET n = n + 1\"; if (e.IsLarge) sql = \"UPDATE b SET n = n + 1\"; await {|EVC2012:connection.ExecuteAsync(sql)|};")]
    [InlineData("the worst counts", "string sql = \"UPDATE a SET n = 1\"; if (e.IsLarge) sql = \"UPDATE b SET n = n + 1\"; await {|EVC2012:connection.ExecuteAsync(sql)|};")]
    [InlineData("the bad one is written over", "string sql = \"UPDATE a SET n = n + 1\"; sql = \"UPDATE b SET n = 1\"; await connection.ExecuteAsync(sql);")]
    [InlineData("run before the bad one is written", "string sql = \"SELECT 1\"; await connection.ExecuteAsync(sql); sql = \"UPDATE b SET n = 1\"; await connection.ExecuteAsync(sql);")]
    [InlineData("one of them is not known", "string sql = \"UPDATE a SET n = n + 1\"; if (e.IsLarge) sql = e.OrderId; await connection.ExecuteAsync(sql);")]
    public Task AVariableMayHoldSeveralStatements(string why, string body) => Check(why, body);

    private const string Framework = """
        abstract class RequestHandler<T> where T : class { public virtual Task<T> HandleAsync(T request, CancellationToken ct = default) => Task.FromResult(request); }
        class UseInboxAttribute : Attribute { }
        """;

    private static readonly HandlerRun BaseClass = new() { Options = new Dictionary<string, string> { ["eventcontracts.handler_types"] = "RequestHandler`1" } };

    [Theory]
    [InlineData("override", "class H(ILedger ledger) : RequestHandler<InvoiceSent> { public override async Task<InvoiceSent> HandleAsync(InvoiceSent e, CancellationToken ct = default) { await {|EVC2001:ledger.AddAsync(1)|}; return await base.HandleAsync(e, ct); } }")]
    [InlineData("behind an inbox", "class H(IStore store, ShopContext db) : RequestHandler<InvoiceSent> { [UseInbox] public override async Task<InvoiceSent> HandleAsync(InvoiceSent e, CancellationToken ct = default) { db.Add(new Invoice { OrderId = e.OrderId }); await db.SaveChangesAsync(); return e; } }")]
    [InlineData("swallowed", "class H(ShopContext db) : RequestHandler<InvoiceSent> { public override async Task<InvoiceSent> HandleAsync(InvoiceSent e, CancellationToken ct = default) { try { db.Add(new Invoice { Id = e.EventId }); await db.SaveChangesAsync(); } catch {|EVC2010:(Exception)|} { return await base.HandleAsync(e, ct); } return e; } }")]
    [InlineData("another method", "class H(ILedger ledger) : RequestHandler<InvoiceSent> { public Task Other(InvoiceSent e) => ledger.AddAsync(1); }")]
    [InlineData("an override of something else", "class H(ILedger ledger) : RequestHandler<InvoiceSent> { public override string ToString() { ledger.AddAsync(1); return \"\"; } }")]
    public Task AHandlerTypeMayBeABaseClass(string why, string source)
    {
        Assert.NotEmpty(why);
        return BaseClass.FindsAsync(HandlerSource.Usings + Framework + source);
    }

    private static Task Check(string why, string body, string members = "", string types = "")
    {
        Assert.NotEmpty(why);
        return HandlerRun.Body(body, members + "private readonly Bank bank = null!;", Accounts + types);
    }
}

using System.Linq;
using System.Text;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>Bytes of generated C#, which every build of every user pays for.</summary>
public sealed class GeneratedSize
{
    [Fact]
    public void ASmallEventStaysBelow25Kilobytes()
    {
        GeneratorRun run = new(("/app/user.created.schema.json", """
            { "title": "User created", "description": "A user has signed up.", "x-event": { "type": "user.created", "partitionKey": "/userId" }, "type": "object",
              "properties": { "eventId": { "type": "string", "format": "uuid" }, "occurredAt": { "type": "string", "format": "date-time" }, "userId": { "type": "string" }, "email": { "type": "string" } },
              "required": ["eventId", "occurredAt", "userId"], "additionalProperties": false }
            """));

        Assert.Empty(run.Problems);
        Assert.InRange(run.Sources.Values.Sum(Encoding.UTF8.GetByteCount), 1, 25_000);
    }
}

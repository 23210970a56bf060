using System;
using EventContracts.Benchmarks.Events;
using EventContracts.Benchmarks.Peers;
using EventContracts.Benchmarks.Peers.Plain;
using EventContracts.Benchmarks.Peers.Protobuf;
using static EventContracts.Benchmarks.Peers.PlainContext;

namespace EventContracts.Benchmarks.Subjects;

/// <summary>user.created: four members, 155 bytes.</summary>
internal static class Users
{
    public static Subject Create() => new Subject("user.created", Payloads.Json(Payloads.User(), Default.PlainUser), new Aims(0.25, 0.26, 0.18))
        .SystemTextJson(Default.PlainUser)
        .SystemTextJson(Default.RequiredUser, Contestants.Required)
        .Manual(Default.PlainUser, ManualUser.Write, ManualUser.Read)
        .Binary(Default.PlainUser, UserMessage.Parser)
        .Contract();

    private static Subject Contract(this Subject subject) => subject.Contract(UserCreated.Parse(subject.Json), user => user.ToUtf8Bytes(),
        (user, output, count) =>
        {
            for (int i = 0; i < count; i++)
            {
                output.ResetWrittenCount();
                user.WriteTo(output);
            }
        },
        (json, count) =>
        {
            for (int i = 0; i < count; i++)
                UserCreated.TryParse(json, out _, out _);
        },
        (json, count) =>
        {
            long sum = 0;
            for (int i = 0; i < count; i++)
                sum += Sum(UserCreated.View.Parse(json));
            return sum;
        });

    private static long Sum(UserCreated.View view) => Field.Of(view.EventId) + Field.Of(view.OccurredAt) + Field.Of(view.UserId) + Field.Of(view.Email);
}

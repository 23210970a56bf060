using System;
using System.Runtime.InteropServices;

namespace EventContracts.Runtime.Tests.Serialization.Support;

/// <summary>Memory between two inaccessible pages: one byte too far ends the process. Elsewhere than on Linux, plain memory.</summary>
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    private const int None = 0;
    private const int ReadWrite = 3;
    private const int PrivateAnonymous = 0x22;

    private readonly nint _mapping;
    private readonly nint _mappingSize;

    public GuardedMemory(int size)
    {
        nint page = Environment.SystemPageSize;
        nint inner = (size + page - 1) / page * page;
        if (!IsGuarding)
        {
            _mapping = (nint)NativeMemory.Alloc((nuint)inner);
            Start = _mapping;
        }
        else
        {
            _mappingSize = inner + 2 * page;
            _mapping = Map(0, _mappingSize, ReadWrite, PrivateAnonymous, -1, 0);
            if (_mapping == -1 || Protect(_mapping, page, None) != 0 || Protect(_mapping + page + inner, page, None) != 0)
                throw new InvalidOperationException($"No guarded pages: error {Marshal.GetLastPInvokeError()}.");
            Start = _mapping + page;
        }
        End = Start + inner;
    }

    public static bool IsGuarding => OperatingSystem.IsLinux();

    /// <summary>The first byte; the one before it is inaccessible.</summary>
    public nint Start { get; }

    /// <summary>After the last byte: inaccessible.</summary>
    public nint End { get; }

    public nint Size => End - Start;

    public void Dispose()
    {
        if (_mappingSize == 0)
            NativeMemory.Free((void*)_mapping);
        else
            Unmap(_mapping, _mappingSize);
    }

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(nint address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Unmap(nint address, nint length);
}

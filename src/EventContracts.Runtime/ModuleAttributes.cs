using System.Runtime.CompilerServices;

// Kernels keep up to 2 KB of scratch on the stack and overwrite what they read: zeroing it first would cost more than using it.
[module: SkipLocalsInit]

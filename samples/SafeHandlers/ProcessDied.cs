using System;

namespace SafeHandlers;

/// <summary>Stands for a kill, a lost node, a deployment.</summary>
internal sealed class ProcessDied : Exception;

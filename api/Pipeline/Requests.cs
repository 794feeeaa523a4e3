namespace WfhApi.Pipeline;

/// <summary>A request that changes something: it runs in one transaction, which commits only on success.</summary>
public interface ICommand<T> : IRequest<Result<T>>, ICommandMarker, ITransactional;

/// <summary>A command whose handler brings its own transaction, as each of its round trips counts (decisions/0019).</summary>
public interface ISwiftCommand<T> : IRequest<Result<T>>, ICommandMarker;

/// <summary>Lets the pipeline tell commands from queries.</summary>
public interface ICommandMarker;

/// <summary>Lets the pipeline tell commands that it runs in a transaction.</summary>
public interface ITransactional;

/// <summary>A command that creates, or that a device keeps until it has an answer: the endpoint demands an <c>Idempotency-Key</c> and a retry returns the stored answer.</summary>
public interface ICreates;

/// <summary>A request that only reads.</summary>
public interface IQuery<T> : IRequest<Result<T>>;

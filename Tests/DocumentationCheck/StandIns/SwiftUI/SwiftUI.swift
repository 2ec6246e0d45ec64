// As much of Apple's module as prose shows, so that it compiles where the module doesn't exist.

/// A part of a user interface.
@MainActor
public protocol View {
    /// The type of the content.
    associatedtype Body: View

    /// The content.
    var body: Body { get }
}

extension View {
    /// Starts work when the view appears.
    ///
    /// - Parameter action: The work.
    /// - Returns: The view.
    public func task(_ action: @escaping @MainActor @Sendable () async -> Void) -> some View { self }
}

/// A line of text.
public struct Text: View {
    /// Creates a text.
    ///
    /// - Parameter content: The text.
    public init(_ content: String) {}

    /// The content, which is the text itself.
    public var body: Text { self }
}

/// A value that a view displays and changes.
@MainActor
@propertyWrapper
public struct State<Value> {
    private final class Storage {
        var value: Value

        init(_ value: Value) { self.value = value }
    }

    private let storage: Storage

    /// Creates a value.
    ///
    /// - Parameter wrappedValue: The first value.
    public init(wrappedValue: Value) { storage = Storage(wrappedValue) }

    /// The current value.
    public var wrappedValue: Value {
        get { storage.value }
        nonmutating set { storage.value = newValue }
    }
}

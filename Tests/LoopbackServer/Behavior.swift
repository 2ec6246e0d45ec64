/// The reactions of a server to its requests.
struct Behavior: Sendable {
    let onHead: @Sendable (RecordedRequest) -> Reaction?
    let onRequest: @Sendable (RecordedRequest) -> Reaction
}

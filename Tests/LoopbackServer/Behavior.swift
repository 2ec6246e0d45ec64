/// What a server does about the requests it gets.
struct Behavior: Sendable {
    let onHead: @Sendable (RecordedRequest) -> Reaction?
    let onRequest: @Sendable (RecordedRequest) -> Reaction
}

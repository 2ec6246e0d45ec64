/// What a server does about the requests it gets.
struct Behaviour: Sendable {
    let onHead: @Sendable (RecordedRequest) -> Reaction?
    let onRequest: @Sendable (RecordedRequest) -> Reaction
}

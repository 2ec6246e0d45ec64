// What the shop's handler of pushes has at hand.

import Foundation
import SecuconnectKit

/// The body of the request that came.
public let body = Data()

/// The same, where a snippet has another body too.
public let requestBody = body

/// The push that was in it.
public let push: PushEvent = {
    do { return try PushEvent(body: body) } catch { fatalError("Prose is compiled, and never run.") }
}()

/// The pushes that were there before.
public let seen = PushDeduplicator()

/// The same by its full name.
public let deduplicator = seen

/// Does what is to be done about a push.
///
/// - Parameter push: The push.
/// - Throws: An error if the push can't be handled now.
public func handle(_ push: PushEvent) async throws {}

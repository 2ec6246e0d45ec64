// What the shop's handler of pushes has at hand.

import Foundation
import SecuconnectKit

/// The body of the request that came.
public let body = Data()

/// The push that was in it.
public let push: PushNotification = {
    do { return try PushNotification(body: body) } catch { fatalError("Prose is compiled, and never run.") }
}()

/// The pushes that were there before.
public let seen = PushDeduplicator()

/// Does what is to be done about a push.
///
/// - Parameter push: the push.
/// - Throws: an error if it can't be done now.
public func handle(_ push: PushNotification) async throws {}

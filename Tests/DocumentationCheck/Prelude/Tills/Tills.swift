// The devices of a store. Prose takes them for granted.

import SecuconnectKit

/// The routing of the till.
public let routingID: SmartRouting.ID = "SRT_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ"

/// The code that the till displays while it signs in.
public let userCode: SensitiveString = "8JXR-4K2P"

/// The PIN of the devices in the store.
public let pin: SensitiveString = "4711"

import Foundation
import SecuconnectKit

/// The faults of the soak test.
enum Fault: String, CaseIterable, Sendable {
    case kill, stop, cutDatabase, cutAPI, unplug, restartDatabase, crashDatabase, restartAPI

    /// The share of the fault in all faults.
    private var weight: Int {
        switch self {
        case .kill: 4
        case .stop, .cutDatabase, .cutAPI: 2
        case .unplug, .restartDatabase, .crashDatabase, .restartAPI: 1
        }
    }

    /// Returns the faults that a fleet can have, each as often as its share.
    static func possible(on hosts: [Host], _ database: DatabaseServer?) -> [Fault] {
        let hasNetwork = hosts.allSatisfy { $0.machine.namespace != nil }
        return allCases.flatMap { fault -> [Fault] in
            let isPossible =
                switch fault {
                case .kill, .restartAPI: true
                case .stop, .restartDatabase, .crashDatabase: database != nil
                case .cutDatabase, .cutAPI, .unplug: hasNetwork
                }
            return isPossible ? Array(repeating: fault, count: fault.weight) : []
        }
    }
}

/// The causes of faults, and their repair.
struct FaultMaker: Sendable {
    /// The address of the API for the machines.
    let api: String
    /// The simulator of the API, which keeps its state.
    let simulator: ServerProcess
    /// The PostgreSQL; `nil` for SQLite.
    let database: DatabaseServer?
    /// The time source.
    let time: any TimeSource

    /// Causes a fault for a while.
    ///
    /// - Parameters:
    ///   - fault: The fault.
    ///   - hosts: The machines that have it.
    ///   - random: The generator of its duration.
    /// - Throws: ``SoakFailure``.
    func make(_ fault: Fault, on hosts: [Host], _ random: inout some RandomNumberGenerator) async throws {
        switch fault {
        case .kill:
            for host in hosts { await host.kill() }
            try await pause(0...0.5, &random)
            for host in hosts { try await host.start() }
        case .stop:
            for host in hosts { await host.setStopped(true) }
            // Longer than a lease, so that another process takes over.
            try await pause(3.5...6, &random)
            for host in hosts { await host.setStopped(false) }
        case .cutDatabase: try await cut(hosts, from: database?.host ?? "", &random)
        case .cutAPI: try await cut(hosts, from: api, &random)
        case .unplug:
            for host in hosts { try host.machine.setUnplugged(true) }
            try await pause(1...6, &random)
            for host in hosts { try host.machine.setUnplugged(false) }
        case .restartDatabase, .crashDatabase:
            try database?.stop(isCrash: fault == .crashDatabase)
            try await pause(0...2, &random)
            try database?.start()
        case .restartAPI:
            await simulator.end()
            try await pause(0...2, &random)
            try await simulator.start()
        }
    }

    private func cut(_ hosts: [Host], from address: String, _ random: inout some RandomNumberGenerator) async throws {
        for host in hosts { try host.machine.setCutOff(true, from: address) }
        try await pause(1...6, &random)
        for host in hosts { try host.machine.setCutOff(false, from: address) }
    }

    private func pause(_ range: ClosedRange<TimeInterval>, _ random: inout some RandomNumberGenerator) async throws {
        try await time.sleep(seconds: .random(in: range, using: &random))
    }
}

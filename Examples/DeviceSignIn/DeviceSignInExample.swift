import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// The sign-in of a till: a person confirms its code once, and the stored session serves all later starts.
struct DeviceSignInExample {
    static let command = ExampleCommand(
        "DeviceSignIn", summary: "Signs in a device. Its session is stored, so the next start doesn't ask again.",
        options: [
            .init("--uuid", "NAME", help: "The name of the device. The default is \(defaultUUID)."),
            .init("--folder", "FOLDER", help: "The folder for the session. The default is \(defaultFolder)."),
            .init("--sign-out", help: "Removes the stored session."),
        ],
        notes: [
            ExampleAccount.help,
            "A session is like a password. Only you can read the files in the folder.",
        ])

    private static let defaultUUID = "/vendor/secuconnectkit/cashier/example"
    private static let defaultFolder = "~/.secuconnectkit/DeviceSignIn"

    private let uuid: String
    private let folder: URL
    private let signsOut: Bool

    init(_ options: ExampleOptions) {
        uuid = options.value(of: "--uuid") ?? Self.defaultUUID
        let path = options.value(of: "--folder") ?? Self.defaultFolder
        folder = URL(fileURLWithPath: (path as NSString).expandingTildeInPath, isDirectory: true)
        signsOut = options.contains("--sign-out")
    }

    func run(
        environment: [String: String] = ProcessInfo.processInfo.environment, console: ExampleConsole
    ) async throws {
        let hadSession = hasSession
        let account = try ExampleAccount(
            environment: environment, tokenStore: FileTokenStore(folder: folder), credentials: credentials)
        console.print("Server:  \(account.server)")
        console.print("Device:  \(uuid)")
        if signsOut {
            try await account.client.signOut()
            return console.print("Session: removed from \(folder.path)")
        }
        if hadSession, let simulator = account.simulator { try await restoreSession(at: simulator) }
        try await signIn(account, console: console)
        // From now on, the client renews its access token without help, until somebody ends the session.
        do {
            try await printSales(account, console: console)
        } catch let error as SecuconnectError where error.kind == .signInRequired {
            console.note("The stored session has ended.")
            try await signIn(account, reusingSession: false, console: console)
            try await printSales(account, console: console)
        }
    }

    private func printSales(_ account: ExampleAccount, console: ExampleConsole) async throws {
        let sales = try await account.client.smart.transactions.find(ListQuery(count: 1))
        console.print("Sales:   \(sales.totalCount.map(String.init) ?? "unknown")")
    }

    private func credentials(id: String, secret: SensitiveString) -> SecuconnectClient.Credentials {
        .device(id: id, secret: secret, uuid: uuid)
    }

    /// Shows the code of the device until a person has confirmed it. With a stored session, there is none.
    private func signIn(
        _ account: ExampleAccount, reusingSession: Bool = true, console: ExampleConsole
    ) async throws {
        var isStored = true
        for try await state in account.client.deviceSignIn(reusingSession: reusingSession) {
            switch state {
            case .codeShown(let code):
                isStored = false
                console.print("Code:    \(code.userCode.rawValue)")
                console.print("Address: \(code.verificationURL?.absoluteString ?? "unknown, ask secuconnect")")
                console.note("Enter the code at this address. Waiting…")
            case .waiting:
                guard let simulator = account.simulator else { continue }
                console.note("The simulator has no people, so it confirms the code by itself.")
                for code in simulator.devices.waitingCodes { try simulator.devices.confirm(code) }
            case .signedIn: console.print("Session: \(isStored ? "found" : "stored") in \(folder.path)")
            }
        }
    }

    // MARK: The simulator

    private var hasSession: Bool {
        let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return files?.contains { $0.hasSuffix(".json") } ?? false
    }

    /// Signs in the device at a new simulator, which knows nothing of earlier processes. Its codes and tokens come from
    /// a seed, so they are the stored ones.
    private func restoreSession(at simulator: SimulatedServer) async throws {
        let account = try ExampleAccount(environment: [:], simulator: simulator, credentials: credentials)
        for try await case .codeShown(let code) in account.client.deviceSignIn() {
            try simulator.devices.confirm(code.userCode.rawValue)
        }
    }
}

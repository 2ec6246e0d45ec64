import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// The handling of a webhook: it reads the body of a push and prints the changed objects.
enum PushExample {
    static let command = ExampleCommand(
        "ReceivePush", summary: "Reads the body of a push (webhook) and prints the changed objects.",
        arguments: [.init("FILE", help: "The file with the body. The default is the standard input.")],
        options: [.init("--sample", help: "Prints the body of a push of the simulator.")],
        notes: [
            ExampleAccount.help,
            "To try it: swift run ReceivePush --sample | swift run ReceivePush",
        ])

    static func run(_ options: ExampleOptions, with account: ExampleAccount, console: ExampleConsole) async throws {
        // Identifiers of the simulator come from a seed, so every process creates the same sale.
        if let simulator = account.simulator {
            _ = try await PaidSale(of: account, at: simulator, pushesTo: URL(string: "https://shop.example.org/push"))
        }
        if options.contains("--sample") {
            guard let push = account.simulator?.sentPushes.last else {
                throw ExampleFailure("Samples come from the simulator. Unset the variables of the real account.")
            }
            return console.print(String(decoding: push.body, as: UTF8.self))
        }

        let push = try PushEvent(body: try body(options.arguments.first, console: console))
        console.print("Push \(push.id) about \(push.target), type \(push.type?.description ?? "unknown")")
        // A push is unsigned and proves nothing, so read the objects from the server.
        for object in try await account.client.resolve(push) {
            for line in lines(for: object) { console.print(line) }
        }
    }

    private static func body(_ file: String?, console: ExampleConsole) throws -> Data {
        guard let file, file != "-" else { return try console.readInput("the body of a push") }
        guard let content = FileManager.default.contents(atPath: file) else {
            throw ExampleFailure("The file \(file) can't be read.")
        }
        return content
    }

    private static func lines(for object: PushedObject) -> [String] {
        let reference = object.reference
        let line =
            if let payment = object.payment {
                "Payment \(payment.id): \(payment.details?.simpleStatusText ?? "unknown"), \(payment.formattedAmount)"
            } else if let payment = object.legacyPayment {
                "Payment \(reference.id): \(payment.status?.description ?? "unknown")"
            } else if let failure = object.failure {
                "\(reference.kind) \(reference.id) wasn't read. \(failure.message)"
            } else {
                "\(reference.kind) \(reference.id) was read."
            }
        guard let sale = object.smartTransaction else { return [line] }
        let order = sale.merchantRef.map { "order \($0)" } ?? "no order number"
        return [line, "Sale \(sale.id), \(order): \(sale.status?.description ?? "unknown")"]
    }
}

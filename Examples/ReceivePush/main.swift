// Reads the body of a push from a file or from the standard input, and prints what has changed.
//
// usage: swift run ReceivePush [file]      or      … | swift run ReceivePush
//        swift run ReceivePush --sample    prints a push that the simulator sends, to try it with:
//        swift run ReceivePush --sample | swift run ReceivePush

import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator

await ExampleProgram.run {
    let account = try ExampleAccount()
    // The simulator's ids come from a seed: the sale of this process is the one that another process printed.
    let sale: PaidSale? =
        if let simulator = account.simulator {
            try await PaidSale(of: account, at: simulator, pushesTo: URL(string: "https://shop.example.org/push"))
        } else {
            nil
        }

    let argument = CommandLine.arguments.dropFirst().first
    if argument == "--sample" {
        guard sale != nil, let push = account.simulator?.sentPushes.last else {
            throw ExampleFailure("A sample is only there with the simulator.")
        }
        return print(String(decoding: push.body, as: UTF8.self))
    }

    let body: Data
    if let argument {
        guard let content = FileManager.default.contents(atPath: argument) else {
            throw ExampleFailure("There is no file \(argument).")
        }
        body = content
    } else {
        body = try FileHandle.standardInput.readToEnd() ?? Data()
    }

    let push = try PushNotification(body: body)
    print("Push \(push.id) about \(push.target), \(push.type?.description ?? "unknown")")
    // A push is unsigned, so it proves nothing: what counts is what the server says now.
    for object in try await account.client.resolve(push) {
        switch object {
        case .payment(let payment, let sale):
            let amount = (payment.currency ?? .eur).formatted(payment.amount ?? 0)
            print("Payment \(payment.id): \(payment.details?.statusSimpleText ?? "unknown"), \(amount)")
            if let sale { print("of \(sale.merchantRef ?? "no order"): \(sale.status?.description ?? "unknown")") }
        case .oldPayment(let reference, let payment, _):
            print("Payment \(reference.id): \(payment.status?.description ?? "unknown")")
        case .other(let reference, _):
            print("\(reference.kind) \(reference.id) was read.")
        case .notRead(let reference):
            print("\(reference.kind) \(reference.id) is of a kind that is not known here.")
        }
    }
}

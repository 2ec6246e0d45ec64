import WebPages

/// The texts of the checkout pages.
enum CheckoutText: String, TextTable {
    // The checkout
    case simulated, pay, basket, paymentMethod, continueWithMethod, otherMethods, cancel, decline, lastDeclined,
        paymentState, complete, confirmed, waiting, timedOut, canceled, denied, notPayable, nothingToDo, backToShop,
        transaction, state, bankTransfer,
        recipient, purpose, amount, total, includedVAT, item
    // The methods
    case debit, debitNote, creditcard, creditcardNote, prepaid, prepaidNote, invoice, invoiceNote, providerNote
    // The fields
    case holder, holderMissing, iban, ibanInvalid, cardNumber, cardNumberInvalid, expiry, expiryInvalid

    var text: LocalizedText {
        switch self {
        case .simulated:
            LocalizedText("Simulated checkout. No money moves.", "Simulierte Bezahlseite. Es fließt kein Geld.")
        case .pay: LocalizedText("Pay %1", "%1 bezahlen")
        case .basket: LocalizedText("Your purchase", "Ihr Einkauf")
        case .paymentMethod: LocalizedText("Payment method", "Zahlungsart")
        case .continueWithMethod: LocalizedText("Continue", "Weiter")
        case .otherMethods: LocalizedText("Other payment methods", "Andere Zahlungsarten")
        case .cancel: LocalizedText("Cancel and go back to the shop", "Abbrechen und zurück zum Shop")
        case .decline: LocalizedText("Simulate a declined payment", "Eine abgelehnte Zahlung simulieren")
        case .lastDeclined:
            LocalizedText(
                "The last payment was declined. Try again, or choose another payment method.",
                "Die letzte Zahlung wurde abgelehnt. Versuchen Sie es noch einmal, oder wählen Sie eine andere "
                    + "Zahlungsart.")
        case .paymentState: LocalizedText("Payment", "Zahlung")
        case .complete:
            LocalizedText("The payment is complete. Thank you.", "Die Zahlung ist abgeschlossen. Vielen Dank.")
        case .confirmed:
            LocalizedText(
                "The payment is confirmed. It is collected later.",
                "Die Zahlung ist bestätigt. Sie wird später eingezogen.")
        case .waiting:
            LocalizedText(
                "The payment waits for its money. There is nothing else to do here.",
                "Die Zahlung wartet auf das Geld. Hier ist nichts weiter zu tun.")
        case .timedOut:
            LocalizedText(
                "The time to pay has passed. Nothing was charged. Order again in the shop.",
                "Die Zahlungsfrist ist abgelaufen. Es wurde nichts abgebucht. Bestellen Sie noch einmal im Shop.")
        case .canceled: LocalizedText("The payment was canceled.", "Die Zahlung wurde abgebrochen.")
        case .denied:
            LocalizedText(
                "The payment was declined. Nothing was charged.",
                "Die Zahlung wurde abgelehnt. Es wurde nichts abgebucht.")
        case .nothingToDo:
            LocalizedText("There is nothing else to do here.", "Hier ist nichts weiter zu tun.")
        case .notPayable:
            LocalizedText(
                "This payment can't be made here. Go back to the shop.",
                "Diese Zahlung ist hier nicht möglich. Gehen Sie zurück zum Shop.")
        case .backToShop: LocalizedText("Back to the shop", "Zurück zum Shop")
        case .transaction: LocalizedText("Transaction", "Vorgang")
        case .state: LocalizedText("state", "Stand")
        case .bankTransfer: LocalizedText("Bank transfer", "Überweisung")
        case .recipient: LocalizedText("Recipient", "Empfänger")
        case .purpose: LocalizedText("Purpose", "Verwendungszweck")
        case .amount: LocalizedText("Amount", "Betrag")
        case .total: LocalizedText("Total", "Gesamtbetrag")
        case .includedVAT: LocalizedText("Includes %1% VAT", "Enthält %1 % MwSt.")
        case .item: LocalizedText("Item", "Position")
        case .debit: LocalizedText("Direct debit", "Lastschrift")
        case .debitNote:
            LocalizedText(
                "The amount is collected from a bank account.",
                "Der Betrag wird von einem Bankkonto eingezogen.")
        case .creditcard: LocalizedText("Credit card", "Kreditkarte")
        case .creditcardNote: LocalizedText("The amount is charged to a card.", "Der Betrag wird einer Karte belastet.")
        case .prepaid: LocalizedText("Prepayment", "Vorkasse")
        case .prepaidNote:
            LocalizedText(
                "You order now and transfer the amount. In the simulator, the money arrives in the back office.",
                "Sie bestellen jetzt und überweisen den Betrag. Im Simulator kommt das Geld im Back-Office an.")
        case .invoice: LocalizedText("Invoice", "Rechnung")
        case .invoiceNote: LocalizedText("You pay after the delivery.", "Sie zahlen nach der Lieferung.")
        case .providerNote:
            LocalizedText(
                "A real payer signs in at the provider and confirms the payment there.",
                "Echte Zahler melden sich beim Anbieter an und bestätigen die Zahlung dort.")
        case .holder: LocalizedText("Account holder", "Kontoinhaber")
        case .holderMissing:
            LocalizedText("Enter the name of the account holder.", "Geben Sie den Namen des Kontoinhabers ein.")
        case .iban: LocalizedText("IBAN", "IBAN")
        case .ibanInvalid:
            LocalizedText(
                "This is no valid IBAN. Check its digits.",
                "Das ist keine gültige IBAN. Prüfen Sie die Ziffern.")
        case .cardNumber: LocalizedText("Card number", "Kartennummer")
        case .cardNumberInvalid:
            LocalizedText(
                "This is no valid card number. Check its digits.",
                "Das ist keine gültige Kartennummer. Prüfen Sie die Ziffern.")
        case .expiry: LocalizedText("Valid until (month/year)", "Gültig bis (Monat/Jahr)")
        case .expiryInvalid:
            LocalizedText(
                "Enter month and year with two digits each, such as 12/30.",
                "Geben Sie Monat und Jahr mit je zwei Ziffern ein, etwa 12/30.")
        }
    }
}

import WebPages

/// The texts of the shop's pages.
enum ShopText: String, TextTable {
    // The frame
    case tagline, skipToContent, shop, basket, yourOrders, demoNote, legalNotes, languageSwitch, imprint, terms,
        privacy, withdrawal, imprintText, termsText, privacyText, withdrawalText
    // Catalog
    case catalogNote, addToBasket, addNamedToBasket, quantity, vatNote, backToCatalog
    // Basket
    case yourBasket, basketIsEmpty, continueShopping, article, amount, quantityOf, oneLess, oneMore, remove,
        removeNamed, updateQuantities, summary, coupon, couponCode, apply, removeCoupon, unknownCoupon, goToCheckout,
        articles, total, includedVAT, item, shippingLine, enterQuantity, enterQuantities
    // Checkout
    case checkout, contact, address, forename, surname, email, street, houseNumber, postalCode, city, yourOrder, payNow,
        methodNote, termsNote, correctFields, basketChanged, fieldMissing, fieldTooLong, fieldUnprintable, emailInvalid,
        postalCodeInvalid, houseNumberInvalid
    // Order
    case preparingHeading, almostDoneHeading, canceledHeading, rejectedHeading, contactHeading, refundedHeading,
        thankYouHeading, checkingHeading, checkingText, creatingText, unpaidText, failedText, pendingText, invoiceText,
        paidText, deliveredText, disputedText, refundedText, canceledText, expiredText, rejectedText, overpaidText,
        unclearText, payAgain, orderAgain, placedHint, declinedHint, leftHint, laterHint, order, orderNumber, orderedOn,
        deliveryTo, nextSteps, nextPay, nextTransfer, nextPack, nextSend, nextInvoice, wayBack, refundedAmount,
        transferHeading, recipient, purpose, noOrdersYet
    // Errors
    case notFoundHeading, errorHeading, backToShop, noSuchPage, requestRefused, leaseLost, unknownError, noSuchOrder,
        orderBusy, checkoutUnknown, notRefundable, refundPending, refundTooLarge, restChanged, otherRefund,
        decisionOutdated, amountUnknown, formUnreadable, orderFormUnreadable, formForeign, merchantFormForeign,
        signedOut, enterAmount, otherHost, otherMethod, metricsRefused
    // Merchant
    case merchant, orders, allOrders, signIn, signOut, merchantPassword, wrongPassword, tooManyAttempts, needsYou,
        needsLook, refundNeedsYou, search, show, stateFilter, anyState, openStates, paidStates, personStates,
        refundedStates, endedStates, nothingFound, olderOrders, customer, state, time, payment, noneYet, none,
        remainingAmount, refund, refunds, refundAction, amountInEuros, items, readAgain, refundQuestion, refundConfirm,
        orderTotal, remainingBefore, remainingAfter, refundFinal, backWithoutRefund, foundPayments, noPayment, decided,
        status, remains, unknown, decidePaid, decideCanceled, compareAndDecide, refundWasMade, refundWasNotMade
    // States
    case creatingState, unpaidState, authorizedState, pendingState, awaitingShipmentState, paidState, deliveredState,
        disputedState, refundedState, failedState, canceledState, abandonedState, rejectedState, expiredState,
        overpaidState, unclearState, refundSendingState, refundDoneState, refundRefusedState, refundFailedState

    var text: LocalizedText {
        switch self {
        case .tagline: LocalizedText("Coffee, tea and what goes with it", "Kaffee, Tee und was dazugehört")
        case .skipToContent: LocalizedText("Skip to content", "Zum Inhalt springen")
        case .shop: LocalizedText("Shop", "Shop")
        case .basket: LocalizedText("Basket", "Warenkorb")
        case .yourOrders: LocalizedText("Your orders", "Ihre Bestellungen")
        case .demoNote:
            LocalizedText(
                "A demo of SecuconnectKit. Nothing is sold or sent.",
                "Eine Demo von SecuconnectKit. Hier wird nichts verkauft oder verschickt.")
        case .legalNotes: LocalizedText("Legal notes", "Rechtliches")
        case .languageSwitch: LocalizedText("Language", "Sprache")
        case .imprint: LocalizedText("Imprint", "Impressum")
        case .terms: LocalizedText("Terms", "AGB")
        case .privacy: LocalizedText("Privacy", "Datenschutz")
        case .withdrawal: LocalizedText("Withdrawal", "Widerruf")
        case .imprintText:
            LocalizedText(
                "This is a demo. A real shop names its company here: name and legal form, address, e-mail "
                    + "address, register number and VAT number.",
                "Dies ist eine Demo. Ein echter Shop nennt hier sein Unternehmen: Name und Rechtsform, "
                    + "Anschrift, E-Mail-Adresse, Registernummer und Umsatzsteuer-ID.")
        case .termsText:
            LocalizedText(
                "This is a demo. No contract is made, and nothing is delivered. A real shop has its terms and "
                    + "conditions here.",
                "Dies ist eine Demo. Es kommt kein Vertrag zustande, und nichts wird geliefert. Ein echter Shop "
                    + "hat hier seine Allgemeinen Geschäftsbedingungen.")
        case .privacyText:
            LocalizedText(
                "This is a demo. It keeps what you enter in its own database and sends it to the payment "
                    + "service. It uses one cookie for the basket and one for the language. A real shop names its "
                    + "purposes, its retention and your rights here.",
                "Dies ist eine Demo. Ihre Eingaben stehen in der Datenbank der Demo und gehen an den "
                    + "Zahlungsdienst. Es gibt ein Cookie für den Warenkorb und eines für die Sprache. Ein echter Shop "
                    + "nennt hier Zwecke, Speicherdauer und Ihre Rechte.")
        case .withdrawalText:
            LocalizedText(
                "This is a demo, so there is nothing to withdraw from. A real shop explains here that consumers "
                    + "can withdraw within 14 days, and adds the form for it.",
                "Dies ist eine Demo, darum gibt es nichts zu widerrufen. Ein echter Shop belehrt hier über das "
                    + "Widerrufsrecht von 14 Tagen und fügt das Muster-Widerrufsformular bei.")
        case .catalogNote:
            LocalizedText(
                "Prices include VAT. Shipping costs %1 and is free from %2. Try the coupons WELCOME10 and FIVE.",
                "Alle Preise inkl. MwSt. Der Versand kostet %1 und ist ab %2 kostenlos. Probieren Sie die "
                    + "Gutscheine WELCOME10 und FIVE.")
        case .addToBasket: LocalizedText("Add to basket", "In den Warenkorb")
        case .addNamedToBasket: LocalizedText("Add to basket: %1", "In den Warenkorb: %1")
        case .quantity: LocalizedText("Quantity", "Menge")
        case .vatNote: LocalizedText("Includes %1 % VAT, plus shipping.", "Inkl. %1 % MwSt., zzgl. Versand.")
        case .backToCatalog: LocalizedText("All articles", "Alle Artikel")
        case .yourBasket: LocalizedText("Your basket", "Ihr Warenkorb")
        case .basketIsEmpty: LocalizedText("Your basket is empty.", "Ihr Warenkorb ist leer.")
        case .continueShopping: LocalizedText("Continue shopping", "Weiter einkaufen")
        case .article: LocalizedText("Article", "Artikel")
        case .amount: LocalizedText("Amount", "Betrag")
        case .quantityOf: LocalizedText("Quantity of %1", "Menge von %1")
        case .oneLess: LocalizedText("One less: %1", "Eins weniger: %1")
        case .oneMore: LocalizedText("One more: %1", "Eins mehr: %1")
        case .remove: LocalizedText("Remove", "Entfernen")
        case .removeNamed: LocalizedText("Remove %1", "%1 entfernen")
        case .updateQuantities: LocalizedText("Update quantities", "Mengen aktualisieren")
        case .summary: LocalizedText("Summary", "Übersicht")
        case .coupon: LocalizedText("Coupon", "Gutschein")
        case .couponCode: LocalizedText("Coupon code", "Gutscheincode")
        case .apply: LocalizedText("Apply", "Einlösen")
        case .removeCoupon: LocalizedText("Remove coupon", "Gutschein entfernen")
        case .unknownCoupon:
            LocalizedText(
                "We don't know this code. Check its spelling.",
                "Diesen Code kennen wir nicht. Bitte prüfen Sie die Schreibweise.")
        case .goToCheckout: LocalizedText("Go to checkout", "Zur Kasse")
        case .articles: LocalizedText("Articles", "Artikel")
        case .total: LocalizedText("Total", "Gesamtbetrag")
        case .includedVAT: LocalizedText("Includes %1 % VAT", "Enthält %1 % MwSt.")
        case .item: LocalizedText("Item", "Position")
        case .shippingLine: LocalizedText("Parcel within Germany", "Paket innerhalb Deutschlands")
        case .enterQuantity: LocalizedText("Enter a quantity from 1 to %1.", "Geben Sie eine Menge von 1 bis %1 ein.")
        case .enterQuantities: LocalizedText("Enter quantities from 0 to %1.", "Geben Sie Mengen von 0 bis %1 ein.")
        case .checkout: LocalizedText("Checkout", "Kasse")
        case .contact: LocalizedText("Contact", "Kontakt")
        case .address: LocalizedText("Delivery address in Germany", "Lieferadresse in Deutschland")
        case .forename: LocalizedText("Forename", "Vorname")
        case .surname: LocalizedText("Surname", "Nachname")
        case .email: LocalizedText("E-mail address", "E-Mail-Adresse")
        case .street: LocalizedText("Street", "Straße")
        case .houseNumber: LocalizedText("House number", "Hausnummer")
        case .postalCode: LocalizedText("Postal code", "Postleitzahl")
        case .city: LocalizedText("City", "Ort")
        case .yourOrder: LocalizedText("Your order", "Ihre Bestellung")
        case .payNow: LocalizedText("Pay %1", "Zahlungspflichtig bestellen")
        case .methodNote:
            LocalizedText(
                "You select the payment method on the next page.",
                "Die Zahlungsart wählen Sie auf der nächsten Seite.")
        case .termsNote:
            LocalizedText(
                "Our terms, our notes on privacy and your right of withdrawal apply:",
                "Es gelten unsere AGB, unsere Hinweise zum Datenschutz und Ihr Widerrufsrecht:")
        case .correctFields:
            LocalizedText("Please correct the marked fields.", "Bitte korrigieren Sie die markierten Felder.")
        case .basketChanged:
            LocalizedText(
                "Your basket has changed in another tab. Please check the new total before you pay.",
                "Ihr Warenkorb wurde in einem anderen Tab geändert. Bitte prüfen Sie den neuen Gesamtbetrag, "
                    + "bevor Sie bestellen.")
        case .fieldMissing: LocalizedText("Enter your %1.", "Bitte ausfüllen: %1.")
        case .fieldTooLong: LocalizedText("Shorten this to %1 characters.", "Bitte kürzen Sie dies auf %1 Zeichen.")
        case .fieldUnprintable:
            LocalizedText(
                "Remove the characters that can't be printed.",
                "Bitte entfernen Sie die Zeichen, die sich nicht drucken lassen.")
        case .emailInvalid:
            LocalizedText(
                "Enter an e-mail address such as max@example.net.",
                "Geben Sie eine E-Mail-Adresse wie max@example.net ein.")
        case .postalCodeInvalid:
            LocalizedText(
                "Enter the five digits of a German postal code.",
                "Geben Sie die fünf Ziffern einer deutschen Postleitzahl ein.")
        case .houseNumberInvalid:
            LocalizedText("Enter a house number such as 12a.", "Geben Sie eine Hausnummer wie 12a ein.")
        case .preparingHeading: LocalizedText("Preparing your payment", "Ihre Zahlung wird vorbereitet")
        case .almostDoneHeading: LocalizedText("Almost done", "Fast geschafft")
        case .canceledHeading: LocalizedText("Canceled", "Storniert")
        case .rejectedHeading:
            LocalizedText("We can't prepare your payment", "Ihre Zahlung lässt sich nicht vorbereiten")
        case .contactHeading: LocalizedText("Please contact us", "Bitte melden Sie sich bei uns")
        case .refundedHeading: LocalizedText("Refunded", "Erstattet")
        case .thankYouHeading: LocalizedText("Thank you", "Vielen Dank")
        case .checkingHeading: LocalizedText("Checking your payment", "Ihre Zahlung wird geprüft")
        case .checkingText:
            LocalizedText(
                "We are checking your payment. Please don't pay again; this page shows the result by itself.",
                "Wir prüfen Ihre Zahlung. Bitte zahlen Sie nicht noch einmal; diese Seite zeigt das Ergebnis von "
                    + "selbst an.")
        case .creatingText:
            LocalizedText(
                "We are preparing your payment. This page reloads by itself.",
                "Wir bereiten Ihre Zahlung vor. Diese Seite aktualisiert sich von selbst.")
        case .unpaidText: LocalizedText("Your order isn't paid yet.", "Ihre Bestellung ist noch nicht bezahlt.")
        case .failedText:
            LocalizedText(
                "The payment didn't succeed, so nothing was charged.",
                "Die Zahlung war nicht erfolgreich. Es wurde nichts abgebucht.")
        case .pendingText:
            LocalizedText(
                "Your order is received. We send it when your payment has arrived.",
                "Ihre Bestellung ist eingegangen. Wir versenden sie, sobald Ihre Zahlung da ist.")
        case .invoiceText:
            LocalizedText(
                "Your order is accepted. You pay by invoice after the delivery.",
                "Ihre Bestellung ist angenommen. Sie zahlen nach der Lieferung auf Rechnung.")
        case .paidText:
            LocalizedText(
                "Your order is paid. We send it as soon as possible.",
                "Ihre Bestellung ist bezahlt. Wir versenden sie so bald wie möglich.")
        case .deliveredText:
            LocalizedText("Your order is paid and delivered.", "Ihre Bestellung ist bezahlt und geliefert.")
        case .disputedText:
            LocalizedText(
                "Your bank returned the payment. Please contact us.",
                "Ihre Bank hat die Zahlung zurückgegeben. Bitte melden Sie sich bei uns.")
        case .refundedText:
            LocalizedText("Your order was refunded completely.", "Ihre Bestellung wurde vollständig erstattet.")
        case .canceledText:
            LocalizedText(
                "The order was canceled. Nothing was charged.",
                "Die Bestellung wurde storniert. Es wurde nichts abgebucht.")
        case .expiredText:
            LocalizedText(
                "The time to pay has passed, so the order was canceled. Nothing was charged.",
                "Die Zahlungsfrist ist abgelaufen, darum wurde die Bestellung storniert. Es wurde nichts "
                    + "abgebucht.")
        case .rejectedText:
            LocalizedText(
                "The payment service didn't accept the data of this order. Nothing was charged. Please order "
                    + "again and check your address.",
                "Der Zahlungsdienst hat die Daten dieser Bestellung nicht angenommen. Es wurde nichts abgebucht. "
                    + "Bitte bestellen Sie erneut und prüfen Sie Ihre Adresse.")
        case .overpaidText:
            LocalizedText(
                "Your order is paid more than once. We refund what you paid too much.",
                "Ihre Bestellung wurde mehrfach bezahlt. Wir erstatten, was Sie zu viel bezahlt haben.")
        case .unclearText:
            LocalizedText(
                "We are checking your payment. You need to do nothing.",
                "Wir prüfen Ihre Zahlung. Sie müssen nichts tun.")
        case .payAgain: LocalizedText("Pay %1 now", "Jetzt %1 bezahlen")
        case .orderAgain: LocalizedText("Order again with other data", "Mit anderen Daten neu bestellen")
        case .placedHint:
            LocalizedText(
                "You placed this order before. It keeps the address and the articles shown below; what you "
                    + "entered since isn't used.",
                "Diese Bestellung haben Sie schon aufgegeben. Es gelten die Adresse und die Artikel unten; was "
                    + "Sie danach eingegeben haben, gilt nicht.")
        case .declinedHint:
            LocalizedText(
                "The payment was declined. You can try again or use another method.",
                "Die Zahlung wurde abgelehnt. Versuchen Sie es noch einmal oder mit einer anderen Zahlungsart.")
        case .leftHint:
            LocalizedText(
                "You left the checkout before paying. Your order is kept for you.",
                "Sie haben die Kasse vor dem Bezahlen verlassen. Ihre Bestellung bleibt erhalten.")
        case .laterHint:
            LocalizedText(
                "We couldn't open the checkout. Please try again in a minute.",
                "Die Bezahlseite ließ sich nicht öffnen. Bitte versuchen Sie es in einer Minute noch einmal.")
        case .order: LocalizedText("Order", "Bestellung")
        case .orderNumber: LocalizedText("Order %1", "Bestellung %1")
        case .orderedOn: LocalizedText("Ordered on", "Bestellt am")
        case .deliveryTo: LocalizedText("Delivery to", "Lieferung an")
        case .nextSteps: LocalizedText("What happens next", "Wie es weitergeht")
        case .nextPay: LocalizedText("You pay at our payment service.", "Sie bezahlen bei unserem Zahlungsdienst.")
        case .nextTransfer:
            LocalizedText(
                "You transfer the amount with the data on this page.",
                "Sie überweisen den Betrag mit den Angaben auf dieser Seite.")
        case .nextPack:
            LocalizedText(
                "We pack your order on the next working day.",
                "Wir packen Ihre Bestellung am nächsten Werktag.")
        case .nextSend:
            LocalizedText("The parcel takes one to two working days.", "Das Paket ist ein bis zwei Werktage unterwegs.")
        case .nextInvoice:
            LocalizedText(
                "You pay within 14 days after the delivery.",
                "Sie zahlen innerhalb von 14 Tagen nach der Lieferung.")
        case .wayBack:
            LocalizedText(
                "You find this page again below Your orders in this browser, or by its address.",
                "Sie finden diese Seite in diesem Browser unter Ihre Bestellungen wieder, oder über ihre "
                    + "Adresse.")
        case .refundedAmount: LocalizedText("%1 refunded", "%1 erstattet")
        case .transferHeading: LocalizedText("Please transfer %1", "Bitte überweisen Sie %1")
        case .recipient: LocalizedText("Recipient", "Empfänger")
        case .purpose: LocalizedText("Purpose", "Verwendungszweck")
        case .noOrdersYet:
            LocalizedText(
                "You haven't ordered in this browser yet.",
                "In diesem Browser haben Sie noch nichts bestellt.")
        case .notFoundHeading: LocalizedText("Not found", "Nicht gefunden")
        case .errorHeading: LocalizedText("That didn't work", "Das hat nicht geklappt")
        case .backToShop: LocalizedText("Back to the shop", "Zurück zum Shop")
        case .noSuchPage: LocalizedText("There is no such page.", "Diese Seite gibt es nicht.")
        case .otherHost:
            LocalizedText(
                "The shop has another address. Use its own name.",
                "Der Shop hat eine andere Adresse. Rufen Sie ihn unter seinem eigenen Namen auf.")
        case .otherMethod:
            LocalizedText(
                "The page can't be used this way. Open it in a browser.",
                "So lässt sich die Seite nicht aufrufen. Öffnen Sie sie im Browser.")
        case .metricsRefused:
            LocalizedText(
                "Only the machine of the metrics may read them.",
                "Nur der dafür vorgesehene Rechner darf die Metriken lesen.")
        case .requestRefused:
            LocalizedText(
                "The request was refused. Go back and try again.",
                "Die Anfrage wurde abgelehnt. Gehen Sie zurück und versuchen Sie es noch einmal.")
        case .leaseLost:
            LocalizedText(
                "Another process took over the order. Reload its page to see what was done.",
                "Ein anderer Prozess hat die Bestellung übernommen. Laden Sie ihre Seite neu, um das Ergebnis zu "
                    + "sehen.")
        case .unknownError:
            LocalizedText(
                "Something went wrong. Try again in a minute.",
                "Etwas ist schiefgegangen. Versuchen Sie es in einer Minute noch einmal.")
        case .noSuchOrder:
            LocalizedText(
                "There is no such order. Check the address.",
                "Diese Bestellung gibt es nicht. Bitte prüfen Sie die Adresse.")
        case .orderBusy:
            LocalizedText(
                "The order is being processed. Try again in a few seconds.",
                "Die Bestellung wird gerade bearbeitet. Versuchen Sie es in ein paar Sekunden noch einmal.")
        case .checkoutUnknown:
            LocalizedText(
                "The payment is being prepared. Try again in a minute.",
                "Die Zahlung wird vorbereitet. Versuchen Sie es in einer Minute noch einmal.")
        case .notRefundable:
            LocalizedText(
                "The order isn't paid, so nothing can be refunded. Reload the page to see its state.",
                "Die Bestellung ist nicht bezahlt, darum lässt sich nichts erstatten. Laden Sie die Seite neu, "
                    + "um den Stand zu sehen.")
        case .refundPending:
            LocalizedText(
                "An earlier refund of the order isn't confirmed yet. Try again in a minute.",
                "Eine frühere Erstattung der Bestellung ist noch nicht bestätigt. Versuchen Sie es in einer "
                    + "Minute noch einmal.")
        case .refundTooLarge:
            LocalizedText(
                "Only %1 remain. Enter this amount or less.",
                "Es sind nur noch %1 übrig. Geben Sie höchstens diesen Betrag ein.")
        case .restChanged:
            LocalizedText(
                "The remaining amount is now %1, so nothing was refunded. Check the amount and send it again.",
                "Der Restbetrag ist jetzt %1, darum wurde nichts erstattet. Prüfen Sie den Betrag und senden Sie "
                    + "ihn noch einmal.")
        case .otherRefund:
            LocalizedText(
                "The form belongs to another refund. Reload the page of the order.",
                "Das Formular gehört zu einer anderen Erstattung. Laden Sie die Seite der Bestellung neu.")
        case .decisionOutdated:
            LocalizedText(
                "The order has changed, so your decision wasn't recorded. Look at it again and decide.",
                "Die Bestellung hat sich geändert, darum wurde Ihre Entscheidung nicht gespeichert. Sehen Sie "
                    + "sie noch einmal an und entscheiden Sie.")
        case .amountUnknown:
            LocalizedText(
                "The payment service named no remaining amount. Try again in a minute.",
                "Der Zahlungsdienst hat keinen Restbetrag genannt. Versuchen Sie es in einer Minute noch einmal.")
        case .formUnreadable:
            LocalizedText(
                "The form can't be read. Go back and try again.",
                "Das Formular ist unlesbar. Gehen Sie zurück und versuchen Sie es noch einmal.")
        case .orderFormUnreadable:
            LocalizedText(
                "The form can't be read. Reload the page of the order.",
                "Das Formular ist unlesbar. Laden Sie die Seite der Bestellung neu.")
        case .formForeign:
            LocalizedText(
                "The form isn't from this shop, or cookies are off. Reload the page.",
                "Das Formular ist nicht von diesem Shop, oder Cookies sind ausgeschaltet. Laden Sie die Seite "
                    + "neu.")
        case .merchantFormForeign:
            LocalizedText(
                "The form isn't from this shop. Reload the page and try again.",
                "Das Formular ist nicht von diesem Shop. Laden Sie die Seite neu und versuchen Sie es noch "
                    + "einmal.")
        case .signedOut:
            LocalizedText(
                "You are signed out. Sign in, and send the form again.",
                "Sie sind abgemeldet. Melden Sie sich an und senden Sie das Formular noch einmal.")
        case .enterAmount: LocalizedText("Enter an amount such as 12.50.", "Geben Sie einen Betrag wie 12,50 ein.")
        case .merchant: LocalizedText("Merchant", "Händlerbereich")
        case .orders: LocalizedText("Orders", "Bestellungen")
        case .allOrders: LocalizedText("All orders", "Alle Bestellungen")
        case .signIn: LocalizedText("Sign in", "Anmelden")
        case .signOut: LocalizedText("Sign out", "Abmelden")
        case .merchantPassword: LocalizedText("Password of the merchant", "Passwort des Händlers")
        case .wrongPassword:
            LocalizedText(
                "The password isn't right. Check it and try again.",
                "Das Passwort stimmt nicht. Prüfen Sie es und versuchen Sie es noch einmal.")
        case .tooManyAttempts:
            LocalizedText(
                "Too many sign-ins failed. Wait a quarter of an hour and try again.",
                "Zu viele Anmeldungen sind fehlgeschlagen. Warten Sie eine Viertelstunde und versuchen Sie es "
                    + "noch einmal.")
        case .needsYou: LocalizedText("Needs you", "Braucht Sie")
        case .needsLook: LocalizedText("Look and decide", "Ansehen und entscheiden")
        case .refundNeedsYou: LocalizedText("A refund needs a decision.", "Eine Erstattung braucht eine Entscheidung.")
        case .search:
            LocalizedText("Search for number, name or e-mail address", "Nach Nummer, Name oder E-Mail-Adresse suchen")
        case .show: LocalizedText("Show", "Anzeigen")
        case .stateFilter: LocalizedText("State", "Stand")
        case .anyState: LocalizedText("All", "Alle")
        case .openStates: LocalizedText("Not paid yet", "Noch nicht bezahlt")
        case .paidStates: LocalizedText("Paid", "Bezahlt")
        case .personStates: LocalizedText("Needs a person", "Braucht eine Person")
        case .refundedStates: LocalizedText("Refunded", "Erstattet")
        case .endedStates: LocalizedText("Canceled", "Storniert")
        case .nothingFound: LocalizedText("No order matches.", "Keine Bestellung passt dazu.")
        case .olderOrders: LocalizedText("Older orders", "Ältere Bestellungen")
        case .customer: LocalizedText("Customer", "Kunde")
        case .state: LocalizedText("State", "Stand")
        case .time: LocalizedText("Time", "Zeit")
        case .payment: LocalizedText("Payment", "Zahlung")
        case .noneYet: LocalizedText("none yet", "noch keine")
        case .none: LocalizedText("none", "keiner")
        case .remainingAmount: LocalizedText("Remaining amount", "Restbetrag")
        case .refund: LocalizedText("Refund", "Erstattung")
        case .refunds: LocalizedText("Refunds", "Erstattungen")
        case .refundAction: LocalizedText("Refund", "Erstatten")
        case .amountInEuros: LocalizedText("Amount in euros", "Betrag in Euro")
        case .items: LocalizedText("Items", "Positionen")
        case .readAgain: LocalizedText("Read the state again", "Stand neu lesen")
        case .refundQuestion: LocalizedText("Refund %1?", "%1 erstatten?")
        case .refundConfirm: LocalizedText("Refund %1", "%1 erstatten")
        case .orderTotal: LocalizedText("Total of the order", "Gesamtbetrag der Bestellung")
        case .remainingBefore: LocalizedText("Remaining before", "Restbetrag vorher")
        case .remainingAfter: LocalizedText("Remaining afterwards", "Restbetrag danach")
        case .refundFinal:
            LocalizedText(
                "The money goes back to the customer. This can't be undone.",
                "Das Geld geht zurück an den Kunden. Das lässt sich nicht rückgängig machen.")
        case .backWithoutRefund: LocalizedText("Back without a refund", "Zurück ohne Erstattung")
        case .foundPayments: LocalizedText("Found at the payment service", "Beim Zahlungsdienst gefunden")
        case .noPayment: LocalizedText("No payment.", "Keine Zahlung.")
        case .decided: LocalizedText("You decided that the order is %1.", "Sie haben entschieden: %1.")
        case .status: LocalizedText("Status", "Status")
        case .remains: LocalizedText("Remains", "Übrig")
        case .unknown: LocalizedText("unknown", "unbekannt")
        case .decidePaid: LocalizedText("The order is paid", "Die Bestellung ist bezahlt")
        case .decideCanceled:
            LocalizedText("The order isn't paid: cancel it", "Die Bestellung ist nicht bezahlt: stornieren")
        case .compareAndDecide:
            LocalizedText(
                "Compare this with the payment service, and decide:",
                "Vergleichen Sie dies mit dem Zahlungsdienst und entscheiden Sie:")
        case .refundWasMade: LocalizedText("It was made", "Sie wurde ausgeführt")
        case .refundWasNotMade: LocalizedText("It wasn't made", "Sie wurde nicht ausgeführt")
        case .creatingState: LocalizedText("being created", "wird angelegt")
        case .unpaidState: LocalizedText("unpaid", "unbezahlt")
        case .authorizedState: LocalizedText("authorized", "autorisiert")
        case .pendingState: LocalizedText("pending", "wartet auf Geld")
        case .awaitingShipmentState: LocalizedText("awaiting shipment", "wartet auf Versand")
        case .paidState: LocalizedText("paid", "bezahlt")
        case .deliveredState: LocalizedText("delivered", "geliefert")
        case .disputedState: LocalizedText("disputed", "zurückgebucht")
        case .refundedState: LocalizedText("refunded", "erstattet")
        case .failedState: LocalizedText("failed", "fehlgeschlagen")
        case .canceledState: LocalizedText("canceled", "storniert")
        case .abandonedState: LocalizedText("abandoned", "aufgegeben")
        case .rejectedState: LocalizedText("rejected", "abgelehnt")
        case .expiredState: LocalizedText("expired", "abgelaufen")
        case .overpaidState: LocalizedText("overpaid", "überzahlt")
        case .unclearState: LocalizedText("unclear", "unklar")
        case .refundSendingState: LocalizedText("not confirmed yet", "noch nicht bestätigt")
        case .refundDoneState: LocalizedText("done", "ausgeführt")
        case .refundRefusedState: LocalizedText("not made", "nicht ausgeführt")
        case .refundFailedState: LocalizedText("failed at the bank", "bei der Bank gescheitert")
        }
    }
}

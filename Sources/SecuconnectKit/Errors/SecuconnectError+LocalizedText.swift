public import Foundation

extension SecuconnectError {
    /// The text to show a person, in the first of the user's preferred languages that is English or German.
    ///
    /// It says what failed and what to do, and holds no secret, identifier or name of a type. `localizedDescription`
    /// returns the same text. For developers there is ``description``, and ``userMessage`` is the server's own text.
    public var errorDescription: String? { localizedText() }

    /// Returns the text to show a person.
    ///
    /// A server passes the languages of the person that it serves, for example those of the `Accept-Language` header
    /// field. If it is unknown whether a change was carried out, the text asks the person to check before a retry. The
    /// text for ``Kind/notAllowed`` names the object of the call, such as the payment, the card or the document.
    ///
    /// - Parameter preferredLanguages: The language tags in order of preference, such as `de-AT`.
    /// - Returns: The text in the first language that is English or German, or in English.
    public func localizedText(preferredLanguages: [String] = Locale.preferredLanguages) -> String {
        let text = Self.localizedTexts[kind.rawValue] ?? Self.fallbackText
        let isUncertain = mayHaveActed && effect != .read
        let advice = isUncertain ? Self.uncertainAdvice : kind == .notAllowed ? checkSubject : text.advice
        let language = TextLanguage(preferredLanguages)
        return "\(text.failure[language]) \(advice[language])"
    }
}

/// A language that errors are described in.
enum TextLanguage: CaseIterable {
    case english
    case german

    /// Finds the first supported language in a list of language tags. The default is English.
    init(_ preferredLanguages: [String]) {
        let codes = preferredLanguages.lazy.map { $0.prefix { $0.isLetter }.lowercased() }
        self = codes.compactMap { ["en": .english, "de": .german][$0] }.first ?? .english
    }
}

/// A sentence in every supported language.
struct LocalizedSentence {
    var english: String
    var german: String

    init(_ english: String, _ german: String) {
        self.english = english
        self.german = german
    }

    subscript(language: TextLanguage) -> String {
        switch language {
        case .english: english
        case .german: german
        }
    }
}

/// The text for one kind of error.
struct LocalizedErrorText {
    /// The sentence that says what failed.
    var failure: LocalizedSentence
    /// The sentence that says what to do.
    var advice: LocalizedSentence

    init(_ failure: LocalizedSentence, _ advice: LocalizedSentence) {
        self.failure = failure
        self.advice = advice
    }
}

extension SecuconnectError {
    /// The advice in place of a kind's own if it is unknown whether a change was carried out.
    static let uncertainAdvice = LocalizedSentence(
        "It is not certain whether the action was completed. Check this before you try again.",
        "Es ist nicht sicher, ob der Vorgang ausgeführt wurde. Bitte prüfen Sie das, bevor Sie es erneut versuchen.")

    /// The text for a kind that isn't listed.
    static let fallbackText = LocalizedErrorText(
        LocalizedSentence("The action could not be completed.", "Der Vorgang konnte nicht abgeschlossen werden."),
        contactSupport)

    /// The texts by the raw value of the kind.
    static let localizedTexts: [String: LocalizedErrorText] = [
        "invalidArgument": LocalizedErrorText(
            LocalizedSentence("Some of the information is not valid.", "Einige Angaben sind ungültig."),
            LocalizedSentence(
                "Check what you entered and try again.",
                "Bitte prüfen Sie Ihre Eingaben und versuchen Sie es erneut.")),
        "authentication": LocalizedErrorText(
            LocalizedSentence(
                "Signing in to the payment service failed.", "Die Anmeldung beim Zahlungsdienst ist fehlgeschlagen."),
            contactSupport),
        "signInRequired": LocalizedErrorText(
            LocalizedSentence(
                "You are not signed in to the payment service.", "Sie sind nicht beim Zahlungsdienst angemeldet."),
            signInAgain),
        "signInExpired": LocalizedErrorText(
            LocalizedSentence(
                "The code was not confirmed in time.", "Der Code wurde nicht rechtzeitig bestätigt."),
            signInAgain),
        "signInDenied": LocalizedErrorText(
            LocalizedSentence("The sign-in was declined.", "Die Anmeldung wurde abgelehnt."), contactSupport),
        "sessionTakenOver": LocalizedErrorText(
            LocalizedSentence(
                "Another device or program uses the same sign-in.",
                "Ein anderes Gerät oder Programm verwendet dieselbe Anmeldung."),
            signInAgain),
        "tokenStoreFailed": LocalizedErrorText(
            LocalizedSentence(
                "The sign-in could not be loaded or saved.",
                "Die Anmeldung konnte nicht geladen oder gespeichert werden."),
            tryLater),
        "journalFailed": LocalizedErrorText(
            LocalizedSentence(
                "The action could not be recorded.", "Der Vorgang konnte nicht gespeichert werden."),
            tryLater),
        "notAllowed": LocalizedErrorText(
            LocalizedSentence(
                "This action is not possible at the moment.", "Dieser Vorgang ist derzeit nicht möglich."),
            LocalizedSentence(
                "Check the status of the payment or contact support.",
                "Bitte prüfen Sie den Status der Zahlung oder wenden Sie sich an den Support.")),
        "notFound": LocalizedErrorText(
            LocalizedSentence("The requested entry was not found.", "Der gesuchte Eintrag wurde nicht gefunden."),
            checkDetails),
        "refused": LocalizedErrorText(
            LocalizedSentence(
                "The payment service declined the request.", "Der Zahlungsdienst hat die Anfrage abgelehnt."),
            checkDetails),
        "rateLimited": LocalizedErrorText(
            LocalizedSentence(
                "The payment service is receiving too many requests.",
                "Der Zahlungsdienst erhält gerade zu viele Anfragen."),
            LocalizedSentence(
                "Wait a moment and try again.", "Bitte warten Sie einen Moment und versuchen Sie es erneut.")),
        "unavailable": LocalizedErrorText(
            LocalizedSentence(
                "The payment service is temporarily unavailable.",
                "Der Zahlungsdienst ist vorübergehend nicht verfügbar."),
            tryLater),
        "connection": LocalizedErrorText(
            LocalizedSentence(
                "The payment service could not be reached.", "Der Zahlungsdienst ist nicht erreichbar."),
            LocalizedSentence(
                "Check your internet connection and try again.",
                "Bitte prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.")),
        "timeout": LocalizedErrorText(
            LocalizedSentence(
                "The payment service did not finish in time.", "Der Zahlungsdienst hat nicht rechtzeitig geantwortet."),
            tryLater),
        "redirected": LocalizedErrorText(
            LocalizedSentence(
                "The payment service could not be reached at its usual address.",
                "Der Zahlungsdienst ist unter seiner Adresse nicht erreichbar."),
            contactSupport),
        "responseTooLarge": LocalizedErrorText(
            LocalizedSentence(
                "There are too many results to show.", "Es gibt zu viele Ergebnisse, um sie anzuzeigen."),
            LocalizedSentence("Narrow down your request.", "Bitte grenzen Sie Ihre Anfrage ein.")),
        "unreadableResponse": unexpectedResponse,
        "mismatchedResponse": unexpectedResponse,
        "closed": LocalizedErrorText(
            LocalizedSentence(
                "The connection to the payment service is closed.",
                "Die Verbindung zum Zahlungsdienst ist geschlossen."),
            tryLater),
        "scrollExpired": LocalizedErrorText(
            LocalizedSentence("The list is no longer available.", "Die Liste ist nicht mehr verfügbar."),
            loadAgain),
        "listRepeats": incompleteList,
        "listIncomplete": incompleteList,
        "ambiguous": LocalizedErrorText(
            LocalizedSentence(
                "More than one matching payment was found.", "Es wurde mehr als eine passende Zahlung gefunden."),
            contactSupport),
    ]

    private static let unexpectedResponse = LocalizedErrorText(
        LocalizedSentence(
            "The payment service sent an unexpected response.",
            "Der Zahlungsdienst hat eine unerwartete Antwort gesendet."),
        tryLater)

    private static let incompleteList = LocalizedErrorText(
        LocalizedSentence(
            "The list could not be loaded completely.", "Die Liste konnte nicht vollständig geladen werden."),
        loadAgain)

    private static let contactSupport = LocalizedSentence(
        "Contact support.", "Bitte wenden Sie sich an den Support.")
    private static let tryLater = LocalizedSentence(
        "Try again later.", "Bitte versuchen Sie es später erneut.")
    private static let signInAgain = LocalizedSentence("Sign in again.", "Bitte melden Sie sich erneut an.")
    private static let checkDetails = LocalizedSentence(
        "Check the details or contact support.", "Bitte prüfen Sie die Angaben oder wenden Sie sich an den Support.")
    private static let loadAgain = LocalizedSentence("Load it again.", "Bitte laden Sie sie erneut.")
}

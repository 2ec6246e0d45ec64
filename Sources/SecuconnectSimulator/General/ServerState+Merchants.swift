import SecuconnectKit

extension ServerState {
    static let merchantKind = ObjectKind(name: "general.merchants", path: "/General/Merchants", prefix: "MRC")

    /// Merchants and their public data.
    static let merchantRoutes: [Route] =
        readRoutes(for: merchantKind) + [
            Route(.get, "/General/Merchants/me/MerchantCategories") { _, _ throws(APIError) in merchantCategories },
            Route(.put, "/General/Merchants/{id}") { state, call throws(APIError) in
                try state.setPublicData(of: call.id, try call.members())
            }.storing(GeneralMerchant.self, only: ["legal_details", "urls"]),
            Route(.post, "/General/Merchants/{id}/getPublicData/{contract}", effect: .read) {
                state, call throws(APIError) in
                _ = try state.contractID(call.parameters["contract"] ?? "")
                return try state.publicData(of: call.id)
            },
        ]

    private static let merchantCategories: JSONValue = [
        ["id": 1, "description": "Tierarzt"], ["id": 2, "description": "Landwirtschaftl.Genos."],
        ["id": 3, "description": "Landmaschinen"], ["id": 4, "description": "Garten- und Landschaftsbau"],
    ]

    /// Makes a merchant.
    ///
    /// - Parameter contact: The contact details in the form of the API.
    /// - Returns: The identifier.
    mutating func createMerchant(_ contact: JSONValue) -> String {
        // Clients iterate over the addresses without asking.
        var user: JSONValue = ["address": []]
        for name in ["forename", "surname", "companyname"] {
            user[name] = contact[name]?.string.map { .string($0) }
        }
        user["email"] = contact["email"]?.string.map { [["type": "default", "email_formatted": .string($0)]] }
        lastMerchantNumber += 1
        let merchant = create(
            ["id_old": .integer(lastMerchantNumber), "type": "1", "user": user], of: Self.merchantKind)
        return merchant["id"]?.string ?? ""
    }

    /// Creates the merchant of `me`.
    mutating func seedOwnMerchant() {
        lastMerchantNumber += 1
        _ = create(
            [
                "id": .string(merchantID), "id_old": .integer(lastMerchantNumber), "type": "64",
                "user": ["companyname": .string(settings.merchantName), "address": []],
                "store_name": .string(settings.merchantName),
            ], of: Self.merchantKind)
    }

    private mutating func setPublicData(
        of id: String, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        _ = try object(id, of: Self.merchantKind)
        let texts = members["legal_details"]?.array ?? []
        try keepUploads(texts.compactMap { $0["content"]?.string }.filter { $0.hasPrefix("DUP_") })
        let details = texts.enumerated().map { number, text in
            var detail: JSONValue = ["url": .string("https://example.net/legal/\(id)/\(number)")]
            for name in ["type", "language"] { detail[name] = text[name] }
            let upload = uploads[text["content"]?.string ?? ""]
            detail["content_type"] = .string(upload.map { $0.file.contentType ?? "" } ?? "text/html")
            return detail
        }
        self[Self.merchantKind].change(id) { merchant in
            if members["legal_details"] != nil { merchant["legal_details"] = .array(details) }
            if let urls = members["urls"] { merchant["urls"] = urls }
        }
        return try object(id, of: Self.merchantKind)
    }

    private func publicData(of id: String) throws(APIError) -> JSONValue {
        let merchant = try object(id, of: Self.merchantKind)
        return [
            "object": "general.merchants", "id": .string(id), "legal_details": merchant["legal_details"] ?? [],
            "company": ["companyname": merchant["user"]?["companyname"] ?? .null],
            "merchant_urls": merchant["urls"] ?? [],
        ]
    }
}

extension SmartDevice {
    /// The settings of the products that a device is used for.
    public struct Products: APIModel {
        /// Loyalty cards.
        public var loyalty: Product?
        /// Smart Transactions.
        public var smart: Product?
        /// The cash register.
        public var cashRegister: Product?
        /// Collection. Undocumented; the name is all that is known.
        public var collect: Product?
        /// The product `vtm`. Undocumented; the name is all that is known.
        public var vtm: Product?
        /// Prepaid products.
        public var prepaid: Product?
        /// Support.
        public var support: Product?
        /// Paper rolls for receipts.
        public var receipts: Product?
        /// The product `bvb`. Undocumented; the name is all that is known.
        public var bvb: Product?
        /// easyCredit.
        public var easyCredit: Product?
        /// The product `vlh`. Undocumented; the name is all that is known.
        public var vlh: Product?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            loyalty: Product? = nil, smart: Product? = nil, cashRegister: Product? = nil, collect: Product? = nil,
            vtm: Product? = nil, prepaid: Product? = nil, support: Product? = nil, receipts: Product? = nil,
            bvb: Product? = nil, easyCredit: Product? = nil, vlh: Product? = nil
        ) {
            self.loyalty = loyalty
            self.smart = smart
            self.cashRegister = cashRegister
            self.collect = collect
            self.vtm = vtm
            self.prepaid = prepaid
            self.support = support
            self.receipts = receipts
            self.bvb = bvb
            self.easyCredit = easyCredit
            self.vlh = vlh
        }

        private enum CodingKeys: String, CodingKey {
            case loyalty, smart
            case cashRegister = "cashreg"
            case collect, vtm, prepaid, support
            case receipts = "bonroll"
            case bvb
            case easyCredit = "easycredit"
            case vlh
        }
    }
}

extension SmartDevice.Products {
    /// The settings of a product. Each product has only some of them.
    public struct Product: APIModel {
        /// A Boolean value that indicates whether the product is enabled.
        public var isEnabled: Bool?
        /// The terminal number.
        public var terminalID: String?
        /// A Boolean value that indicates whether a receipt is printed for a collection.
        public var printsCollectionReceipt: Bool?
        /// The number of the merchant at easyCredit.
        public var merchantNumber: String?
        /// The settings of the terminal in the browser.
        public var webterminal: Webterminal?
        /// A Boolean value that indicates whether all sales are tests.
        public var forcesDemo: Bool?
        /// The identifier of the terminal in the virtual terminal client (VTC).
        public var vtcTerminalID: String?
        /// A Boolean value that indicates whether the end-of-day report includes the product.
        public var isInEndOfDayReport: Bool?
        /// The passwords.
        public var passwords: [SensitiveString]?
        /// A Boolean value that indicates whether sales are simulated.
        public var simulates: Bool?
        /// The contract.
        public var contractID: GeneralContract.ID?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            isEnabled: Bool? = nil, terminalID: String? = nil, printsCollectionReceipt: Bool? = nil,
            merchantNumber: String? = nil, webterminal: Webterminal? = nil, forcesDemo: Bool? = nil,
            vtcTerminalID: String? = nil, isInEndOfDayReport: Bool? = nil, passwords: [SensitiveString]? = nil,
            simulates: Bool? = nil, contractID: GeneralContract.ID? = nil
        ) {
            self.isEnabled = isEnabled
            self.terminalID = terminalID
            self.printsCollectionReceipt = printsCollectionReceipt
            self.merchantNumber = merchantNumber
            self.webterminal = webterminal
            self.forcesDemo = forcesDemo
            self.vtcTerminalID = vtcTerminalID
            self.isInEndOfDayReport = isInEndOfDayReport
            self.passwords = passwords
            self.simulates = simulates
            self.contractID = contractID
        }

        private enum CodingKeys: String, CodingKey {
            case isEnabled = "enabled"
            case terminalID = "tid"
            case printsCollectionReceipt = "print_collection_receipt"
            case merchantNumber = "vu"
            case webterminal = "webterminal_config"
            case forcesDemo = "demo_force"
            case vtcTerminalID = "vtc_tid"
            case isInEndOfDayReport = "endofday"
            case passwords = "password"
            case simulates = "simulate"
            case contractID = "contract_id"
        }
    }
}

extension SmartDevice.Products.Product {
    /// The settings of the terminal for loyalty cards in the browser.
    public struct Webterminal: APIModel {
        /// A Boolean value that indicates whether the table of transactions is shown.
        public var isGridEnabled: Bool?
        /// The actions that are allowed.
        public var allowedActions: AllowedActions?

        /// Creates an instance. Omitted values aren't sent.
        public init(isGridEnabled: Bool? = nil, allowedActions: AllowedActions? = nil) {
            self.isGridEnabled = isGridEnabled
            self.allowedActions = allowedActions
        }

        private enum CodingKeys: String, CodingKey {
            case isGridEnabled = "transactions_grid_enabled"
            case allowedActions = "allowed_actions"
        }
    }

    /// The actions that the terminal for loyalty cards in the browser allows.
    public struct AllowedActions: APIModel {
        /// A Boolean value that indicates whether the balance can be read.
        public var allowsBalanceCheck: Bool?
        /// A Boolean value that indicates whether money can be charged.
        public var allowsCharging: Bool?
        /// A Boolean value that indicates whether money can be discharged.
        public var allowsDischarging: Bool?
        /// A Boolean value that indicates whether points can be charged.
        public var allowsChargingPoints: Bool?
        /// A Boolean value that indicates whether points can be discharged.
        public var allowsDischargingPoints: Bool?
        /// A Boolean value that indicates whether revenue can be recorded.
        public var allowsSaleRevenue: Bool?
        /// A Boolean value that indicates whether the last transaction can be canceled.
        public var allowsCancelingLast: Bool?
        /// A Boolean value that indicates whether an immediate bonus can be given.
        public var allowsImmediateBonus: Bool?
        /// A Boolean value that indicates whether the cash report can be read.
        public var allowsCashReport: Bool?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            allowsBalanceCheck: Bool? = nil, allowsCharging: Bool? = nil, allowsDischarging: Bool? = nil,
            allowsChargingPoints: Bool? = nil, allowsDischargingPoints: Bool? = nil, allowsSaleRevenue: Bool? = nil,
            allowsCancelingLast: Bool? = nil, allowsImmediateBonus: Bool? = nil, allowsCashReport: Bool? = nil
        ) {
            self.allowsBalanceCheck = allowsBalanceCheck
            self.allowsCharging = allowsCharging
            self.allowsDischarging = allowsDischarging
            self.allowsChargingPoints = allowsChargingPoints
            self.allowsDischargingPoints = allowsDischargingPoints
            self.allowsSaleRevenue = allowsSaleRevenue
            self.allowsCancelingLast = allowsCancelingLast
            self.allowsImmediateBonus = allowsImmediateBonus
            self.allowsCashReport = allowsCashReport
        }

        private enum CodingKeys: String, CodingKey {
            case allowsBalanceCheck = "balance_check"
            case allowsCharging = "charge"
            case allowsDischarging = "discharge"
            case allowsChargingPoints = "charge_points"
            case allowsDischargingPoints = "discharge_points"
            case allowsSaleRevenue = "sale_revenue"
            case allowsCancelingLast = "cancel_last"
            case allowsImmediateBonus = "immediate_bonus"
            case allowsCashReport = "cashreport"
        }
    }
}

/// The responses of the server: transactions of an ordinary shop, about 2 kB each.
enum Documents {
    /// A list of a thousand transactions.
    static var page: String {
        #"{"count":1000,"data":["# + (1...1_000).map(transaction).joined(separator: ",") + "]}"
    }

    /// A transaction that was paid, with a number in the places where transactions differ.
    static func transaction(_ number: Int) -> String {
        """
        {"object":"smart.transactions","id":"STX_\(30_000_000 + number)","created":"2024-09-17T09:18:14+02:00",\
        "updated":"2024-09-17T09:43:59+02:00","status":"ok","intent":"sale","is_demo":true,"trans_id":\(number),\
        "merchant":{"object":"general.merchants","id":"MRC_1","companyname":"Example Shop"},\
        "contract":{"object":"general.contracts","id":"GCR_1"},"store":{"object":"general.stores","id":"STO_1"},\
        "customer":{"object":"payment.customers","id":"PCU_\(number)","contact":{"forename":"Max",\
        "surname":"Mustermann","email":"max\(number)@example.net","phone":"+49 3578 0000","dob":"1965-12-31",\
        "address":{"street":"Musterstr.","street_number":"55","postal_code":"09123","city":"Musterstadt",\
        "country":"DE"}}},"basket_info":{"sum":\(number + 2_000),"currency":"EUR"},\
        "basket":{"products":[\(product(1)),\(product(2)),\(product(3))]},\
        "merchantRef":"order-\(number)","transactionRef":"Your order \(number)","payment_method":"creditcard",\
        "transactions":[{"object":"payment.transactions","id":"PCI_\(number)","trans_id":\(number),\
        "amount":\(number + 2_000),"currency":"EUR"}],\
        "container":{"object":"payment.containers","id":"PCT_\(number)"},\
        "payment_context":{"auto_capture":true},"payment_links":{"prepaid":"https://checkout.example.net/?x=1",\
        "debit":"https://checkout.example.net/?x=2","creditcard":"https://checkout.example.net/?x=3",\
        "general":"https://checkout.example.net/?x=6"},"application_context":{"return_urls":{\
        "url_success":"https://shop.example.net/ok","url_abort":"https://shop.example.net/abort",\
        "url_error":"https://shop.example.net/error"},"checkout_template":"COT_1","language":"de"}}
        """
    }

    private static func product(_ number: Int) -> String {
        """
        {"id":\(number),"item_type":"article","desc":"An article of some name","articleNumber":"4711-\(number)",\
        "ean":"4006381333931","quantity":\(number),"priceOne":500,"tax":19}
        """
    }
}

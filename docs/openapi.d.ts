export interface paths {
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders, newest first
         * @description What has ended comes by its end, a day's deliveries in the order of their windows. Sellers and contractors see their own. `archived=false` is the section: open orders, and in a gift shop those that ended within the shop's `archiveAfter`, unless the shop has archived them; `archived=true` is everything else. Support and admins may leave out `shop` with `q`: they search in all shops.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order
         * @description One order, or one for each availability where the lifecycle never mixes them.
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the orders of a shop */
        get: operations["countOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an order */
        get: operations["readOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what a cancellation would do */
        get: operations["previewCancellation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/payment-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a page where an order is paid
         * @description For what is due now: `payment.url` of the order, else a page that the shop's `paymentProvider` makes, else its `paymentUrl`. For the shop's storefront and staff, who send or show it to the buyer. A provider's page is one however often it is asked for, also by the buyer, until it ends, its payment fails for good or another sum is due.
         */
        post: operations["openPaymentPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the notes of an order, oldest first */
        get: operations["listNotes"];
        put?: never;
        /** Add a note to an order */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a note, as a command
         * @description The order does not change.
         */
        post: operations["note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the photos of an order, oldest first */
        get: operations["listPhotos"];
        put?: never;
        /**
         * Upload a photo of the goods
         * @description Answers where to PUT it: exactly so many bytes of this type, within a quarter of an hour. Its arrival adds it to the order (`addPhoto`) where the goods are photographed; elsewhere it is only listed.
         */
        post: operations["uploadPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the conversation about an order, oldest first
         * @description Its first entry is the order itself. `after` asks for what is newer than an entry.
         */
        get: operations["listMessages"];
        put?: never;
        /**
         * Write in the conversation about an order
         * @description The other side is told by e-mail, at most once in ten minutes. After twenty messages in a row a buyer waits for an answer.
         */
        post: operations["addMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the e-mails and SMS about an order, oldest first */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again
         * @description Closes its task. One that is on its way, or no longer relevant, is not sent again.
         */
        post: operations["resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the task of a message without sending it */
        post: operations["dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that the goods can be had
         * @description - marketplace: shop in awaitingConfirmation
         */
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/confirmPayment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that the buyer has paid
         * @description - marketplace: shop or payments in awaitingPayment
         */
        post: operations["confirmPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the order into work
         * @description - contractorFeed: candidate in new
         *     - giftShop: shop in new
         */
        post: operations["accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the work
         * @description - backOffice: shop in new, outForDelivery
         *     - contractorFeed: contractor in accepted
         */
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the order new again
         * @description - backOffice: shop in inProgress, outForDelivery
         */
        post: operations["reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish the work
         * @description - contractorFeed: contractor in inWork
         */
        post: operations["finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the courier on the way
         * @description - giftShop: shop in accepted, photo
         */
        post: operations["dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/ship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the goods to a carrier
         * @description - marketplace: shop in preparing, inProduction, shipped
         */
        post: operations["ship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/addParcel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name one more parcel of the order
         * @description - backOffice: shop or support in outForDelivery
         *     - marketplace: shop or support in shipped
         *     - serviceDesk: shop or support in ready, inDelivery
         */
        post: operations["addParcel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/correctParcel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct the carrier or the tracking code of a parcel
         * @description - backOffice: shop or support in outForDelivery
         *     - marketplace: shop or support in shipped
         *     - serviceDesk: shop or support in ready, inDelivery
         */
        post: operations["correctParcel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/takeBack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an order whose parcel failed or came back; everything held is owed back
         * @description - marketplace: shop or support in shipped
         */
        post: operations["takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/offerPickup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the goods ready to be fetched
         * @description - marketplace: shop in preparing, inProduction
         */
        post: operations["offerPickup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/handOver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the goods over for delivery, or have them ready for pickup
         * @description - backOffice: shop in new, inProgress
         */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/onMyWay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that one is on the way with the goods
         * @description - backOffice: deliverer in new, inProgress, outForDelivery
         *     - giftShop: deliverer in accepted, photo, courierLeft
         *     - serviceDesk: deliverer in new, inProgress, postponed, ready, inDelivery
         */
        post: operations["onMyWay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the goods have come
         * @description - marketplace: buyer in shipped
         */
        post: operations["receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/collect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the goods were fetched
         * @description - marketplace: buyer in awaitingPickup
         */
        post: operations["collect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the goods were delivered
         * @description - backOffice: deliverer or shop in new, inProgress, outForDelivery
         *     - giftShop: shop with handedTo in accepted, photo
         *     - giftShop: deliverer with handedTo in accepted, photo
         *     - giftShop: shop or deliverer with handedTo in courierLeft
         *     - serviceDesk: deliverer in new, inProgress, postponed, ready, inDelivery
         */
        post: operations["deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the delivery failed
         * @description - backOffice: deliverer in new, inProgress, outForDelivery
         *     - giftShop: deliverer or shop in accepted, photo, courierLeft
         *     - serviceDesk: deliverer in new, inProgress, postponed, ready, inDelivery
         */
        post: operations["fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move to any status, within the rules of the groups
         * @description - serviceDesk: shop in new, inProgress, postponed, ready, inDelivery
         */
        post: operations["move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel the order
         * @description - backOffice: shop with reason in new, inProgress, outForDelivery
         *     - contractorFeed: buyer or support with reason in new
         *     - contractorFeed: buyer or contractor or support with reason in accepted, inWork
         *     - giftShop: buyer in new, accepted, photo
         *     - giftShop: support with reason in accepted, photo, courierLeft
         *     - marketplace: buyer or shop with reason in awaitingConfirmation, awaitingPayment
         */
        post: operations["cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline the order
         * @description - giftShop: shop in new, accepted, photo
         */
        post: operations["decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/requestCancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask support to cancel
         * @description - giftShop: shop or buyer in accepted, photo, courierLeft
         */
        post: operations["requestCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/dismissCancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave the order as it is, although a cancellation was asked for
         * @description - giftShop: support in accepted, photo, courierLeft
         */
        post: operations["dismissCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was done a moment ago
         * @description - backOffice: deliverer in delivered
         *     - giftShop: deliverer in done
         */
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/returnToFeed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return the order to the feed, with what was learned
         * @description - contractorFeed: contractor in accepted
         */
        post: operations["returnToFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/decideFee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide whether a contractor gets the fee for accepting back; of several, the one who waits longest
         * @description - contractorFeed: support in new, accepted, inWork, done, cancelled
         */
        post: operations["decideFee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/proposeTime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose another delivery time to the buyer
         * @description - giftShop: shop in new, accepted, photo
         */
        post: operations["proposeTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/proposeSurcharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the buyer for a surcharge
         * @description - giftShop: shop in new, accepted, photo
         */
        post: operations["proposeSurcharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/acceptProposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to what the shop proposes
         * @description - giftShop: buyer in new, accepted, photo
         */
        post: operations["acceptProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/declineProposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say no to what the shop proposes
         * @description - giftShop: buyer in new, accepted, photo
         */
        post: operations["declineProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/setStage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the stage inside accepted
         * @description - contractorFeed: contractor in accepted
         */
        post: operations["setStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/setDelivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change how the goods are delivered
         * @description - giftShop: shop in new, accepted, photo
         *     - marketplace: shop in awaitingConfirmation, awaitingPayment
         */
        post: operations["setDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/setPayment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set how and whether it is paid
         * @description - backOffice: shop in new, inProgress, outForDelivery, delivered, cancelled
         *     - giftShop: shop in new, accepted, photo, courierLeft
         *     - serviceDesk: shop in new, inProgress, postponed, ready, inDelivery
         */
        post: operations["setPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/assignSeller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a seller responsible
         * @description - backOffice: shop in new, inProgress, outForDelivery
         *     - giftShop: shop in accepted, photo, courierLeft
         *     - serviceDesk: shop in new, inProgress, postponed, ready, inDelivery
         */
        post: operations["assignSeller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/assignDeliverer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the order to a deliverer
         * @description - backOffice: shop in new, inProgress, outForDelivery
         *     - giftShop: shop in accepted, photo, courierLeft
         *     - serviceDesk: shop in ready, inDelivery
         */
        post: operations["assignDeliverer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/addPhoto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a photo of the goods
         * @description - giftShop: shop in accepted, photo
         */
        post: operations["addPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/allowThirdPerson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether somebody else may take it for the recipient
         * @description - giftShop: buyer in new, accepted, photo, courierLeft
         */
        post: operations["allowThirdPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/ratePhoto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether the photo pleases
         * @description - giftShop: buyer in photo
         */
        post: operations["ratePhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate the finished order
         * @description - contractorFeed: buyer in done
         *     - giftShop: buyer in done
         *     - marketplace: buyer in received, pickedUp
         */
        post: operations["rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/reportProblem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a problem, which stops the deadline
         * @description - marketplace: buyer in shipped, awaitingPickup, received, pickedUp
         */
        post: operations["reportProblem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/resolveProblem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve the reported problem
         * @description - marketplace: support in shipped, awaitingPickup, received, pickedUp
         */
        post: operations["resolveProblem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the order into the archive
         * @description - contractorFeed: contractor in accepted, inWork, done, cancelled
         *     - giftShop: shop in done, declined, cancelledByBuyer, cancelledBySupport
         */
        post: operations["archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the order out of the archive
         * @description - contractorFeed: contractor in accepted, inWork, done, cancelled
         *     - giftShop: shop in done, declined, cancelledByBuyer, cancelledBySupport
         */
        post: operations["unarchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that money was given back
         * @description - backOffice: shop or support in new, inProgress, outForDelivery, delivered, cancelled
         *     - contractorFeed: shop or support in new, accepted, inWork, done, cancelled
         *     - giftShop: shop or support in new, accepted, photo, courierLeft, done, declined, cancelledByBuyer, cancelledBySupport
         *     - marketplace: shop or support in awaitingConfirmation, awaitingPayment, preparing, inProduction, shipped, awaitingPickup, received, pickedUp, cancelled, returned, unpaid
         *     - serviceDesk: shop or support in new, inProgress, postponed, ready, inDelivery, closedSuccessfully, closedUnsuccessfully
         */
        post: operations["refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/revive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take up an order that was paid too late
         * @description - marketplace: shop in unpaid
         */
        post: operations["revive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct who the buyer and the recipient are, or where the goods go
         * @description - backOffice: shop or support in new, inProgress, outForDelivery, delivered, cancelled
         *     - contractorFeed: shop or support in new, accepted, inWork, done, cancelled
         *     - giftShop: shop or support in new, accepted, photo, courierLeft, done, declined, cancelledByBuyer, cancelledBySupport
         *     - marketplace: shop or support in awaitingConfirmation, awaitingPayment, preparing, inProduction, shipped, awaitingPickup, received, pickedUp, cancelled, returned, unpaid
         *     - serviceDesk: shop or support in new, inProgress, postponed, ready, inDelivery, closedSuccessfully, closedUnsuccessfully
         */
        post: operations["correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/renewLink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the buyer's link by a new one, which is sent to them
         * @description - backOffice: shop or support or buyer in new, inProgress, outForDelivery, delivered, cancelled
         *     - contractorFeed: shop or support or buyer in new, accepted, inWork, done, cancelled
         *     - giftShop: shop or support or buyer in new, accepted, photo, courierLeft, done, declined, cancelledByBuyer, cancelledBySupport
         *     - marketplace: shop or support or buyer in awaitingConfirmation, awaitingPayment, preparing, inProduction, shipped, awaitingPickup, received, pickedUp, cancelled, returned, unpaid
         *     - serviceDesk: shop or support or buyer in new, inProgress, postponed, ready, inDelivery, closedSuccessfully, closedUnsuccessfully
         */
        post: operations["renewLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/extendDeadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give more time
         * @description - giftShop: shop in new, accepted, photo, courierLeft
         *     - marketplace: shop in awaitingConfirmation, awaitingPayment, preparing, inProduction, awaitingPickup
         */
        post: operations["extendDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the order's clock
         * @description - giftShop: shop in new, accepted, photo, courierLeft
         *     - marketplace: shop in awaitingConfirmation, awaitingPayment, preparing, inProduction, awaitingPickup
         */
        post: operations["hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the order's clock go on
         * @description - giftShop: shop in new, accepted, photo, courierLeft
         *     - marketplace: shop in awaitingConfirmation, awaitingPayment, preparing, inProduction, awaitingPickup
         */
        post: operations["resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what needs a person, oldest first
         * @description What orders ask for (overdue, a request to cancel, a problem, a photo that is not liked, goods that were not delivered or came back), messages that failed or may have left, buyers whom no message reaches, refunds that orders which ended still owe, fees to decide about, and money that fits no order. Support and admins who name no shop read those of no shop and then those of every shop.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a task about which nothing is to be done
         * @description A buyer whom no message reaches, or money that fits no order comes in another currency, or makes a sum that no longer counts exactly.
         */
        post: operations["dismissTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let e-mails go to an address again */
        post: operations["liftSuppression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the feed of new jobs
         * @description What matches the contractor's services and cities, newest first, contacts masked.
         */
        get: operations["readFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask who one is
         * @description With what a screen needs of one's shop. Texts come in one's own language, or where none is set in the one that Accept-Language asks for.
         */
        get: operations["readMe"];
        /** Say what one is called, and which language one reads */
        put: operations["saveMe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change some of what one says of oneself
         * @description A JSON merge patch (RFC 7396) of what `PUT` takes: what it does not name stays, `null` removes. The result is checked whole.
         */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/v1/me/push-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the browsers on which one is notified
         * @description With the public key that a browser subscribes with.
         */
        get: operations["listPushSubscriptions"];
        put?: never;
        /**
         * Be notified on a browser
         * @description By Web Push (RFC 8030), of what one's shop, support or the contractor is told of orders: sellers of those that they are assigned to, contractors of new jobs, too. What of it, one chooses (`PATCH /v1/me`). The same browser again renews it. Each person has five; of more, the one longest unused goes. A browser that its push service does not know any more is forgotten.
         */
        post: operations["addPushSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/push-subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Be notified on a browser no more */
        delete: operations["removePushSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/telegram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the Telegram chats in which one is told of orders */
        get: operations["readTelegram"];
        put?: never;
        /**
         * Make an address that links a Telegram chat
         * @description It opens the bot, which then writes of what one's shop, support or the contractor is told of orders (sellers of those that they are assigned to, contractors of new jobs, too), and takes an acceptance from there as one's own. What of it, one chooses (`PATCH /v1/me`). It is good for one chat and for ten minutes.
         */
        post: operations["linkTelegram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/telegram/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Be told in a Telegram chat no more */
        delete: operations["unlinkTelegram"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all shops
         * @description For support and admins, by id.
         */
        get: operations["listShops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the settings of a shop */
        get: operations["readShop"];
        /**
         * Set up a shop, or replace its settings
         * @description They hold for orders placed from now on. A shop keeps its lifecycle. `fees` and `acceptFee` are the platform's: an admin sets them, and they stay as they are when a director saves.
         */
        put: operations["saveShop"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change some of a shop's settings
         * @description A JSON merge patch (RFC 7396): what it does not name stays, `null` removes. A manager changes `hidden` and `hiddenProducts`, a director all but `fees` and `acceptFee`, which stay as they are. The result is checked whole, and nothing changes when it is wrong.
         */
        patch: operations["changeShop"];
        trace?: never;
    };
    "/v1/shops/{shop}/losses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report what failed
         * @description Count and sum by period, status and reason, of orders that ended without success. `reason` is one that every shop has (clientRefused, cancelled, impossible), one of the shop's own, `other` for any other words, `none` without any.
         */
        get: operations["reportLosses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the staff of a shop
         * @description Names for ids, and from whom to choose a seller: everybody who has read `/v1/me` once.
         */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove somebody from the staff of a shop
         * @description They can no longer be chosen. It takes no token from them: the identity provider does that first. What they did stays in the orders.
         */
        delete: operations["removeStaff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the goods that open orders ask for
         * @description Of orders in the groups that the setting `purchasing` names, at most 1,000: goods of one kind together, with the orders that ask for them.
         */
        get: operations["listPurchases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payment providers and carriers
         * @description Which are set up for the shop and by whose account, where each reports to, and when it was last heard or refused, to about ten minutes.
         */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/providers/{kind}/{provider}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a payment provider or a carrier
         * @description An event of our own, signed as the provider signs, or a question to the provider where it signs nothing, goes the way of a report: no money, status or task changes. `steps` says what is wrong.
         */
        post: operations["testProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/stock-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask how the reading of a shop's stock feed goes
         * @description The feed is the one of the setting `stockFeed`; it is read every 15 minutes.
         */
        get: operations["readStockFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/stock-feed/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a shop's stock feed now
         * @description A feed that cannot be read changes nothing: `failure` says why.
         */
        post: operations["refreshStockFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/out-of-stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is out of stock by a shop's feed
         * @description Orders for it are refused, unless they are made to order or were placed elsewhere before. What the shop hides itself stands in `hiddenProducts`.
         */
        get: operations["listOutOfStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/deliverers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the deliverers of a shop */
        get: operations["listDeliverers"];
        put?: never;
        /** Add a deliverer to a shop */
        post: operations["addDeliverer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/deliverers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace what a shop says about a deliverer */
        put: operations["changeDeliverer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contractors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a contractor's profile */
        get: operations["readContractor"];
        /** Say what a contractor offers, and where */
        put: operations["saveContractor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened in a shop, oldest first
         * @description Without gaps and each event once. `next` is always there: ask again with it, at once or later; where it has stayed the same, the feed has been read to its end. Sellers read what happens to their own orders, and that one of them has gone to somebody else. A page can be empty for them and lead on.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the endpoints of a shop */
        get: operations["listEndpoints"];
        put?: never;
        /**
         * Have events sent to an address
         * @description From now on, and with the secret to verify them.
         */
        post: operations["addEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an endpoint */
        delete: operations["removeEndpoint"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the secret of an endpoint
         * @description The former one signs beside it for 24 hours.
         */
        post: operations["rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/webhooks/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable an endpoint again
         * @description It gets everything since the 410 that disabled it.
         */
        post: operations["enableEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/webhooks/{id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event to an endpoint again */
        post: operations["redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{shop}/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deliveries that did not succeed at once
         * @description By event; those of the last 30 days.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/payments/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a payment
         * @description Proved in its provider's own way, as docs/providers.md says: by Standard Webhooks for `generic`, else by its signature, or by asking it. An event counts once; one that fits no order, comes in another currency, or that its provider does not confirm becomes a task.
         */
        post: operations["paymentWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/carriers/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report where a parcel is
         * @description Proved in its carrier's own way, as docs/providers.md says: by Standard Webhooks for `generic`, else by its signature, or by asking it. It names the order, or only carrier and tracking code. What is repeated, or about no parcel of the order, changes nothing.
         */
        post: operations["carrierWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/telegram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report what people do in a chat with the bot
         * @description Telegram's own updates (Bot API), proved by the secret token that was given to `setWebhook`. An update counts once. People link a chat there, end the link, and accept a new order.
         */
        post: operations["telegramWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lifecycles/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what everything in a lifecycle is called: statuses, groups, commands, deadlines, ways, reasons, with labels and colours
         * @description The same for everybody, so it can be cached. A shop's own statuses stand in its settings.
         */
        get: operations["readLifecycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ask whether the service answers */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read this document */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/l/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See an order by a link
         * @description Reads and never writes. HEAD likewise.
         */
        get: operations["showLink"];
        put?: never;
        /** Give a command from the page of a link */
        post: operations["actByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receive an event */
        post: operations["onEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @example {
         *       "reference": "WEB-1042",
         *       "buyer": {
         *         "name": "Анна Ковальчук",
         *         "email": "anna@example.com",
         *         "phone": "+48501234567",
         *         "locale": "pl"
         *       },
         *       "delivery": {
         *         "price": 1500,
         *         "address": {
         *           "line1": "ul. Prosta 1",
         *           "city": "Warszawa",
         *           "country": "PL"
         *         }
         *       },
         *       "currency": "PLN",
         *       "lines": [
         *         {
         *           "sku": "CAT-1",
         *           "title": "Clay cat",
         *           "quantity": 2,
         *           "unitPrice": 4500,
         *           "category": "handmade"
         *         }
         *       ],
         *       "service": "tiling",
         *       "city": "Warszawa"
         *     }
         */
        NewOrder: {
            shop?: string | null;
            /**
             * @description `storefront` when it is left out.
             * @enum {string|null}
             */
            source?: "storefront" | "phone" | "chat" | "email" | null;
            /** @description The shop's own number; one checkout has it. */
            reference?: string | null;
            /**
             * Format: date-time
             * @description When it was bought, where that was elsewhere and earlier. Lists and deadlines that count from the placing go by it, all others from when it came here.
             */
            placedAt?: string | null;
            buyer: {
                /** @description The shop's own id of the buyer. */
                id?: string | null;
                name: components["schemas"]["Line"];
                email?: components["schemas"]["Email"] | null;
                phone?: components["schemas"]["LocalPhone"] | null;
                /**
                 * @example pl
                 * @example pl-PL
                 * @example pl_PL
                 */
                locale?: string | null;
                /**
                 * @description How the buyer wants to be told, where both reach them: the other one is used where this one does not. SMS needs a shop that sends any.
                 * @enum {string|null}
                 */
                contactBy?: "email" | "sms" | null;
            };
            recipient?: {
                name?: components["schemas"]["Line"] | null;
                email?: components["schemas"]["Email"] | null;
                phone?: components["schemas"]["LocalPhone"] | null;
            } | null;
            /** @description Who gets the invoice, where it is not the buyer. */
            billing?: {
                name?: components["schemas"]["Line"] | null;
                company?: components["schemas"]["Line"] | null;
                taxId?: string | null;
                address?: components["schemas"]["Address"] | null;
            } | null;
            /** @description `false` when it is left out. */
            gift?: boolean | null;
            /** @description For the card; the shop and the buyer read it. */
            giftMessage?: components["schemas"]["Text"] | null;
            delivery?: {
                /** @enum {string|null} */
                way?: "carrier" | "ownCourier" | "self" | "thirdParty" | "pickup" | null;
                /** @description What the shop calls it, such as “Courier by noon”. */
                method?: components["schemas"]["Line"] | null;
                /** @description `0` when it is left out. */
                price?: number | null;
                address?: components["schemas"]["Address"] | null;
                pickupPoint?: components["schemas"]["PickupPoint"] | null;
                /** Format: date-time */
                from?: string | null;
                /** Format: date-time */
                to?: string | null;
                /** @description Whether somebody else may take it for the recipient. Where the buyer can allow it later (`allowThirdPerson`), silence means no. */
                thirdPersonAllowed?: boolean | null;
            } | null;
            payment?: {
                /** @enum {string|null} */
                channel?: "online" | "transfer" | "card" | "cash" | "cashOnDelivery" | null;
                /** @description What the shop calls it, such as “BLIK”. */
                method?: components["schemas"]["Line"] | null;
                /**
                 * Format: uri
                 * @description Where this order is paid; the buyer gets it while something is due.
                 */
                url?: string | null;
                received?: {
                    amount: number;
                    /** @description The receipt's or the provider's id: each counts once. */
                    reference: components["schemas"]["Line"];
                    /**
                     * Format: date-time
                     * @description Not in the future; when the order came, where it is left out.
                     */
                    at?: string | null;
                }[] | null;
            } | null;
            /** @example PLN */
            currency: string;
            /** @description At least one, except in a contractor feed. */
            lines?: components["schemas"]["OrderLine"][] | null;
            adjustments?: components["schemas"]["Adjustment"][] | null;
            service?: components["schemas"]["Line"] | null;
            city?: components["schemas"]["Line"] | null;
            comment?: components["schemas"]["Text"] | null;
            metadata?: components["schemas"]["Metadata"] | null;
        };
        NewPaymentPage: {
            /**
             * Format: uri
             * @description Where the buyer goes afterwards; else to their own page of the order.
             */
            returnUrl?: string | null;
        };
        NewText: {
            text: components["schemas"]["LongText"];
        };
        NewPhoto: {
            /** @enum {string} */
            contentType: "image/jpeg" | "image/png" | "image/webp" | "image/heic";
            bytes: number;
        };
        NotificationChoice: {
            message: string;
        };
        TaskChoice: {
            task: string;
        };
        SuppressedAddress: {
            email: components["schemas"]["Email"];
        };
        AccountProfile: {
            name?: components["schemas"]["Line"] | null;
            /**
             * @example pl
             * @example pl-PL
             * @example pl_PL
             */
            language?: string | null;
            /** @description One's own, of staff: by it the Telegram bot knows whose chat it is. */
            phone?: components["schemas"]["LocalPhone"] | null;
            messages?: components["schemas"]["MessageChoices"] | null;
        };
        /** @description What one is told of oneself, by topic and channel: each is on unless this says `false`. It changes nothing for others, and for the addresses of a shop and of support. Of money, and of how orders end (`essentials`), somebody is told in any case: what would reach nobody else comes although it is off. */
        MessageChoices: {
            [key: string]: {
                [key: string]: boolean;
            };
        };
        /**
         * @description Some of AccountProfile; null removes one.
         * @example {
         *       "messages": {
         *         "reminders": {
         *           "push": false
         *         }
         *       }
         *     }
         */
        AccountPatch: {
            [key: string]: unknown;
        };
        NewPushSubscription: {
            /**
             * Format: uri
             * @description Its push service's address of it: https, and no private one.
             */
            endpoint: string;
            /** @description Until when it holds, in milliseconds since 1970. */
            expirationTime?: number | null;
            /** @description What its messages are encrypted with, so that no push service reads them. */
            keys: {
                p256dh: string;
                auth: string;
            };
        };
        ShopSettings: {
            name: components["schemas"]["Line"];
            /** @enum {string} */
            lifecycle: "backOffice" | "contractorFeed" | "giftShop" | "marketplace" | "serviceDesk";
            /**
             * @description `en` when it is left out.
             * @example pl
             * @example pl-PL
             * @example pl_PL
             */
            locale?: string | null;
            /** @description `UTC` when it is left out. */
            timeZone?: string | null;
            emails?: components["schemas"]["Email"][] | null;
            phones?: components["schemas"]["LocalPhone"][] | null;
            city?: components["schemas"]["Line"] | null;
            address?: components["schemas"]["ShopAddress"] | null;
            /** @description Where buyers and deliverers can call. */
            phone?: components["schemas"]["LocalPhone"] | null;
            /** Format: uri */
            website?: string | null;
            mapUrl?: components["schemas"]["MapUrl"] | null;
            pickupPoints?: components["schemas"]["ShopPickupPoints"] | null;
            imageOrigins?: components["schemas"]["ShopImageOrigins"] | null;
            logoUrl?: components["schemas"]["ShopLogoUrl"] | null;
            color?: components["schemas"]["ShopColor"] | null;
            /** @description Where answers to the e-mails go. */
            replyTo?: components["schemas"]["Email"] | null;
            staffUrl?: components["schemas"]["ShopStaffUrl"] | null;
            hidden?: boolean | null;
            hiddenProducts?: string[] | null;
            /**
             * @description A feed in YML or Google Merchant's format, read every 15 minutes: orders for goods that it says are out of stock are refused, as for those in `hiddenProducts`, which it leaves alone (docs/stock.md).
             * @example {
             *       "url": "https://shop.example/yml.xml"
             *     }
             */
            stockFeed?: {
                /** Format: uri */
                url: string;
            } | null;
            paymentInstructions?: components["schemas"]["ShopPaymentInstructions"] | null;
            paymentAccount?: components["schemas"]["ShopPaymentAccount"] | null;
            paymentUrl?: components["schemas"]["ShopPaymentUrl"] | null;
            /**
             * @description Who is asked for a page where one order is paid, once its buyer wants to pay: with its sum, currency and id. Its key is a secret (docs/providers.md). It goes before `paymentUrl`.
             * @enum {string|null}
             */
            paymentProvider?: "generic" | "stripe" | "przelewy24" | "yookassa" | "paypal" | null;
            /**
             * @description Receipts by Federal Law 54-FZ, which YooKassa makes with each payment of its pages: the codes of VAT and of the tax system are YooKassa's (docs/providers.md). A line's `metadata.vatCode` says another one.
             * @example {
             *       "vatCode": 1,
             *       "taxSystemCode": 2,
             *       "paymentMode": "prepayment"
             *     }
             */
            receipts?: {
                vatCode: number;
                deliveryVatCode?: number | null;
                taxSystemCode?: number | null;
                /**
                 * @description `prepayment` when it is left out.
                 * @enum {string|null}
                 */
                paymentMode?: "prepayment" | "fullPayment" | null;
            } | null;
            estimatedDeliveryMinutes?: number | null;
            sms?: components["schemas"]["SmsSettings"] | null;
            /** @description By which channels the shop's own staff are told: each is on unless this says `false`, only calls (`voice`) are off unless it says `true`. With e-mail off it is used where no other channel reaches anybody. */
            staffChannels?: {
                email?: boolean | null;
                telegram?: boolean | null;
                push?: boolean | null;
                voice?: boolean | null;
            } | null;
            quietHours?: components["schemas"]["ShopQuietHours"] | null;
            deadlines?: components["schemas"]["ShopDeadlines"] | null;
            openingHours?: components["schemas"]["OpeningHours"] | null;
            archiveAfter?: components["schemas"]["ShopArchiveAfter"] | null;
            photoCategories?: components["schemas"]["ShopPhotoCategories"] | null;
            statuses?: components["schemas"]["ShopStatuses"] | null;
            pastClosing?: boolean | null;
            /** @description In which groups the goods of orders stand on the shop's purchasing list. */
            purchasing?: ("active" | "paused" | "delivery")[] | null;
            failureReasons?: components["schemas"]["ShopFailureReasons"] | null;
            acceptFee?: number | null;
            feeRefunds?: components["schemas"]["ShopFeeRefunds"] | null;
            fees?: components["schemas"]["ShopFees"] | null;
        };
        /**
         * @description Some of ShopSettings; null removes one.
         * @example {
         *       "hidden": true
         *     }
         */
        ShopPatch: {
            [key: string]: unknown;
        };
        ProviderTestRequest: {
            order?: components["schemas"]["Line"] | null;
        };
        NewDeliverer: {
            name: components["schemas"]["Line"];
            email: components["schemas"]["Email"];
            phone?: components["schemas"]["LocalPhone"] | null;
            /**
             * @example pl
             * @example pl-PL
             * @example pl_PL
             */
            locale?: string | null;
            /**
             * @description How they want to be told of their jobs: by e-mail and SMS, or by one of the two alone, and then by the other one only what that one does not bring. They choose it on their own page; left out, it stays as it is, at first `both`.
             * @enum {string|null}
             */
            contactBy?: "both" | "sms" | "email" | null;
        };
        ContractorProfile: {
            name?: components["schemas"]["Line"] | null;
            email?: components["schemas"]["Email"] | null;
            phone?: components["schemas"]["Phone"] | null;
            /**
             * @example pl
             * @example pl-PL
             * @example pl_PL
             */
            locale?: string | null;
            services: components["schemas"]["Line"][];
            cities: components["schemas"]["Line"][];
        };
        NewEndpoint: {
            /** Format: uri */
            url: string;
            /** @description Only these types. */
            events?: components["schemas"]["EventType"][] | null;
        };
        Redelivery: {
            event: string;
        };
        PaymentEvent: {
            /** @enum {string} */
            type: "payment.paid" | "payment.rejected" | "payment.refunded" | "payment.refundFailed" | "payment.disputed" | "payment.disputeWon" | "payment.disputeLost";
            data: {
                order?: components["schemas"]["Line"];
                checkout?: components["schemas"]["Line"];
                amount: number;
                /** @example PLN */
                currency: string;
                reference: components["schemas"]["Line"];
                payment?: components["schemas"]["Line"];
            };
        };
        StripeEvent: {
            id: string;
            type: string;
            data: {
                object: {
                    id: string;
                    amount: number;
                    amount_received?: number;
                    amount_captured?: number;
                    amount_refunded?: number;
                    payment_intent?: string | null;
                    charge?: string | null;
                    status?: string | null;
                    currency: string;
                    metadata?: ({
                        order?: string;
                        checkout?: string;
                    } & {
                        [key: string]: unknown;
                    }) | null;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        Przelewy24Payment: {
            amount: number;
            currency: string;
            orderId: number;
            sessionId: string;
            merchantId: number;
            posId: number;
        } & {
            [key: string]: unknown;
        };
        Przelewy24Refund: {
            amount: number;
            currency: string;
            orderId: number;
            sessionId: string;
            refundsUuid: string;
            status: number;
        } & {
            [key: string]: unknown;
        };
        YookassaNotification: {
            event: string;
            object: {
                id: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        PaypalEvent: {
            id: string;
            event_type: string;
            resource: {
                id?: string;
                amount?: components["schemas"]["PaypalMoney"];
                custom_id?: string;
                invoice_id?: string;
                links?: ({
                    href: string;
                    rel: string;
                } & {
                    [key: string]: unknown;
                })[];
                supplementary_data?: {
                    related_ids?: {
                        order_id?: string;
                    } & {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
                dispute_id?: string;
                dispute_amount?: components["schemas"]["PaypalMoney"];
                dispute_outcome?: {
                    outcome_code?: string;
                    amount_refunded?: components["schemas"]["PaypalMoney"];
                } & {
                    [key: string]: unknown;
                };
                purchase_units?: ({
                    custom_id?: string;
                    amount: components["schemas"]["PaypalMoney"];
                } & {
                    [key: string]: unknown;
                })[];
                disputed_transactions?: ({
                    seller_transaction_id?: string;
                    custom?: string;
                } & {
                    [key: string]: unknown;
                })[];
            } & {
                [key: string]: unknown;
            };
        };
        /** @description Any other event: answered 200 and ignored. */
        OtherEvent: {
            [key: string]: unknown;
        };
        ParcelEvent: {
            /** @enum {string} */
            type: "parcel.onTheWay" | "parcel.readyForPickup" | "parcel.delivered" | "parcel.failed" | "parcel.returned";
            data: {
                order?: components["schemas"]["Line"];
                carrier?: components["schemas"]["Line"];
                trackingCode?: components["schemas"]["Line"];
                /** Format: date-time */
                at?: string;
            };
        };
        AftershipEvent: {
            event: string;
            event_id: string;
            ts: number;
            msg: {
                tracking_number: string;
                slug?: string;
                order_id?: string;
                order_number?: string;
                tag: string;
                subtag?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        InpostEvent: {
            eventId: string;
            eventCode: string;
            trackingNumber: string;
            timestamp: string;
            customerReference?: string;
        } & {
            [key: string]: unknown;
        };
        ShipxNotification: {
            event: string;
            payload: {
                tracking_number: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        NovaposhtaNotification: {
            number: string;
        } & {
            [key: string]: unknown;
        };
        CdekNotification: {
            type: string;
            /** Format: uuid */
            uuid: string;
        } & {
            [key: string]: unknown;
        };
        TelegramUpdate: {
            update_id: number;
            message?: {
                message_id: number;
                chat: components["schemas"]["TelegramChatReference"];
                from?: components["schemas"]["TelegramUser"];
                text?: string;
                contact?: {
                    phone_number: string;
                    user_id?: number;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            callback_query?: {
                id: string;
                from: components["schemas"]["TelegramUser"];
                data?: string;
                message?: {
                    message_id: number;
                    chat: components["schemas"]["TelegramChatReference"];
                    reply_markup?: {
                        inline_keyboard: ({
                            text: string;
                            url?: string;
                        } & {
                            [key: string]: unknown;
                        })[][];
                    } & {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            my_chat_member?: {
                chat: components["schemas"]["TelegramChatReference"];
                from: components["schemas"]["TelegramUser"];
                new_chat_member: {
                    status: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        TelegramChatReference: {
            id: number;
            type: string;
        } & {
            [key: string]: unknown;
        };
        TelegramUser: {
            id: number;
            language_code?: string;
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        BackOfficeStatus: "new" | "inProgress" | "outForDelivery" | "delivered" | "cancelled";
        /** @enum {string} */
        ContractorFeedStatus: "new" | "accepted" | "inWork" | "done" | "cancelled";
        /** @enum {string} */
        GiftShopStatus: "new" | "accepted" | "photo" | "courierLeft" | "done" | "declined" | "cancelledByBuyer" | "cancelledBySupport";
        /** @enum {string} */
        MarketplaceStatus: "awaitingConfirmation" | "awaitingPayment" | "preparing" | "inProduction" | "shipped" | "awaitingPickup" | "received" | "pickedUp" | "cancelled" | "returned" | "unpaid";
        /** @description One of the lifecycle's, or a status of the shop's own. */
        ServiceDeskStatus: ("new" | "inProgress" | "postponed" | "ready" | "inDelivery" | "closedSuccessfully" | "closedUnsuccessfully") | string;
        Line: string;
        Text: string;
        LongText: string;
        /**
         * Format: email
         * @description Its domain in either spelling: anna@пример.рф, anna@xn--e1afmkfd.xn--p1ai.
         */
        Email: string;
        Phone: string;
        /**
         * @example +48501234567
         * @example 501 234 567
         */
        LocalPhone: string;
        Address: {
            company?: components["schemas"]["Line"] | null;
            line1: string;
            line2?: string | null;
            city: components["schemas"]["Line"];
            /** @description State, province or region. */
            state?: components["schemas"]["Line"] | null;
            postalCode?: string | null;
            country?: string | null;
        };
        Reason: {
            reason: components["schemas"]["Text"];
        };
        OptionalReason: {
            reason?: components["schemas"]["Text"] | null;
        };
        ProblemText: {
            text: components["schemas"]["Text"];
        };
        ShippedParcel: {
            carrier: components["schemas"]["Line"];
            trackingCode: components["schemas"]["Line"];
            anyway?: boolean | null;
        };
        CorrectedPerson: {
            name?: components["schemas"]["Line"] | null;
            email?: components["schemas"]["Email"] | null;
            phone?: components["schemas"]["Phone"] | null;
        };
        /** @description The storefront's own, at most 50 entries; no buyer and no deliverer reads it. */
        Metadata: {
            [key: string]: string;
        };
        PickupPoint: {
            id: components["schemas"]["Line"];
            name?: components["schemas"]["Line"] | null;
            address?: components["schemas"]["Address"] | string | null;
        };
        Adjustment: {
            /** @enum {string} */
            kind: "discount" | "tax" | "fee" | "tip" | "shipping" | "rounding";
            title: components["schemas"]["Line"];
            /** @description Of a voucher, for example. */
            code?: string | null;
            /** @description Minor units; below zero what comes off, as a discount does. */
            amount: number;
            /** @description True for what the prices hold already: it is shown, and not added. */
            included?: boolean | null;
        };
        OrderLine: {
            sku?: string | null;
            title: string;
            /** @description Up to three decimals; what the line costs is rounded half up. */
            quantity: number;
            /** @example kg */
            unit?: string | null;
            unitPrice: number;
            /** @description What the buyer chose or wants written: size, colour, engraving. */
            options?: components["schemas"]["LineOptions"] | null;
            /**
             * @description `inStock` when it is left out.
             * @enum {string|null}
             */
            availability?: "inStock" | "madeToOrder" | null;
            category?: string | null;
            /** Format: uri */
            imageUrl?: string | null;
            /**
             * Format: uri
             * @description The product's page.
             */
            url?: string | null;
            metadata?: components["schemas"]["Metadata"] | null;
        };
        LineOptions: {
            name: components["schemas"]["Line"];
            value: string;
        }[];
        /** @enum {string} */
        EventType: "order.created" | "order.recordPayment" | "order.recordDelivery" | "order.recordUnreachable" | "order.dismissTask" | "order.remind" | "order.expire" | "order.confirm" | "order.confirmPayment" | "order.accept" | "order.start" | "order.reopen" | "order.finish" | "order.dispatch" | "order.ship" | "order.addParcel" | "order.correctParcel" | "order.takeBack" | "order.offerPickup" | "order.handOver" | "order.onMyWay" | "order.receive" | "order.collect" | "order.deliver" | "order.fail" | "order.move" | "order.cancel" | "order.decline" | "order.requestCancel" | "order.dismissCancel" | "order.undo" | "order.returnToFeed" | "order.decideFee" | "order.proposeTime" | "order.proposeSurcharge" | "order.acceptProposal" | "order.declineProposal" | "order.setStage" | "order.setDelivery" | "order.setPayment" | "order.assignSeller" | "order.assignDeliverer" | "order.addPhoto" | "order.allowThirdPerson" | "order.ratePhoto" | "order.rate" | "order.reportProblem" | "order.resolveProblem" | "order.archive" | "order.unarchive" | "order.refund" | "order.revive" | "order.correct" | "order.renewLink" | "order.extendDeadline" | "order.hold" | "order.resume" | "dialog.message";
        OpeningHours: {
            sunday?: components["schemas"]["OpenSpans"] | null;
            monday?: components["schemas"]["OpenSpans"] | null;
            tuesday?: components["schemas"]["OpenSpans"] | null;
            wednesday?: components["schemas"]["OpenSpans"] | null;
            thursday?: components["schemas"]["OpenSpans"] | null;
            friday?: components["schemas"]["OpenSpans"] | null;
            saturday?: components["schemas"]["OpenSpans"] | null;
            exceptions?: {
                [key: string]: components["schemas"]["OpenSpans"];
            } | null;
        };
        OpenSpans: {
            from: string;
            to: string;
        }[];
        SmsSettings: boolean | {
            on: boolean;
            countries?: string[] | null;
            perNumberPerDay?: number | null;
            perDay?: number | null;
        };
        /**
         * Format: uri
         * @description The place on a map of the shop's choice; without it, a search for its address.
         */
        MapUrl: string;
        PaypalMoney: {
            value: string;
            currency_code: string;
        };
        /**
         * @description Names this attempt: the same key with the same body is answered as before, and done once.
         * @example checkout-1042
         */
        IdempotencyKey: string;
        /**
         * @description Where buyers pay, unless an order says so itself (`payment.url`): {amount} is what is due, such as 126.00.
         * @example https://pay.example/clay-cats/{number}?amount={amount}
         */
        ShopPaymentUrl: string;
        /** @description Where transfers go. Buyers see it while something is due, deliverers never. */
        ShopPaymentAccount: {
            /** @description To whom the money goes. */
            holder?: components["schemas"]["Line"] | null;
            /** @example PL61 1090 1014 0000 0712 1981 2874 */
            number: string;
            /** @description Name of the bank, and its code where one is needed. */
            bank?: components["schemas"]["Line"] | null;
        };
        /**
         * @description Where the pictures of goods may come from on buyers' pages and on the board, beside the hosts of `logoUrl` and `website`: pictures from elsewhere are left out.
         * @example [
         *       "https://img.example.com"
         *     ]
         */
        ShopImageOrigins: string[];
        /**
         * Format: uri
         * @description A picture that mails and pages show above the shop's name.
         */
        ShopLogoUrl: string;
        /**
         * @description The shop's own page of an order, for the button in its e-mails.
         * @example https://shop.example/orders/{id}
         */
        ShopStaffUrl: string;
        /** @description The colour of buttons and links: darker or lighter where it could not be read as it is. */
        ShopColor: string;
        /**
         * Format: duration
         * @description How long an order that ended stays in the section before it goes to the archive. `P7D` when it is left out.
         * @example P3D
         * @example PT15M
         */
        ShopArchiveAfter: string;
        /** @description Reasons that losses are counted by, beside those that every shop has. */
        ShopFailureReasons: string[];
        /** @description Where the shop is: buyers see it, and fetch there what they pick up. */
        ShopAddress: components["schemas"]["Address"] | components["schemas"]["Line"];
        ShopStatuses: {
            name: string;
            /** @enum {string} */
            group: "new" | "active" | "paused" | "ready" | "delivery" | "done" | "failed";
            title?: components["schemas"]["Line"] | null;
            /**
             * @description The carrier's report that brings an order here; for group delivery.
             * @enum {string|null}
             */
            report?: "onTheWay" | "readyForPickup" | "delivered" | "failed" | "returned" | null;
        }[];
        ShopDeadlines: {
            [key: string]: string;
        };
        /** @description The shop's own names of categories whose goods are photographed, beside the platform's: a list of names, or each name with the category it stands for. Names are compared without regard to case and white space. */
        ShopPhotoCategories: components["schemas"]["Line"][] | {
            [key: string]: components["schemas"]["Line"];
        };
        /** @description How to pay: one text, or one for each language. */
        ShopPaymentInstructions: components["schemas"]["Text"] | {
            [key: string]: components["schemas"]["Text"];
        };
        /** @description Places where buyers fetch their orders. An order names one by its id, in `delivery.pickupPoint.id`; one that names none is fetched from the shop's own `address`. */
        ShopPickupPoints: {
            id: components["schemas"]["Line"];
            name?: components["schemas"]["Line"] | null;
            address?: components["schemas"]["Address"] | components["schemas"]["Line"] | null;
            phone?: components["schemas"]["LocalPhone"] | null;
            openingHours?: components["schemas"]["OpeningHours"] | null;
            mapUrl?: components["schemas"]["MapUrl"] | null;
        }[];
        /** @description Whether a contractor who returns an order gets the fee for accepting back at once, and how often in a month; otherwise support decides. */
        ShopFeeRefunds: {
            auto: boolean;
            perMonth: number;
        };
        /** @description Commission and acquiring in basis points of what is paid: 250 is 2.5 %. */
        ShopFees: {
            /** @description `0` when it is left out. */
            commission?: number | null;
            /** @description `0` when it is left out. */
            acquiring?: number | null;
        };
        ShopQuietHours: {
            from: string;
            to: string;
        };
        Order: {
            /** @description A ULID. */
            id: string;
            /** @description Short, for people and phones; unique in the shop. */
            number: string;
            shop: string;
            /** @enum {string} */
            lifecycle: "backOffice" | "contractorFeed" | "giftShop" | "marketplace" | "serviceDesk";
            status: components["schemas"]["Status"];
            /** @enum {string} */
            group: "new" | "active" | "paused" | "ready" | "delivery" | "done" | "failed";
            stage: components["schemas"]["ContractorStage"] | null;
            /** Format: date-time */
            placedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /**
             * @description `storefront` when it is left out.
             * @enum {string}
             */
            source: "storefront" | "phone" | "chat" | "email";
            /** @description The shop's own number; one checkout has it. */
            reference?: string;
            /** @description Who gets the invoice, where it is not the buyer. */
            billing?: {
                name?: components["schemas"]["Line"];
                company?: components["schemas"]["Line"];
                taxId?: string;
                address?: components["schemas"]["Address"];
            };
            /** @description `false` when it is left out. */
            gift: boolean;
            /** @description For the card; the shop and the buyer read it. */
            giftMessage?: components["schemas"]["Text"];
            /** @example PLN */
            currency: string;
            adjustments?: components["schemas"]["Adjustment"][];
            lines: (components["schemas"]["OrderLine"] & {
                /** @enum {string} */
                availability: "inStock" | "madeToOrder";
            })[];
            service?: components["schemas"]["Line"];
            city?: components["schemas"]["Line"];
            metadata?: components["schemas"]["Metadata"];
            version: number;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            statusSince: string;
            comment: string | null;
            buyer: components["schemas"]["Person"] | components["schemas"]["MaskedPerson"];
            recipient: components["schemas"]["Person"] | components["schemas"]["MaskedPerson"] | null;
            delivery: {
                /** @enum {string} */
                way?: "carrier" | "ownCourier" | "self" | "thirdParty" | "pickup";
                /** @description What the shop calls it, such as “Courier by noon”. */
                method?: components["schemas"]["Line"];
                status: components["schemas"]["DeliveryStatus"];
                price: number;
                /** @description Without the street for a mere candidate. */
                address?: {
                    company?: components["schemas"]["Line"];
                    line1?: string;
                    line2?: string;
                    city?: components["schemas"]["Line"];
                    /** @description State, province or region. */
                    state?: components["schemas"]["Line"];
                    postalCode?: string;
                    country?: string;
                };
                /** @description True where buyer and shop are in one city: pickup can be offered. */
                nearby?: boolean;
                /** Format: date-time */
                from?: string;
                /** Format: date-time */
                to?: string;
                pickupPoint?: components["schemas"]["PickupPoint"];
                carrier?: string;
                trackingCode?: string;
                /** @description Oldest first; `carrier` and `trackingCode` are those of the last one. */
                parcels?: {
                    carrier?: string;
                    trackingCode?: string;
                    /** @description Where it is followed, if its carrier shows it to everybody. */
                    trackingUrl?: string;
                    /** @enum {string} */
                    status: "pending" | "onTheWay" | "readyForPickup" | "delivered" | "failed" | "returned";
                    /**
                     * Format: date-time
                     * @description Since when it stands so, by the carrier's own time.
                     */
                    at: string;
                }[];
                deliverer?: string;
                /** @description Counts the assignments of deliverers. */
                assignment?: number;
                estimatedMinutes?: number;
                /**
                 * Format: date-time
                 * @description When the deliverer set out.
                 */
                setOutAt?: string;
                /** @description Whether the buyer agrees that a third person takes it; absent: yes. */
                thirdPersonAllowed?: boolean;
                handedTo?: string;
                comment?: string;
                failure?: string;
            };
            /** @description The buyer's own page, by its secret address; for the storefront and the shop's staff. */
            statusPage?: string;
            /** @description The orders that one checkout became, oldest first; one payment can pay them all. */
            checkout: {
                id: string;
                orders: string[];
            };
            payment: {
                /** @enum {string} */
                channel?: "online" | "transfer" | "card" | "cash" | "cashOnDelivery";
                /** @description What the shop calls it, such as “Courier by noon”. */
                method?: components["schemas"]["Line"];
                /** @description Where this order is paid. */
                url?: string;
                status: components["schemas"]["PaymentStatus"];
                paid: number;
                refunded: number;
                /** @description What is to be given back. */
                refundDue: number;
                /** @description What is still to be paid. */
                due: number;
                /** @description Every sum that came in or went out, in the order of arrival. */
                entries: {
                    /** @enum {string} */
                    kind: "payment" | "refund" | "refundFailed" | "dispute" | "disputeWon" | "disputeLost" | "manual";
                    /** @description Minor units; only a manual entry can be below zero. */
                    amount: number;
                    currency: string;
                    /** @description The provider's or the shop's own id of it. */
                    reference: string | null;
                    provider?: string;
                    /** @description The payment that it is about. */
                    payment?: string;
                    /**
                     * @description The amount is all that has gone back of the payment so far.
                     * @constant
                     */
                    cumulative?: true;
                    /** Format: date-time */
                    at: string;
                    by: components["schemas"]["Actor"];
                    /**
                     * @description It came after the order had failed.
                     * @constant
                     */
                    late?: true;
                }[];
            };
            totals: {
                goods: number;
                delivery: number;
                /** @description What was added when it was placed, or taken off. */
                adjustments: number;
                surcharges: number;
                total: number;
                paid: number;
                refunded: number;
                due: number;
                refundDue: number;
                currency: string;
                /** @description What the shop gets of what was paid; for its staff and support, where it has fees. */
                breakdown?: {
                    goods: number;
                    delivery: number;
                    adjustments: number;
                    surcharges: number;
                    paid: number;
                    commission: number;
                    acquiring: number;
                    payout: number;
                };
            };
            /** @description What needs a person here; empty for those who do not look after orders. */
            attention: {
                code: components["schemas"]["AttentionCode"];
                /** Format: date-time */
                since: string;
                detail: string;
            }[];
            assignee: string | null;
            contractor: string | null;
            /** @description Where its conversation is; null for those who have no part. */
            thread: string | null;
            archived?: boolean;
            rating?: {
                stars: number;
                review?: string;
            };
            photos?: string[];
            photoRating?: {
                liked: boolean;
                text?: string;
            };
            /** @description What support has been asked, and whether the courier had left then. */
            cancelRequest?: {
                by: string;
                number: string;
                reason: string;
                onTheWay: boolean;
            };
            problem?: {
                text: string;
            };
            hold?: {
                reason: string;
                /** Format: date-time */
                until?: string;
            };
            /** Format: date-time */
            stoppedAt?: string;
            /** @description What the shop has proposed and the buyer has not answered. */
            proposal?: {
                /** @description Names it in an answer. */
                number: number;
                /** @enum {string} */
                kind: "time" | "surcharge";
                /** Format: date-time */
                from?: string;
                /** Format: date-time */
                to?: string;
                amount?: number;
                reason?: string;
            };
            surcharges?: {
                amount: number;
                /** @description Why, where the buyer has agreed to it. */
                reason?: string;
                /** @description What the lifecycle calls it, where it charged it. */
                kind?: string;
            }[];
            reason?: string;
            /** Format: date-time */
            stageAt?: string;
            /** Format: date-time */
            stageSince?: string;
            /** @description What accepting costs; for contractors, support and admins. */
            acceptFee?: number;
            fees?: {
                contractor: string;
                amount: number;
                /** @enum {string} */
                refund?: "pending" | "granted" | "refused";
            }[];
            enrichment?: {
                clarification: string;
                reason: string;
                details: string;
            }[];
            /** @description When the order last came into each group. */
            groupTimes: {
                /** Format: date-time */
                new?: string;
                /** Format: date-time */
                active?: string;
                /** Format: date-time */
                paused?: string;
                /** Format: date-time */
                ready?: string;
                /** Format: date-time */
                delivery?: string;
                /** Format: date-time */
                done?: string;
                /** Format: date-time */
                failed?: string;
            };
            deadlines: {
                name: string;
                /** @description In the language that Accept-Language asks for. */
                title: string;
                /** Format: date-time */
                dueAt: string;
                /** @enum {string} */
                effect: "remind" | "move";
                /** @description The status that it moves the order to. */
                to?: components["schemas"]["Status"];
                /** Format: date-time */
                remindAt: string | null;
                /** @description Whether the order's clock stands. */
                stopped: boolean;
            }[];
            actions: {
                command: components["schemas"]["CommandName"];
                /** @description In the language that Accept-Language asks for. */
                title: string;
                allowed: boolean;
                fields: components["schemas"]["ActionField"][];
                /** @description Why not, as a sentence in the language that Accept-Language asks for. */
                reason?: string;
                why?: components["schemas"]["RefusalKey"];
            }[];
            history: {
                version: number;
                command: components["schemas"]["CommandName"] | ("create" | "recordPayment" | "recordDelivery" | "recordUnreachable" | "dismissTask" | "remind" | "expire");
                actor: components["schemas"]["Actor"];
                /** Format: date-time */
                at: string;
                from: components["schemas"]["Status"] | null;
                to: components["schemas"]["Status"] | null;
                data: Record<string, never>;
            }[];
        } & components["schemas"]["LifecycleStatus"];
        Status: components["schemas"]["BackOfficeStatus"] | components["schemas"]["ContractorFeedStatus"] | components["schemas"]["GiftShopStatus"] | components["schemas"]["MarketplaceStatus"] | components["schemas"]["ServiceDeskStatus"];
        /** @enum {string} */
        ContractorStage: "notContacted" | "consultation" | "clientThinking" | "measurementAgreed";
        Person: {
            /** @description The shop's own id of the buyer. */
            id?: string;
            name?: string;
            email?: string;
            phone?: string;
            locale?: string;
        };
        MaskedPerson: {
            /** @description An initial. */
            name: string | null;
            email: null;
            phone: null;
            /** @constant */
            masked: true;
        };
        /** @enum {string} */
        DeliveryStatus: "pending" | "assigned" | "onTheWay" | "readyForPickup" | "delivered" | "failed" | "returned";
        /** @enum {string} */
        PaymentStatus: "pending" | "unpaid" | "partlyPaid" | "paid" | "paidLate" | "partlyRefunded" | "refunded" | "rejected" | "disputed";
        Actor: {
            role: components["schemas"]["ActorRole"];
            id?: string;
        };
        /** @enum {string} */
        ActorRole: "storefront" | "director" | "manager" | "seller" | "contractor" | "support" | "admin" | "buyer" | "deliverer" | "payments" | "carrier" | "clock";
        /** @enum {string} */
        AttentionCode: "disputed" | "refundFailed" | "wrongCurrency" | "refundedEarly" | "refundDue" | "unreachable" | "problem" | "cancelRequested" | "deliveryFailed" | "parcelReturned" | "photoDisliked" | "overdue";
        /** @enum {string} */
        CommandName: "confirm" | "confirmPayment" | "accept" | "start" | "reopen" | "finish" | "dispatch" | "ship" | "addParcel" | "correctParcel" | "takeBack" | "offerPickup" | "handOver" | "onMyWay" | "receive" | "collect" | "deliver" | "fail" | "move" | "cancel" | "decline" | "requestCancel" | "dismissCancel" | "undo" | "returnToFeed" | "decideFee" | "proposeTime" | "proposeSurcharge" | "acceptProposal" | "declineProposal" | "setStage" | "setDelivery" | "setPayment" | "assignSeller" | "assignDeliverer" | "addPhoto" | "allowThirdPerson" | "ratePhoto" | "rate" | "reportProblem" | "resolveProblem" | "archive" | "unarchive" | "refund" | "revive" | "correct" | "renewLink" | "extendDeadline" | "hold" | "resume";
        ActionField: {
            /** @description A dot leads into an object: `buyer.email`. */
            name: string;
            /** @description In the language that Accept-Language asks for. */
            title: string;
            /** @enum {string} */
            kind: "line" | "text" | "money" | "moment" | "duration" | "choice" | "person" | "flag";
            required: boolean;
            /** @description Required all the same while that field has one of the values; without values, as soon as anything of that object is said. */
            requiredIf?: {
                field: string;
                values?: string[];
            };
            /** @description So many characters at the most. */
            max?: number;
            /** @description What can be chosen; people are chosen from the shop's staff or deliverers. */
            options?: {
                value: string | number;
                /** @description In the language that Accept-Language asks for. */
                title: string;
            }[];
        };
        /**
         * @description The rule that stands in the way, by a name that stays.
         * @enum {string}
         */
        RefusalKey: "photographed" | "madeToOrder" | "skipsCourier" | "brought" | "notSetOut" | "hasWindow" | "notDelivered" | "parcelNamed" | "parcelLost" | "notSent" | "cashDue" | "noWindow" | "courierNotHired" | "cancelRequested" | "cancelNotRequested" | "proposed" | "problemReported" | "noProblemYet" | "notRated" | "paidLate" | "paid" | "nothingDue" | "nothingPaid" | "held" | "allReturned" | "thirdPersonAllowed" | "notArchived" | "archived" | "notPutAway" | "putAway" | "feePending" | "unknownCommand" | "role" | "status" | "undoExpired" | "onHold" | "notOnHold" | "noDeadline" | "photoKnown" | "photoLimit" | "parcelLimit" | "parcelUnknown" | "parcelKnown" | "nothingChanges" | "proposalReplaced" | "proposalPast" | "sameStatus" | "backToNew" | "statusUnknown" | "reasonNeeded" | "notSettled" | "pastClosing" | "closingOnly" | "beforePlaced" | "notFuture" | "notPast" | "amountNeeded" | "tooMuch" | "feeUnknown" | "moneyConfirmed" | "moneyReturned" | "historyFull" | "repeated";
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @enum {string} */
            code: "malformed" | "idempotency-key-required" | "unauthenticated" | "forbidden" | "not-found" | "method-not-allowed" | "invalid-state" | "version-conflict" | "reference-taken" | "precondition-failed" | "payload-too-large" | "unsupported-media-type" | "validation-failed" | "idempotency-key-reused" | "rate-limited" | "internal" | "unavailable";
            requestId: string;
            /** @description What is wrong with the input. */
            errors?: {
                /** @description A JSON pointer into the body, or the name of a query field. */
                pointer: string;
                detail: string;
            }[];
            /** @description The order that has the reference. */
            order?: string;
            /** @description The statuses that would allow it. */
            allowedIn?: components["schemas"]["Status"][];
            why?: components["schemas"]["RefusalKey"];
            /** @description What `why` says, as a sentence in the language that Accept-Language asks for. */
            reason?: string;
            /** @description The order as it is now. */
            current?: components["schemas"]["Order"];
        };
        OrderSummary: {
            /** @description A ULID. */
            id: string;
            /** @description Short, for people and phones; unique in the shop. */
            number: string;
            reference: string | null;
            shop: string;
            /** @enum {string} */
            lifecycle: "backOffice" | "contractorFeed" | "giftShop" | "marketplace" | "serviceDesk";
            status: components["schemas"]["Status"];
            /** @enum {string} */
            group: "new" | "active" | "paused" | "ready" | "delivery" | "done" | "failed";
            stage: components["schemas"]["ContractorStage"] | null;
            /** Format: date-time */
            placedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /**
             * Format: date-time
             * @description How long its stage, or else its status, has stood.
             */
            since: string;
            /** @description The buyer's name. */
            buyer: string;
            city: string | null;
            delivery: {
                /** @enum {string} */
                way?: "carrier" | "ownCourier" | "self" | "thirdParty" | "pickup";
                status: components["schemas"]["DeliveryStatus"];
                /** Format: date-time */
                from?: string;
                /** Format: date-time */
                to?: string;
                deliverer?: string;
            };
            payment: {
                status: components["schemas"]["PaymentStatus"];
                /** @description What is still to be paid. */
                due: number;
            };
            total: number;
            currency: string;
            /** @description How many there are, with title and picture of the first one. */
            lines: {
                count: number;
                title: string | null;
                imageUrl: string | null;
            };
            /** @description The next one; none while the order's clock stands. */
            deadline: {
                name: string;
                /** Format: date-time */
                dueAt: string;
            } | null;
            /** @description Set while somebody has put the order on hold; `until` is null when nobody said for how long. */
            hold: {
                /** Format: date-time */
                until: string | null;
            } | null;
            /**
             * Format: date-time
             * @description When the buyer wrote what nobody has answered yet.
             */
            unansweredSince: string | null;
            /** @description What needs a person in it. */
            attention: components["schemas"]["AttentionCode"][];
            assignee: string | null;
            /** @description Whether somebody has put it into the archive by hand. */
            archived?: boolean;
        } & components["schemas"]["LifecycleStatus"];
        GroupColours: {
            new: string;
            active: string;
            paused: string;
            ready: string;
            delivery: string;
            done: string;
            failed: string;
        };
        PaymentPage: {
            url: string;
            /**
             * @description Who has made it; null for an address of the order's or the shop's own.
             * @enum {string|null}
             */
            provider: "generic" | "stripe" | "przelewy24" | "yookassa" | "paypal" | null;
            amount: number;
            currency: string;
            /**
             * Format: date-time
             * @description When it ends, or the deadline for the payment; null where there is none.
             */
            until: string | null;
        };
        Note: {
            id: string;
            text: string;
            by: components["schemas"]["Actor"];
            /** Format: date-time */
            at: string;
            /** @description The version that the order had then. */
            version: number;
        };
        Photo: {
            /** @example 00-3HY1K9P5E0T7Z6N4QW8XM2RBSD */
            id: string;
            /** @enum {string} */
            status: "uploading" | "uploaded";
            /** @enum {string} */
            contentType: "image/jpeg" | "image/png" | "image/webp" | "image/heic";
            bytes: number;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Actor"];
            /** @description Where to look at it, for an hour; null until it is there. */
            url: string | null;
        };
        PhotoUpload: {
            /** @example 00-3HY1K9P5E0T7Z6N4QW8XM2RBSD */
            id: string;
            upload: {
                /** @constant */
                method: "PUT";
                url: string;
                headers: {
                    /** @enum {string} */
                    "content-type": "image/jpeg" | "image/png" | "image/webp" | "image/heic";
                    /** @constant */
                    "if-none-match": "*";
                };
                /** Format: date-time */
                expiresAt: string;
            };
        };
        ChatMessage: {
            /** @description Its place in the conversation: 0 is the order itself, then 1, 2, 3 … */
            id: string;
            /** @enum {string} */
            kind: "order" | "message";
            order: string;
            /** @description Null for the order itself. */
            text: string | null;
            by: {
                role: components["schemas"]["ActorRole"];
                id?: string;
                /** @description Of the buyer, the shop or the contractor. */
                name: string | null;
            };
            /** Format: date-time */
            at: string;
        };
        Notification: {
            id: string;
            /** @description The event of the order that it reports. */
            version: number;
            template: string;
            /** @description What its recipient is to the order. */
            party: string;
            /** @enum {string} */
            channel: "email" | "sms" | "telegram" | "push" | "voice";
            /**
             * @description Masked.
             * @example a…@example.com
             * @example +48…67
             */
            to: string;
            /** @enum {string} */
            status: "sending" | "sent" | "delivered" | "waiting" | "skipped" | "failed" | "unknown" | "suppressed" | "refused" | "capped" | "bounced" | "complained" | "missed" | "dismissed";
            reason: string | null;
            attempts: number;
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description When a waiting one is sent.
             */
            dueAt: string | null;
        };
        Task: {
            /**
             * @description What the order itself asks for, as in its `attention`.
             * @enum {string}
             */
            kind: "refundFailed" | "refundedEarly" | "problem" | "cancelRequested" | "deliveryFailed" | "parcelReturned" | "photoDisliked" | "overdue";
            order: string;
            number: string;
            /** Format: date-time */
            since: string;
            /** @description All that it asks for. */
            attention: components["schemas"]["AttentionCode"][];
            /** @description Null where it belongs to no shop. */
            shop: string | null;
        } | {
            /** @constant */
            kind: "message";
            order: string;
            message: components["schemas"]["Notification"];
            /** @description Null where it belongs to no shop. */
            shop: string | null;
        } | {
            /** @constant */
            kind: "refund";
            order: string;
            number: string;
            amount: number;
            currency: string;
            /** Format: date-time */
            closedAt: string;
            /** @description Null where it belongs to no shop. */
            shop: string | null;
        } | {
            /**
             * @description A fee to decide about, with decideFee; for support and admins.
             * @constant
             */
            kind: "fee";
            order: string;
            number: string;
            contractor: string;
            amount: number;
            currency: string;
            /** @description Null where it belongs to no shop. */
            shop: string | null;
        } | {
            /**
             * @description Money that fits no order, comes in another currency, is disputed, or that its provider has not confirmed; or a payment whose receipt at the hand-over (`receipt`) somebody has to make.
             * @constant
             */
            kind: "money";
            /** @description For dismissing it; a dispute closes by itself. */
            id: string | null;
            /** @enum {string} */
            reason: "unconfirmed" | "unknownOrder" | "wrongCurrency" | "tooLarge" | "disputed" | "receipt";
            order: string | null;
            report: {
                /** @enum {string} */
                kind: "paid" | "rejected" | "refunded" | "refundFailed" | "disputed" | "disputeWon" | "disputeLost";
                order?: components["schemas"]["Line"];
                checkout?: components["schemas"]["Line"];
                amount: number;
                /** @example PLN */
                currency: string;
                reference: components["schemas"]["Line"];
                payment?: components["schemas"]["Line"];
                provider?: components["schemas"]["Line"];
                account?: components["schemas"]["Line"];
                /** @constant */
                cumulative?: true;
            };
            /** Format: date-time */
            at: string;
            /** @description Null where it belongs to no shop. */
            shop: string | null;
        } | {
            /**
             * @description No message reaches the buyer of an order under way: correct their contacts, or dismiss it.
             * @constant
             */
            kind: "unreachable";
            id: string;
            order: string;
            number: string;
            /** @enum {string} */
            why: "noContact" | "email" | "sms";
            /** Format: date-time */
            since: string;
            /** @description Null where it belongs to no shop. */
            shop: string | null;
        } | {
            /**
             * @description The shop's stock feed cannot be read, and what was read before still holds. It closes by itself.
             * @constant
             */
            kind: "stockFeed";
            url: string;
            /** @enum {string} */
            code: "unreachable" | "status" | "tooLarge" | "encoding" | "malformed" | "unknownFormat" | "empty";
            detail: string;
            /** Format: date-time */
            since: string;
            /** @description Null where it belongs to no shop. */
            shop: string | null;
        };
        Me: {
            id: string;
            /** @enum {string} */
            role: "storefront" | "director" | "manager" | "seller" | "contractor" | "support" | "admin";
            name: string | null;
            language: string | null;
            /** @description By which the Telegram bot knows them. */
            phone: string | null;
            /** @description What the caller can choose to be told of and by which channel, and what of it is on; null for those who are told of no orders. */
            messages: components["schemas"]["MessageChoices"] | null;
            /** @description What a screen needs of the caller's shop. */
            shop: components["schemas"]["ShopOnScreen"] | null;
        };
        ShopOnScreen: {
            id: string;
            name: components["schemas"]["Line"];
            /** @enum {string} */
            lifecycle: "backOffice" | "contractorFeed" | "giftShop" | "marketplace" | "serviceDesk";
            timeZone: string;
            city: string | null;
            hidden: boolean;
            locale: string;
            /** @description The colour of the shop's buttons and links. */
            color: string | null;
            logoUrl: string | null;
            /** @description Where the pictures of its goods may come from: `imageOrigins` of its settings, and the hosts of `logoUrl` and `website`. */
            imageOrigins: string[];
            colours: components["schemas"]["GroupColours"];
            /** @description The shop's own ones first; titles in the caller's language. */
            statuses: {
                name: components["schemas"]["Status"];
                /** @enum {string} */
                group: "new" | "active" | "paused" | "ready" | "delivery" | "done" | "failed";
                title: string;
            }[];
        };
        PushSubscription: {
            id: string;
            /** @description The host of the browser's push service. */
            service: string;
            /** Format: date-time */
            renewedAt: string;
            /**
             * Format: date-time
             * @description Unless it is added again before.
             */
            expiresAt: string;
        };
        TelegramChat: {
            id: string;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description Since when the bot may not write there: its owner has blocked it.
             */
            blockedAt: string | null;
        };
        TelegramInvitation: {
            url: string;
            /** Format: date-time */
            until: string;
        };
        ListedShop: {
            id: string;
            name: components["schemas"]["Line"];
            /** @enum {string} */
            lifecycle: "backOffice" | "contractorFeed" | "giftShop" | "marketplace" | "serviceDesk";
            timeZone: string;
            city: string | null;
            hidden: boolean;
        };
        Shop: {
            name: components["schemas"]["Line"];
            /** @enum {string} */
            lifecycle: "backOffice" | "contractorFeed" | "giftShop" | "marketplace" | "serviceDesk";
            /**
             * @description `en` when it is left out.
             * @example pl
             * @example pl-PL
             * @example pl_PL
             */
            locale: string;
            /** @description `UTC` when it is left out. */
            timeZone: string;
            emails: components["schemas"]["Email"][];
            phones?: components["schemas"]["LocalPhone"][];
            city?: components["schemas"]["Line"];
            address?: components["schemas"]["ShopAddress"];
            /** @description Where buyers and deliverers can call. */
            phone?: components["schemas"]["LocalPhone"];
            /** Format: uri */
            website?: string;
            mapUrl?: components["schemas"]["MapUrl"];
            pickupPoints?: components["schemas"]["ShopPickupPoints"];
            imageOrigins?: components["schemas"]["ShopImageOrigins"];
            logoUrl?: components["schemas"]["ShopLogoUrl"];
            color?: components["schemas"]["ShopColor"];
            /** @description Where answers to the e-mails go. */
            replyTo?: components["schemas"]["Email"];
            staffUrl?: components["schemas"]["ShopStaffUrl"];
            hidden?: boolean;
            hiddenProducts?: string[];
            /**
             * @description A feed in YML or Google Merchant's format, read every 15 minutes: orders for goods that it says are out of stock are refused, as for those in `hiddenProducts`, which it leaves alone (docs/stock.md).
             * @example {
             *       "url": "https://shop.example/yml.xml"
             *     }
             */
            stockFeed?: {
                /** Format: uri */
                url: string;
            };
            paymentInstructions?: components["schemas"]["ShopPaymentInstructions"];
            paymentAccount?: components["schemas"]["ShopPaymentAccount"];
            paymentUrl?: components["schemas"]["ShopPaymentUrl"];
            /**
             * @description Who is asked for a page where one order is paid, once its buyer wants to pay: with its sum, currency and id. Its key is a secret (docs/providers.md). It goes before `paymentUrl`.
             * @enum {string}
             */
            paymentProvider?: "generic" | "stripe" | "przelewy24" | "yookassa" | "paypal";
            /**
             * @description Receipts by Federal Law 54-FZ, which YooKassa makes with each payment of its pages: the codes of VAT and of the tax system are YooKassa's (docs/providers.md). A line's `metadata.vatCode` says another one.
             * @example {
             *       "vatCode": 1,
             *       "taxSystemCode": 2,
             *       "paymentMode": "prepayment"
             *     }
             */
            receipts?: {
                vatCode: number;
                deliveryVatCode?: number;
                taxSystemCode?: number;
                /**
                 * @description `prepayment` when it is left out.
                 * @enum {string}
                 */
                paymentMode: "prepayment" | "fullPayment";
            };
            estimatedDeliveryMinutes?: number;
            sms?: components["schemas"]["SmsSettings"];
            /** @description By which channels the shop's own staff are told: each is on unless this says `false`, only calls (`voice`) are off unless it says `true`. With e-mail off it is used where no other channel reaches anybody. */
            staffChannels?: {
                email?: boolean;
                telegram?: boolean;
                push?: boolean;
                voice?: boolean;
            };
            quietHours?: components["schemas"]["ShopQuietHours"];
            deadlines?: components["schemas"]["ShopDeadlines"];
            openingHours?: components["schemas"]["OpeningHours"];
            archiveAfter: components["schemas"]["ShopArchiveAfter"];
            photoCategories?: components["schemas"]["ShopPhotoCategories"];
            statuses?: components["schemas"]["ShopStatuses"];
            pastClosing?: boolean;
            /** @description In which groups the goods of orders stand on the shop's purchasing list. */
            purchasing?: ("active" | "paused" | "delivery")[];
            failureReasons?: components["schemas"]["ShopFailureReasons"];
            acceptFee?: number;
            feeRefunds?: components["schemas"]["ShopFeeRefunds"];
            fees?: components["schemas"]["ShopFeesOutput"];
            id: string;
        };
        Losses: {
            /**
             * @description A month or a day of the shop's time zone.
             * @example 2026-11
             */
            period: string;
            status: components["schemas"]["Status"];
            reason: string;
            currency: string;
            count: number;
            /** @description The sum of the orders' totals. */
            amount: number;
        };
        StaffMember: {
            id: string;
            /** @enum {string} */
            role: "storefront" | "director" | "manager" | "seller" | "contractor" | "support" | "admin";
            name: string | null;
        };
        PurchaseRow: {
            sku?: string;
            title: string;
            /** @example kg */
            unit?: string;
            /** @description What the buyer chose or wants written: size, colour, engraving. */
            options?: components["schemas"]["LineOptions"];
            /** @enum {string} */
            availability: "inStock" | "madeToOrder";
            /** @description Up to three decimals; what the line costs is rounded half up. */
            quantity: number;
            orders: {
                id: string;
                number: string;
                /** @description Up to three decimals; what the line costs is rounded half up. */
                quantity: number;
            }[];
        };
        ProviderStanding: {
            /** @enum {string} */
            kind: "payments" | "carriers";
            /** @enum {string} */
            name: "generic" | "stripe" | "przelewy24" | "yookassa" | "paypal" | "aftership" | "inpost" | "novaposhta" | "cdek";
            /**
             * @description The shop's own account, or that of all shops without one; null where there is none.
             * @enum {string|null}
             */
            account: "own" | "common" | null;
            /** @description How many are valid: two while one is changed. */
            secrets: number;
            /** @description Whether pages for payments can be asked for; null where the provider makes none. */
            makesPages: boolean | null;
            /** @description Where the provider reports to. */
            address: string;
            /**
             * Format: date-time
             * @description When a report was last proved to be theirs.
             */
            heardAt: string | null;
            /**
             * Format: date-time
             * @description When one was last refused, because nothing proved it.
             */
            refusedAt: string | null;
        };
        ProviderTest: {
            ok: boolean;
            steps: {
                /** @enum {string} */
                step: "settings" | "proof" | "reading" | "matching";
                ok: boolean;
                detail: string;
            }[];
        };
        StockFeed: {
            /** @description Null where the shop has no feed. */
            url: string | null;
            /**
             * Format: date-time
             * @description When it was last read whole, or found unchanged.
             */
            readAt: string | null;
            /**
             * Format: date-time
             * @description When that last changed what is in stock.
             */
            changedAt: string | null;
            /** @description How many it names. */
            offers: number | null;
            /** @description How many are out of stock, with those that it has named before and names no more. */
            outOfStock: number | null;
            /** @description Why it could not be read the last time; what was read before still holds. */
            failure: {
                /** @enum {string} */
                code: "unreachable" | "status" | "tooLarge" | "encoding" | "malformed" | "unknownFormat" | "empty";
                detail: string;
                /** Format: date-time */
                at: string;
                /**
                 * Format: date-time
                 * @description Since when it could not be read.
                 */
                since: string;
            } | null;
            /**
             * Format: date-time
             * @description When it is read next.
             */
            nextAt: string | null;
        };
        StockedOffer: {
            sku: string;
            /**
             * @description What the feed says: out of stock, or nothing any more.
             * @enum {string}
             */
            stock: "outOfStock" | "gone";
            /** Format: date-time */
            since: string;
        };
        Deliverer: {
            name: components["schemas"]["Line"];
            /** @description Masked for sellers. */
            email: string;
            /** @description Masked for sellers. */
            phone?: string;
            /**
             * @example pl
             * @example pl-PL
             * @example pl_PL
             */
            locale?: string;
            /**
             * @description How they want to be told of their jobs: by e-mail and SMS, or by one of the two alone, and then by the other one only what that one does not bring. They choose it on their own page; left out, it stays as it is, at first `both`.
             * @enum {string}
             */
            contactBy?: "both" | "sms" | "email";
            id: string;
        };
        Contractor: {
            name?: components["schemas"]["Line"];
            email?: components["schemas"]["Email"];
            phone?: components["schemas"]["Phone"];
            /**
             * @example pl
             * @example pl-PL
             * @example pl_PL
             */
            locale?: string;
            services: components["schemas"]["Line"][];
            cities: components["schemas"]["Line"][];
            id: string;
        };
        Event: components["schemas"]["OrderCreatedEvent"] | components["schemas"]["OrderRecordPaymentEvent"] | components["schemas"]["OrderRecordDeliveryEvent"] | components["schemas"]["OrderRecordUnreachableEvent"] | components["schemas"]["OrderDismissTaskEvent"] | components["schemas"]["OrderRemindEvent"] | components["schemas"]["OrderExpireEvent"] | components["schemas"]["OrderConfirmEvent"] | components["schemas"]["OrderConfirmPaymentEvent"] | components["schemas"]["OrderAcceptEvent"] | components["schemas"]["OrderStartEvent"] | components["schemas"]["OrderReopenEvent"] | components["schemas"]["OrderFinishEvent"] | components["schemas"]["OrderDispatchEvent"] | components["schemas"]["OrderShipEvent"] | components["schemas"]["OrderAddParcelEvent"] | components["schemas"]["OrderCorrectParcelEvent"] | components["schemas"]["OrderTakeBackEvent"] | components["schemas"]["OrderOfferPickupEvent"] | components["schemas"]["OrderHandOverEvent"] | components["schemas"]["OrderOnMyWayEvent"] | components["schemas"]["OrderReceiveEvent"] | components["schemas"]["OrderCollectEvent"] | components["schemas"]["OrderDeliverEvent"] | components["schemas"]["OrderFailEvent"] | components["schemas"]["OrderMoveEvent"] | components["schemas"]["OrderCancelEvent"] | components["schemas"]["OrderDeclineEvent"] | components["schemas"]["OrderRequestCancelEvent"] | components["schemas"]["OrderDismissCancelEvent"] | components["schemas"]["OrderUndoEvent"] | components["schemas"]["OrderReturnToFeedEvent"] | components["schemas"]["OrderDecideFeeEvent"] | components["schemas"]["OrderProposeTimeEvent"] | components["schemas"]["OrderProposeSurchargeEvent"] | components["schemas"]["OrderAcceptProposalEvent"] | components["schemas"]["OrderDeclineProposalEvent"] | components["schemas"]["OrderSetStageEvent"] | components["schemas"]["OrderSetDeliveryEvent"] | components["schemas"]["OrderSetPaymentEvent"] | components["schemas"]["OrderAssignSellerEvent"] | components["schemas"]["OrderAssignDelivererEvent"] | components["schemas"]["OrderAddPhotoEvent"] | components["schemas"]["OrderAllowThirdPersonEvent"] | components["schemas"]["OrderRatePhotoEvent"] | components["schemas"]["OrderRateEvent"] | components["schemas"]["OrderReportProblemEvent"] | components["schemas"]["OrderResolveProblemEvent"] | components["schemas"]["OrderArchiveEvent"] | components["schemas"]["OrderUnarchiveEvent"] | components["schemas"]["OrderRefundEvent"] | components["schemas"]["OrderReviveEvent"] | components["schemas"]["OrderCorrectEvent"] | components["schemas"]["OrderRenewLinkEvent"] | components["schemas"]["OrderExtendDeadlineEvent"] | components["schemas"]["OrderHoldEvent"] | components["schemas"]["OrderResumeEvent"] | components["schemas"]["ChatMessageEvent"];
        OrderCreatedEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.created";
            data: Record<string, never>;
        };
        OrderEvent: {
            /** @description The order's id and the version, joined by a dot: never used twice. */
            id: string;
            order: string;
            number: string;
            shop: string;
            /** @enum {string} */
            lifecycle: "backOffice" | "contractorFeed" | "giftShop" | "marketplace" | "serviceDesk";
            /** @description The event's place in the history of its order: 1, 2, 3 … */
            version: number;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"];
            from: components["schemas"]["Status"] | null;
            to: components["schemas"]["Status"];
            /**
             * @description The group of `to`.
             * @enum {string}
             */
            group: "new" | "active" | "paused" | "ready" | "delivery" | "done" | "failed";
            /** @description How the delivery and the payment stand after it, where it sets them. */
            sets?: {
                /** @enum {string} */
                delivery?: "pending" | "assigned" | "onTheWay" | "readyForPickup" | "delivered" | "failed" | "returned";
                /** @enum {string} */
                payment?: "pending" | "unpaid" | "paid" | "rejected" | "refunded";
            };
        };
        OrderRecordPaymentEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.recordPayment";
            data: {
                entry?: components["schemas"]["Posting"];
                rejected?: {
                    reference: string;
                    provider?: string;
                };
                refundDue?: number;
            };
        };
        Posting: {
            /** @enum {string} */
            kind: "payment" | "refund" | "refundFailed" | "dispute" | "disputeWon" | "disputeLost" | "manual";
            amount: number;
            reference?: string;
            provider?: string;
            payment?: string;
            /** @constant */
            cumulative?: true;
        };
        OrderRecordDeliveryEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.recordDelivery";
            data: {
                /** @enum {string} */
                status: "onTheWay" | "readyForPickup" | "delivered" | "failed" | "returned";
                carrier?: string;
                trackingCode?: string;
                /** Format: date-time */
                reportedAt?: string;
                /** @enum {string} */
                lost?: "failed" | "returned";
            };
        };
        OrderRecordUnreachableEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.recordUnreachable";
            data: {
                /** @enum {string} */
                why: "noContact" | "email" | "sms";
            };
        };
        OrderDismissTaskEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.dismissTask";
            data: {
                /** @enum {string} */
                task: "unreachable" | "wrongCurrency";
            };
        };
        OrderRemindEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.remind";
            data: {
                deadline: string;
                ahead?: boolean;
                surcharges?: components["schemas"]["ChargedNow"];
                refundDue?: number;
                keeps?: number;
                /** Format: date-time */
                chargedSince?: string;
            };
        };
        OrderExpireEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.expire";
            data: {
                deadline: string;
                surcharges?: components["schemas"]["ChargedNow"];
                refundDue?: number;
                keeps?: number;
                /** Format: date-time */
                chargedSince?: string;
            };
        };
        OrderConfirmEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.confirm";
            data: Record<string, never>;
        };
        OrderConfirmPaymentEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.confirmPayment";
            data: {
                amount?: number;
                reference?: components["schemas"]["Line"];
                refundDue?: number;
                provider?: string;
            };
        };
        OrderAcceptEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.accept";
            data: {
                fee?: number;
            };
        };
        OrderStartEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.start";
            data: Record<string, never>;
        };
        OrderReopenEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.reopen";
            data: Record<string, never>;
        };
        OrderFinishEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.finish";
            data: Record<string, never>;
        };
        OrderDispatchEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.dispatch";
            data: {
                /** @enum {string} */
                way?: "self" | "ownCourier";
                anyway?: boolean;
            };
        };
        OrderShipEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.ship";
            data: components["schemas"]["ShippedParcel"];
        };
        OrderAddParcelEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.addParcel";
            data: components["schemas"]["ShippedParcel"];
        };
        OrderCorrectParcelEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.correctParcel";
            data: {
                from: components["schemas"]["Line"];
                carrier: components["schemas"]["Line"];
                trackingCode: components["schemas"]["Line"];
            };
        };
        OrderTakeBackEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.takeBack";
            data: {
                reason?: components["schemas"]["Text"];
            };
        };
        OrderOfferPickupEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.offerPickup";
            data: {
                anyway?: boolean;
            };
        };
        OrderHandOverEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.handOver";
            data: {
                anyway?: boolean;
            };
        };
        OrderOnMyWayEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.onMyWay";
            data: {
                anyway?: boolean;
            };
        };
        OrderReceiveEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.receive";
            data: Record<string, never>;
        };
        OrderCollectEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.collect";
            data: Record<string, never>;
        };
        OrderDeliverEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.deliver";
            data: {
                /** @enum {string} */
                handedTo?: "inPerson" | "thirdPerson";
                comment?: components["schemas"]["Text"];
                collected?: boolean;
                anyway?: boolean;
                amount?: number;
            };
        };
        OrderFailEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.fail";
            data: {
                reason: components["schemas"]["Text"];
            };
        };
        OrderMoveEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.move";
            data: {
                status: components["schemas"]["Status"];
                reason?: components["schemas"]["Text"];
                /** Format: date-time */
                closedAt?: string;
                anyway?: boolean;
                refundDue?: number;
                keeps?: number;
                assignee?: string;
            };
        };
        OrderCancelEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.cancel";
            data: {
                reason?: components["schemas"]["Text"];
                refundDue?: number;
                keeps?: number;
            };
        };
        OrderDeclineEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.decline";
            data: {
                reason: components["schemas"]["Text"];
                refundDue?: number;
                keeps?: number;
            };
        };
        OrderRequestCancelEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.requestCancel";
            data: {
                reason: components["schemas"]["Text"];
                number: string;
                onTheWay: boolean;
            };
        };
        OrderDismissCancelEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.dismissCancel";
            data: {
                reason: components["schemas"]["Text"];
            };
        };
        OrderUndoEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.undo";
            data: {
                undone: number;
            };
        };
        OrderReturnToFeedEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.returnToFeed";
            data: {
                clarification: components["schemas"]["Text"];
                reason: components["schemas"]["Text"];
                details: components["schemas"]["Text"];
                /** @enum {string} */
                feeRefund?: "pending" | "granted" | "refused";
            };
        };
        OrderDecideFeeEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.decideFee";
            data: {
                refund?: boolean;
                reason?: string;
                contractor?: string;
            };
        };
        OrderProposeTimeEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.proposeTime";
            data: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
                reason?: components["schemas"]["Text"];
            };
        };
        OrderProposeSurchargeEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.proposeSurcharge";
            data: {
                amount: number;
                reason: components["schemas"]["Text"];
            };
        };
        OrderAcceptProposalEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.acceptProposal";
            data: {
                proposal: number;
                /** @enum {string} */
                kind: "time" | "surcharge";
                /** Format: date-time */
                from?: string;
                /** Format: date-time */
                to?: string;
                amount?: number;
                reason?: string;
            };
        };
        OrderDeclineProposalEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.declineProposal";
            data: {
                proposal: number;
                reason?: components["schemas"]["Text"];
                /** @enum {string} */
                kind: "time" | "surcharge";
                /** Format: date-time */
                from?: string;
                /** Format: date-time */
                to?: string;
                amount?: number;
            };
        };
        OrderSetStageEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.setStage";
            data: {
                /** @enum {string} */
                stage: "notContacted" | "consultation" | "clientThinking" | "measurementAgreed";
                /** Format: date-time */
                at?: string;
            };
        };
        OrderSetDeliveryEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.setDelivery";
            data: {
                /** @enum {string} */
                way: "carrier" | "ownCourier" | "self" | "thirdParty" | "pickup";
                price?: number;
            };
        };
        OrderSetPaymentEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.setPayment";
            data: {
                /** @enum {string} */
                status?: "pending" | "unpaid" | "paid" | "rejected" | "refunded";
                /** @enum {string} */
                channel?: "online" | "transfer" | "card" | "cash" | "cashOnDelivery";
            };
        };
        OrderAssignSellerEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.assignSeller";
            data: {
                seller: string;
            };
        };
        OrderAssignDelivererEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.assignDeliverer";
            data: {
                deliverer: string;
                estimatedMinutes?: number;
                replaced?: string;
            };
        };
        OrderAddPhotoEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.addPhoto";
            data: {
                photo: components["schemas"]["Line"];
            };
        };
        OrderAllowThirdPersonEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.allowThirdPerson";
            data: {
                allowed: boolean;
            };
        };
        OrderRatePhotoEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.ratePhoto";
            data: {
                liked: boolean;
                text?: components["schemas"]["Text"];
            };
        };
        OrderRateEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.rate";
            data: {
                stars: number;
                review?: components["schemas"]["Text"];
            };
        };
        OrderReportProblemEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.reportProblem";
            data: {
                text: components["schemas"]["Text"];
            };
        };
        OrderResolveProblemEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.resolveProblem";
            data: {
                text: components["schemas"]["Text"];
            };
        };
        OrderArchiveEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.archive";
            data: Record<string, never>;
        };
        OrderUnarchiveEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.unarchive";
            data: Record<string, never>;
        };
        OrderRefundEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.refund";
            data: {
                amount: number;
                reason?: components["schemas"]["Text"];
                reference?: components["schemas"]["Line"];
                entry?: components["schemas"]["Posting"];
            };
        };
        OrderReviveEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.revive";
            data: Record<string, never>;
        };
        OrderCorrectEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.correct";
            data: {
                corrected: string[];
            };
        };
        OrderRenewLinkEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.renewLink";
            data: Record<string, never>;
        };
        OrderExtendDeadlineEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.extendDeadline";
            data: {
                deadline: components["schemas"]["Line"];
                /**
                 * Format: duration
                 * @example P3D
                 * @example PT15M
                 */
                by: string;
            };
        };
        OrderHoldEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.hold";
            data: {
                reason: components["schemas"]["Text"];
                /** Format: date-time */
                until?: string;
            };
        };
        OrderResumeEvent: components["schemas"]["OrderEvent"] & {
            /** @constant */
            type: "order.resume";
            data: Record<string, never>;
        };
        ChatMessageEvent: {
            /** @description The order's id, a dot, `m` and the message's id. */
            id: string;
            /** @constant */
            type: "dialog.message";
            order: string;
            number: string;
            shop: string;
            /** @enum {string} */
            lifecycle: "backOffice" | "contractorFeed" | "giftShop" | "marketplace" | "serviceDesk";
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"];
            data: {
                message: string;
                /** @description Where the conversation is read. */
                thread: string;
            };
        };
        EndpointWithSecret: components["schemas"]["Endpoint"] & {
            /** @description Shown this once. */
            secret: string;
        };
        Endpoint: {
            id: string;
            /** Format: uri */
            url: string;
            /** @description The types that go there; null for all. */
            events: components["schemas"]["EventType"][] | null;
            /** @enum {string} */
            status: "active" | "disabled";
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When a 410 disabled it.
             */
            disabledAt: string | null;
            /**
             * Format: date-time
             * @description Until when the former secret signs, too.
             */
            formerSecretUntil: string | null;
        };
        WebhookDelivery: {
            event: string;
            /** @enum {string} */
            status: "waiting" | "delivered" | "failed";
            attempts: number;
            /** Format: date-time */
            at: string;
            outcome: string;
            /** Format: date-time */
            dueAt: string | null;
        };
        Lifecycle: {
            /** @enum {string} */
            name: "backOffice" | "contractorFeed" | "giftShop" | "marketplace" | "serviceDesk";
            groups: {
                /** @enum {string} */
                name: "new" | "active" | "paused" | "ready" | "delivery" | "done" | "failed";
                colour: string;
                label: components["schemas"]["TextByLanguage"];
            }[];
            statuses: {
                name: string;
                /** @enum {string} */
                group: "new" | "active" | "paused" | "ready" | "delivery" | "done" | "failed";
                colour: string;
                label: components["schemas"]["TextByLanguage"];
            }[];
            /** @description The commands that only this lifecycle has. */
            commands: {
                name: string;
                label: components["schemas"]["TextByLanguage"];
                fields: {
                    name: string;
                    label: components["schemas"]["TextByLanguage"];
                    /** @enum {string} */
                    kind: "line" | "text" | "money" | "moment" | "duration" | "flag" | "id";
                    required: boolean;
                }[];
            }[];
            sharedCommands: {
                name: components["schemas"]["CommandName"];
                label: components["schemas"]["TextByLanguage"];
            }[];
            deadlines: {
                name: string;
                label: components["schemas"]["TextByLanguage"];
            }[];
            ways: {
                /** @enum {string} */
                name: "carrier" | "ownCourier" | "self" | "thirdParty" | "pickup";
                label: components["schemas"]["TextByLanguage"];
            }[];
            channels: {
                /** @enum {string} */
                name: "online" | "transfer" | "card" | "cash" | "cashOnDelivery";
                label: components["schemas"]["TextByLanguage"];
            }[];
            paymentStatuses: {
                name: components["schemas"]["PaymentStatus"];
                label: components["schemas"]["TextByLanguage"];
            }[];
            deliveryStatuses: {
                name: components["schemas"]["DeliveryStatus"];
                label: components["schemas"]["TextByLanguage"];
            }[];
            attention: {
                name: components["schemas"]["AttentionCode"];
                label: components["schemas"]["TextByLanguage"];
            }[];
            reasons: {
                name: components["schemas"]["RefusalKey"];
                label: components["schemas"]["TextByLanguage"];
            }[];
            stages: {
                name: components["schemas"]["ContractorStage"];
                label: components["schemas"]["TextByLanguage"];
                description: components["schemas"]["TextByLanguage"];
                /** @description What usually helps an order that has stood here too long. */
                nextStep: components["schemas"]["TextByLanguage"];
            }[];
        };
        /** @description A text by language. */
        TextByLanguage: {
            en: string;
            ru: string;
            pl: string;
        };
        ChargedNow: {
            kind: string;
            amount: number;
        }[];
        /** @description Commission and acquiring in basis points of what is paid: 250 is 2.5 %. */
        ShopFeesOutput: {
            /** @description `0` when it is left out. */
            commission: number;
            /** @description `0` when it is left out. */
            acquiring: number;
        };
        LifecycleStatus: {
            /** @constant */
            lifecycle: "backOffice";
            status: components["schemas"]["BackOfficeStatus"];
        } | {
            /** @constant */
            lifecycle: "contractorFeed";
            status: components["schemas"]["ContractorFeedStatus"];
        } | {
            /** @constant */
            lifecycle: "giftShop";
            status: components["schemas"]["GiftShopStatus"];
        } | {
            /** @constant */
            lifecycle: "marketplace";
            status: components["schemas"]["MarketplaceStatus"];
        } | {
            /** @constant */
            lifecycle: "serviceDesk";
            status: components["schemas"]["ServiceDeskStatus"];
        };
    };
    responses: {
        /** @description The request cannot be read, or: An Idempotency-Key is required. */
        MalformedOrIdempotencyKeyRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "malformed" | "idempotency-key-required";
                };
            };
        };
        /** @description Authentication is required. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "unauthenticated";
                };
            };
        };
        /** @description Not allowed for this caller. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "forbidden";
                };
            };
        };
        /** @description Not found. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "not-found";
                };
            };
        };
        /** @description The status does not allow this, or: The reference names another checkout. */
        InvalidStateOrReferenceTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "invalid-state" | "reference-taken";
                };
            };
        };
        /** @description The body is too large. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "payload-too-large";
                };
            };
        };
        /** @description The content type is not supported. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "unsupported-media-type";
                };
            };
        };
        /** @description The input is not valid, or: The Idempotency-Key was used for another request. */
        ValidationFailedOrIdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "validation-failed" | "idempotency-key-reused";
                };
            };
        };
        /** @description Too many requests. */
        RateLimited: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "rate-limited";
                };
            };
        };
        /** @description Internal error. */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "internal";
                };
            };
        };
        /** @description Temporarily unavailable. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "unavailable";
                };
            };
        };
        /** @description The input is not valid. */
        ValidationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "validation-failed";
                };
            };
        };
        /** @description The order as this caller may see it now. */
        Order: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Order"];
            };
        };
        /** @description The request cannot be read. */
        Malformed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "malformed";
                };
            };
        };
        /** @description The status does not allow this. */
        InvalidState: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "invalid-state";
                };
            };
        };
        /** @description The version does not match. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "precondition-failed";
                };
            };
        };
        /** @description The status does not allow this, or: The order has changed in the meantime. */
        InvalidStateOrVersionConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "invalid-state" | "version-conflict";
                };
            };
        };
        /** @description The settings. */
        Shop: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Shop"];
            };
        };
        /** @description Received. */
        Report: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** @description Whether it said something new: to an order, or to who looks after tasks. */
                    applied?: boolean;
                    /** @description It is about no parcel that is known here: it changed nothing, and is logged. */
                    unmatched?: boolean;
                    /** @description The type of an event that is about something else, or came after its order had ended. */
                    ignored?: string;
                };
            };
        };
    };
    parameters: {
        /** @description `next` of the page before. */
        Cursor: string;
        /** @description The caller's own shop, when it is left out. */
        Shop: string;
        /** @description The order's id. */
        OrderId: string;
        /** @description A storefront acts for the buyer of its own order. */
        OnBehalfOf: "buyer";
        IdempotencyKey: components["schemas"]["IdempotencyKey"];
        /** @description The ETag of what the caller has seen; another version is refused with 412. */
        IfMatch: string;
        /** @description The shop's id. */
        ShopId: string;
        ProviderKind: "payments" | "carriers";
        ProviderName: string;
        /** @description The contractor's id: the `sub` of their token. */
        ContractorId: string;
        /** @description The endpoint's id. */
        EndpointId: string;
        /** @description The shop whose own secret signs; without it the secret is that of shops that have none. */
        SigningShop: string;
        /** @description The secret part of a link, from an e-mail or an SMS. */
        LinkToken: string;
        /** @description Another order of the same deliverer, if it is one of their jobs of the day. */
        Job: string;
        /** @description The same at every attempt, so that repetitions can be known. */
        WebhookId: string;
        /** @description When this attempt was made, in seconds since 1970. */
        WebhookTimestamp: string;
        /** @description `v1,` and a base64 HMAC-SHA256; several, parted by blanks. */
        WebhookSignature: string;
    };
    requestBodies: never;
    headers: {
        /** @description Seconds to wait. */
        RetryAfter: string;
        /** @description The version of what is shown. */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listOrders: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description The caller's own shop, when it is left out. */
                shop?: components["parameters"]["Shop"];
                /** @description Finds orders exactly, not by part: by number, `reference`, the buyer's phone or e-mail address, or a tracking code. */
                q?: string;
                /** @description Statuses of the shop's lifecycle. */
                status?: components["schemas"]["Status"][];
                group?: ("new" | "active" | "paused" | "ready" | "delivery" | "done" | "failed")[];
                /** @description Days in the shop's time zone. */
                deliveryDate?: string[];
                number?: string[];
                /** @description Only orders that ended, or only those that did not; a contractor's own archive. */
                archived?: ("true" | "false")[];
                /** @description The responsible sellers. */
                assignee?: string[];
                /** @description Whose jobs: open orders, or with `archived=true` those that ended. */
                deliverer?: string[];
                payment?: components["schemas"]["PaymentStatus"][];
                /** @description Placed at this moment, on this day or later. */
                placedFrom?: string;
                /** @description Placed by this moment, or by the end of this day. */
                placedTo?: string;
                /** @description What needs a person in the order. */
                attention?: components["schemas"]["AttentionCode"][];
                /** @description Whose accepted orders; for support and admins. */
                contractor?: components["schemas"]["Line"];
                stage?: components["schemas"]["ContractorStage"][];
                /** @description Open orders only whose stage, or else status, has stood for so long. */
                olderThan?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of summaries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrderSummary"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this attempt: the same key with the same body is answered as before, and done once. */
                "Idempotency-Key": components["schemas"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description The orders. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: components["schemas"]["Order"][];
                    };
                };
            };
            400: components["responses"]["MalformedOrIdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrReferenceTaken"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    countOrders: {
        parameters: {
            query?: {
                /** @description The caller's own shop, when it is left out. */
                shop?: components["parameters"]["Shop"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many orders stand in each status and group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byStatus: {
                            [key: string]: number;
                        };
                        byGroup: {
                            new: number;
                            active: number;
                            paused: number;
                            ready: number;
                            delivery: number;
                            done: number;
                            failed: number;
                        };
                        colours: components["schemas"]["GroupColours"];
                        /** @description The orders of group ready, where the lifecycle has this badge: a service desk calls it “awaiting payment”. */
                        readyBadge?: number;
                        /** @description Buyers' messages that wait for an answer, at most 100; not for sellers. */
                        unanswered?: number;
                        /** @description What needs a person, at most 100; not for sellers. */
                        tasks?: number;
                        /** @description False for a seller with more than 1,000 orders: the newest are counted. */
                        complete: boolean;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    readOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    previewCancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether this caller may cancel, and what becomes of the money. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: boolean;
                        refund: number;
                        kept: number;
                        why: string;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    openPaymentPage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewPaymentPage"];
            };
        };
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listNotes: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Note"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewText"];
            };
        };
        responses: {
            /** @description The note. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    note: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewText"];
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPhotos: {
        parameters: {
            query?: never;
            header?: {
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, at most 20. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Photo"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    uploadPhoto: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPhoto"];
            };
        };
        responses: {
            /** @description Where to upload it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoUpload"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description The id of the newest entry that is known already. */
                after?: string;
            };
            header?: {
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChatMessage"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    addMessage: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewText"];
            };
        };
        responses: {
            /** @description The message. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatMessage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notification"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    resend: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationChoice"];
            };
        };
        responses: {
            /** @description What became of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    dismiss: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationChoice"];
            };
        };
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirmPayment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    amount?: number | null;
                    reference?: components["schemas"]["Line"] | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    accept: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    start: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reopen: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    finish: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    dispatch: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string|null} */
                    way?: "self" | "ownCourier" | null;
                    anyway?: boolean | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ship: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippedParcel"];
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    addParcel: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippedParcel"];
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    correctParcel: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: components["schemas"]["Line"];
                    carrier: components["schemas"]["Line"];
                    trackingCode: components["schemas"]["Line"];
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    takeBack: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReason"];
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    offerPickup: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    anyway?: boolean | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    handOver: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    anyway?: boolean | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    onMyWay: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    anyway?: boolean | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    receive: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    collect: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deliver: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string|null} */
                    handedTo?: "inPerson" | "thirdPerson" | null;
                    comment?: components["schemas"]["Text"] | null;
                    collected?: boolean | null;
                    anyway?: boolean | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    fail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    move: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    status: components["schemas"]["Line"];
                    reason?: components["schemas"]["Text"] | null;
                    /** Format: date-time */
                    closedAt?: string | null;
                    anyway?: boolean | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReason"];
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    decline: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestCancel: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    dismissCancel: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    undo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    returnToFeed: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clarification: components["schemas"]["Text"];
                    reason: components["schemas"]["Text"];
                    details: components["schemas"]["Text"];
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    decideFee: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refund: boolean;
                    reason: components["schemas"]["Text"];
                    contractor?: string | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    proposeTime: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string;
                    reason?: components["schemas"]["Text"] | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    proposeSurcharge: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: number;
                    reason: components["schemas"]["Text"];
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    acceptProposal: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    proposal?: number | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    declineProposal: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    proposal?: number | null;
                    reason?: components["schemas"]["Text"] | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    setStage: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    stage: "notContacted" | "consultation" | "clientThinking" | "measurementAgreed";
                    /** Format: date-time */
                    at?: string | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    setDelivery: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    way: "carrier" | "ownCourier" | "self" | "thirdParty" | "pickup";
                    price?: number | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    setPayment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string|null} */
                    status?: "pending" | "unpaid" | "paid" | "rejected" | "refunded" | null;
                    /** @enum {string|null} */
                    channel?: "online" | "transfer" | "card" | "cash" | "cashOnDelivery" | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    assignSeller: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seller: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    assignDeliverer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deliverer: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    addPhoto: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    photo: components["schemas"]["Line"];
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    allowThirdPerson: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allowed: boolean;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ratePhoto: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    liked: boolean;
                    text?: components["schemas"]["Text"] | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    rate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stars: number;
                    review?: components["schemas"]["Text"] | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reportProblem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemText"];
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    resolveProblem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemText"];
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    archive: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    unarchive: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    refund: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    amount?: number | null;
                    reason?: components["schemas"]["Text"] | null;
                    reference?: components["schemas"]["Line"] | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    revive: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    correct: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    buyer?: components["schemas"]["CorrectedPerson"] | null;
                    recipient?: components["schemas"]["CorrectedPerson"] | null;
                    delivery?: {
                        address?: components["schemas"]["Address"] | null;
                        pickupPoint?: components["schemas"]["PickupPoint"] | null;
                    } | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    renewLink: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    extendDeadline: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deadline: components["schemas"]["Line"];
                    /**
                     * Format: duration
                     * @example P3D
                     * @example PT15M
                     */
                    by: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    hold: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: components["schemas"]["Text"];
                    /** Format: date-time */
                    until?: string | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    resume: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A storefront acts for the buyer of its own order. */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description The order's id. */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Order"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidStateOrVersionConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description The caller's own shop, when it is left out. */
                shop?: components["parameters"]["Shop"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    dismissTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskChoice"];
            };
        };
        responses: {
            /** @description Whether it was open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dismissed: boolean;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    liftSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuppressedAddress"];
            };
        };
        responses: {
            /** @description Whether it was suppressed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lifted: boolean;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    readFeed: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                city?: components["schemas"]["Line"];
                service?: components["schemas"]["Line"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Order"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AccountProfile"];
            };
        };
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["AccountPatch"];
                "application/json": components["schemas"]["AccountPatch"];
            };
        };
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPushSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PushSubscription"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                        /** @description The `applicationServerKey`, in base64url. */
                        publicKey: string;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    addPushSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPushSubscription"];
            };
        };
        responses: {
            /** @description The subscription. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscription"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    removePushSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription as it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscription"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    readTelegram: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TelegramChat"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                        /** @description What the bot is called; null where there is none. */
                        bot: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    linkTelegram: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address, a secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TelegramInvitation"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InvalidState"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    unlinkTelegram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chat as it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TelegramChat"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listShops: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shops. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedShop"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    readShop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Shop"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShopSettings"];
            };
        };
        responses: {
            200: components["responses"]["Shop"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has seen; another version is refused with 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ShopPatch"];
                "application/json": components["schemas"]["ShopPatch"];
            };
        };
        responses: {
            200: components["responses"]["Shop"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reportLosses: {
        parameters: {
            query: {
                from: string;
                to: string;
                by?: "month" | "day";
            };
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The losses, earliest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Losses"][];
                        /** @description False when there are more than were counted: ask for fewer days. */
                        complete: boolean;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listStaff: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people, by id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StaffMember"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person as they were known. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPurchases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The goods, by their titles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PurchaseRow"][];
                        /** @description False when there are more orders than were looked at. */
                        complete: boolean;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that Waymark understands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProviderStanding"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    testProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
                kind: components["parameters"]["ProviderKind"];
                provider: components["parameters"]["ProviderName"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProviderTestRequest"];
            };
        };
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderTest"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    readStockFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When it was read, with what, and why it was not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockFeed"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    refreshStockFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How that went. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockFeed"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidState"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOutOfStock: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of goods, by sku. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StockedOffer"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeliverers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliverers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Deliverer"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    addDeliverer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeliverer"];
            };
        };
        responses: {
            /** @description The deliverer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deliverer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeDeliverer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
                /** @description The deliverer's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeliverer"];
            };
        };
        responses: {
            /** @description The deliverer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deliverer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    readContractor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The contractor's id: the `sub` of their token. */
                id: components["parameters"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contractor"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveContractor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The contractor's id: the `sub` of their token. */
                id: components["parameters"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractorProfile"];
            };
        };
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contractor"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the answer before; at first nothing, or `latest` for what happens from now on. */
                after?: string;
                /** @description Puts the order's present summary beside each event. */
                include?: "summary";
                /** @description The caller's own shop, when it is left out. */
                shop?: components["parameters"]["Shop"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events after `after`, which may be none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: (components["schemas"]["Event"] & {
                            /** @description With `include=summary`: the order as it stands at present; null for a seller whose order has gone to somebody else. */
                            summary?: components["schemas"]["OrderSummary"] | null;
                        })[];
                        next: string;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Endpoint"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    addEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEndpoint"];
            };
        };
        responses: {
            /** @description The endpoint. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecret"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
                /** @description The endpoint's id. */
                id: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint as it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
                /** @description The endpoint's id. */
                id: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecret"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    enableEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
                /** @description The endpoint's id. */
                id: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
                /** @description The endpoint's id. */
                id: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Redelivery"];
            };
        };
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidState"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description The shop's id. */
                shop: components["parameters"]["ShopId"];
                /** @description The endpoint's id. */
                id: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
                        /** @description The cursor of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    paymentWebhook: {
        parameters: {
            query?: {
                /** @description The shop whose own secret signs; without it the secret is that of shops that have none. */
                shop?: components["parameters"]["SigningShop"];
            };
            header?: never;
            path: {
                provider: "generic" | "stripe" | "przelewy24" | "yookassa" | "paypal";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PaymentEvent"] | components["schemas"]["StripeEvent"] | components["schemas"]["Przelewy24Payment"] | components["schemas"]["Przelewy24Refund"] | components["schemas"]["YookassaNotification"] | components["schemas"]["PaypalEvent"] | components["schemas"]["OtherEvent"];
            };
        };
        responses: {
            200: components["responses"]["Report"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    carrierWebhook: {
        parameters: {
            query?: {
                /** @description The shop whose own secret signs; without it the secret is that of shops that have none. */
                shop?: components["parameters"]["SigningShop"];
            };
            header?: never;
            path: {
                provider: "generic" | "aftership" | "inpost" | "novaposhta" | "cdek";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ParcelEvent"] | components["schemas"]["AftershipEvent"] | components["schemas"]["InpostEvent"] | components["schemas"]["ShipxNotification"] | components["schemas"]["NovaposhtaNotification"] | components["schemas"]["CdekNotification"] | components["schemas"]["OtherEvent"];
            };
        };
        responses: {
            200: components["responses"]["Report"];
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    telegramWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TelegramUpdate"];
            };
        };
        responses: {
            /** @description Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether it was new. */
                        applied: boolean;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    readLifecycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: "backOffice" | "contractorFeed" | "giftShop" | "marketplace" | "serviceDesk";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lifecycle. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lifecycle"];
                };
            };
            400: components["responses"]["Malformed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    showLink: {
        parameters: {
            query?: {
                /** @description Another order of the same deliverer, if it is one of their jobs of the day. */
                job?: components["parameters"]["Job"];
                /** @description All that a deliverer still has to bring today, in the shop's time zone. */
                view?: "day";
            };
            header?: never;
            path: {
                /** @description The secret part of a link, from an e-mail or an SMS. */
                token: components["parameters"]["LinkToken"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page of the buyer or the deliverer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Malformed"];
            /** @description A link that is wrong, expired or revoked: they all look the same. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A deliverer's link, once another deliverer has the order: it says so, and nothing of people. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Too many wrong links from one address. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Please try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    actByLink: {
        parameters: {
            query?: {
                /** @description Another order of the same deliverer, if it is one of their jobs of the day. */
                job?: components["parameters"]["Job"];
            };
            header?: never;
            path: {
                /** @description The secret part of a link, from an e-mail or an SMS. */
                token: components["parameters"]["LinkToken"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    action: string;
                    nonce: string;
                    version: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done, also when it had been done already: the page shows it. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            /** @description The form did not come from this visitor's page: nothing was done. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A link that is wrong, expired or revoked: they all look the same. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The order has changed meanwhile: the page as it stands now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A deliverer's link, once another deliverer has the order: it says so, and nothing of people. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** @description A field is missing or wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Too many wrong links from one address. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Please try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    onEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt, so that repetitions can be known. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and a base64 HMAC-SHA256; several, parted by blanks. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"];
            };
        };
        responses: {
            /** @description Received, as with any status from 200 to 299; nobody reads the body. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Never again: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
}

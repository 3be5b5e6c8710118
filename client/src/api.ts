/** Written by `npm run openapi`. */
export interface paths {
    "/store/barrels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List barrels on sale
         * @description Published and sold barrels of the publishable key's sales channels: by relevance with `q`, otherwise pinned ones first, then in the order of the categories, then the newest.
         */
        get: operations["storeListBarrels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/barrels/{id_or_handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a barrel by id or handle */
        get: operations["storeGetBarrel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/barrel-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest what to search for while a visitor types
         * @description Every suggestion finds at least one barrel.
         */
        get: operations["storeListBarrelSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/barrel-vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the values of barrel attributes with their labels */
        get: operations["storeGetVocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a company
         * @description The company is `pending` until staff approve or reject it.
         */
        post: operations["storeRegisterCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/companies/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the customer's company */
        get: operations["storeGetCompany"];
        put?: never;
        /**
         * Update the customer's company
         * @description Requires the role `admin`. Once the company is vetted, only staff can change its name, country and numbers.
         */
        post: operations["storeUpdateCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/companies/me/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members of the customer's company */
        get: operations["storeListCompanyMembers"];
        put?: never;
        /**
         * Invite a member by e-mail
         * @description Requires the role `admin`. An invitation is valid for 7 days and replaces an earlier one to the same address.
         */
        post: operations["storeInviteCompanyMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/companies/me/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Update a member's role or spending limit
         * @description Requires the role `admin`.
         */
        post: operations["storeUpdateCompanyMember"];
        /**
         * Remove a member, or leave the company
         * @description Admins may remove any member, other members only themselves.
         */
        delete: operations["storeRemoveCompanyMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/companies/me/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the orders of the customer's company, newest first
         * @description Admins and approvers see all orders, buyers only their own.
         */
        get: operations["storeListCompanyOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/companies/me/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the open invitations of the customer's company
         * @description Requires the role `admin`.
         */
        get: operations["storeListCompanyInvites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/companies/me/invites/{id}": {
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
         * Revoke an invitation
         * @description Requires the role `admin`.
         */
        delete: operations["storeRevokeCompanyInvite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/company-invites/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an invitation by its token */
        get: operations["storeGetCompanyInvite"];
        put?: never;
        /**
         * Accept an invitation
         * @description Requires the invited e-mail address; for other customers the invitation is not found, and the message says what to do.
         */
        post: operations["storeAcceptCompanyInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List quotes, newest first
         * @description The customer's quotes and, depending on their role, those of their company.
         */
        get: operations["storeListQuotes"];
        put?: never;
        /** Request a quote for a cart */
        post: operations["storeRequestQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quotes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a quote */
        get: operations["storeGetQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quotes/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sent revisions of a quote, newest first */
        get: operations["storeListQuoteRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quotes/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a sent revision */
        get: operations["storeGetQuoteRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quotes/{id}/revisions/{number}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the PDF of a revision */
        get: operations["storeGetQuoteDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quotes/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post a message to the seller */
        post: operations["storePostQuoteMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quotes/{id}/counter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a counter-offer
         * @description Proposes other quantities or prices by line. Prices stay as they are until staff send another revision.
         */
        post: operations["storeCounterQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quotes/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a quote and place the order
         * @description 202 without an order if the buyer's company must approve first. Repeating an acceptance returns its order.
         */
        post: operations["storeAcceptQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quotes/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a quote */
        post: operations["storeDeclineQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quotes/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a quote request */
        post: operations["storeCancelQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quote-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List quotes that await approval
         * @description Quotes accepted by other members. Requires the role `admin` or `approver`.
         */
        get: operations["storeListQuoteApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quote-approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve an accepted quote and place the order */
        post: operations["storeApproveQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/quote-approvals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject the approval of an accepted quote */
        post: operations["storeRejectQuoteApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's invoices and credit notes, newest first
         * @description A member's are those of the company, as the role allows.
         */
        get: operations["storeListInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an invoice or credit note */
        get: operations["storeGetInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/invoices/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an invoice as Factur-X (PDF/A-3 with its XML) */
        get: operations["storeGetInvoiceDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/orders/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invoices and credit notes of an order
         * @description For whoever may read all of the order.
         */
        get: operations["storeListOrderInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/withdrawals/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whether, and until when, an order can be withdrawn from */
        get: operations["storeGetWithdrawalEligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare the withdrawal from an order
         * @description The first of the two steps that the law asks for (directive 2023/2673): nothing binds before the confirmation. The same declaration again is the first.
         */
        post: operations["storeDeclareWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/withdrawals/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a withdrawal
         * @description Acknowledged at once, in the answer and by e-mail, with content, date and time. A confirmed one answers the same again. A guest sends the token of the link.
         */
        post: operations["storeConfirmWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/withdrawals/by-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a guest the link to withdraw from an order
         * @description The answer is the same for an order or address that doesn't exist.
         */
        post: operations["storeRequestWithdrawalLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/withdrawal-links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a guest's link allows to withdraw from */
        get: operations["storeGetWithdrawalLink"];
        put?: never;
        /**
         * Declare a withdrawal by a guest's link
         * @description Confirmed as any other; the link is used up then.
         */
        post: operations["storeDeclareWithdrawalByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List public pages */
        get: operations["storeListPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/pages/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a page
         * @description Redirects (301) from a former slug, or a slug of another locale, to the current slug in the requested locale.
         */
        get: operations["storeGetPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/page-previews/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the draft of a page with a preview token */
        get: operations["storeGetPagePreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/menus/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a menu
         * @description Items whose page isn't public are left out, and their child items take their place.
         */
        get: operations["storeGetMenu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a new access token
         * @description Replaces the refresh token by its successor. A token may be used once; within 10 seconds it is answered with the same successor again. A later use ends the session.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/current": {
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
         * Log out
         * @description Ends the session of the bearer token or cookie, whose tokens open nothing any more.
         */
        delete: operations["endCurrentSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the customer's sessions */
        get: operations["storeListSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of the customer's sessions */
        delete: operations["storeEndSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            type: string;
            /** @enum {string} */
            code: "invalid_request" | "malformed_body" | "publishable_key_required" | "unauthorized" | "session_revoked" | "refresh_reused" | "forbidden" | "cross_site_request" | "company_suspended" | "company_spending_limit" | "company_login_required" | "not_found" | "conflict" | "locked" | "barrel_archived" | "barrel_out_of_stock" | "barrel_reserved" | "company_already_member" | "company_last_admin" | "company_invalid_transition" | "company_identity_vetted" | "company_without_vat_number" | "barrel_unavailable" | "checkout_incomplete" | "quantity_not_sold" | "tax_missing" | "tax_changed" | "insufficient_stock" | "invoice_incomplete" | "invoice_date_before_last" | "withdrawal_not_consumer" | "withdrawal_expired" | "withdrawal_done" | "withdrawal_invalid_transition" | "refund_too_high" | "invoice_credit_too_high" | "invoice_not_transmissible" | "invoice_transmitted" | "invoice_not_due" | "invoice_seller_unknown" | "invoice_not_in_euros" | "e_report_period_not_over" | "invoice_day_closed" | "invoice_day_not_over" | "quote_invalid_transition" | "quote_stale" | "quote_revision_stale" | "quote_totals_changed" | "quote_insufficient_stock" | "quote_cart_already_quoted" | "quote_cart_empty" | "quote_cart_completed" | "quote_unprintable" | "quote_empty" | "whatsapp_not_resendable" | "mail_not_resendable" | "mail_not_cancelable" | "page_stale" | "page_invalid_transition" | "page_published" | "page_key_taken" | "page_slug_taken" | "menu_stale" | "menu_handle_taken" | "terms_changed" | "terms_required" | "import_finished" | "import_not_undoable" | "duplicate" | "page_archived" | "payload_too_large" | "unsupported_media_type" | "idempotency_key_reused" | "rate_limited" | "unexpected_error" | "unavailable";
            message: string;
            /** @description Distinguishes messages of the same code */
            reason?: string;
            /** @description Values that the message contains, by name */
            params?: {
                [key: string]: string | number;
            };
            details?: {
                path: string;
                message: string;
                /** @description Distinguishes messages of the same code */
                reason?: string;
                /** @description Values that the message contains, by name */
                params?: {
                    [key: string]: string | number;
                };
            }[];
        };
        BarrelListing: {
            id: string;
            handle: string;
            title: string;
            thumbnail: string | null;
            /** @enum {string} */
            status: "draft" | "published" | "sold" | "archived";
            barrel: components["schemas"]["BarrelAttributes"];
            /** @description Lowest price in the requested region or currency */
            price: components["schemas"]["BarrelPrice"] | null;
            available_quantity: number;
            in_stock: boolean;
        };
        BarrelAttributes: {
            /** @enum {string} */
            wood: "french_oak" | "american_oak" | "hungarian_oak" | "european_oak" | "chestnut" | "acacia" | "cherry" | "mixed";
            forest: ("allier" | "troncais" | "vosges" | "nevers" | "limousin" | "bertranges" | "other") | null;
            origin_country: string | null;
            previous_contents: ("none" | "red_wine" | "white_wine" | "sweet_wine" | "rose_wine" | "sparkling_wine" | "cognac" | "armagnac" | "calvados" | "port" | "madeira" | "sherry" | "bourbon" | "whisky" | "rum" | "tequila" | "beer" | "other")[];
            volume_liters: number;
            format: ("barrique_bordelaise" | "piece_bourguignonne" | "feuillette" | "quartaut" | "champagne_205" | "beaujolais_216" | "cognac_350" | "barrel_300" | "barrel_400" | "demi_muid" | "foudre" | "quarter_cask" | "bourbon_barrel" | "hogshead" | "puncheon" | "butt" | "pipe" | "other") | null;
            /** @enum {string} */
            condition: "new" | "wine_grade_a" | "wine_grade_b" | "spirit_grade" | "reconditioned" | "decoration" | "parts";
            toast: ("none" | "light" | "medium" | "medium_plus" | "heavy" | "hybrid") | null;
            char_level: number | null;
            year: number | null;
            fills: number | null;
            cooper: string | null;
            watertight: boolean | null;
            empty_weight_kg: number | null;
            dimensions: {
                stave_length_mm: number | null;
                bilge_diameter_mm: number | null;
                head_diameter_mm: number | null;
                stave_thickness_mm: number | null;
            };
            /** @description HS code of customs, 4416.00 by default */
            hs_code: string;
            /** @description Day of the last emptying */
            emptied_at: string | null;
            /** @description Fewest units sold at once; 1 where null */
            min_quantity: number | null;
            /** @description Units are sold in multiples of this; 1 where null */
            quantity_step: number | null;
            /** @description Barrels in one unit, 1 where null. Prices, stock and quantities count units; volume, weight and measures are those of one barrel */
            lot_size: number | null;
            /** @description Days from the order until the goods are ready to be shipped; unknown where null */
            lead_time_days: number | null;
        };
        /** @description Amount in units of the currency; all but it and the currency with `country_code` */
        BarrelPrice: {
            /** @description What the visitor would pay for a unit: with `country_code` including tax for consumers, without it for companies; otherwise as it was entered */
            amount: number;
            currency_code: string;
            /** @description The amount without the price list that lowered it, otherwise the same */
            original_amount?: number;
            /** @description Whether the amounts include tax */
            is_tax_inclusive?: boolean;
            amount_with_tax?: number | null;
            amount_without_tax?: number | null;
            /** @description In percent; null where the country has no tax region */
            tax_rate?: number | null;
            /** @description Of a reduced price: the lowest of the 30 days before (Directive 98/6/EC, art. 6a); null where it isn't reduced for everybody, or unknown */
            lowest_amount_30_days?: number | null;
            /** @description The amount of a unit from a quantity on, by ascending quantities */
            tiers?: {
                min_quantity: number;
                amount: number;
            }[];
        };
        /** @description Each is counted without the filter on its own field */
        BarrelFacets: {
            wood?: {
                value: string;
                /** @description In the requested language */
                label: string;
                count: number;
            }[];
            forest?: {
                value: string;
                /** @description In the requested language */
                label: string;
                count: number;
            }[];
            origin_country?: {
                value: string;
                /** @description In the requested language */
                label: string;
                count: number;
            }[];
            previous_content?: {
                value: string;
                /** @description In the requested language */
                label: string;
                count: number;
            }[];
            format?: {
                value: string;
                /** @description In the requested language */
                label: string;
                count: number;
            }[];
            condition?: {
                value: string;
                /** @description In the requested language */
                label: string;
                count: number;
            }[];
            toast?: {
                value: string;
                /** @description In the requested language */
                label: string;
                count: number;
            }[];
            char_level?: {
                value: string;
                /** @description In the requested language */
                label: string;
                count: number;
            }[];
            watertight?: {
                value: string;
                /** @description In the requested language */
                label: string;
                count: number;
            }[];
            cooper?: {
                value: string;
                /** @description In the requested language */
                label: string;
                count: number;
            }[];
            category_id?: {
                value: string;
                /** @description In the requested language */
                label: string;
                count: number;
            }[];
            price?: {
                min: number;
                max: number;
            } | null;
            volume_liters?: {
                min: number;
                max: number;
            } | null;
            year?: {
                min: number;
                max: number;
            } | null;
            fills?: {
                min: number;
                max: number;
            } | null;
        };
        /** @description Present where a part of `q` was understood as attributes: 500L, ex-sherry, first fill */
        InterpretedQuery: {
            /** @description Words that the texts of each barrel have */
            words: string;
            wishes: {
                /** @description The part of the query that says so */
                text: string;
                /** @enum {string} */
                field: "wood" | "forest" | "format" | "condition" | "toast" | "previous_content" | "use" | "fills" | "year" | "char_level" | "volume_liters";
                values?: string[];
                min?: number;
                max?: number;
            }[];
        };
        BarrelDetail: {
            id: string;
            handle: string;
            title: string;
            thumbnail: string | null;
            /** @enum {string} */
            status: "draft" | "published" | "sold" | "archived";
            barrel: components["schemas"]["BarrelAttributes"];
            /** @description Lowest price in the requested region or currency */
            price: components["schemas"]["BarrelPrice"] | null;
            available_quantity: number;
            in_stock: boolean;
            subtitle: string | null;
            description: string | null;
            images: {
                id: string;
                url: string;
            }[];
            categories: {
                id: string;
                name: string;
                handle: string;
            }[];
            variants: {
                id: string;
                title: string;
                sku: string | null;
                price: components["schemas"]["BarrelPrice"] | null;
                /** @description Price without the price list that lowered it */
                original_price: components["schemas"]["Money"] | null;
                available_quantity: number;
                in_stock: boolean;
            }[];
            labels: components["schemas"]["BarrelLabels"];
            /** @description Barrels in stock that are most like this one, at most four */
            related: components["schemas"]["BarrelListing"][];
        };
        /** @description Amount in units of the currency, 12.5 is 12 euros 50 */
        Money: {
            amount: number;
            currency_code: string;
        };
        /** @description Labels of the values, in the requested language */
        BarrelLabels: {
            wood: string;
            forest: string | null;
            previous_contents: string[];
            format: string | null;
            condition: string;
            toast: string | null;
        };
        BarrelSuggestion: {
            text: string;
            /** @enum {string} */
            kind: "query" | "barrel" | "wood" | "format" | "cooper";
            /** @description Of the barrel, where it is one */
            handle?: string;
        };
        BarrelVocabulary: {
            wood: {
                value: string;
                label: {
                    en: string;
                    fr: string;
                };
            }[];
            forest: {
                value: string;
                label: {
                    en: string;
                    fr: string;
                };
            }[];
            previous_content: {
                value: string;
                label: {
                    en: string;
                    fr: string;
                };
            }[];
            format: {
                value: string;
                label: {
                    en: string;
                    fr: string;
                };
                volume_liters: number | null;
            }[];
            condition: {
                value: string;
                label: {
                    en: string;
                    fr: string;
                };
            }[];
            toast: {
                value: string;
                label: {
                    en: string;
                    fr: string;
                };
            }[];
            char_level: {
                value: string;
                label: {
                    en: string;
                    fr: string;
                };
            }[];
            watertight: {
                value: string;
                label: {
                    en: string;
                    fr: string;
                };
            }[];
        };
        CompanyAddressInput: {
            first_name?: string | null;
            last_name?: string | null;
            company?: string | null;
            address_1: string;
            address_2?: string | null;
            postal_code: string;
            city: string;
            province?: string | null;
            country_code: string;
            phone?: string | null;
        };
        RegisterCompany: {
            name: string;
            country_code: string;
            /** @description 9 digits; France only */
            siren?: string | null;
            /** @description 14 digits; France only */
            siret?: string | null;
            /** @description With or without its prefix */
            vat_number?: string | null;
            /** @description EORI number, for customs */
            eori?: string | null;
            /** @description Number in another country's register, such as a Swiss UID: CHE-116.281.710 */
            registration_number?: string | null;
            /** Format: email */
            email: string;
            /** @description In international format, or as dialled in the company's country */
            phone: string;
            billing_address: components["schemas"]["CompanyAddressInput"];
        };
        Company: {
            id: string;
            name: string;
            /** @enum {string} */
            status: "pending" | "approved" | "rejected" | "suspended";
            /** @description Why staff rejected or suspended the company */
            status_reason: string | null;
            country_code: string;
            siren: string | null;
            siret: string | null;
            vat_number: string | null;
            eori: string | null;
            registration_number: string | null;
            /**
             * @description `pending` until VIES has answered or staff have decided; only `valid` affects VAT
             * @enum {string}
             */
            vat_status: "none" | "pending" | "valid" | "invalid";
            email: string;
            /** @description E.164 */
            phone: string;
            billing_address: components["schemas"]["CompanyAddress"];
            terms: components["schemas"]["CompanyTerms"];
            /** @description Whether an admin or approver must approve each quote that a buyer accepts */
            approval_required: boolean;
            created_at: string;
            updated_at: string;
            /** @description The requesting customer's membership */
            member: components["schemas"]["CompanyMember"];
            /** @description Of the requesting customer; null without a limit by month or year */
            spending: components["schemas"]["Spending"] | null;
        };
        CompanyAddress: {
            first_name: string | null;
            last_name: string | null;
            company: string | null;
            address_1: string;
            address_2: string | null;
            postal_code: string;
            city: string;
            province: string | null;
            /** @description ISO 3166-1 alpha-2 in lower case */
            country_code: string;
            phone: string | null;
        };
        CompanyTerms: {
            /** @description Days to pay an invoice */
            net_days: 0 | 30 | 45 | 60;
            pay_by_invoice: boolean;
        };
        CompanyMember: {
            id: string;
            customer_id: string;
            email: string | null;
            first_name: string | null;
            last_name: string | null;
            /** @enum {string} */
            role: "admin" | "approver" | "buyer";
            spending_limit: components["schemas"]["SpendingLimit"] | null;
            created_at: string;
        };
        /** @description Limit by order, or by calendar month or year in French time. Purchases in other currencies are refused */
        SpendingLimit: {
            amount: number;
            currency_code: string;
            /** @enum {string} */
            period: "order" | "month" | "year";
        };
        Spending: {
            /** @description Start of the month or year */
            since: string;
            currency_code: string;
            /** @description Placed orders, less cancellations and refunds */
            spent: number;
            left: number;
        };
        UpdateCompany: {
            name?: string;
            country_code?: string;
            /** @description 9 digits; France only */
            siren?: string | null;
            /** @description 14 digits; France only */
            siret?: string | null;
            /** @description With or without its prefix */
            vat_number?: string | null;
            /** @description EORI number, for customs */
            eori?: string | null;
            /** @description Number in another country's register, such as a Swiss UID: CHE-116.281.710 */
            registration_number?: string | null;
            /** Format: email */
            email?: string;
            /** @description In international format, or as dialled in the company's country */
            phone?: string;
            billing_address?: components["schemas"]["CompanyAddressInput"];
            /** @description Whether an admin or approver must approve each quote that a buyer accepts */
            approval_required?: boolean;
        };
        SpendingLimitInput: {
            amount: number;
            currency_code: string;
            /** @enum {string} */
            period: "order" | "month" | "year";
        };
        InviteMember: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            role: "admin" | "approver" | "buyer";
            spending_limit?: components["schemas"]["SpendingLimitInput"] | null;
        };
        CompanyInvite: {
            id: string;
            email: string;
            /** @enum {string} */
            role: "admin" | "approver" | "buyer";
            spending_limit: components["schemas"]["SpendingLimit"] | null;
            expires_at: string;
            created_at: string;
        };
        UpdateMember: {
            /** @enum {string} */
            role?: "admin" | "approver" | "buyer";
            /** @description null removes it */
            spending_limit?: components["schemas"]["SpendingLimitInput"] | null;
        };
        CompanyOrder: {
            id: string;
            display_id: number;
            status: string;
            payment_status: string;
            fulfillment_status: string;
            customer_id: string | null;
            email: string | null;
            currency_code: string;
            total: number;
            created_at: string;
        };
        ReceivedCompanyInvite: {
            company_name: string;
            email: string;
            /** @enum {string} */
            role: "admin" | "approver" | "buyer";
            expires_at: string;
        };
        Quote: {
            id: string;
            /** @description `DEV-2026-00042` */
            number: string;
            /** @enum {string} */
            status: "requested" | "in_review" | "sent" | "countered" | "pending_approval" | "accepted" | "declined" | "rejected" | "expired" | "withdrawn" | "cancelled";
            currency_code: string;
            /** @description Number of the last sent revision; 0: none yet */
            current_revision: number;
            /** @description Of the last sent revision */
            valid_until: string | null;
            po_number: string | null;
            order_id: string | null;
            proposal: components["schemas"]["QuoteProposal"] | null;
            shipping_address: components["schemas"]["QuoteAddress"] | null;
            billing_address: components["schemas"]["QuoteAddress"] | null;
            /** @description Of the requesting customer or user */
            allowed_actions: ("edit" | "send" | "extend" | "withdraw" | "reject" | "counter" | "accept" | "decline" | "cancel" | "approve" | "expire")[];
            created_at: string;
            items: components["schemas"]["QuoteItem"][];
            /** @description Lines and shipping, before discount and tax */
            subtotal: number;
            /** @description Units of the quote's currency */
            item_subtotal: number;
            /** @description Units of the quote's currency */
            discount_subtotal: number;
            /** @description Including the tax saved */
            discount_total: number;
            /** @description null: no shipping price */
            shipping: {
                name: string;
                /** @description Units of the quote's currency */
                amount: number;
            } | null;
            /** @description Units of the quote's currency */
            shipping_subtotal: number;
            /** @description With tax */
            shipping_total: number;
            /** @description Units of the quote's currency */
            tax_total: number;
            tax_lines: {
                /** @description Percent */
                rate: number;
                /** @description Units of the quote's currency */
                base: number;
                /** @description Units of the quote's currency */
                amount: number;
                /** @description Legal reason for the exemption */
                mention?: string;
            }[];
            /** @description item_subtotal - discount_subtotal + shipping_subtotal + tax_total */
            total: number;
            /** @description On all lines together */
            discount: components["schemas"]["QuoteDiscount"] | null;
            terms: string | null;
            /** @description Number with the letter of the revision: `DEV-2026-00042-B` */
            display_number: string;
            /** @description The last 200, or 20 in a list of quotes; oldest first */
            messages: components["schemas"]["QuoteMessage"][];
        };
        /** @description Counter-offer of the buyer */
        QuoteProposal: {
            /** @description Revision that it answers; 0 is the request */
            revision: number;
            items: {
                item_id: string;
                quantity: number | null;
                target_unit_price: number | null;
                remove: boolean;
            }[];
        };
        QuoteAddress: {
            first_name: string | null;
            last_name: string | null;
            company: string | null;
            address_1: string | null;
            address_2: string | null;
            postal_code: string | null;
            city: string | null;
            province: string | null;
            /** @description ISO 3166-1 alpha-2 in lower case */
            country_code: string | null;
            phone: string | null;
        };
        QuoteItem: {
            /** @description Stays the same over all revisions */
            id: string;
            /** @description null: a line without a product */
            variant_id: string | null;
            product_id: string | null;
            title: string;
            subtitle: string | null;
            sku: string | null;
            thumbnail: string | null;
            quantity: number;
            /** @description Units of the quote's currency */
            unit_price: number;
            is_tax_inclusive: boolean;
            discount: components["schemas"]["QuoteDiscount"] | null;
            /** @description Units of the quote's currency */
            subtotal: number;
            /** @description Units of the quote's currency */
            discount_total: number;
            /** @description Units of the quote's currency */
            tax_total: number;
            /** @description Units of the quote's currency */
            total: number;
            note: string | null;
            /** @description Not null: bought in for this order, within so many days */
            lead_time_days: number | null;
        };
        QuoteDiscount: {
            /** @enum {string} */
            type: "percentage" | "fixed";
            /** @description Percent, or an amount */
            value: number;
        };
        QuoteMessage: {
            id: string;
            /** @enum {string} */
            author: "buyer" | "staff";
            text: string;
            created_at: string;
        };
        RequestQuote: {
            cart_id: string;
            message?: string;
            po_number?: string;
            /** @description Quantities that a cart can't hold, and prices that the buyer proposes */
            items?: {
                line_item_id: string;
                /** @description In place of the cart's, also more than there is in stock */
                quantity?: number;
                target_unit_price?: number;
            }[];
        };
        QuoteRevision: {
            number: number;
            display_number: string;
            items: components["schemas"]["QuoteItem"][];
            /** @description Lines and shipping, before discount and tax */
            subtotal: number;
            /** @description Units of the quote's currency */
            item_subtotal: number;
            /** @description Units of the quote's currency */
            discount_subtotal: number;
            /** @description Including the tax saved */
            discount_total: number;
            /** @description null: no shipping price */
            shipping: {
                name: string;
                /** @description Units of the quote's currency */
                amount: number;
            } | null;
            /** @description Units of the quote's currency */
            shipping_subtotal: number;
            /** @description With tax */
            shipping_total: number;
            /** @description Units of the quote's currency */
            tax_total: number;
            tax_lines: {
                /** @description Percent */
                rate: number;
                /** @description Units of the quote's currency */
                base: number;
                /** @description Units of the quote's currency */
                amount: number;
                /** @description Legal reason for the exemption */
                mention?: string;
            }[];
            /** @description item_subtotal - discount_subtotal + shipping_subtotal + tax_total */
            total: number;
            /** @description On all lines together */
            discount: components["schemas"]["QuoteDiscount"] | null;
            terms: string | null;
            valid_until: string | null;
            created_at: string;
        };
        PostQuoteMessage: {
            text: string;
        };
        CounterQuote: {
            /** @description Value that was last read; 409 `quote_revision_stale` if a newer one was sent since */
            revision: number;
            items: {
                item_id: string;
                quantity?: number;
                target_unit_price?: number;
                remove?: boolean;
            }[];
            message?: string;
        };
        AcceptQuote: {
            /** @description Value that was last read; 409 `quote_revision_stale` if a newer one was sent since */
            revision: number;
            /** @description Value that was last read; 409 `quote_totals_changed` if it is another */
            total: number;
            po_number?: string;
        };
        DeclineQuote: {
            /** @description Value that was last read; 409 `quote_revision_stale` if a newer one was sent since */
            revision: number;
            reason?: string;
            comment?: string;
        };
        CancelQuote: {
            reason?: string;
        };
        /** @description The revision that the approver has read; if given, no other is approved */
        ApproveQuote: {
            /** @description Value that was last read; 409 `quote_revision_stale` if a newer one was sent since */
            revision?: number;
            total?: number;
        };
        Invoice: {
            id: string;
            number: string;
            /** @enum {string} */
            kind: "invoice" | "deposit" | "credit_note";
            /** @enum {string} */
            status: "open" | "partly_paid" | "paid" | "overdue" | "credited" | "partly_credited";
            order_id: string;
            company_id: string | null;
            /** Format: date */
            issued_on: string;
            due_on: string | null;
            supplied_on: string | null;
            order_number: string;
            currency_code: string;
            locale: string;
            seller: components["schemas"]["InvoiceSeller"];
            buyer: components["schemas"]["InvoiceBuyer"];
            ship_to: components["schemas"]["InvoiceAddress"] | null;
            /** @description Deposits that it deducts, with what it takes of each */
            deposits: components["schemas"]["InvoiceDeposit"][];
            lines: components["schemas"]["InvoiceLine"][];
            taxes: components["schemas"]["InvoiceTax"][];
            mentions: string[];
            /** @description Net of tax */
            subtotal: number;
            /** @description Units of the invoice's currency */
            tax_total: number;
            /** @description Units of the invoice's currency */
            total: number;
            /** @description VAT in euros, of another currency; so many units of which are worth a euro */
            euro_vat: {
                rate: number;
                /** Format: date */
                day: string;
                amount: number;
            } | null;
            /** @description Paid, less what was refunded */
            paid_total: number;
            /** @description Units of the invoice's currency */
            credited_total: number;
            /** @description What the buyer owes; negative: what the seller owes */
            balance: number;
            /** @description The invoice that a credit note corrects */
            corrects: {
                id: string;
                number: string;
                /** Format: date */
                issued_on: string;
            } | null;
            reason: string | null;
            /** @description SHA-256 over it and the previous hash */
            hash: string;
            previous_hash: string;
            /** @description In the chain of all, from 1 */
            position: number;
        };
        InvoiceSeller: {
            name: string;
            siren: string | null;
            vat_number: string | null;
            address: components["schemas"]["InvoiceAddress"] | null;
        };
        InvoiceAddress: {
            first_name: string | null;
            last_name: string | null;
            company: string | null;
            address_1: string | null;
            address_2: string | null;
            postal_code: string | null;
            city: string | null;
            province: string | null;
            /** @description ISO 3166-1 alpha-2 in lower case */
            country_code: string | null;
        };
        InvoiceBuyer: {
            name: string;
            email: string;
            company_name: string | null;
            siren: string | null;
            vat_number: string | null;
            address: components["schemas"]["InvoiceAddress"] | null;
        };
        InvoiceDeposit: {
            id: string;
            number: string;
            /** Format: date */
            issued_on: string;
            /** @description Units of the invoice's currency */
            subtotal: number;
            /** @description Units of the invoice's currency */
            tax_total: number;
            /** @description Units of the invoice's currency */
            total: number;
        };
        InvoiceLine: {
            /** @description Of the order's line or shipping method */
            id: string;
            title: string;
            sku: string | null;
            quantity: number;
            /** @description Net of tax, before the discount */
            unit_price: number;
            /** @description Off the whole line, net of tax */
            discount: number;
            /** @description Units of the invoice's currency */
            subtotal: number;
            /** @description Units of the invoice's currency */
            tax_total: number;
            /** @description Units of the invoice's currency */
            total: number;
            /** @description Percent */
            tax_rate: number;
            /** @enum {string} */
            vat_category: "S" | "K" | "G" | "E";
        };
        InvoiceTax: {
            /** @description Percent */
            rate: number;
            /**
             * @description As EN 16931 names it
             * @enum {string}
             */
            category: "S" | "K" | "G" | "E";
            /** @description Units of the invoice's currency */
            base: number;
            /** @description Units of the invoice's currency */
            amount: number;
            /** @description Why there is no VAT */
            mention: string | null;
        };
        WithdrawalEligibility: {
            order_id: string;
            order_number: string;
            eligible: boolean;
            reason: ("withdrawal_not_consumer" | "withdrawal_expired" | "withdrawal_done") | null;
            /** @description The period's last second; null as long as not all of the goods have been delivered, since it begins then */
            available_until: string | null;
            /** @description What may still be withdrawn from */
            items: components["schemas"]["WithdrawnItem"][];
        };
        /** @description `id` is that of the line of the order */
        WithdrawnItem: {
            id: string;
            title: string;
            quantity: number;
        };
        Withdrawal: {
            id: string;
            number: string;
            order_id: string;
            order_number: string;
            /** @enum {string} */
            status: "declared" | "confirmed" | "received" | "refunded" | "refused";
            items: components["schemas"]["WithdrawnItem"][];
            statement: string | null;
            declared_at: string;
            confirmed_at: string | null;
            /** @description Once it is confirmed; sent by e-mail too */
            acknowledgement: {
                sent_to: string;
                at: string;
                /** @description SHA-256 of what was declared and when */
                hash: string;
            } | null;
            refund_due_on: string | null;
            received_at: string | null;
            refunded_at: string | null;
            refund_amount: number | null;
            currency_code: string;
            refused_at: string | null;
            refusal: string | null;
        };
        PageListing: {
            key: string;
            slug: string;
            title: string;
            locale: string;
            updated_at: string;
        };
        Page: {
            key: string;
            slug: string;
            title: string;
            /** @description Sanitised; headings have ids */
            html: string;
            markdown: string;
            seo: components["schemas"]["PageSeo"];
            /** @description Of the content; may differ from the requested one */
            locale: string;
            /** @description The page's other locales */
            alternates: {
                locale: string;
                slug: string;
            }[];
            /** @description Sent when a customer accepts the page as terms */
            revision: number;
            /** @description When the page first became public */
            published_at: string;
            /** @description When this revision became public */
            updated_at: string;
        };
        PageSeo: {
            title: string | null;
            description: string | null;
        };
        PageRedirect: {
            redirect: {
                slug: string;
                locale: string;
            };
        };
        PagePreview: {
            key: string;
            slug: string;
            title: string;
            /** @description Sanitised; headings have ids */
            html: string;
            markdown: string;
            seo: components["schemas"]["PageSeo"];
            /** @description Of the content; may differ from the requested one */
            locale: string;
            /** @description The page's other locales */
            alternates: {
                locale: string;
                slug: string;
            }[];
            /** @constant */
            preview: true;
            published_at: string | null;
            updated_at: string;
        };
        Menu: {
            handle: string;
            /** @description Of the labels; may differ from the requested one */
            locale: string;
            items: {
                label: string;
                /** @description Set for a link to a page */
                slug?: string;
                url?: string;
                items: {
                    label: string;
                    /** @description Set for a link to a page */
                    slug?: string;
                    url?: string;
                    items: unknown[];
                }[];
            }[];
        };
        Session: {
            id: string;
            /** @enum {string} */
            source: "web" | "plugin" | "mobile" | "admin" | "api";
            /** @description Browser and system, where they are known */
            device: string | null;
            /** @description Network from which the login came */
            network: string | null;
            created_at: string;
            /** @description To the hour */
            last_seen_at: string;
            expires_at: string;
            /** @description Whether the request belongs to it */
            current: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    storeListBarrels: {
        parameters: {
            query?: {
                q?: string;
                wood?: ("french_oak" | "american_oak" | "hungarian_oak" | "european_oak" | "chestnut" | "acacia" | "cherry" | "mixed")[] | ("french_oak" | "american_oak" | "hungarian_oak" | "european_oak" | "chestnut" | "acacia" | "cherry" | "mixed");
                forest?: ("allier" | "troncais" | "vosges" | "nevers" | "limousin" | "bertranges" | "other")[] | ("allier" | "troncais" | "vosges" | "nevers" | "limousin" | "bertranges" | "other");
                origin_country?: string[] | string;
                previous_content?: ("none" | "red_wine" | "white_wine" | "sweet_wine" | "rose_wine" | "sparkling_wine" | "cognac" | "armagnac" | "calvados" | "port" | "madeira" | "sherry" | "bourbon" | "whisky" | "rum" | "tequila" | "beer" | "other")[] | ("none" | "red_wine" | "white_wine" | "sweet_wine" | "rose_wine" | "sparkling_wine" | "cognac" | "armagnac" | "calvados" | "port" | "madeira" | "sherry" | "bourbon" | "whisky" | "rum" | "tequila" | "beer" | "other");
                format?: ("barrique_bordelaise" | "piece_bourguignonne" | "feuillette" | "quartaut" | "champagne_205" | "beaujolais_216" | "cognac_350" | "barrel_300" | "barrel_400" | "demi_muid" | "foudre" | "quarter_cask" | "bourbon_barrel" | "hogshead" | "puncheon" | "butt" | "pipe" | "other")[] | ("barrique_bordelaise" | "piece_bourguignonne" | "feuillette" | "quartaut" | "champagne_205" | "beaujolais_216" | "cognac_350" | "barrel_300" | "barrel_400" | "demi_muid" | "foudre" | "quarter_cask" | "bourbon_barrel" | "hogshead" | "puncheon" | "butt" | "pipe" | "other");
                condition?: ("new" | "wine_grade_a" | "wine_grade_b" | "spirit_grade" | "reconditioned" | "decoration" | "parts")[] | ("new" | "wine_grade_a" | "wine_grade_b" | "spirit_grade" | "reconditioned" | "decoration" | "parts");
                toast?: ("none" | "light" | "medium" | "medium_plus" | "heavy" | "hybrid")[] | ("none" | "light" | "medium" | "medium_plus" | "heavy" | "hybrid");
                char_level?: ("1" | "2" | "3" | "4")[] | ("1" | "2" | "3" | "4");
                watertight?: boolean;
                cooper?: string[] | string;
                category_id?: string[] | string;
                volume_liters?: number | {
                    $gte?: number;
                    $lte?: number;
                    $gt?: number;
                    $lt?: number;
                };
                year?: number | {
                    $gte?: number;
                    $lte?: number;
                    $gt?: number;
                    $lt?: number;
                };
                price?: number | {
                    $gte?: number;
                    $lte?: number;
                    $gt?: number;
                    $lt?: number;
                };
                fills?: number | {
                    $gte?: number;
                    $lte?: number;
                    $gt?: number;
                    $lt?: number;
                };
                in_stock?: boolean;
                currency_code?: string;
                locale?: string;
                order?: "price" | "-price" | "volume_liters" | "-volume_liters" | "year" | "-year" | "created_at" | "-created_at" | "title" | "-title";
                /** @description Names separated by commas, or `all` */
                facets?: ("wood" | "forest" | "origin_country" | "previous_content" | "format" | "condition" | "toast" | "char_level" | "watertight" | "cooper" | "category_id" | "price" | "volume_liters" | "year" | "fills" | "all")[];
                region_id?: string;
                /** @description Country of delivery: prices tell their tax, and those of consumers include it. Without `region_id`, the region of this country applies */
                country_code?: string;
                /** @description ISO 3166-2, with `country_code` */
                province?: string;
                /** @description With `country_code`; parts of some countries have a VAT of their own */
                postal_code?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        barrels: components["schemas"]["BarrelListing"][];
                        count: number;
                        offset: number;
                        limit: number;
                        facets?: components["schemas"]["BarrelFacets"];
                        interpreted?: components["schemas"]["InterpretedQuery"];
                        /** @description Locale of the texts: the store's own for the requested one, of the same language if there is one, otherwise the first */
                        content_locale: string;
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `rate_limited`: Asked too often; `Retry-After` says in how many seconds to try again */
            429: {
                headers: {
                    /** @description Seconds to wait before retrying */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetBarrel: {
        parameters: {
            query?: {
                region_id?: string;
                /** @description Country of delivery: prices tell their tax, and those of consumers include it. Without `region_id`, the region of this country applies */
                country_code?: string;
                /** @description ISO 3166-2, with `country_code` */
                province?: string;
                /** @description With `country_code`; parts of some countries have a VAT of their own */
                postal_code?: string;
                currency_code?: string;
                locale?: string;
            };
            header?: never;
            path: {
                id_or_handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        barrel: components["schemas"]["BarrelDetail"];
                        /** @description Locale of the texts: the store's own for the requested one, of the same language if there is one, otherwise the first */
                        content_locale: string;
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeListBarrelSuggestions: {
        parameters: {
            query: {
                q: string;
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        suggestions: components["schemas"]["BarrelSuggestion"][];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `rate_limited`: Asked too often; `Retry-After` says in how many seconds to try again */
            429: {
                headers: {
                    /** @description Seconds to wait before retrying */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetVocabulary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BarrelVocabulary"];
                };
            };
            /** @description `publishable_key_required`: A store request without a valid x-publishable-api-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeRegisterCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterCompany"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: components["schemas"]["Company"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `company_already_member`: The customer belongs to a company already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `rate_limited`: Asked too often; `Retry-After` says in how many seconds to try again */
            429: {
                headers: {
                    /** @description Seconds to wait before retrying */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: components["schemas"]["Company"];
                    };
                };
            };
            /** @description `publishable_key_required`: A store request without a valid x-publishable-api-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeUpdateCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UpdateCompany"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: components["schemas"]["Company"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `forbidden`: A known thing, but the right is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `company_identity_vetted`: What staff have vetted of a company is changed by them alone */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `rate_limited`: Asked too often; `Retry-After` says in how many seconds to try again */
            429: {
                headers: {
                    /** @description Seconds to wait before retrying */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeListCompanyMembers: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        members: components["schemas"]["CompanyMember"][];
                        count: number;
                        offset: number;
                        limit: number;
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeInviteCompanyMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMember"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invite: components["schemas"]["CompanyInvite"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `forbidden`: A known thing, but the right is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `company_already_member`: The customer belongs to a company already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `rate_limited`: Asked too often; `Retry-After` says in how many seconds to try again */
            429: {
                headers: {
                    /** @description Seconds to wait before retrying */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeUpdateCompanyMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UpdateMember"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        member: components["schemas"]["CompanyMember"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `forbidden`: A known thing, but the right is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `company_last_admin`: The last admin of a company can't leave, be demoted or removed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeRemoveCompanyMember: {
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
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @constant */
                        object: "company_member";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
            /** @description `publishable_key_required`: A store request without a valid x-publishable-api-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `forbidden`: A known thing, but the right is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `company_last_admin`: The last admin of a company can't leave, be demoted or removed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeListCompanyOrders: {
        parameters: {
            query?: {
                status?: ("pending" | "completed" | "draft" | "archived" | "canceled" | "requires_action")[] | ("pending" | "completed" | "draft" | "archived" | "canceled" | "requires_action");
                customer_id?: string[] | string;
                order?: "created_at" | "-created_at" | "display_id" | "-display_id";
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: components["schemas"]["CompanyOrder"][];
                        count: number;
                        offset: number;
                        limit: number;
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeListCompanyInvites: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invites: components["schemas"]["CompanyInvite"][];
                        count: number;
                        offset: number;
                        limit: number;
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `forbidden`: A known thing, but the right is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeRevokeCompanyInvite: {
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
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @constant */
                        object: "company_invite";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
            /** @description `publishable_key_required`: A store request without a valid x-publishable-api-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `forbidden`: A known thing, but the right is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetCompanyInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invite: components["schemas"]["ReceivedCompanyInvite"];
                    };
                };
            };
            /** @description `publishable_key_required`: A store request without a valid x-publishable-api-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeAcceptCompanyInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: components["schemas"]["Company"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `company_already_member`: The customer belongs to a company already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeListQuotes: {
        parameters: {
            query?: {
                status?: ("requested" | "in_review" | "sent" | "countered" | "pending_approval" | "accepted" | "declined" | "rejected" | "expired" | "withdrawn" | "cancelled")[] | ("requested" | "in_review" | "sent" | "countered" | "pending_approval" | "accepted" | "declined" | "rejected" | "expired" | "withdrawn" | "cancelled");
                order?: "created_at" | "-created_at" | "number" | "-number" | "total" | "-total" | "valid_until" | "-valid_until";
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quotes: components["schemas"]["Quote"][];
                        count: number;
                        offset: number;
                        limit: number;
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeRequestQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value such as a UUID. For 24 hours, the same request with the same key is not executed again but gets the answer of the first one, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestQuote"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quote: components["schemas"]["Quote"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `company_suspended`: A suspended or rejected company can read, not buy */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `locked`: Somebody else is changing the same thing; try again
             *     `quote_cart_already_quoted`: The cart has an open quote
             *     `quote_cart_completed`: The cart has become an order
             *     `quote_cart_empty`: There is nothing in the cart to quote
             *     `quantity_not_sold`: A quantity that isn't whole, is below the minimum or not a multiple sold; `details` say which
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used for another request in the last 24 hours */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `rate_limited`: Asked too often; `Retry-After` says in how many seconds to try again */
            429: {
                headers: {
                    /** @description Seconds to wait before retrying */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetQuote: {
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
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quote: components["schemas"]["Quote"];
                    };
                };
            };
            /** @description `publishable_key_required`: A store request without a valid x-publishable-api-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeListQuoteRevisions: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revisions: components["schemas"]["QuoteRevision"][];
                        count: number;
                        offset: number;
                        limit: number;
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetQuoteRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["QuoteRevision"];
                    };
                };
            };
            /** @description `publishable_key_required`: A store request without a valid x-publishable-api-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetQuoteDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `publishable_key_required`: A store request without a valid x-publishable-api-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storePostQuoteMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value such as a UUID. For 24 hours, the same request with the same key is not executed again but gets the answer of the first one, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostQuoteMessage"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: components["schemas"]["QuoteMessage"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `locked`: Somebody else is changing the same thing; try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used for another request in the last 24 hours */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `rate_limited`: Asked too often; `Retry-After` says in how many seconds to try again */
            429: {
                headers: {
                    /** @description Seconds to wait before retrying */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeCounterQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value such as a UUID. For 24 hours, the same request with the same key is not executed again but gets the answer of the first one, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterQuote"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quote: components["schemas"]["Quote"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `locked`: Somebody else is changing the same thing; try again
             *     `quote_invalid_transition`: The quote's status doesn't allow that, or not to the one who asks
             *     `quote_revision_stale`: A newer revision was sent meanwhile
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used for another request in the last 24 hours */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeAcceptQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value such as a UUID. For 24 hours, the same request with the same key is not executed again but gets the answer of the first one, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptQuote"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quote: components["schemas"]["Quote"];
                        /** @description Missing if the company must approve first (202) */
                        order?: {
                            id: string;
                            display_id: number;
                        };
                    };
                };
            };
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quote: components["schemas"]["Quote"];
                        /** @description Missing if the company must approve first (202) */
                        order?: {
                            id: string;
                            display_id: number;
                        };
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `forbidden`: A known thing, but the right is missing
             *     `company_suspended`: A suspended or rejected company can read, not buy
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `locked`: Somebody else is changing the same thing; try again
             *     `quote_invalid_transition`: The quote's status doesn't allow that, or not to the one who asks
             *     `quote_insufficient_stock`: There isn't enough stock for the order
             *     `barrel_unavailable`: Something in the cart or quote was archived, unpublished, deleted or left the channel
             *     `checkout_incomplete`: An order needs more about its buyer and address; `details` name the fields
             *     `quantity_not_sold`: A quantity that isn't whole, is below the minimum or not a multiple sold; `details` say which
             *     `tax_missing`: A line has no tax line, since the country has no tax region or rate
             *     `tax_changed`: Taxes have changed since they were calculated; the cart was calculated anew
             *     `quote_revision_stale`: A newer revision was sent meanwhile
             *     `quote_totals_changed`: The total is not the revision's
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used for another request in the last 24 hours */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeDeclineQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value such as a UUID. For 24 hours, the same request with the same key is not executed again but gets the answer of the first one, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineQuote"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quote: components["schemas"]["Quote"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `locked`: Somebody else is changing the same thing; try again
             *     `quote_invalid_transition`: The quote's status doesn't allow that, or not to the one who asks
             *     `quote_revision_stale`: A newer revision was sent meanwhile
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used for another request in the last 24 hours */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeCancelQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value such as a UUID. For 24 hours, the same request with the same key is not executed again but gets the answer of the first one, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelQuote"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quote: components["schemas"]["Quote"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `locked`: Somebody else is changing the same thing; try again
             *     `quote_invalid_transition`: The quote's status doesn't allow that, or not to the one who asks
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used for another request in the last 24 hours */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeListQuoteApprovals: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quote_approvals: components["schemas"]["Quote"][];
                        count: number;
                        offset: number;
                        limit: number;
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `forbidden`: A known thing, but the right is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeApproveQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value such as a UUID. For 24 hours, the same request with the same key is not executed again but gets the answer of the first one, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApproveQuote"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quote: components["schemas"]["Quote"];
                        /** @description Missing if the company must approve first (202) */
                        order?: {
                            id: string;
                            display_id: number;
                        };
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `forbidden`: A known thing, but the right is missing
             *     `company_suspended`: A suspended or rejected company can read, not buy
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `locked`: Somebody else is changing the same thing; try again
             *     `quote_invalid_transition`: The quote's status doesn't allow that, or not to the one who asks
             *     `quote_insufficient_stock`: There isn't enough stock for the order
             *     `barrel_unavailable`: Something in the cart or quote was archived, unpublished, deleted or left the channel
             *     `checkout_incomplete`: An order needs more about its buyer and address; `details` name the fields
             *     `quantity_not_sold`: A quantity that isn't whole, is below the minimum or not a multiple sold; `details` say which
             *     `tax_missing`: A line has no tax line, since the country has no tax region or rate
             *     `tax_changed`: Taxes have changed since they were calculated; the cart was calculated anew
             *     `quote_revision_stale`: A newer revision was sent meanwhile
             *     `quote_totals_changed`: The total is not the revision's
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used for another request in the last 24 hours */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeRejectQuoteApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value such as a UUID. For 24 hours, the same request with the same key is not executed again but gets the answer of the first one, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelQuote"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quote: components["schemas"]["Quote"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `forbidden`: A known thing, but the right is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `locked`: Somebody else is changing the same thing; try again
             *     `quote_invalid_transition`: The quote's status doesn't allow that, or not to the one who asks
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used for another request in the last 24 hours */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeListInvoices: {
        parameters: {
            query?: {
                kind?: ("invoice" | "deposit" | "credit_note")[] | ("invoice" | "deposit" | "credit_note");
                status?: ("open" | "partly_paid" | "paid" | "overdue" | "credited" | "partly_credited")[] | ("open" | "partly_paid" | "paid" | "overdue" | "credited" | "partly_credited");
                /** @description Issued between these days, both included */
                issued_on?: {
                    /** Format: date */
                    $gte?: string;
                    /** Format: date */
                    $lte?: string;
                };
                order?: "position" | "-position" | "issued_on" | "-issued_on" | "due_on" | "-due_on" | "total" | "-total" | "number" | "-number";
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invoices: components["schemas"]["Invoice"][];
                        count: number;
                        offset: number;
                        limit: number;
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetInvoice: {
        parameters: {
            query?: {
                /** @description Of the link in the message about it; without it, a login is needed */
                token?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invoice: components["schemas"]["Invoice"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetInvoiceDocument: {
        parameters: {
            query?: {
                /** @description Of the link in the message about it; without it, a login is needed */
                token?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeListOrderInvoices: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invoices: components["schemas"]["Invoice"][];
                        count: number;
                        offset: number;
                        limit: number;
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetWithdrawalEligibility: {
        parameters: {
            query: {
                /** @description An order of one's own */
                order_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        eligibility: components["schemas"]["WithdrawalEligibility"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeDeclareWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    order_id: string;
                    /** @description Lines of the order; all that is left, if none are named */
                    items?: {
                        id: string;
                        quantity: number;
                    }[];
                    /** @description In the buyer's own words */
                    statement?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        withdrawal: components["schemas"]["Withdrawal"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `withdrawal_not_consumer`: The right of withdrawal is a consumer's: orders of companies have none
             *     `withdrawal_expired`: The period to withdraw is over
             *     `withdrawal_done`: Nothing is left to withdraw from: it was withdrawn, returned or canceled
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `rate_limited`: Asked too often; `Retry-After` says in how many seconds to try again */
            429: {
                headers: {
                    /** @description Seconds to wait before retrying */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeConfirmWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    token?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        withdrawal: components["schemas"]["Withdrawal"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `withdrawal_expired`: The period to withdraw is over
             *     `withdrawal_done`: Nothing is left to withdraw from: it was withdrawn, returned or canceled
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `rate_limited`: Asked too often; `Retry-After` says in how many seconds to try again */
            429: {
                headers: {
                    /** @description Seconds to wait before retrying */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeRequestWithdrawalLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    order_number: string;
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `rate_limited`: Asked too often; `Retry-After` says in how many seconds to try again */
            429: {
                headers: {
                    /** @description Seconds to wait before retrying */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetWithdrawalLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        eligibility: components["schemas"]["WithdrawalEligibility"];
                    };
                };
            };
            /** @description `publishable_key_required`: A store request without a valid x-publishable-api-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `rate_limited`: Asked too often; `Retry-After` says in how many seconds to try again */
            429: {
                headers: {
                    /** @description Seconds to wait before retrying */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeDeclareWithdrawalByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Lines of the order; all that is left, if none are named */
                    items?: {
                        id: string;
                        quantity: number;
                    }[];
                    /** @description In the buyer's own words */
                    statement?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        withdrawal: components["schemas"]["Withdrawal"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `withdrawal_not_consumer`: The right of withdrawal is a consumer's: orders of companies have none
             *     `withdrawal_expired`: The period to withdraw is over
             *     `withdrawal_done`: Nothing is left to withdraw from: it was withdrawn, returned or canceled
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `rate_limited`: Asked too often; `Retry-After` says in how many seconds to try again */
            429: {
                headers: {
                    /** @description Seconds to wait before retrying */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeListPages: {
        parameters: {
            query?: {
                /** @description Default: the header `x-medusa-locale`, or the store's first locale */
                locale?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    /** @description Version of the answer */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pages: components["schemas"]["PageListing"][];
                        count: number;
                        offset: number;
                        limit: number;
                    };
                };
            };
            /** @description Not modified, for `If-None-Match` */
            304: {
                headers: {
                    /** @description Version of the answer */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetPage: {
        parameters: {
            query?: {
                /** @description Default: the header `x-medusa-locale`, or the store's first locale */
                locale?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    /** @description Version of the answer */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        page: components["schemas"]["Page"];
                    };
                };
            };
            /** @description Moved */
            301: {
                headers: {
                    /** @description The current address */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRedirect"];
                };
            };
            /** @description Not modified, for `If-None-Match` */
            304: {
                headers: {
                    /** @description Version of the answer */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `page_archived`: There was a page, and it is gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetPagePreview: {
        parameters: {
            query?: {
                /** @description Default: the header `x-medusa-locale`, or the store's first locale */
                locale?: string;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        page: components["schemas"]["PagePreview"];
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeGetMenu: {
        parameters: {
            query?: {
                /** @description Default: the header `x-medusa-locale`, or the store's first locale */
                locale?: string;
            };
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    /** @description Version of the answer */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        menu: components["schemas"]["Menu"];
                    };
                };
            };
            /** @description Not modified, for `If-None-Match` */
            304: {
                headers: {
                    /** @description Version of the answer */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refresh_token: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Access token, of at most 24 hours */
                        token: string;
                        /** @description For one use, at most 7 days after the login */
                        refresh_token: string;
                        refresh_expires_at: string;
                        session: {
                            id: string;
                            /** @enum {string} */
                            source: "web" | "plugin" | "mobile" | "admin" | "api";
                        };
                    };
                };
            };
            /**
             * @description `invalid_request`: A field, query key or id has an impossible value
             *     `malformed_body`: The body is not what its content type says
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `session_revoked`: The session has ended, or whose it is may no longer: log in again
             *     `refresh_reused`: The refresh token was used before, so its session was ended: log in again
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `payload_too_large`: The body is larger than the endpoint accepts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    endCurrentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @constant */
                        object: "session";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
            /**
             * @description `unauthorized`: No token, or one that isn't valid here
             *     `session_revoked`: The session has ended, or whose it is may no longer: log in again
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeListSessions: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: components["schemas"]["Session"][];
                        count: number;
                        offset: number;
                        limit: number;
                    };
                };
            };
            /**
             * @description `publishable_key_required`: A store request without a valid x-publishable-api-key
             *     `invalid_request`: A field, query key or id has an impossible value
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storeEndSession: {
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
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @constant */
                        object: "session";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
            /** @description `publishable_key_required`: A store request without a valid x-publishable-api-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unauthorized`: No token, or one that isn't valid here */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Unknown, or not visible to the caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}

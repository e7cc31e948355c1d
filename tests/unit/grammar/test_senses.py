"""What a word means in its company."""

from __future__ import annotations

import pytest

from slack_fixtures.grammar import lexicon, senses, translator
from slack_fixtures.grammar.abstract import Acting, Adjective, Being, NounPhrase, walk
from slack_fixtures.grammar.languages import LOCALES, linearizer
from slack_fixtures.grammar.lexicon import LexiconError
from slack_fixtures.grammar.senses import Condition


def concepts_of(sentence: str) -> set[str]:
    """Return the concepts of the likeliest reading."""
    found: set[str] = set()
    for node in walk(translator.read(sentence, [], "en")[0].tree):
        if isinstance(node, NounPhrase):
            found.add(str(node.head))
        elif isinstance(node, Acting):
            found.add(node.verb)
        elif isinstance(node, Adjective):
            found.add(node.concept)
    return found


@pytest.mark.parametrize(
    ("sentence", "concept"),
    [
        ("The cash box of branch 7 is full.", "bank_branch"),
        ("Loan statements are missing.", "bank_statement"),
        ("The episode release is blocked.", "media_release"),
        ("The robot on line 4 has stopped.", "production_line"),
        ("The line quality is poor.", "line_net"),
        ("The carrier API returns errors.", "freight_carrier"),
        ("Calls to the emergency number fail.", "phone_call"),
        ("Calls to the API fail.", "call"),
        ("Recs are stale.", "recommendation"),
        ("The invoice numbers are invalid.", "number_code"),
        ("The invoice numbers are rising.", "number"),
        ("Switch failover happened.", "switch_device"),
        ("Emergency numbers were called.", "phone_obj"),
        ("The printers of the branch have lost the VPN.", "branch_office"),
        ("The branch cannot be merged.", "branch"),
        ("The cash machine has run out of notes.", "banknote"),
        ("The savings ledger is wrong.", "savings_deposit"),
        ("The bookings in the ledger are missing.", "posting"),
        ("Double bookings in the journal are rising.", "double_posting"),
        ("Double bookings of hotel rooms are rising.", "double_booking"),
        ("The terminal has eaten the voucher.", "swallow"),
        ("The crawler eats too much bandwidth.", "eat"),
        ("Ask your questions in the channel.", "put_question"),
        ("The watermark of the source does not move.", "stream_watermark"),
        ("The watermark of the disk has been exceeded.", "watermark"),
        ("The amount of the refund is wrong.", "money_amount"),
        ("The amount of traffic is growing.", "amount"),
        ("The worker is in standby.", "on_standby"),
        ("The exchange of keys with the bank failed.", "mutual_exchange"),
        ("The Exchange server is down.", "mail_exchange"),
        ("Exchange transport queue is growing.", "mail_exchange"),
        ("AD replication errors are increasing.", "active_directory"),
        ("Exchange rejects all attachments.", "Name(text='Exchange', kind='product')"),
        ("The relay defers half of the mail.", "mail_relay"),
        ("The firewall eats our packets.", "discard"),
        ("The worker consumes the messages.", "consume"),
        ("The trailer of the file has the wrong checksum.", "trailer_record"),
        ("The remaining runtime is 5 minutes.", "remaining_runtime"),
        ("The runtime of the UPS is too short.", "battery_runtime"),
        ("The carrier lost three parcels.", "freight_carrier"),
        ("The carrier has repaired the fiber.", "carrier"),
        ("The customer number is invalid.", "number_code"),
        ("The number of customers is growing.", "number"),
        ("The sales numbers look wrong.", "figures"),
        ("The nurse missed the start of the shift.", "work_shift"),
        ("The standby supervisor does not sync.", "supervisor_module"),
        ("The supervisor approved the shift.", "supervisor_person"),
        ("The printer on floor 2 is offline.", "storey"),
        ("The backup pump does not start.", "spare_unit"),
        ("The backup of the database failed.", "backup"),
        ("The production counter is stuck.", "manufacturing"),
        ("The extension places too many calls.", "phone_extension"),
        ("Players wait in the lobby.", "game_player"),
        ("The player stops the stream.", "audio_player"),
        ("The store shows the wrong price.", "shop"),
        ("The analysis needs more room.", "space"),
        ("The next update is at noon.", "news_update"),
        ("Jobs wait in line.", "waiting_line"),
        ("The index switch failed.", "switch"),
        ("AD replication has stopped.", "active_directory"),
        ("The meter data are missing.", "utility_meter"),
        ("The engine of the truck is too hot.", "vehicle_engine"),
        ("Season tickets are sold out.", "event_ticket"),
        ("The ticket counter has no printer.", "ticket_desk"),
        ("The image upload of the seller failed.", "picture"),
        ("The Vault door is open.", "vault_door"),
        ("The churn set has no labels.", "dataset"),
        ("Security was informed.", "security_team"),
        ("The daily load delivered no rows.", "data_load"),
        ("The power went off.", "go_down"),
        ("The alarm went off.", "fire"),
        ("The checkout volume is low.", "volume_quantity"),
        ("Listeners hear songs.", "music_listener"),
        ("The listener restarts.", "listener"),
        ("Fix the permissions of the share.", "correct_obj"),
        ("Fix the crash.", "fix"),
        ("The key has not reached the devices.", "arrive_at"),
        ("The probe cannot reach the endpoint.", "get_through_to"),
        ("The client missed a heartbeat.", "miss"),
        ("Full scans push the latency to the limit.", "raise"),
        ("Push the tag to the registry.", "push"),
        ("Ping the owner.", "contact"),
        ("Ping the router.", "ping"),
        ("Bump the timeout.", "raise"),
        ("Bump the version of the chart.", "bump"),
        ("The leak took down the cluster.", "bring_down"),
        ("The label took down a song.", "take_down"),
        ("The mail queue is backing up.", "jam_up"),
        ("The update triggered a rollback.", "initiate"),
        ("The fault triggered an alarm.", "trigger"),
        ("The supply delivers no current.", "supply_obj"),
        ("The mount is stale.", "unresponsive"),
        ("The cache is stale.", "stale"),
        ("The nightly build is broken.", "failed"),
        ("The cable is broken.", "broken"),
        ("The main branch is red.", "failed"),
        ("The nightly backup was missed.", "missed"),
        ("The terminals of the store are offline.", "retail_store"),
        ("The store of the database is full.", "store"),
        ("A declined transaction was repeated.", "payment_transaction"),
        ("The transaction holds a lock.", "transaction"),
        ("The worker reads the log.", "read"),
        ("The unit draws too much current.", "electric_current"),
        ("The load of the server is high.", "load"),
        ("The job left 5 rows without a key.", "leave_behind"),
        ("The node left the cluster.", "leave"),
        ("The password leaked.", "leak_out"),
        ("The pool is leaking.", "leak"),
        ("Batch load failed", "data_load"),
        ("The node serves stale data.", "return"),
        ("The node serves requests.", "serve"),
        ("Free the connection.", "release"),
        ("Free some memory.", "free"),
        ("Clients entered a wrong password.", "type_in"),
        ("3 wrong passwords were entered.", "type_in"),
        ("The catalog of the label is incomplete.", "record_label"),
        ("The label of the pod is missing.", "label"),
        ("The carrier lost 3 parcels.", "freight_carrier"),
        ("The carrier has no signal.", "carrier"),
        ("The driver of the truck waits.", "truck_driver"),
        ("The driver crashed on boot.", "driver"),
        ("The fleet has 40 trucks.", "vehicle_fleet"),
        ("The fleet is idle.", "fleet"),
        ("The route of the courier changed.", "travel_route"),
        ("The route to the gateway is missing.", "route"),
        ("The hub returned 9 parcels.", "fulfillment_center"),
        ("The hub is offline.", "hub"),
        ("A container is stuck in the warehouse.", "freight_container"),
        ("The container restarted.", "container"),
        ("2 packages were not delivered.", "parcel"),
        ("The package could not be installed.", "package"),
        ("The delivery of the parcel failed.", "goods_delivery"),
        ("The message delivery failed.", "delivery"),
        ("The load of the truck is wrong.", "cargo"),
        ("The scale in the warehouse is wrong.", "weighing_scale"),
        ("The order of the messages is wrong.", "ordering"),
        ("The order was paid.", "purchase_order"),
        ("The flight changed its gate.", "boarding_gate"),
        ("The quality gate failed.", "quality_gate"),
        ("The passengers left the terminal.", "air_terminal"),
        ("The terminal accepts no cards.", "payment_terminal"),
        ("The store has no stock.", "shop"),
        ("The branch has no cash.", "bank_branch"),
        ("The branch was merged.", "branch"),
        ("The customer received no statement.", "bank_statement"),
        ("The statement of the query failed.", "statement"),
        ("The account is overdrawn.", "bank_account"),
        ("The account has no owner.", "account"),
        ("The bank lost the transfer.", "bank_transfer"),
        ("The transfer of the file failed.", "transfer"),
        ("The charge was refunded.", "card_charge"),
        ("The charge of the battery is low.", "charge"),
        ("The processor declined 5 payments.", "payment_processor"),
        ("The processor overheats.", "processor"),
        ("The exchange is closed.", "stock_exchange"),
        ("The exchange lost 3 messages.", "exchange"),
        ("The plan of the customer expired.", "subscription_plan"),
        ("The plan is wrong.", "plan"),
        ("The insurance company cancelled the policy.", "insurance_policy"),
        ("The policy is invalid.", "policy"),
        ("The conversion of the visitors dropped.", "marketing_conversion"),
        ("The conversion of the file failed.", "conversion"),
        ("The workers got no salary.", "employee"),
        ("The worker crashed.", "worker"),
        ("The agent did not answer.", "agent"),
        ("The agents of the call center are offline.", "service_agent"),
        ("Contact the operator.", "operator"),
        ("The operator restarted the pod.", "software_operator"),
        ("The client did not pay the invoice.", "customer"),
        ("The client sent a request.", "client"),
        ("The night shift has no engineer.", "night_shift"),
        ("The shift in traffic is large.", "shift"),
        ("4 players joined the game.", "game_player"),
        ("The player skipped a track.", "audio_player"),
        ("The guest does not boot.", "guest_machine"),
        ("The guest cancelled the booking.", "guest"),
        ("The case was closed.", "case_file"),
        ("The page was acknowledged.", "alert"),
        ("The page is slow.", "page"),
        ("Incoming calls fail.", "phone_call"),
        ("The call of the function failed.", "call"),
        ("The match was cancelled for 8 players.", "game_match"),
        ("No match was found.", "match"),
        ("The release of the album is late.", "media_release"),
        ("The release of the lock failed.", "release_of_resources"),
        ("The title is unplayable.", "media_title"),
        ("The title of the page is wrong.", "title"),
        ("The volume of the speaker is low.", "sound_volume"),
        ("The volume of orders is low.", "volume_quantity"),
        ("The volume is full.", "volume"),
        ("The resolution of the video is low.", "screen_resolution"),
        ("Name resolution fails.", "dns_resolution"),
        ("The image of the product is missing.", "picture"),
        ("The image could not be pulled.", "image_data"),
        ("The features of the model are stale.", "model_feature"),
        ("The feature is disabled.", "feature"),
        ("The channel lost its viewers.", "tv_channel"),
        ("Publish the message to the channel.", "chat_channel"),
        ("The channel is full.", "channel"),
        ("The generator failed during the blackout.", "power_generator"),
        ("The report generator failed.", "generator"),
        ("The pressure in the tank is low.", "physical_pressure"),
        ("The pipeline of the pump is broken.", "conduit"),
        ("The pipeline is green.", "pipeline"),
        ("The line is down.", "line_net"),
        ("2 lines of the file are empty.", "line"),
        ("The phase of the UPS failed.", "mains_phase"),
        ("The phase ended.", "phase"),
        ("The link is flapping.", "link_net"),
        ("The link is invalid.", "link"),
        ("The switch to the standby failed.", "switch"),
        ("The switch is offline.", "switch_device"),
        ("The socket of the client is closed.", "socket_net"),
        ("The warning light is red.", "lamp"),
        ("The key expires today.", "crypto_key"),
        ("The key has no value.", "key"),
        ("The site is slow.", "website"),
        ("The site lost power.", "site"),
        ("Drop the index.", "drop_table"),
        ("The server dropped the connection.", "disconnect_obj"),
        ("The router drops packets.", "drop_obj"),
        ("The team released version 4.", "release_version"),
        ("The thread released the lock.", "release"),
        ("Return the parcel.", "return_goods"),
        ("The query returned 3 rows.", "return"),
        ("Serve the customer.", "serve_person"),
        ("The client cannot reach the server.", "get_through_to"),
        ("The usage reached the limit.", "reach"),
        ("Transfer the money.", "wire_money"),
        ("Transfer the file.", "transfer"),
        ("Call the customer.", "phone_obj"),
        ("Call the function.", "call"),
        ("Raise a ticket.", "create"),
        ("Raise the limit.", "raise"),
        ("An exception was raised.", "raise_alert"),
        ("Open a ticket.", "create"),
        ("Open the ticket.", "open_obj"),
        ("Clear the queue.", "empty"),
        ("Clear the alert.", "lift_alert"),
        ("Clear the error.", "resolve_obj"),
        ("The payment cleared.", "complete"),
        ("The alert cleared.", "clear"),
        ("The battery drains.", "discharge"),
        ("Take a snapshot.", "take_snapshot"),
        ("The restore takes 3 hours.", "take"),
        ("Take action.", "take_action"),
        ("The test passed 3 checks.", "pass_obj"),
        ("The attack hits the server.", "affect"),
        ("The load hit the limit.", "hit"),
        ("The battery swap is late.", "replacement"),
        ("The swap is full.", "swap"),
        ("The certificate runs out.", "expire"),
        ("The memory runs out.", "run_out"),
        ("The node lost contact with its peer.", "connection"),
        ("Notify the contact.", "contact"),
        ("The decline in traffic is sharp.", "decrease"),
        ("The decline of the card was wrong.", "decline"),
        ("Hold the order.", "withhold"),
        ("The process holds a lock.", "hold"),
        ("The service missed its target.", "miss_target"),
        ("The job missed the deadline.", "exceed"),
        ("The node missed 2 heartbeats.", "miss"),
        ("Meet the target.", "achieve"),
        ("Run the report.", "generate"),
        ("Run the job.", "run_obj"),
        ("Charge the battery.", "charge_battery"),
        ("Charge the customer.", "charge"),
        ("Capture the payment.", "capture_pay"),
        ("Capture the packets.", "capture"),
        ("Post the invoice.", "book_entry"),
        ("Post a comment.", "publish"),
        ("Pick up the parcel.", "pick_up_goods"),
        ("The worker picked up the task.", "pick_up"),
        ("Cancel the order.", "cancel_order"),
        ("Cancel the job.", "cancel"),
        ("Revenue is down.", "reduced"),
        ("The host is down.", "down"),
        ("Latency is up.", "increased"),
        ("Errors are up.", "increased"),
        ("Orders are down.", "reduced"),
        ("The host is up.", "up"),
        ("The reading is off.", "wrong"),
        ("The fan is off.", "off_state"),
        ("The battery is dead.", "depleted"),
        ("The node is dead.", "dead"),
        ("The shard is hot.", "overloaded"),
        ("The disk is hot.", "hot"),
        ("The stock is short.", "scarce"),
        ("The queue is short.", "short"),
        ("The free plan ended.", "free_of_charge"),
        ("The free memory is low.", "free"),
        ("The traffic is light.", "light_weak"),
        ("The stream is live.", "on_air"),
        ("The new version is live.", "in_production"),
        ("The ticket is open.", "still_open"),
        ("The invoice is open.", "outstanding"),
        ("Two nodes were reclaimed by the provider.", "take_away"),
        ("Memory was reclaimed.", "reclaim"),
        ("The license server has no free seats.", "license_seat"),
        ("There is no room for new replicas.", "space"),
        ("The cold storage is too warm.", "cold_room"),
        ("The tunnel to Oslo dropped.", "break_off"),
        ("The temperature dropped.", "drop"),
        ("The chiller in the data center tripped.", "switch_itself_off"),
        ("A breaker tripped in the rack.", "trip"),
        ("Hostnames resolve slowly.", "be_resolved_name"),
        ("The alert resolved.", "resolve"),
        ("Churn in the premium segment is high.", "customer_churn"),
        ("Pod churn is high.", "churn"),
        ("The nightly scan came back with 12 errors.", "return_result"),
        ("Sort out the invoices before noon.", "sort_out"),
        ("Every pod carries a taint.", "have"),
        ("Marketing confirms that the campaign has started.", "attest_that"),
        ("Confirm that the disk is full.", "confirm_that"),
        ("The mail queue is backed up.", "jammed_queue"),
        ("Listeners hear silence.", "audible_silence"),
        ("The coolant pump is leaking.", "leak_fluid"),
        ("Confirmation emails are not showing up.", "arrive"),
        ("The feed holds three products.", "contain"),
        ("The stock of two articles is wrong.", "product"),
        ("Stock is under 20 units.", "stock_piece"),
        ("The gate was left open.", "left_open"),
        ("The door is open.", "open"),
        ("The build is red.", "failed"),
        ("The build is green.", "passing"),
        ("The status is red.", "red"),
        ("The valve went quiet.", "go_dark"),
        ("Our Redis cluster is on fire.", "in_deep_trouble"),
        ("The rack is on fire.", "ablaze"),
        ("Redundancy hangs by a thread.", "hang_by_thread"),
        ("The agent lost track of the process.", "lose_track_of"),
        ("The printer is low on memory.", "run_low_on"),
        ("The stock counts look way off.", "completely_wrong"),
        ("The timestamps look off.", "wrong"),
        ("We are down to one uplink.", "have"),
        ("The crash left two lock files behind the service.", "leave_behind"),
        ("The migration left the replica in maintenance mode.", "leave_behind"),
        ("No records left the company.", "leave"),
        ("The ATM swallowed a card.", "swallow"),
        ("The library swallows errors.", "suppress"),
        ("The UPS picks up the load.", "take_over"),
        ("Drivers picked up the pallets.", "pick_up_goods"),
        ("The test data was meant for the sandbox.", "meant_for"),
        ("The bank declined 12 refunds.", "reject"),
        ("We are holding the deployment.", "pause_obj"),
        ("The figures do not add up.", "add_up"),
        ("The broker has seen 4 leader changes.", "record_event"),
        ("Replay the refunds.", "reprocess"),
        ("Replay the log.", "replay"),
        ("Two members are out of quorum.", "out_of_quorum"),
        ("The pods refuse to die.", "terminate"),
        ("The parcel passed gate 7.", "pass_place"),
        ("The battery supplies the rack.", "energize"),
        ("Escalate to the vendor.", "escalate_upward"),
        ("The conflict escalates.", "escalate"),
        ("The router looks odd.", "strange"),
        ("The port is odd.", "odd"),
        ("Nobody gets codes.", "receive"),
        ("The bug hits all customers.", "affect"),
        ("The direct debits were booked.", "book_entry"),
        ("Calls are being placed.", "make"),
        ("Loyalty points were booked late.", "book_entry"),
        ("The tablets of the drivers are locked.", "truck_driver"),
        ("The tablet driver crashed.", "driver"),
        ("Callers hear a busy tone.", "phone_caller"),
        ("The guest was quiesced.", "guest_machine"),
        ("The images are pixelated.", "picture"),
        ("The image scan reports three findings.", "image_data"),
        ("The lens of the camera is dirty.", "soiled"),
        ("Reception was informed.", "reception"),
        ("The replicas do not agree.", "agree_same"),
        ("The amplifier has lost gain.", "signal_gain"),
        ("The crate is blocked.", "crate"),
        ("The app eats all the bandwidth.", "eat"),
        ("Bots hammer the search.", "hammer"),
        ("Bots hammer the search with 80 requests.", "hammer_with"),
        ("The trailer autoplay is off.", "movie_trailer"),
        ("The pressure fell to 3 bar.", "physical_pressure"),
        ("The cell in the north carries no calls.", "radio_cell"),
        ("Foreign customers see errors.", "foreign"),
        ("The nightly import run blew up.", "fail"),
        ("New single dropped without lyrics", "come_out"),
        ("The price dropped to 5 EUR.", "drop"),
        ("The label dropped an album.", "release_version"),
        ("The support contract runs out on Friday.", "expire"),
        ("Clients fail since the switch.", "switch"),
        ("Packets are lost behind the switch.", "switch_device"),
        ("Browsers do not trust the root.", "root_certificate"),
        ("The disk of the root is full.", "root_directory"),
        ("The vault holds 5 recovery points.", "backup_vault"),
        ("The vault is sealed.", "vault"),
        ("The build agent needs space for checkouts.", "code_checkout"),
        ("The checkout is slow.", "checkout"),
        ("The reconciliation of the ledger failed.", "account_reconciliation"),
        ("The present trend is bad.", "current"),
        ("Card transactions are slow.", "card_transaction"),
        ("Errors on smart TVs", "smart_tv"),
        ("The proxy eats our probes.", "discard"),
        ("The TV is offline.", "television"),
        ("The process is in uninterruptible sleep.", "uninterruptible_sleep"),
        ("Spot interruption notices arrived.", "spot_interruption_notice"),
        ("Ask the approver.", "approver"),
        ("The common name of the certificate is wrong.", "certificate_name"),
        ("The back catalog is missing.", "back_catalog"),
        ("Meter readings are missing.", "meter_reading"),
    ],
)
def test_a_word_means_what_its_company_says(sentence: str, concept: str) -> None:
    assert concept in concepts_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Store Kafka is offline",
        "The courier dropped the parcel.",
        "The stock price fell.",
        "Raise money.",
        "Logins are down.",
        "The team took a decision.",
        "Drop the parcel.",
        "Nothing was posted.",
        "Fibers 3 and 4 crossed.",
        "The cable came out.",
        "The plan is on fire.",
        "The filter is due.",
        "Nobody can post anything.",
        "Call Karin if it fails.",
        "The session of the patient failed.",
        "The carrier does not answer.",
        "The trailer playback fails.",
        "The paging of the search is slow.",
        "The branch is green.",
        "The tray is empty.",
        "The kiosk at the central station is offline.",
        "The update left the router in standby.",
        "The script ate three messages.",
        "The printing of labels is on hold since I'm away.",
        "I'm moving the topic.",
        "The drive is 96 % full and cannot be replaced.",
        "The shift has moved.",
        "Passes were scanned at the gate.",
        "The gem is outdated.",
        "The crate could not be installed.",
        "The customers agreed.",
        "A foreign disk was found.",
        "Passwords were cracked.",
        "The reception of the antenna is weak.",
        "The van was parked.",
        "The battery cell is hot.",
        "The sender is listed on Spamhaus.",
    ],
)
def test_a_word_whose_company_leaves_its_meaning_open_is_not_read(sentence: str) -> None:
    assert translator.read(sentence, [], "en") == []


def test_the_sentences_before_tell_what_a_word_means() -> None:
    earlier = [translator.read("Both fibers are cut.", [], "en")[0].tree]
    found = translator.read("Contact the carrier.", [], "en", earlier)
    assert any(isinstance(node, NounPhrase) and node.head == "carrier" for node in walk(found[0].tree))
    assert translator.read("Contact the carrier.", [], "en") == []


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Pods restart in namespace billing.", "Pods starten im Namespace billing neu."),
        ("The lag on topic invoices is high.", "Der Lag im Topic invoices ist hoch."),
        ("The queue of GitHub Actions grows.", "Die Warteschlange von GitHub Actions wächst."),
        ("Send an update on the outage.", "Senden Sie eine Statusmeldung zum Ausfall."),
    ],
)
def test_what_has_a_name_of_its_own_keeps_it(sentence: str, said: str) -> None:
    translated = translator.translate(sentence, [], "en", "de-DE")
    assert isinstance(translated, translator.Said)
    assert translated.text == said


def test_a_state_is_told_to_its_subject_alone() -> None:
    found = concepts_of("The socket is open in the store.")
    assert {"socket_net", "store"} <= found


def test_two_states_of_one_subject_are_settled_one_by_one() -> None:
    assert {"still_open", "urgent"} <= concepts_of("The ticket is open and urgent.")


def test_a_german_word_keeps_the_meaning_that_german_gives_it() -> None:
    trees = [reading.tree for reading in translator.read("Die tägliche Last ist hoch.", [], "de")]
    heads = {node.head for tree in trees for node in walk(tree) if isinstance(node, NounPhrase)}
    assert "load" in heads
    assert "data_load" not in heads


@pytest.mark.parametrize(
    ("sentence", "concept"),
    [
        ("Die Sitzung wurde nicht aufgebaut.", "establish"),
        ("Alle Wechselrichter hängen an dieser Phase.", "mains_phase"),
        ("Filiale Nord ist offline.", "branch_office"),
        ("In der Filiale ist eine Kasse offline.", "retail_store"),
        ("Der Druck der Rechnungen wurde gestoppt.", "printing"),
        ("Der Druck in der Pumpe ist zu hoch.", "physical_pressure"),
        ("Band 2 steht.", "conveyor"),
        ("Das Backup auf Band 2 ist fehlgeschlagen.", "tape"),
        ("Die Verteilung der Firmware ist fehlgeschlagen.", "rollout"),
        ("Telefone auf Station 2 sind ausgefallen.", "ward"),
        ("Pakete stauen sich im Lager.", "parcel"),
        ("Pakete gehen auf dem Router verloren.", "packet"),
        ("Die Lastschriften wurden eingezogen.", "collect_money"),
        ("Die Datei wurde überschrieben.", "overwrite"),
        ("Die Messwerte wurden übertragen.", "transmit"),
        ("Die Zeitüberschreitung überschreibt den Standardwert.", "override"),
        ("Das Gebäude ist ohne Strom.", "power"),
        ("Der Rückstau ist in zwei Stunden abgebaut.", "reduce"),
        ("Die Anzeige ist defekt.", "screen_display"),
        ("Informieren Sie die nächste Schicht.", "work_shift"),
        ("Die Restlaufzeit der USV ist zu kurz.", "remaining_runtime"),
        ("Der Tausch der Schlüssel ist fehlgeschlagen.", "replacement"),
        ("Ein Schlüsseltausch ist fehlgeschlagen.", "mutual_exchange"),
        ("Der Rechnungsbetrag ist falsch.", "money_amount"),
        ("Die E-Mail erreichte 30 Empfänger nicht.", "recipient"),
        ("Der Empfänger antwortet nicht.", "receiver"),
        ("Die Meldungen der Stufe ERROR nehmen zu.", "level"),
        ("Die Wiedergabeabbrüche nehmen zu.", "interruption"),
        ("Die Übernahme der Bestellungen ist fehlgeschlagen.", "import"),
        ("Die Übernahme durch den Standby ist fehlgeschlagen.", "takeover"),
        ("Das Zielverzeichnis ist voll.", "destination"),
        ("Die Zieltemperatur wurde nicht erreicht.", "setpoint"),
        ("Die Signaturdatenbank des Virenscanners ist veraltet.", "virus_signature"),
        ("Die Stromrechnung explodiert.", "cost"),
        ("Fehlerhafte Seiten werden ausgeliefert.", "provide"),
        ("Die neue Firmware wird ausgeliefert.", "deploy"),
        ("Die Pakete wurden nicht ausgeliefert.", "parcel"),
        ("Der Port hat dreimal den Zustand gewechselt.", "change_obj"),
    ],
)
def test_a_german_word_means_what_its_company_says(sentence: str, concept: str) -> None:
    tree = translator.read(sentence, [], "de")[0].tree
    nodes = list(walk(tree))
    verbs = {node.verb for node in nodes if isinstance(node, Acting)}
    assert concept in verbs | {node.head for node in nodes if isinstance(node, NounPhrase)}


@pytest.mark.parametrize(
    "sentence",
    ["Die Restlaufzeit des Vertrags ist zu kurz.", "Der Server bleibt aus.", "Das Ventil ist dicht."],
)
def test_a_german_word_whose_company_leaves_its_meaning_open_is_not_read(sentence: str) -> None:
    assert translator.read(sentence, [], "de") == []


def test_a_state_is_looked_at_with_what_is_in_it() -> None:
    tree = translator.read("The server is down and slow.", [], "en")[0].tree
    assert any(isinstance(node, Being) for node in walk(tree))
    assert senses.settled(tree) == tree


@pytest.mark.parametrize(
    ("place", "words", "denied", "holds"),
    [
        ("object", {"node"}, False, True),
        ("object", {"pod"}, False, False),
        ("object", {"pod"}, True, True),
        ("object", {"~machine"}, False, True),
        ("doer", {"*"}, False, False),
        ("beside", {"node"}, False, True),
        ("sentence", {"disk"}, False, True),
    ],
)
def test_a_condition_looks_at_one_place(place: str, words: set[str], *, denied: bool, holds: bool) -> None:
    company = {"object": frozenset({"node"}), "sentence": frozenset({"disk"})}
    assert Condition(place, frozenset(words), denied).holds(company) is holds


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("nothing_known ; object node", "no concept of the verbs"),
        ("release", "meant nowhere"),
        ("release ; under node", "no condition"),
        ("release ; object", "no condition"),
        ("release ; object nothing_known", "no concept"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(line: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "read_senses", lambda *_: iter([("verbs", "free", [line])]))
    with pytest.raises(LexiconError, match=says):
        senses.senses.__wrapped__()


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Merge the fix this afternoon.", "Führen Sie die Korrektur heute Nachmittag zusammen."),
        ("Rules merged this morning are inactive.", "Heute Morgen zusammengeführte Regeln sind inaktiv."),
        ("Revert the change from this evening.", "Setzen Sie die Änderung von heute Abend zurück."),
        ("Some team has deleted the bucket.", "Ein Team hat den Bucket gelöscht."),
        ("Some teams have deleted the bucket.", "Einige Teams haben den Bucket gelöscht."),
    ],
)
def test_a_part_of_today_and_somebody_unknown_are_said_in_their_own_words(sentence: str, said: str) -> None:
    translated = translator.translate(sentence, [], "en", "de-DE")
    assert isinstance(translated, translator.Said)
    assert translated.text == said


def test_every_meaning_can_be_said_in_every_language() -> None:
    lines = [*senses.senses().items(), *senses.senses("de").items()]
    meant = {(category, sense.concept) for (category, _), many in lines for sense in many}
    wanted = {(category, concept) for category, concept in meant if concept != senses.REFUSED}
    gaps = [
        (locale, key)
        for locale in LOCALES
        if locale != "en-US"
        for key in wanted
        if linearizer(locale).line(*key) is None
    ]
    assert gaps == []

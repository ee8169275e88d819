package org.tadamun.web.api.description.query;

import java.util.Map;

/** The meaning of each name in a query, in a sentence. */
final class QueryWords {

  private static final String MOMENT = "a day (2020-11-08), or a moment (RFC 3339)";

  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("addressee", "Id: only those of this addressee."),
          Map.entry("by", "What is told apart."),
          Map.entry("campaign", "Slug: only what is of this campaign."),
          Map.entry("channel", "Only by this way, by the name that answers have for it."),
          Map.entry("confirmedFrom", "Confirmed from then on: " + MOMENT + "."),
          Map.entry("country", "ISO 3166-1 alpha-2, in either case: only what is of it."),
          Map.entry("cursor", "As next in the page before; absent for the first one."),
          Map.entry("dryRun", "Nothing is kept, and the answer says what would be done."),
          Map.entry("due", "Only what is due; so without a value. All where it is absent."),
          Map.entry("fileName", "What the file is called."),
          Map.entry("from", "From then on: " + MOMENT + "."),
          Map.entry(
              "importId",
              "Id: only those whom this import brought, as long as it vouches for them."),
          Map.entry(
              "incident", "Only with an incident; so without a value. All where it is absent."),
          Map.entry("interval", "How long each change is that is told."),
          Map.entry("kind", "Only this kind, by the name that answers have for it."),
          Map.entry("lang", "BCP 47: the language of the answer, before Accept-Language."),
          Map.entry("language", "One of those that the pack is in; else its first."),
          Map.entry("limit", "How many there are at most in a page."),
          Map.entry("medium", "utm_medium of the links. One of the three codes is needed."),
          Map.entry("modifiedFrom", "Changed from then on: " + MOMENT + "."),
          Map.entry("order", "What stands first: the most, by this column."),
          Map.entry("outcome", "Only with this outcome, by the name that answers have for it."),
          Map.entry("q", "Anything in a name, in any language, however it is spelled."),
          Map.entry("referrer", "utm_source of the links. One of the three codes is needed."),
          Map.entry("snapshot", "Id: only those of this pack."),
          Map.entry("source", "ONLINE, PARTNER or PAPER: only these, of what is HELD."),
          Map.entry("state", "Only in this state, by the name that answers have for it."),
          Map.entry("to", "Until then: " + MOMENT + "."),
          Map.entry("version", "A version of the text; the present one where it is absent."),
          Map.entry("when", "Only upcoming, called-off, past, or held: those that took place."));

  /** Names with another meaning at this path. */
  private static final Map<String, Map<String, String>> OWN =
      Map.of(
          "/petitions/{slug}/channels/countries",
          Map.of("campaign", "utm_campaign of the links. One of the three codes is needed."),
          "/campaigns/{slug}/endorsements",
          Map.of("lang", "BCP 47: only what is given in this language, or quoted in it."),
          "/campaigns/{slug}/endorsements.csv",
          Map.of("lang", "BCP 47: only what is given in this language, or quoted in it."),
          "/imports/signatures",
          Map.of(
              "consentTo", "Slug of the organisation that asked for news; absent where none did.",
              "country", "ISO 3166-1 alpha-2: of rows that name none.",
              "dates", "YEAR_MONTH_DAY, DAY_MONTH_YEAR or MONTH_DAY_YEAR; else as the file shows.",
              "language", "BCP 47: in which the text was read, where rows do not say it.",
              "newsShown", "The words of the question for news, as the signers saw them.",
              "organisation", "Who collected them, by name; that of the key where it is absent.",
              "petition", "Slug of the petition that they signed.",
              "source", "PARTNER, or PAPER; PARTNER where it is absent.",
              "targetShown", "The words of the question for authorities of the target country.",
              "textVersion", "The version of the text that they signed."),
          "/petitions/{slug}/signatures",
          Map.of(
              "version",
              "A version of the text, or 0 for all; where it is absent the present one, and all"
                  + " with importId."));

  private QueryWords() {}

  /** Null if nothing is said about the name. */
  static String of(String path, String name) {
    String own = OWN.getOrDefault(path, Map.of()).get(name);
    return own == null ? ALL.get(name) : own;
  }
}

package org.tadamun.web.api;

import java.util.Map;
import java.util.TreeMap;

/**
 * The templates (RFC 6570) of the entry: addresses below a single thing, addresses that only take
 * POST, and addresses whose scope few keys have. By the name of what they lead to.
 */
final class EntryTemplates {

  private static final Map<String, String> BELOW =
      Map.ofEntries(
          Map.entry("campaign", "campaigns/{slug}"),
          Map.entry("campaignPetitions", "campaigns/{slug}/petitions"),
          Map.entry("campaignTranslations", "campaigns/{slug}/translations"),
          Map.entry("stats", "campaigns/{slug}/stats"),
          Map.entry("updates", "campaigns/{slug}/updates"),
          Map.entry("milestoneTasks", "campaigns/{slug}/milestone-tasks"),
          Map.entry("deliveryBoard", "campaigns/{slug}/delivery-board"),
          Map.entry("actions", "campaigns/{slug}/actions"),
          Map.entry("endorsements", "campaigns/{slug}/endorsements"),
          Map.entry("endorsementOwners", "campaigns/{slug}/endorsements/owners"),
          Map.entry("parliament", "campaigns/{slug}/parliament"),
          Map.entry("petition", "petitions/{slug}"),
          Map.entry("versions", "petitions/{slug}/versions"),
          Map.entry("translations", "petitions/{slug}/translations"),
          Map.entry("milestones", "petitions/{slug}/milestones"),
          Map.entry("counts", "petitions/{slug}/counts"),
          Map.entry("history", "petitions/{slug}/counts/history"),
          Map.entry("recounts", "petitions/{slug}/recounts"),
          Map.entry("corrections", "petitions/{slug}/corrections"),
          Map.entry("consents", "petitions/{slug}/consents"),
          Map.entry("signatures", "petitions/{slug}/signatures"),
          Map.entry("signatureChanges", "petitions/{slug}/signature-changes"),
          Map.entry("reminders", "petitions/{slug}/reminders"),
          Map.entry("eventPasses", "petitions/{slug}/event-passes"),
          Map.entry("channels", "petitions/{slug}/channels"),
          Map.entry("channelCountries", "petitions/{slug}/channels/countries"),
          Map.entry("funnel", "petitions/{slug}/funnel"),
          Map.entry("batches", "petitions/{slug}/batches"),
          Map.entry("petitionImports", "petitions/{slug}/imports"),
          Map.entry("invalidations", "petitions/{slug}/invalidations"),
          Map.entry("alarms", "petitions/{slug}/alarms"),
          Map.entry("surges", "petitions/{slug}/surges"),
          Map.entry("trends", "petitions/{slug}/trends"),
          Map.entry("snapshots", "petitions/{slug}/snapshots"),
          Map.entry("verification", "snapshots/verification"),
          Map.entry("packKey", "snapshots/key"),
          Map.entry("board", "days-of-action/{slug}/board"),
          Map.entry("parliamentaryActs", "parliamentary-acts"),
          Map.entry("imports", "imports/{kind}"),
          Map.entry("exports", "exports/{kind}"),
          Map.entry("retention", "retention"),
          Map.entry("retentionReports", "retention/reports"));

  private EntryTemplates() {}

  /** All templates with absolute addresses, sorted by name. */
  static Map<String, String> at(String api) {
    Map<String, String> templates = new TreeMap<>();
    BELOW.forEach((name, path) -> templates.put(name, api + "/" + path));
    return templates;
  }
}

package org.tadamun.web.api;

import jakarta.enterprise.inject.spi.CDI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every endpoint that reads, and the members that its answer must have. */
public final class Readings {

  private Readings() {}

  /**
   * Endpoints of one subject. Every bean of this type is asked, so that a subject needs no line
   * here.
   */
  public interface Source {
    default Map<String, String> shapes(Scene scene) {
      return Map.of();
    }

    default List<String> openToAll(Scene scene) {
      return List.of();
    }

    default List<String> forKeys(Scene scene) {
      return List.of();
    }

    /** Routes that are tested elsewhere: the scene has no such object, or the answer is no JSON. */
    default List<String> elsewhere() {
      return List.of();
    }
  }

  private static List<String> with(List<String> own, Function<Source, List<String>> more) {
    Stream<String> others =
        CDI.current().select(Source.class).stream().map(more).flatMap(List::stream);
    return Stream.concat(own.stream(), others).toList();
  }

  public static List<String> elsewhere() {
    return with(List.of(), Source::elsewhere);
  }

  /** JSON pointers by path; the answer must contain each of them. */
  public static Map<String, String> shapes(Scene scene) {
    String campaign = "/campaigns/" + scene.campaign().slug();
    String petition = "/petitions/" + scene.petition();
    String things = "items next items/0/id items/0/createdAt items/0/modifiedAt ";
    Map<String, String> shapes = new LinkedHashMap<>();
    shapes.put("/", "product version links");
    shapes.put("/campaigns", things + "items/0/slug items/0/title");
    shapes.put(
        campaign, "id slug title case demands hashtag languages outcome sourceLanguage createdAt");
    shapes.put(
        campaign + "/stats",
        "campaign sample asOf signatures/total signatures/today signatures/countries"
            + " signatures/bySource/ONLINE actions/total actions/byState actions/upcoming"
            + " actions/calledOff actions/headCount actions/headCountByMethod letters/confirmed"
            + " letters/byState mediaItems"
            + " incidents/released endorsements/published endorsements/endorsers"
            + " endorsements/pledged endorsements/byCountry/CA endorsements/byKind/LETTER"
            + " parliamentaryActs/byState/IN_PREPARATION deliveries/byOutcome");
    shapes.put(
        "/petitions?campaign=" + scene.campaign().slug(),
        things
            + "items/0/slug items/0/campaign items/0/sample items/0/state items/0/editVersion"
            + " items/0/title/en");
    shapes.put(
        petition, "id slug campaign sample state version title body thresholds sourceLanguage");
    shapes.put(petition + "/corrections", "items next");
    shapes.put(
        petition + "/consents",
        "items/0/organisation items/0/purpose items/0/country items/0/words/0/language"
            + " items/0/words/0/dir items/0/words/0/text items/0/words/0/textVersion");
    shapes.put(
        campaign + "/petitions",
        things + "items/0/slug items/0/state items/0/editVersion items/0/title/en");
    shapes.put(
        petition + "/editing",
        "id slug campaign state version textHash sourceLanguage title body demands thanks goal"
            + " startsAt closesAt addressees createdAt modifiedAt");
    shapes.put(petition + "/milestones", "items next items/0/percent items/0/wanted");
    shapes.put(petition + "/alarms", "items next");
    shapes.put(petition + "/surges", "items next");
    shapes.put(campaign + "/milestone-tasks", "items next");
    shapes.put(
        petition + "/translations",
        "items next items/0/language items/0/dir items/0/state items/0/whole items/0/textHash");
    shapes.put(
        petition + "/versions",
        "items next items/0/version items/0/revision items/0/change items/0/textHash"
            + " items/0/total items/0/sample items/0/translations/0/state"
            + " items/0/translations/0/dir");
    shapes.put(campaign + "/updates", "items next");
    shapes.put(
        petition + "/counts",
        "petition version asOf total bySource/ONLINE bySource/PAPER bySource/PARTNER countries"
            + " sample");
    shapes.put(
        petition + "/counts/history?interval=hour&by=country",
        "petition asOf interval items next sample");
    shapes.put(
        campaign + "/actions",
        things
            + "items/0/slug items/0/kind items/0/title/en items/0/state items/0/startsAt"
            + " items/0/endsAt items/0/timeZone items/0/localStart items/0/place/venue"
            + " items/0/place/locality items/0/place/country items/0/addressee items/0/headCount"
            + " items/0/sample");
    shapes.put("/actions/" + scene.action(), "id slug kind title state startsAt place version");
    shapes.put("/days-of-action?campaign=" + scene.campaign().slug(), things + "items/0/slug");
    shapes.put("/days-of-action/" + scene.day(), "id slug campaign title call date version");
    shapes.put("/days-of-action/" + scene.day() + "/board", "dayOfAction date places");
    shapes.put(campaign + "/endorsements", things + "items/0/endorser/name items/0/version");
    shapes.put(campaign + "/endorsements/owners", "items next");
    shapes.put(campaign + "/parliament", things + "items/0/chamber/country items/0/sponsors");
    shapes.put(petition + "/signatures", "items next");
    shapes.put(petition + "/signature-changes", "items next");
    shapes.put(petition + "/invalidations", "items next");
    shapes.put(petition + "/trends", "petition by from to since total without different items");
    shapes.put(petition + "/funnel", "petition from to timeZone since days/0/day countries");
    shapes.put(petition + "/channels", "items next");
    shapes.put("/endorsers", things + "items/0/name");
    shapes.put("/endorsers/" + scene.endorser(), "id kind name country createdAt version");
    shapes.put("/endorsements/" + scene.endorsement(), "id state evidence events commands version");
    shapes.put("/parliamentary-acts/" + scene.act(), "id state sponsors events version");
    shapes.put(
        petition + "/batches", things + "items/0/state items/0/evidence/sha256 items/0/version");
    shapes.put("/batches/" + scene.batch(), "id state source country number enteredBy version");
    shapes.put(petition + "/snapshots", things + "items/0/total items/0/files/0/sha256");
    shapes.put(
        "/snapshots/" + scene.snapshot(),
        "id petition addressee/id addressee/name addressee/hostCountry asOf total files/0/sha256"
            + " signature keyFingerprint frozenBy");
    shapes.put("/snapshots/" + scene.snapshot() + ".json", "id total countries method");
    shapes.put(
        "/snapshots/" + scene.snapshot() + ".manifest.json", "id files total textHash revision");
    shapes.put("/snapshots/" + scene.snapshot() + ".data.json", "id total countries method");
    shapes.put(
        "/deliveries?campaign=" + scene.campaign().slug(),
        things + "items/0/addressee/name items/0/outcome items/0/version");
    shapes.put("/deliveries", things + "items/0/addressee/name items/0/outcome");
    shapes.put(petition + "/event-passes", "items next");
    shapes.put("/deliveries/" + scene.delivery(), "id outcome channel timeZone steps version");
    shapes.put(campaign + "/delivery-board", "asOf byStanding rows/0/standing");
    shapes.put("/snapshots/key", "algorithm publicKey fingerprint published earlier");
    CDI.current().select(Source.class).forEach(source -> shapes.putAll(source.shapes(scene)));
    return shapes;
  }

  public static List<String> openToAll(Scene scene) {
    String campaign = "/campaigns/" + scene.campaign().slug();
    String petition = "/petitions/" + scene.petition();
    List<String> own =
        List.of(
            "/",
            "/campaigns",
            campaign,
            campaign + "/stats",
            campaign + "/actions",
            campaign + "/actions.ics",
            campaign + "/actions.geojson",
            campaign + "/endorsements",
            campaign + "/endorsements.csv",
            campaign + "/parliament",
            "/petitions",
            petition,
            petition + "/counts",
            petition + "/counts/history",
            petition + "/corrections",
            petition + "/consents",
            petition + "/versions",
            campaign + "/updates",
            campaign + "/updates.atom",
            "/snapshots/key",
            "/actions/" + scene.action(),
            "/actions/" + scene.action() + ".ics",
            "/days-of-action",
            "/days-of-action/" + scene.day(),
            "/days-of-action/" + scene.day() + "/board");
    return with(own, source -> source.openToAll(scene));
  }

  public static List<String> forKeys(Scene scene) {
    List<String> own =
        List.of(
            "/petitions/" + scene.petition() + "/signatures",
            "/petitions/" + scene.petition() + "/signature-changes",
            "/petitions/" + scene.petition() + "/batches",
            "/batches/" + scene.batch(),
            "/petitions/" + scene.petition() + "/invalidations",
            "/petitions/" + scene.petition() + "/trends",
            "/petitions/" + scene.petition() + "/funnel",
            "/petitions/" + scene.petition() + "/channels",
            "/petitions/" + scene.petition() + "/channels/countries?medium=mail",
            "/petitions/" + scene.petition() + "/snapshots",
            "/petitions/" + scene.petition() + "/editing",
            "/petitions/" + scene.petition() + "/translations",
            "/petitions/" + scene.petition() + "/milestones",
            "/petitions/" + scene.petition() + "/alarms",
            "/petitions/" + scene.petition() + "/surges",
            "/campaigns/" + scene.campaign().slug() + "/milestone-tasks",
            "/campaigns/" + scene.campaign().slug() + "/petitions",
            "/snapshots/" + scene.snapshot(),
            "/snapshots/" + scene.snapshot() + ".json",
            "/snapshots/" + scene.snapshot() + ".manifest.json",
            "/snapshots/" + scene.snapshot() + ".data.json",
            "/petitions/" + scene.petition() + "/event-passes",
            "/deliveries",
            "/deliveries?campaign=" + scene.campaign().slug(),
            "/deliveries/" + scene.delivery(),
            "/campaigns/" + scene.campaign().slug() + "/delivery-board",
            "/campaigns/" + scene.campaign().slug() + "/endorsements/owners",
            "/endorsers",
            "/endorsers/" + scene.endorser(),
            "/endorsements/" + scene.endorsement(),
            "/parliamentary-acts/" + scene.act());
    return with(own, source -> source.forKeys(scene));
  }
}

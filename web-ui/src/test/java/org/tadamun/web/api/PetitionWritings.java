package org.tadamun.web.api;

import static org.tadamun.web.api.Writings.object;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.testing.BatchWorld;

/** Every endpoint by which staff decide about signatures, batches and imports. */
@Dependent
public class PetitionWritings implements Writings.Source {

  @Override
  public List<Writing> all(Scene scene) {
    return List.of(
        command(),
        invalidation(scene),
        batch(scene),
        reason(scene, "rejection"),
        reason(scene, "withdrawal"),
        freezing(scene),
        delivery(scene),
        deliveryEdit(scene),
        deliveryReport(scene),
        deliveryCorrection(scene),
        pass(scene),
        export(scene),
        countries(scene),
        importWithdrawal(),
        recountCorrection(scene),
        verification());
  }

  /** Names no existing signature: the body is checked first. */
  private static Writing command() {
    return Writing.post(
            "/signatures/{id}/commands/{command}",
            "/signatures/0/commands/invalidate",
            Permission.PETITION_MODERATE,
            object().add("reason", "OTHER").build())
        .bodyless()
        .required("reason", BadInput.CHOICE)
        .field("note", BadInput.BLOCK);
  }

  private static Writing invalidation(Scene scene) {
    JsonObject valid =
        object()
            .add("rule", object().add("countries", Json.createArrayBuilder().add("VA")))
            .add("reason", "OTHER")
            .build();
    return Writing.post(
            "/petitions/{slug}/invalidations",
            "/petitions/" + scene.petition() + "/invalidations",
            Permission.PETITION_MODERATE,
            valid)
        .required("reason", BadInput.CHOICE)
        .field("verb", BadInput.CHOICE)
        .field("note", BadInput.BLOCK)
        .fields(
            BadInput.MOMENT,
            "rule.confirmedFrom",
            "rule.confirmedTo",
            "rule.signedFrom",
            "rule.signedTo")
        .field("rule.countries", BadInput.COUNTRY)
        .fields(
            BadInput.LINE,
            "rule.mailDomain",
            "rule.nameContains",
            "rule.nameEquals",
            "rule.medium",
            "rule.campaign",
            "rule.referrer",
            "rule.locality",
            "rule.organisation")
        .field("rule.language", BadInput.LANGUAGE)
        .field("rule.visibility", BadInput.CHOICE)
        .fields(
            BadInput.WHOLE_NUMBER,
            "rule.sameNameMoreThan",
            "rule.burstMoreThan",
            "rule.burstMinutes");
  }

  private static Writing export(Scene scene) {
    return Writing.post(
            "/exports/signatures", "/exports/signatures", Permission.SIGNATURE_READ, order(scene))
        .required("petition", BadInput.LINE)
        .field("format", BadInput.CHOICE)
        .field("state", BadInput.CHOICE)
        .field("country", BadInput.COUNTRY)
        .fields(BadInput.BOUND, "from", "to", "confirmedFrom");
  }

  private static Writing countries(Scene scene) {
    return Writing.post(
            "/exports/countries", "/exports/countries", Permission.SIGNATURE_READ, order(scene))
        .required("petition", BadInput.LINE)
        .field("format", BadInput.CHOICE);
  }

  /** Names no existing import: the body is checked first. */
  private static Writing importWithdrawal() {
    return Writing.post(
            "/imports/{id}/withdrawal",
            "/imports/0/withdrawal",
            Permission.PETITION_WRITE,
            object().add("reason", "Sent twice").build())
        .required("reason", BadInput.BLOCK);
  }

  /** Names no existing recount: the body is checked first. */
  private static Writing recountCorrection(Scene scene) {
    return Writing.post(
            "/petitions/{slug}/recounts/{id}/correction",
            "/petitions/" + scene.petition() + "/recounts/0/correction",
            Permission.PETITION_MODERATE,
            object().add("reason", "Changed by hand").build())
        .required("reason", BadInput.BLOCK);
  }

  private static JsonObject order(Scene scene) {
    return object().add("petition", scene.petition()).add("format", "CSV").build();
  }

  private static Writing batch(Scene scene) {
    return Writing.post(
            "/petitions/{slug}/batches",
            "/petitions/" + scene.petition() + "/batches",
            Permission.PETITION_WRITE,
            BatchWorld.json("CA", 250).build())
        .required("source", BadInput.CHOICE)
        .field("organisation", BadInput.LINE)
        .required("country", BadInput.COUNTRY)
        .required("number", BadInput.WHOLE_NUMBER)
        .required("collectedFrom", BadInput.DAY)
        .required("collectedTo", BadInput.DAY)
        .field("note", BadInput.BLOCK)
        .required("countedBy", BadInput.LINE)
        .required("evidence.fileName", BadInput.LINE)
        .required("evidence.sha256", BadInput.CHOICE);
  }

  private static Writing reason(Scene scene, String deed) {
    return Writing.post(
            "/batches/{id}/" + deed,
            "/batches/" + scene.batch() + "/" + deed,
            Permission.PETITION_WRITE,
            object().add("reason", "Counted twice").build())
        .required("reason", BadInput.BLOCK);
  }

  private static Writing freezing(Scene scene) {
    return Writing.post(
            "/petitions/{slug}/snapshots",
            "/petitions/" + scene.petition() + "/snapshots",
            Permission.PETITION_WRITE,
            object()
                .add("addressee", scene.addressee())
                .add("languages", Json.createArrayBuilder().add("en").add("ur"))
                .build())
        .required("addressee", BadInput.REFERENCE)
        .field("languages", BadInput.LANGUAGE);
  }

  private static Writing delivery(Scene scene) {
    JsonObject valid = object().add("addressee", scene.addressee()).add("channel", "POST").build();
    return deliveryFields(
        Writing.post("/deliveries", "/deliveries", Permission.ADDRESSEE_WRITE, valid)
            .required("addressee", BadInput.REFERENCE)
            .fields(BadInput.MOMENT, "plannedAt", "happenedAt")
            .field("timeZone", BadInput.ZONE));
  }

  private static Writing deliveryEdit(Scene scene) {
    return deliveryFields(
        Writing.patch(
            "/deliveries/{id}",
            "/deliveries/" + scene.delivery(),
            Permission.ADDRESSEE_WRITE,
            "\"1\"",
            object().build()));
  }

  private static Writing deliveryFields(Writing writing) {
    return writing
        .required("channel", BadInput.CHOICE)
        .fields(BadInput.REFERENCE, "snapshot", "follows")
        .field("plannedLocal", BadInput.LOCAL_TIME)
        .fields(BadInput.BLOCK, "delegation", "note")
        .fields(BadInput.LINE, "recipient", "reference", "nextStep")
        .field("nextDue", BadInput.DAY);
  }

  private static Writing deliveryReport(Scene scene) {
    return Writing.post(
            "/deliveries/{id}/report",
            "/deliveries/" + scene.delivery() + "/report",
            Permission.ADDRESSEE_WRITE,
            object().add("outcome", "POSTED").add("happenedLocal", "2020-11-20T12:00:00").build())
        .required("outcome", BadInput.CHOICE)
        .field("happenedLocal", BadInput.LOCAL_TIME)
        .field("happenedAt", BadInput.MOMENT)
        .fields(BadInput.LINE, "recipient", "reference", "nextStep")
        .field("note", BadInput.BLOCK)
        .field("nextDue", BadInput.DAY);
  }

  private static Writing deliveryCorrection(Scene scene) {
    return Writing.post(
            "/deliveries/{id}/correction",
            "/deliveries/" + scene.delivery() + "/correction",
            Permission.ADDRESSEE_WRITE,
            object().add("reason", "Recorded by mistake").build())
        .required("reason", BadInput.BLOCK);
  }

  private static Writing pass(Scene scene) {
    return Writing.post(
            "/petitions/{slug}/event-passes",
            "/petitions/" + scene.petition() + "/event-passes",
            Permission.PETITION_WRITE,
            object()
                .add("name", "Canteen")
                .add("localFrom", "2099-11-20T12:00:00")
                .add("localTo", "2099-11-20T18:00:00")
                .add("timeZone", "Europe/London")
                .add("most", 200)
                .build())
        .required("name", BadInput.LINE)
        .required("localFrom", BadInput.LOCAL_TIME)
        .required("localTo", BadInput.LOCAL_TIME)
        .required("timeZone", BadInput.ZONE)
        .required("most", BadInput.WHOLE_NUMBER)
        .field("action", BadInput.REFERENCE);
  }

  private static Writing verification() {
    return Writing.post(
            "/snapshots/verification",
            "/snapshots/verification",
            null,
            object().add("sha256", "0".repeat(64)).build())
        .required("sha256", BadInput.CHOICE);
  }
}
